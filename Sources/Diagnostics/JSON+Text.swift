extension JSON {
    /// How the text is laid out: for people, two spaces a level, or all on one line.
    package enum Layout: Sendable {
        case indented, compact
    }

    /// The JSON text. Members stand in the order of their names, so that two outputs can be compared;
    /// the indented form ends in a line end.
    package func text(_ layout: Layout = .indented) -> String {
        // Bytes, because appending to a string takes several times as long.
        var text: [UInt8] = []
        write(to: &text, isIndented: layout == .indented, depth: 0)
        if layout == .indented { text.append(UInt8(ascii: "\n")) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds the text to `text`, as it stands at a depth within another.
    func write(to text: inout [UInt8], isIndented: Bool, depth: Int) {
        switch self {
        case .null: text += "null".utf8
        case .bool(let value): text += (value ? "true" : "false").utf8
        case .integer(let value): text += String(value).utf8
        // JSON knows neither infinity nor NaN.
        case .number(let value): text += (value.isFinite ? "\(value)" : "null").utf8
        case .exact(let value): text += value.utf8
        case .string(let value): Self.write(value, to: &text)
        case .array(let items):
            Self.list(items, "[", "]", to: &text, isIndented, depth) { item, text in
                item.write(to: &text, isIndented: isIndented, depth: depth + 1)
            }
        case .object(let members):
            Self.list(members.sorted { $0.name < $1.name }, "{", "}", to: &text, isIndented, depth) { member, text in
                Self.write(member.name, to: &text)
                text += (isIndented ? ": " : ":").utf8
                member.value.write(to: &text, isIndented: isIndented, depth: depth + 1)
            }
        }
    }

    private static func list<Element>(
        _ elements: [Element], _ open: String, _ close: String, to text: inout [UInt8], _ isIndented: Bool, _ depth: Int,
        write: (Element, inout [UInt8]) -> Void
    ) {
        text += open.utf8
        for (index, element) in elements.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            if isIndented { newLine(depth + 1, &text) }
            write(element, &text)
        }
        if isIndented, !elements.isEmpty { newLine(depth, &text) }
        text += close.utf8
    }

    static func newLine(_ depth: Int, _ text: inout [UInt8]) {
        text.append(UInt8(ascii: "\n"))
        text.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }

    /// Escapes what RFC 8259 asks for, and the line separators and direction marks that would harm a terminal or a script.
    private static func write(_ string: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        defer { text.append(UInt8(ascii: "\"")) }
        if string.utf8.allSatisfy(isPlain) { return text += string.utf8 }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\"".utf8
            case "\\": text += "\\\\".utf8
            case "\n": text += "\\n".utf8
            case "\r": text += "\\r".utf8
            case "\t": text += "\\t".utf8
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                let digits = String(scalar.value, radix: 16)
                text += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
            default: text += UTF8.encode(scalar)!
            }
        }
    }

    /// Nothing that begins with this byte is escaped.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F && byte != 0xC2 && byte != 0xE2
    }
}
