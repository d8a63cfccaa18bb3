import Editorial
import Records

extension PageWriter {
    /// The source of a claim as a link to its entry, with the place in it.
    func source(_ source: Record?, _ claim: Record) -> [HTML] {
        let locator = claim.text("locator").map { [HTML.text(", " + $0)] } ?? []
        guard let source else { return [.text(manuscript.say(RenderingWords.unknownSource))] + locator }
        return [HTML(.a, .href(anchor: Anchor.id(source.address))) { manuscript.corpus.label(of: source) + manuscript.mark(of: source) }] + locator
    }

    /// What a claim says, what is known about it, and the link to cite it by.
    func statement(_ claim: Record) -> [HTML] {
        let words = manuscript.words(for: claim)
        let source = manuscript.source(of: claim).map { manuscript.corpus.label(of: $0) } ?? claim.id
        return [
            HTML(.p) {
                claim.text("statement") ?? claim.id
                " "
                permalink(to: claim, of: source)
            }
        ] + (words.quote.map { quote in [HTML(.blockquote) { HTML(.p) { quote } }] } ?? [])
            + (words.remarks.isEmpty ? [] : [HTML(.p, .class("remarks")) { remarks(words) }])
    }

    private func permalink(to claim: Record, of source: String) -> HTML {
        let label = manuscript.say(RenderingWords.linkTo(claim: source))
        return HTML(.a, .class("permalink"), .href(anchor: Anchor.id(claim.address)), .label(label)) { "#" }
    }

    private func remarks(_ words: ClaimWords) -> [HTML] {
        words.remarks.enumerated().flatMap { position, remark in
            let text = "\(remark.label): \(remark.value)"
            let separator: [HTML] = position == 0 ? [] : [" · "]
            return separator + [remark.field == "direction" ? HTML(.strong, .class("direction")) { text } : .text(text)]
        }
    }

    /// The claims that no longer count, so that links to them still arrive.
    mutating func withdrawn(_ level: Int) -> [HTML] {
        let claims = manuscript.corpus.withdrawnClaims
        guard !claims.isEmpty else { return [] }
        return [
            HTML(.section, .class("withdrawn")) {
                HTML(.heading(level)) { manuscript.say(RenderingWords.withdrawnClaims) }
                HTML(.p) { manuscript.say(RenderingWords.withdrawnMeans) }
                list(claims)
            }
        ]
    }

    mutating func otherClaims() -> HTML { list(manuscript.otherClaims) }

    private mutating func list(_ claims: [Record]) -> HTML {
        HTML(.ul, .class("claim-list")) {
            for claim in claims {
                HTML(.li, place(claim)) {
                    formerPlaces(of: claim)
                    source(manuscript.source(of: claim), claim)
                    ": "
                    statement(claim)
                    if claim.isWithdrawn { state(of: claim) }
                }
            }
        }
    }

    private func state(of claim: Record) -> HTML {
        HTML(.p, .class("remarks")) {
            HTML(.strong) { manuscript.say(RenderingWords.withdrawn) }
            if let successor = manuscript.successor(of: claim) {
                ", "
                HTML(.a, .href(anchor: Anchor.id(successor.address))) { manuscript.say(RenderingWords.succeededBy) }
            }
        }
    }
}
