/// The one way in which groei writes a new record, and the one form of a value that digests are taken of.
package enum CanonicalForm {
    /// Block YAML: two spaces, fields in schema order, no empty lines between them, long text folded.
    ///
    /// `order` gives the property names of the object at a path, in the order of its schema.
    package static func yaml(_ plain: Plain, order: (FieldPath) -> [String] = { _ in [] }) -> String {
        OutlineWriter.lines(of: Outline(plain, order: order)).reduce(into: "") { text, line in
            text += line
            text += "\n"
        }
    }

    /// A Markdown record: the fields as front matter, an empty line, the text. A field `body` in `fields` is left out.
    package static func markdown(fields: Plain, body: String, order: (FieldPath) -> [String] = { _ in [] }) -> String {
        let fields = Plain.object(fields.fields.filter { $0.name != RecordReader.bodyField })
        let body = body.withUnixLineEndings
        let text = body.isEmpty ? "" : "\n" + body + (body.utf8.last == 0x0A ? "" : "\n")
        return "---\n" + yaml(fields, order: order) + "---\n" + text
    }

    /// The text of a record file, in the form that its path asks for.
    package static func text(_ plain: Plain, path: String, order: (FieldPath) -> [String] = { _ in [] }) -> String {
        guard path.hasSuffix(".md") else { return yaml(plain, order: order) }
        return markdown(fields: plain, body: plain[RecordReader.bodyField]?.string ?? "", order: order)
    }

    /// The bytes to hash: the same for two values exactly if they mean the same (``Plain/meansSame(as:)``).
    ///
    /// JSON without white space, after the idea of RFC 8785: entries sorted by name (by the bytes of its UTF-8), strings in
    /// Unicode's form NFC with the shortest escapes, numbers in one notation of their exact value (`1.50` is `1.5`, `017` is
    /// `17`). `.inf`, `-.inf` and `.nan`, which JSON does not know, stand as YAML writes them.
    package static func digestBytes(_ plain: Plain) -> [UInt8] {
        var bytes: [UInt8] = []
        write(plain, to: &bytes)
        return bytes
    }

    private static func write(_ plain: Plain, to bytes: inout [UInt8]) {
        switch plain {
        case .null: bytes += "null".utf8
        case .bool(let bool): bytes += (bool ? "true" : "false").utf8
        case .number(let text): bytes += NumberForm.normal(text).utf8
        case .string(let text): write(text.composed, to: &bytes)
        case .array(let items): list(items, "[", "]", to: &bytes) { write($0, to: &$1) }
        case .object(let fields):
            let named = fields.map { (name: $0.name.composed, value: $0.value) }
            list(named.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }, "{", "}", to: &bytes) { field, bytes in
                write(field.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                write(field.value, to: &bytes)
            }
        }
    }

    private static func list<Element>(
        _ elements: [Element], _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, to bytes: inout [UInt8],
        _ write: (Element, inout [UInt8]) -> Void
    ) {
        bytes.append(UInt8(ascii: opening))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(element, &bytes)
        }
        bytes.append(UInt8(ascii: closing))
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case ..<0x20: bytes += ("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
