package import Diagnostics
import Records

/// Several people in what should be one name, or a person written as an organisation.
package struct AuthorNames: RecordRule {
    package static let id = "author-names"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "In één naam van een bron staan meer personen, ‘e.a.’, of een persoon waar een organisatie hoort (ter informatie).",
            en: "One name of a source holds several people, ‘et al.’, or a person where an organisation belongs (information)."),
        why: Words(
            nl: "Groei ordent en verkort verwijzingen naar de achternaam van elke auteur. Twee namen in één veld blijven aan elkaar zitten: in de bronnenlijst, in uitvoer voor Zotero en bij het zoeken naar dubbele bronnen.",
            en: "Groei sorts and shortens references by the family name of each author. Two names in one field stay together: in the list of sources, in exports and when looking for duplicates."),
        example: "author:\n  - literal: A. Jansen & B. de Vries",
        instead: "author:\n  - family: Jansen\n    given: A.\n  - family: Vries\n    given: B.\n    non-dropping-particle: de")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard record.address.type == "source" else { return [] }
        var findings: [Finding] = []
        for field in ["author", "editor", "translator"] {
            guard let names = record[field] else { continue }
            for (index, name) in names.items.enumerated() {
                for part in ["literal", "family"] {
                    guard let value = name[part], value.kind == .string, value.tree.withText(of: value.index, Self.isSuspect),
                        let suspicion = NameSuspicion(value.text, isOrganisation: part == "literal")
                    else { continue }
                    findings.append(finding(suspicion, value, "\(field)[\(index)].\(part)", record))
                }
            }
        }
        return findings
    }

    /// Names of one word are what they seem.
    private static func isSuspect(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.contains { $0 == 0x20 || $0 == 0x3B }
    }

    private func finding(_ suspicion: NameSuspicion, _ value: Value, _ field: String, _ record: Record) -> Finding {
        switch suspicion {
        case .several:
            return record.finding(
                Self.id, .warning, at: value, field: field,
                Words(nl: "‘\(value.text)’ lijken meer namen te zijn", en: "‘\(value.text)’ seems to be several names"),
                note: Words(
                    nl: "Geef elke auteur een eigen regel: `- family: Jansen` met daaronder `given: A.`",
                    en: "Give each author a line of their own: `- family: Jansen` and below it `given: A.`"))
        case .others:
            return record.finding(
                Self.id, .warning, at: value, field: field,
                Words(nl: "‘\(value.text)’ is niet één naam", en: "‘\(value.text)’ is not one name"),
                note: Words(
                    nl: "Noem de andere auteurs, of schrijf dit in `label` als ze niet bekend zijn.", en: "Name the other authors, or write this in `label` if they are not known."))
        case .person:
            return record.finding(
                Self.id, .information, at: value, field: field,
                Words(nl: "‘\(value.text)’ lijkt een persoon, geen organisatie", en: "‘\(value.text)’ seems to be a person, no organisation"),
                note: Words(nl: "Schrijf de naam van een persoon met `family` en `given`.", en: "Write the name of a person with `family` and `given`."))
        }
    }
}
