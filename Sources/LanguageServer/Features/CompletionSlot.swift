import Diagnostics
import Editorial

/// Where a completion goes, and what must stand around it there.
struct CompletionSlot {
    /// The start of the word, up to the cursor: what is looked for.
    let typed: Range<Int>
    /// What it replaces: the word to its end, with the quote behind it.
    let replaced: Range<Int>
    /// The quote that stands before it.
    var quote: UInt8?
    /// What must be written before it: a blank, a dash, a new line.
    var lead = ""
    /// The column that it begins in.
    var column = 0
    var isFlow = false

    /// The value of a field goes on a line of its own, further in.
    mutating func startLine(with dash: String) {
        lead = "\n" + String(repeating: " ", count: column + 2) + dash
        column += 2 + dash.count
    }

    /// An entry with this name: of a list its first dash, of an object the start of its first field.
    func entry(_ field: Field, items: Field?, fillsSnippets: Bool) -> (text: String, isSnippet: Bool) {
        let indent = String(repeating: " ", count: column + 2)
        if isFlow || (items == nil && !field.isObject) { return (key(field.name) + ": ", false) }
        return ("\(key(field.name)):\n\(indent)\(items == nil ? "" : "- ")\(fillsSnippets ? "$0" : "")", fillsSnippets)
    }

    /// The name of a field, with the quote that was opened before it.
    func key(_ name: String) -> String { quote == nil ? name : scalar(name) }

    /// A text as it can stand in YAML: in quotes unless it is plainly a word. A quote that stands there already is closed.
    func scalar(_ text: String) -> String {
        let isWord = text.utf8.allSatisfy(Address.isPartOfName) && !["true", "false", "null"].contains(text.lowercased())
        let startsWithLetter = text.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
        return switch quote {
        case UInt8(ascii: "\""): text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        case .some: text.replacing("'", with: "''") + "'"
        case nil: isWord && startsWithLetter ? text : "'" + text.replacing("'", with: "''") + "'"
        }
    }

    /// A number that sorts as a text.
    static func rank(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension Field {
    /// Whether it holds fields, of which names its schema has or not.
    var isObject: Bool { !properties.isEmpty || others != nil }
}

extension Address {
    /// Letters, digits, and what joins them in names, ids and addresses.
    static func isPartOfName(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-_./".utf8.contains(byte)
    }
}
