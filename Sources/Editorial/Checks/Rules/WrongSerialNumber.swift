import Bibliography
package import Diagnostics
import Records

/// An ISBN or ISSN that cannot be one.
package struct WrongSerialNumber: RecordRule {
    package static let id = "serial-number"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Een ISBN of ISSN van een bron kan niet kloppen: het controlecijfer of het aantal cijfers is fout.",
            en: "An ISBN or ISSN of a source cannot be right: its check digit or number of digits is wrong."),
        why: Words(
            nl: "Met een fout nummer is het boek of tijdschrift niet te vinden, en ziet groei niet dat een bron er al is. Meer nummers naast elkaar mag, met een komma ertussen.",
            en: "With a wrong number the book or journal cannot be found, and groei does not see that a source is there already. Several numbers may stand side by side, with a comma between them."),
        example: "ISBN: 978-0-306-40615-8", instead: "ISBN: 978-0-306-40615-7")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard record.address.type == SourceRecords.source else { return [] }
        return ["ISBN", "ISSN"].compactMap { field in
            guard let value = record[field], value.kind == .string else { return nil }
            // Most are one number, and right.
            if field == "ISBN", SerialNumber.isISBN(value.text) { return nil }
            let numbers = SerialNumbers(value.text).all
            let isSound = !numbers.isEmpty && numbers.allSatisfy { $0.isValid && $0.isISBN == (field == "ISBN") }
            return isSound ? nil : finding(value, field, record)
        }
    }

    private func finding(_ value: Value, _ field: String, _ record: Record) -> Finding {
        record.finding(
            Self.id, Self.severity, at: value, field: field,
            Words(nl: "‘\(value.text)’ is geen \(field): het controlecijfer of het aantal cijfers klopt niet", en: "‘\(value.text)’ is no \(field): its check digit or number of digits is wrong"),
            note: field == "ISBN"
                ? Words(nl: "Kijk het na op de achterkant of in het colofon van het boek.", en: "Look it up on the back or in the colophon of the book.")
                : Words(nl: "Kijk het na op de website van het tijdschrift, of op portal.issn.org.", en: "Look it up on the website of the journal, or at portal.issn.org."))
    }
}
