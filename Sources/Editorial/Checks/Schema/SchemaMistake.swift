import Diagnostics
import Records

/// A finding against the schema, and the fields that it concerns: other rules leave those alone.
struct SchemaMistake {
    let finding: Finding
    let paths: [FieldPath]
}

/// The parts of a finding that differ from one kind of mistake to the next.
struct SchemaMessage {
    let rule: String
    let message: Words
    var note: Words?
    var fix: Fix?
    var suggestions: [Fix] = []
    /// Where to point; nil for the value itself.
    var place: Place?
    /// The fields concerned; nil for the value itself.
    var paths: [FieldPath]?

    init(_ rule: String, nl: String, en: String, note: Words? = nil, fix: Fix? = nil) {
        self.rule = rule
        message = Words(nl: nl, en: en)
        self.note = note
        self.fix = fix
    }

    /// What was probably meant: a fix where that is certain, else for a person to choose.
    mutating func offer(_ suggestion: Suggestion?, for value: Value?) {
        let writing = Fix.suggesting(suggestion?.name, for: value)
        if suggestion?.isCertain == true { fix = writing.first } else { suggestions = writing }
    }
}

extension Value {
    /// The place of a value; of one over several lines, its first line.
    var firstLine: Place {
        let bytes = tree.source.bytes
        let start = min(range.lowerBound, bytes.count)
        let end = max(start, min(range.upperBound, bytes.count))
        // Not beyond the value: a line may be as long as a file, and hold a thousand of them.
        let lineEnd = bytes[start..<end].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        return tree.source.place(start..<(lineEnd ?? end))
    }
}
