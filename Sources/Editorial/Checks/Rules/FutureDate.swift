package import Diagnostics
import Records

/// A date that is still to come, where only a past one makes sense.
package struct FutureDate: RecordRule {
    package static let id = "future-date"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Een bron is volgens het record later verschenen dan volgend jaar, of pas na vandaag geraadpleegd of beoordeeld.",
            en: "By its record a source appears later than next year, or was consulted or assessed after today."),
        why: Words(
            nl: "Meestal is het een tikfout in het jaartal; de verwijzing klopt dan niet. Wat volgend jaar verschijnt, mag al genoemd worden.",
            en: "Mostly it is a typing error in the year, and the reference is then wrong. What appears next year may be named already."),
        example: "issued: 2205", instead: "issued: 2025")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard let today = context.surroundings.today, let year = Int(today.prefix(4)) else { return [] }
        var findings: [Finding] = []
        if let issued = record["issued"], let last = Self.lastYear(issued), last > year + 1 {
            findings.append(record.finding(
                Self.id, Self.severity, at: issued, field: "issued",
                Words(nl: "\(last) ligt in de toekomst", en: "\(last) is in the future"),
                note: Words(nl: "Kijk of het jaartal klopt.", en: "See whether the year is right.")))
        }
        for field in ["accessed", "assessed"] {
            guard let value = record[field], Self.isAfter(today, value) else { continue }
            findings.append(record.finding(
                Self.id, Self.severity, at: value, field: field,
                Words(nl: "\(value.text) moet nog komen", en: "\(value.text) is still to come"),
                note: Words(
                    nl: "Dit veld zegt wanneer iets gebeurd is; vandaag is het \(today).", en: "This field says when something was done; today is \(today).")))
        }
        return findings
    }

    /// The later year of an EDTF date or interval; nil for an open or unknown end.
    private static func lastYear(_ value: Value) -> Int? {
        guard value.kind == .integer || value.kind == .string else { return nil }
        return value.tree.withText(of: value.index) { bytes in
            let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            let digits = bytes[start...].prefix { (0x30...0x39).contains($0) }
            return digits.count == 4 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
        }
    }

    /// Whether a date or year comes after a day; of what is less precise than a day, the part that is given counts.
    private static func isAfter(_ today: String, _ value: Value) -> Bool {
        guard value.kind == .integer || value.kind == .string else { return false }
        return value.tree.withText(of: value.index) { bytes in
            let isDate = bytes.count >= 4 && bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D } && bytes[0] != 0x2D
            return isDate && today.utf8.prefix(bytes.count).lexicographicallyPrecedes(bytes)
        }
    }
}
