import Bibliography
import Diagnostics
import Editorial
import Records

/// What a source takes over from decisions to leave it out, which lapse when it is added.
struct TakenOver {
    /// Fields that the source itself does not have.
    private(set) var fields: [Plain.Field] = []
    /// Which others it was said not to be: items of `distinct-from`.
    private(set) var distinctions: [Plain] = []
    /// What was taken over, and what was not.
    private(set) var remarks: [Words] = []

    /// - Parameters:
    ///   - matches: the decisions.
    ///   - own: the fields that the source has.
    ///   - type: of the source.
    init(_ matches: [SourceMatch], by own: [Plain.Field], of type: RecordType?) {
        for match in matches {
            let record = match.record.root.plain
            distinctions += record[SourceRecords.distinctFrom]?.items ?? []
            let more = record.fields.filter { field in
                field.name != SourceRecords.distinctFrom && type?.field(named: field.name) != nil && !(own + fields).contains { $0.name == field.name }
            }
            guard !more.isEmpty else { continue }
            let (address, names) = (match.record.address, more.map(Self.shown).joined(separator: ", "))
            // A preprint or another edition has identifiers, a publisher and pages of its own.
            if match.likeness.isOneWork, record["type"] == own.first(where: { $0.name == "type" })?.value {
                fields += more
                remarks.append(Words(nl: "overgenomen van \(address), dat vervalt: \(names)", en: "taken over from \(address), which lapses: \(names)"))
            } else {
                remarks.append(Words(
                    nl: "niet overgenomen van \(address), dat vervalt, want misschien is dat een andere versie: \(names)",
                    en: "not taken over from \(address), which lapses, for it may be another version: \(names)"))
            }
        }
    }

    /// `publisher` ‘OSF’.
    private static func shown(_ field: Plain.Field) -> String {
        switch field.value {
        case .string(let text), .number(let text): "`\(field.name)` ‘\(text.oneLine(80))’"
        default: "`\(field.name)`"
        }
    }
}
