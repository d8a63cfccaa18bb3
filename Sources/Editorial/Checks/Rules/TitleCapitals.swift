package import Diagnostics
import Records

/// A title that is all capitals.
package struct TitleCapitals: RecordRule {
    package static let id = "title-capitals"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(nl: "De titel van een bron staat helemaal in hoofdletters.", en: "The title of a source is all in capitals."),
        why: Words(
            nl: "Bibliotheken en tijdschriften leveren titels soms zo aan. In een bronnenlijst schreeuwt zo’n titel, en namen zijn er niet meer in te herkennen. Afkortingen (PISA, RUG) zijn geen bezwaar.",
            en: "Libraries and journals sometimes supply titles so. In a list of sources such a title shouts, and names in it cannot be told any more. Acronyms (PISA, OECD) are fine."),
        example: "title: SAMEN OPLEIDEN IN DE REGIO", instead: "title: Samen opleiden in de regio")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard record.address.type == "source" else { return [] }
        return ["title", "title-short", "container-title"].compactMap { field in
            guard let value = record[field], value.kind == .string, !value.tree.withText(of: value.index, Self.hasSmallLetter),
                Self.isShouted(value.text)
            else { return nil }
            return record.finding(
                Self.id, Self.severity, at: value, field: field,
                Words(nl: "deze titel staat helemaal in hoofdletters", en: "this title is all in capitals"),
                note: Words(
                    nl: "Schrijf hem zoals in een zin: een hoofdletter aan het begin en bij namen.",
                    en: "Write it as in a sentence: a capital at the start and for names."))
        }
    }

    /// Settles nearly every title at its second letter.
    private static func hasSmallLetter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.contains { (0x61...0x7A).contains($0) }
    }

    /// Two words or more, one of them longer than acronyms are, or one that is none.
    private static func isShouted(_ text: String) -> Bool {
        guard !text.contains(where: \.isLowercase) else { return false }
        let words = text.split { !$0.isLetter }
        return words.count > 1 && words.contains { ($0.count > 6 && $0.allSatisfy(\.isUppercase)) || small.contains($0) }
    }

    /// Words that no acronym is, and that do not stand between acronyms as `EN` does.
    private static let small: Set<Substring> = [
        "DE", "HET", "EEN", "VAN", "OP", "ALS", "VOOR", "MET", "NAAR", "DOOR", "OVER", "BIJ", "THE", "FOR", "FROM", "WITH",
    ]
}
