import Bibliography
package import Diagnostics
import Records

/// Pages of a source that are not written as page numbers, or that run backwards.
package struct PageRange: RecordRule {
    package static let id = "page-range"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "De pagina’s van een bron staan er niet als `153-167`: met ‘pp.’ ervoor, met een ander streepje of verkort (ter informatie), als aantal, zonder laatste pagina, of met een einde vóór het begin.",
            en: "The pages of a source are not written as `153-167`: with ‘pp.’ before them, with another dash or shortened (information), as a number of pages, without the last one, or ending before they begin."),
        why: Words(
            nl: "De bronnenlijst zet zelf ‘pp.’ en een lang streepje; staat het er al, dan komt het dubbel. APA vraagt de laatste pagina voluit.",
            en: "The list of sources puts ‘pp.’ and a long dash itself; if they are there already, they come twice. APA asks for the last page in full."),
        example: "page: pp. 153–67", instead: "page: 153-167")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard record.address.type == "source", let value = record["page"], value.kind == .string, let form = PageForm(value.text) else { return [] }
        switch form {
        case .untidy(let pages):
            let hasLabel = value.text.first?.isLetter == true && pages.first?.isLetter != true
            return [
                finding(
                    value, hasLabel ? .warning : .information, record,
                    hasLabel
                        ? Words(nl: "bij `page` staat alleen het nummer, zonder woord ervoor", en: "`page` has the number alone, without a word before it")
                        : Words(nl: "pagina’s staan er zo: `\(pages)`", en: "pages are written so: `\(pages)`"),
                    nil, writing: pages)
            ]
        case .shortened(let pages):
            return [
                finding(
                    value, .information, record,
                    Words(nl: "de laatste pagina staat er verkort", en: "the last page is shortened"),
                    Words(nl: "Voluit is het `\(pages)`.", en: "In full it is `\(pages)`."), writing: pages)
            ]
        case .perhapsShortened(let pages):
            return [
                finding(
                    value, .information, record,
                    Words(nl: "de laatste pagina lijkt verkort", en: "the last page seems to be shortened"),
                    Words(
                        nl: "Zijn het de pagina’s \(pages), schrijf dat dan voluit; kijk in de bron.",
                        en: "If these are pages \(pages), write that in full; see in the source."), writing: nil)
            ]
        case .open:
            return [
                finding(
                    value, .information, record,
                    Words(nl: "de laatste pagina staat er niet bij", en: "the last page is not given"),
                    Words(nl: "Schrijf waar het begint en eindigt, zoals `153-167`.", en: "Write where it begins and ends, such as `153-167`."), writing: nil)
            ]
        case .count:
            return [
                finding(
                    value, .information, record,
                    Words(nl: "dit lijkt te zeggen hoeveel pagina’s er zijn", en: "this seems to say how many pages there are"),
                    Words(
                        nl: "Schrijf bij `page` welke het zijn, zoals `153-167`, of laat het veld weg.",
                        en: "Write in `page` which they are, such as `153-167`, or leave the field out."), writing: nil)
            ]
        case .backwards:
            return [
                finding(
                    value, .warning, record,
                    Words(nl: "de laatste pagina komt vóór de eerste", en: "the last page comes before the first"),
                    Words(nl: "Kijk in de bron welke pagina’s het zijn.", en: "See in the source which pages they are."), writing: nil)
            ]
        }
    }

    private func finding(_ value: Value, _ severity: Severity, _ record: Record, _ message: Words, _ note: Words?, writing pages: String?) -> Finding {
        record.finding(Self.id, severity, at: value, field: "page", message, note: note, fix: pages.flatMap { Fix.writing($0, for: value) })
    }
}
