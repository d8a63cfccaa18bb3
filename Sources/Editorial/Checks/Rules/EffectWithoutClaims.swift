package import Diagnostics
import Records

/// An effect or condition that no claim in force is about.
package struct EffectWithoutClaims: CorpusRule {
    package static let id = "effect-without-claims"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Over een effect of voorwaarde gaat geen enkele geldige bevinding.", en: "No claim in force is about an effect or condition."),
        why: Words(
            nl: "Het document noemt dan iets waar het geen onderzoek voor aandraagt.", en: "The document then names something for which it brings no research."),
        example: "# corpus/effects/doorstroom.yaml, en geen bevinding noemt effect/doorstroom\ntitle: Doorstroom van leraren",
        instead: "# in een bevinding\nabout:\n  - effect/doorstroom")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        guard corpus.types["claim"] != nil, context.isComplete("claim", "about"), context.isComplete("claim", "status") else { return [] }
        let isNamed = context.named(by: "claim", "about") { $0.text("status") != "withdrawn" }
        return corpus.types.subjects.flatMap { type in
            corpus.positions(of: type).filter { !isNamed[$0] }.map { position in
                let record = corpus.records[position]
                let kind = corpus.type(of: record).label
                return record.finding(
                    Self.id, Self.severity, Words(
                        nl: "bij \(type == "effect" ? "het" : "de") \(kind.nl.lowercased()) ‘\(corpus.label(of: record, in: .nl))’ hoort geen enkele geldige bevinding",
                        en: "no claim in force is about the \(kind.en.lowercased()) ‘\(corpus.label(of: record, in: .en))’"),
                    note: Words(
                        nl: "Noem `\(record.address)` in het veld `about` van een bevinding.",
                        en: "Name `\(record.address)` in the field `about` of a claim."))
            }
        }
    }
}
