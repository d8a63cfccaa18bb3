package import Diagnostics
import Records

/// A section that no part of the outline names.
package struct OutlineMissing: CorpusRule {
    package static let id = "outline-missing"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Een tekstdeel staat niet in de indeling van `document.yaml`.", en: "A section is not in the outline of `document.yaml`."),
        why: Words(
            nl: "Het tekstdeel komt niet in het document en niemand leest het.", en: "The section does not appear in the document and nobody reads it."),
        example: "# corpus/sections/samenvatting.md bestaat\noutline:\n  - section: inleiding",
        instead: "outline:\n  - section: inleiding\n  - section: samenvatting")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        guard let document = corpus.position(of: Address(type: "document", id: "document")), context.isSound(document, ["outline"]), context.isComplete("document", "section"),
            !Outline(corpus.document).parts.isEmpty
        else { return [] }
        let isNamed = context.named(by: "document", "section")
        return corpus.positions(of: "section").filter { !isNamed[$0] }.map { position in
            let section = corpus.records[position]
            return section.finding(
                Self.id, Self.severity, at: nil,
                Words(
                    nl: "het tekstdeel ‘\(corpus.label(of: section, in: .nl))’ staat niet in de indeling",
                    en: "the section ‘\(corpus.label(of: section, in: .en))’ is not in the outline"),
                note: Words(
                    nl: "Zet `- section: \(section.id)` onder `outline` in `corpus/document.yaml`, op de plaats waar het hoort.",
                    en: "Put `- section: \(section.id)` under `outline` in `corpus/document.yaml`, where it belongs."))
        }
    }
}

