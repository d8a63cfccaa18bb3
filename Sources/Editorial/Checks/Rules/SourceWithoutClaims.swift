package import Diagnostics
import Records

/// A source from which no claim was taken.
package struct SourceWithoutClaims: CorpusRule {
    package static let id = "source-without-claims"
    package static let severity = Severity.information
    package static let page = RulePage(
        what: Words(nl: "Uit een bron is nog geen bevinding gehaald.", en: "No claim has been taken from a source yet."),
        why: Words(
            nl: "Dat kan kloppen, bijvoorbeeld voor een bron die alleen in de tekst genoemd wordt; vaak is de bron nog niet verwerkt.",
            en: "That may be right, for a source that only the prose names for instance; often the source is still to be worked through."),
        example: "# corpus/sources/de-vries-2024.yaml, en geen bevinding noemt de-vries-2024",
        instead: "# corpus/claims/de-vries-2024-leiderschap.yaml\nsource: de-vries-2024")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        guard corpus.types["claim"] != nil, context.isComplete("claim", "source") else { return [] }
        let isNamed = context.named(by: "claim", "source")
        // Nobody is to take a claim from a source that no longer stands.
        return corpus.positions(of: "source").filter { !isNamed[$0] && !corpus.records[$0].isOutdatedSource }.map { position in
            let source = corpus.records[position]
            return source.finding(
                Self.id, Self.severity, Words(
                    nl: "uit de bron ‘\(corpus.label(of: source, in: .nl))’ is nog geen bevinding gehaald",
                    en: "no claim has been taken from the source ‘\(corpus.label(of: source, in: .en))’ yet"))
        }
    }
}
