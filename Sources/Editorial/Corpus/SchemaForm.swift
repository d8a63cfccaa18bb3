import Diagnostics
import Records

/// Finds a keyword anywhere in a schema.
enum SchemaWalk {
    static func each(_ keyword: String, in value: Value, _ body: (Value) -> Void) {
        for entry in value.entries {
            if entry.key.hasText(keyword) { body(entry.value) } else { each(keyword, in: entry.value, body) }
        }
        for item in value.items { each(keyword, in: item, body) }
    }
}

/// What is no JSON groei reads as YAML, which may well go; other tools read JSON alone.
enum JSONForm {
    static let message = Words(
        nl: "dit is wel YAML maar geen JSON, en dan lezen andere programma's het schema niet",
        en: "this is YAML but not JSON, so other programs cannot read the schema")
    static let note = Words(
        nl: "In JSON staan namen en teksten tussen dubbele aanhalingstekens en lijsten en objecten tussen `[ ]` en `{ }`, is er geen komma achter het laatste en geen opmerking met `#`, en begint een getal met één cijfer voor de punt.",
        en: "In JSON, names and texts stand in double quotes and lists and objects in `[ ]` and `{ }`, there is no comma behind the last and no comment with `#`, and a number begins with one digit before the point.")

    /// The first place that JSON would write otherwise.
    static func firstDeviation(in tree: Tree) -> Place? {
        let value = tree.nodes.indices.lazy.map { Value(tree: tree, index: $0) }.first { value in
            switch value.kind {
            case .object, .array: value.node.style != .flow
            case .string: value.node.style != .doubleQuoted
            case .null: value.text != "null"
            case .bool: value.text != "true" && value.text != "false"
            case .integer, .float: !isNumber(value.text)
            }
        }
        // Between values in another form than JSON's, any sign may stand.
        if let value { return value.place }
        return strayMark(in: tree.source.bytes).map { tree.source.place($0..<$0 + 1) }
    }

    /// Whether YAML's number is one of JSON as well (RFC 8259, section 6).
    private static func isNumber(_ text: String) -> Bool {
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        let halves = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let digits = halves + parts.dropFirst().map { $0.drop { "+-".contains($0) } }
        return digits.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } } && (halves[0] == "0" || halves[0].first != "0")
    }

    /// A comma with nothing behind it, or a comment: signs that stand outside values, where all values are JSON's.
    private static func strayMark(in bytes: [UInt8]) -> Int? {
        var (isText, comma): (Bool, Int?) = (false, nil)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isText {
                if byte == UInt8(ascii: "\\") { index += 1 } else if byte == UInt8(ascii: "\"") { isText = false }
            } else {
                switch byte {
                case UInt8(ascii: "#"): return index
                case UInt8(ascii: "]"), UInt8(ascii: "}"): if let comma { return comma }
                case UInt8(ascii: ","): comma = index
                case 0x20, 0x09, 0x0A, 0x0D: break
                default: (comma, isText) = (nil, byte == UInt8(ascii: "\""))
                }
            }
            index += 1
        }
        return nil
    }
}
