import Bibliography
package import Diagnostics
import Records

/// Several people in what should be one name, or a person written as an organisation or the other way round.
package struct AuthorNames: RecordRule {
    package static let id = "author-names"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "In één naam van een bron staan meer personen, ‘e.a.’, een organisatie waar een persoon hoort, of een persoon waar een organisatie hoort (ter informatie).",
            en: "One name of a source holds several people, ‘et al.’, an organisation where a person belongs, or a person where an organisation belongs (information)."),
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
                if let organisation = Self.organisation(name) {
                    findings.append(finding(.organisation, organisation.value, organisation.name, "\(field)[\(index)].given", record))
                    continue
                }
                for part in NameSuspicion.Part.allCases {
                    guard let value = name[part.rawValue], value.kind == .string, part == .suffix || value.tree.withText(of: value.index, part == .given ? Self.isJoined : Self.isLong),
                        let suspicion = NameSuspicion(value.text, in: part, hasGiven: part == .family && name["given"] != nil)
                    else { continue }
                    findings.append(finding(suspicion, value, value.text, "\(field)[\(index)].\(part)", record))
                    // What goes wrong in a list of names goes wrong in all of its parts.
                    break
                }
            }
        }
        return findings
    }

    /// An organisation that was taken apart as a person is: `Inspectie van het` and `Onderwijs`.
    private static func organisation(_ name: Value) -> (value: Value, name: String)? {
        guard let given = name["given"], given.kind == .string, let family = name["family"] else { return nil }
        let particle = name["non-dropping-particle"]?.text
        guard particle != nil || given.tree.withText(of: given.index, isLong), OrganisationName.begins(given.text) else { return nil }
        let whole = [given.text, particle ?? "", family.text].filter { !$0.isEmpty }.joined(separator: " ")
        return OrganisationName.isLikely(whole) ? (given, whole) : nil
    }

    /// Names of one word are what they seem.
    private static func isLong(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.contains { $0 == 0x20 || $0 == 0x2F || $0 == 0x3B }
    }

    /// Whether there is a sign or word in it that stands between names, or before a family name.
    private static func isJoined(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if let first = bytes.first, first &- 0x61 < 26 || first == UInt8(ascii: "'") || first == 0xE2 { return true }
        return bytes.indices.contains { index in
            switch bytes[index] {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "&"): true
            case 0x20: joints.contains { bytes[(index + 1)...].starts(with: $0) }
            default: false
            }
        }
    }

    private static let joints = ["en ", "and ", "und ", "et ", "e.a", "c.s"].map { Array($0.utf8) }

    private func finding(_ suspicion: NameSuspicion, _ value: Value, _ name: String, _ field: String, _ record: Record) -> Finding {
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
        case .surname:
            return record.finding(
                Self.id, .warning, at: value, field: field,
                Words(nl: "‘\(value.text)’ lijkt een achternaam, geen voornaam", en: "‘\(value.text)’ seems to be a family name, no given name"),
                note: Words(
                    nl: "Zijn het meer auteurs, geef elk dan een eigen regel: `- family: Vries` met `non-dropping-particle: de`.",
                    en: "If these are several authors, give each a line of their own: `- family: Vries` with `non-dropping-particle: de`."))
        case .organisation:
            return record.finding(
                Self.id, .warning, at: value, field: field,
                Words(nl: "‘\(name)’ lijkt een organisatie, geen persoon", en: "‘\(name)’ seems to be an organisation, no person"),
                note: Words(
                    nl: "Schrijf de hele naam op één regel: `- literal: \(name)`", en: "Write the whole name on one line: `- literal: \(name)`"))
        case .person:
            return record.finding(
                Self.id, .information, at: value, field: field,
                Words(nl: "‘\(value.text)’ lijkt een persoon, geen organisatie", en: "‘\(value.text)’ seems to be a person, no organisation"),
                note: Words(nl: "Schrijf de naam van een persoon met `family` en `given`.", en: "Write the name of a person with `family` and `given`."))
        }
    }
}
