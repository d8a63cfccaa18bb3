import Diagnostics
import Records

extension Fix {
    /// Makes a scalar say `text`, in the quotes that it has; nil for a text over several lines, which nobody types wrong as a whole.
    static func writing(_ text: String, for value: Value) -> Fix? {
        guard let written = scalar(text, like: value.node.style) else { return nil }
        return Fix(
            title: Words(nl: "schrijf `\(text)`", en: "write `\(text)`"), replacements: [.init(range: value.range, text: written)])
    }

    /// The same for what is only probably meant.
    static func suggesting(_ text: String?, for value: Value?) -> [Fix] {
        guard let text, let value, let fix = writing(text, for: value) else { return [] }
        return [fix]
    }

    /// Writes other words within a text, with an apostrophe as its quotes ask for.
    init(writing words: String, at range: Range<Int>, in value: Value) {
        let written = value.node.style == .singleQuoted ? words.replacing("'", with: "''") : words
        self.init(title: Words(nl: "schrijf `\(words)`", en: "write `\(words)`"), replacements: [.init(range: range, text: written)])
    }

    private static func scalar(_ text: String, like style: Node.Style) -> String? {
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return nil }
        switch style {
        case .plain where isPlain(text): return text
        case .plain, .singleQuoted: return "'" + text.replacing("'", with: "''") + "'"
        case .doubleQuoted: return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        default: return nil
        }
    }

    /// Whether a text is certainly a string without quotes: a word, an id, an address.
    static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z") else { return false }
        let isWord = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
        }
        return isWord && !["true", "false", "null"].contains(text.lowercased())
    }
}
