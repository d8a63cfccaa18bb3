package import Diagnostics
import Records

/// A workspace without `document.yaml`.
package struct MissingDocument: CorpusRule {
    package static let id = "missing-document"
    package static let severity = Severity.error
    package static let isFixed = true
    package static let page = RulePage(
        what: Words(nl: "Het bestand `corpus/document.yaml` ontbreekt.", en: "The file `corpus/document.yaml` is missing."),
        why: Words(
            nl: "Daarin staan de titel, de taal en de indeling; zonder dat is er geen document om te tonen.",
            en: "It has the title, the language and the outline; without it there is no document to show."),
        instead: "title: Titel van het document\nlanguage: nl\noutline:\n  - section: inleiding")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let address = Address(type: "document", id: "document")
        guard let type = context.corpus.types["document"], context.corpus[address] == nil, !context.corpus.unreadable.contains(address)
        else { return [] }
        return [
            Finding(
                rule: Self.id, severity: Self.severity, place: Place(path: type.path(of: "document")),
                message: Words(nl: "dit bestand ontbreekt", en: "this file is missing"),
                note: Words(
                    nl: "Maak het met de titel, de taal en de indeling van het document, of begin met `groei init`.",
                    en: "Make it with the title, the language and the outline of the document, or start with `groei init`."))
        ]
    }
}
