package import Diagnostics
import Records

/// A document whose outline names no section.
package struct EmptyDocument: CorpusRule {
    package static let id = "empty-document"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(nl: "De indeling van het document is leeg.", en: "The outline of the document is empty."),
        why: Words(nl: "Het document heeft dan geen tekst om te tonen.", en: "The document then has no text to show."),
        example: "outline: []", instead: "outline:\n  - section: inleiding")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        guard let document = corpus.document, let position = corpus.position(of: document.address), let outline = document["outline"],
            context.isSound(position, ["outline"]), outline.count == 0
        else { return [] }
        return [
            document.finding(
                Self.id, Self.severity, at: outline, field: "outline", Words(nl: "de indeling is leeg", en: "the outline is empty"),
                note: Words(
                    nl: "Noem onder `outline` de tekstdelen uit `corpus/sections/`, in de volgorde van het document.",
                    en: "Name the sections of `corpus/sections/` under `outline`, in the order of the document."))
        ]
    }
}
