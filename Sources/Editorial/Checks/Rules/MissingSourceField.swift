package import Diagnostics
import Records

/// A source that lacks what its type of source is found by.
package struct MissingSourceField: RecordRule {
    package static let id = "missing-source-field"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Bij een bron ontbreekt wat een lezer nodig heeft om een bron van die soort te vinden: bij een tijdschriftartikel het tijdschrift, bij een proefschrift de universiteit, bij een webpagina het adres.",
            en: "A source lacks what a reader needs to find a source of that type: of a journal article the journal, of a thesis the university, of a web page the address."),
        why: Words(
            nl: "In de bronnenlijst komt dan een halve verwijzing. Is de titel niet bekend, zeg dan in `note` wat wel bekend is; zonder datum zegt `accessed` wanneer je de bron zag.",
            en: "The list of sources would have half a reference. If the title is not known, say in `note` what is known; without a date, `accessed` says when you saw the source."),
        example: "type: article-journal\ntitle: Samen opleiden in de regio\nissued: 2024",
        instead: "type: article-journal\ntitle: Samen opleiden in de regio\nissued: 2024\ncontainer-title: Tijdschrift voor lerarenopleiders")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard record.address.type == "source", let type = record["type"] else { return [] }
        let missing = SourceNeeds.of(type.text).filter { need in !need.contains { record[$0] != nil || !context.isSound([.key($0)]) } }
        // Of a source that has no title little is known, and that is one gap.
        guard let first = missing.first else { return [] }
        let fields = context.types.all[record.typePosition]
        let needs = (first[0] == "title" ? [first] : missing).filter { fields.field(named: $0[0]) != nil }
        guard let field = needs.first?[0] else { return [] }
        func names(_ language: Language) -> String {
            FieldSubject.list(
                needs.map { FieldSubject.name($0[0], fields.field(named: $0[0])?.label?.in(language)) }, language == .nl ? "en" : "and")
        }
        let kind = fields.field(named: "type")?.words(for: type.text) ?? Words(same: type.text)
        return [
            record.finding(
                Self.id, Self.severity, at: type, field: field,
                Words(
                    nl: "bij een bron van de soort ‘\(kind.nl)’ \(needs.count == 1 ? "hoort" : "horen") ook \(names(.nl))",
                    en: "a source of type ‘\(kind.en)’ also needs \(names(.en))"),
                note: Self.note(field))
        ]
    }

    private static func note(_ field: String) -> Words? {
        switch field {
        case "title": Words(
            nl: "Is de titel niet bekend? Zeg dan in `note` wat je van de bron weet.", en: "Is the title not known? Then say in `note` what you know of the source.")
        case "issued": Words(
            nl: "Heeft de bron geen datum (z.d.)? Schrijf dan bij `accessed` wanneer je haar hebt bekeken.",
            en: "Has the source no date (n.d.)? Then write in `accessed` when you looked at it.")
        default: nil
        }
    }
}
