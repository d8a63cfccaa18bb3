import Diagnostics
import Records
import Schemas

/// Fields that became part of the text above them, because they are indented too far:
///
///     statement: >-
///       Het helpt.
///       direction: supports
struct SwallowedFields {
    /// The field with the text.
    let holder: String
    /// The names in it, from the first one on.
    private(set) var names: [String] = []
    /// The name where it first stands.
    let place: Place
    /// Moves the lines to where fields stand; nil where they may be something else.
    private(set) var fix: Fix?

    /// What the block texts of an object hold of some names that it lacks.
    static func find(_ missing: [String], in object: Value) -> [SwallowedFields] {
        object.entries.compactMap { entry in
            guard entry.value.node.style == .literal || entry.value.node.style == .folded else { return nil }
            return SwallowedFields(missing, entry)
        }
    }

    private init?(_ missing: [String], _ entry: Value.Entry) {
        let source = entry.value.tree.source
        let lines = Self.lines(of: entry.value)
        let found = lines.indices.filter { index in lines[index].name.map(missing.contains) == true }
        guard let first = found.first else { return nil }
        holder = entry.key.text
        names = found.compactMap { lines[$0].name }
        place = source.place(lines[first].start..<lines[first].start + (lines[first].name ?? "").utf8.count)
        fix = Self.fix(lines[first...], moving: names[0], to: Self.column(of: entry.key.range.lowerBound, in: source.bytes))
    }

    private struct Line {
        /// Where it begins, its indentation not counted.
        let start: Int
        let indent: Int
        /// Of `direction: supports`.
        let name: String?
        let isEmpty: Bool
    }

    private static func lines(of text: Value) -> [Line] {
        let bytes = text.tree.source.bytes
        var lines: [Line] = []
        var start = text.range.lowerBound
        // What stands behind the `>-` is no line of the text.
        while let end = bytes[start..<min(text.range.upperBound, bytes.count)].firstIndex(of: UInt8(ascii: "\n")) {
            start = end + 1
            let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
            if start >= text.range.upperBound { break }
            let content = line.drop { $0 == 0x20 }
            let word = content.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 &- 0x30 < 10 }
            let behind = content.dropFirst(word.count)
            let isName = !word.isEmpty && behind.first == UInt8(ascii: ":") && [nil, 0x20].contains(behind.dropFirst().first)
            lines.append(Line(
                start: content.startIndex, indent: line.count - content.count, name: isName ? String(decoding: word, as: UTF8.self) : nil, isEmpty: content.isEmpty))
        }
        return lines
    }

    private static func column(of offset: Int, in bytes: [UInt8]) -> Int {
        offset - (bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
    }

    /// Certain where all that follows is fields and what belongs to them.
    private static func fix(_ lines: ArraySlice<Line>, moving name: String, to column: Int) -> Fix? {
        guard let indent = lines.first?.indent, indent > column, lines.allSatisfy({ $0.isEmpty || $0.indent > indent || ($0.indent == indent && $0.name != nil) })
        else { return nil }
        return Fix(
            title: Words(nl: "zet `\(name):` onder de andere velden", en: "put `\(name):` below the other fields"),
            replacements: lines.filter { !$0.isEmpty }.map { .init(range: $0.start - (indent - column)..<$0.start, text: "") })
    }
}

extension SchemaWords {
    /// That a field is not missing, but stands in a text.
    func swallowed(_ fields: SwallowedFields, _ subject: FieldSubject) -> SchemaMessage {
        let name = fields.names[0]
        var message = SchemaMessage(
            "required-field",
            nl: "`\(name):` springt te ver in, en hoort zo bij de tekst van `\(fields.holder)`",
            en: "`\(name):` is indented too far, and so is part of the text of `\(fields.holder)`",
            note: Words(
                nl: "Begin deze regel even ver naar links als `\(fields.holder):`, en wat eronder hoort ook.",
                en: "Begin this line as far to the left as `\(fields.holder):`, and what belongs below it too."),
            fix: fields.fix)
        message.place = fields.place
        message.paths = (fields.names + [fields.holder]).map { subject.path.appending($0) }
        return message
    }

    /// Of the fields that are missing those that are in the texts of their object, by path.
    func swallowed(_ violations: [Violation]) -> [FieldPath: SwallowedFields] {
        var missing: [FieldPath: (object: Value, names: [String])] = [:]
        for violation in violations {
            guard case .missing(let name, _) = violation.detail else { continue }
            missing[violation.path, default: (violation.value, [])].names.append(name)
        }
        return missing.reduce(into: [:]) { all, entry in
            for fields in SwallowedFields.find(entry.value.names, in: entry.value.object) {
                for name in fields.names { all[entry.key.appending(name)] = fields }
            }
        }
    }
}
