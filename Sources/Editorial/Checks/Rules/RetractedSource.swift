package import Diagnostics
import Records

/// A claim in force that rests on a source which was retracted or superseded.
package struct RetractedSource: GleaningRule {
    package static let id = "retracted-source"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Een geldige bevinding steunt op een bron die is teruggetrokken, of die door een andere is vervangen (ter informatie).",
            en: "A claim in force rests on a source that was retracted, or that another has superseded (information)."),
        why: Words(
            nl: "De bevinding telt nog mee in de conclusies, terwijl de auteurs of het tijdschrift er niet meer voor instaan. Van een vervangen bron (een voorlopige versie) kan de definitieve iets anders zeggen.",
            en: "The claim still counts in the conclusions, while the authors or the journal no longer stand for it. Of a superseded source (a preprint) the final one may say something else."),
        example: "# in de bron\nstatus: retracted\n# en in de bevinding\nstatus: active", instead: "# in de bevinding\nstatus: withdrawn")

    package init() {}

    static func gleaner(_ types: RecordTypes, _ surroundings: CheckSurroundings) -> (any Gleaner)? {
        MarkGleaner(types, of: "source") { $0.isOutdatedSource }
    }

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        let sources = Set(context.marked(by: Self.self).filter { context.isSound($0, ["status"]) })
        guard !sources.isEmpty else { return [] }
        let all = ClaimsBySource(context)
        return all.groups.filter { sources.contains($0.source) }.flatMap { group in
            all.claims[group.claims].filter(context.isClaimInForce).map { finding(corpus.records[$0], corpus.records[group.source], corpus) }
        }
    }

    private func finding(_ claim: Record, _ source: Record, _ corpus: Corpus) -> Finding {
        let label = Words(nl: corpus.label(of: source, in: .nl), en: corpus.label(of: source, in: .en))
        guard case .superseded(let successor) = corpus.standing(of: source) else {
            return claim.finding(
                Self.id, .warning, at: claim["source"], field: "source",
                Words(nl: "de bron ‘\(label.nl)’ is teruggetrokken", en: "the source ‘\(label.en)’ was retracted"),
                note: Words(
                    nl: "Trek de bevinding in (`status: withdrawn`), of zoek een bron die haar nog draagt.",
                    en: "Withdraw the claim (`status: withdrawn`), or find a source that still carries it."))
        }
        let by = successor.map { "`\($0.address)`" }
        return claim.finding(
            Self.id, .information, at: claim["source"], field: "source",
            Words(
                nl: "de bron ‘\(label.nl)’ is vervangen\(by.map { " door \($0)" } ?? "")",
                en: "the source ‘\(label.en)’ was superseded\(by.map { " by \($0)" } ?? "")"),
            note: Words(
                nl: "Kijk of de nieuwe bron hetzelfde zegt, en verwijs dan daarnaar.", en: "See whether the new source says the same, and then refer to that."))
    }
}
