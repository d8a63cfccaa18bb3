import Bibliography
package import Diagnostics
import Records

extension Corpus {
    /// What a record is called, from the title patterns of its type; its id when none of them can be filled.
    package func label(of record: Record, in language: Language? = nil) -> String {
        for pattern in type(of: record).titlePatterns {
            if let label = fill(pattern, record, language ?? self.language) { return label }
        }
        return record.id
    }

    package func label(of address: Address, in language: Language? = nil) -> String {
        self[address].map { label(of: $0, in: language) } ?? address.description
    }

    /// A short name for narrow places: the field `short-title`, else the label.
    package func shortLabel(of record: Record) -> String {
        record.text("short-title") ?? label(of: record)
    }

    private func fill(_ pattern: String, _ record: Record, _ language: Language) -> String? {
        var result = ""
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = record.root[name], let text = words(value, isDate: type(of: record).field(named: name)?.format == "edtf", language) else { return nil }
            result += text
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// - Parameter isDate: of a date of publication the year is enough.
    private func words(_ value: Value, isDate: Bool, _ language: Language) -> String? {
        switch value.kind {
        case .array:
            // Of people whose names are not as they should be nothing is left.
            Names(value).short(in: language).flatMap { $0.isEmpty || $0.hasPrefix(" ") || $0.hasSuffix(" ") ? nil : $0 }
        case .object, .null: nil
        default: value.text.isEmpty ? nil : isDate ? PublicationDate.year(value.text) : value.text
        }
    }
}
