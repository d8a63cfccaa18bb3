package import Diagnostics
import Records

/// A record that should have been looked at again by now.
package struct ReviewOverdue: RecordRule {
    package static let id = "review-overdue"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "De datum waarop een record opnieuw bekeken zou worden (`review-by`), is voorbij.", en: "The date by which a record would be looked at again (`review-by`) has passed."),
        why: Words(
            nl: "Iemand heeft die datum afgesproken omdat de inhoud kan verouderen. Klopt zij nog, zet dan een nieuwe datum.",
            en: "Somebody agreed on that date because the content may grow old. If it still holds, set a new date."),
        example: "review-by: 2024-09-01   # en vandaag is het 2026-03-01", instead: "assessed: 2026-03-01\nreview-by: 2028-09-01")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard let value = record["review-by"], value.kind == .string, let today = context.surroundings.today else { return [] }
        let date = value.text
        guard date.utf8.count == 10, date < today, record["status"]?.hasText("withdrawn") != true, context.isSound(["status"]) else { return [] }
        return [
            record.finding(
                Self.id, Self.severity, at: value, field: "review-by",
                Words(nl: "dit zou vóór \(date) opnieuw bekeken worden", en: "this was to be looked at again by \(date)"),
                note: Words(nl: "Bekijk het, en zet een nieuwe datum.", en: "Look at it, and set a new date."))
        ]
    }
}
