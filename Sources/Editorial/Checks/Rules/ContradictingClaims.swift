package import Diagnostics
import Records

/// Two claims of one source on the same subject, one for and one against.
package struct ContradictingClaims: GleaningRule {
    package static let id = "contradicting-claims"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Volgens één bevinding ondersteunt een bron een effect of voorwaarde, volgens een andere spreekt dezelfde bron dat tegen.",
            en: "By one claim a source supports an effect or condition, by another the same source contradicts it."),
        why: Words(
            nl: "De bron telt dan voor én tegen. Vindt zij het ene bij de een en het andere bij de ander, noem dan bij beide de populatie; zegt zij zelf dat het wisselt, maak er dan één bevinding van met `direction: mixed`.",
            en: "The source then counts for and against. If it finds the one with some and the other with others, name the population of both; if it says itself that it varies, make it one claim with `direction: mixed`."),
        example: "# twee bevindingen uit rug-2018 over effect/behoud\ndirection: supports\n# en\ndirection: contradicts", instead: "direction: mixed")

    package init() {}

    static func gleaner(_ types: RecordTypes, _ surroundings: CheckSurroundings) -> (any Gleaner)? {
        MarkGleaner(types, of: "claim") { $0["direction"]?.hasText("contradicts") == true && $0.isClaimInForce }
    }

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        let against = Set(context.marked(by: Self.self).filter { context.isClaimInForce($0) && context.isSound($0, ["population"]) })
        guard !against.isEmpty else { return [] }
        let all = ClaimsBySource(context)
        return all.groups.filter { $0.claims.count > 1 }.flatMap { group -> [Finding] in
            let claims = all.claims[group.claims]
            guard claims.contains(where: against.contains) else { return [] }
            var supporting: [String: [Int]] = [:]
            for claim in claims where corpus.records[claim]["direction"]?.hasText("supports") == true && context.isClaimInForce(claim) {
                for subject in corpus.records[claim].texts("about") { supporting[subject, default: []].append(claim) }
            }
            return claims.filter(against.contains).compactMap { claim in
                opposed(corpus.records[claim], supporting, corpus).map { finding(corpus.records[claim], $0.claim, $0.subject, corpus) }
            }
        }
    }

    /// The first claim that supports what this one contradicts, unless each says of whom it speaks and they differ.
    private func opposed(_ claim: Record, _ supporting: [String: [Int]], _ corpus: Corpus) -> (claim: Record, subject: String)? {
        for subject in claim.texts("about") {
            for other in (supporting[subject] ?? []).prefix(8) {
                let (here, there) = (claim.text("population"), corpus.records[other].text("population"))
                if let here, let there, here != there { continue }
                return (corpus.records[other], subject)
            }
        }
        return nil
    }

    private func finding(_ claim: Record, _ other: Record, _ subject: String, _ corpus: Corpus) -> Finding {
        let label = Address(subject).map { Words(nl: corpus.label(of: $0, in: .nl), en: corpus.label(of: $0, in: .en)) } ?? Words(same: subject)
        return claim.finding(
            Self.id, Self.severity, at: claim["direction"], field: "direction",
            Words(
                nl: "deze bron spreekt ‘\(label.nl)’ hier tegen, en ondersteunt het in `\(other.id)`",
                en: "this source contradicts ‘\(label.en)’ here, and supports it in `\(other.id)`"),
            note: Words(
                nl: "Gaat het om verschillende groepen? Noem bij beide de `population`. Wisselt het? Maak één bevinding met `direction: mixed`.",
                en: "Is it about different groups? Name the `population` of both. Does it vary? Make one claim with `direction: mixed`."))
    }
}
