extension JSON {
    /// How the text is laid out: for people, two spaces a level, or all on one line.
    package enum Layout: Sendable {
        case indented, compact
    }

    /// The JSON text. Members stand in the order of their names, so that two outputs can be compared;
    /// the indented form ends in a line end.
    package func text(_ layout: Layout = .indented) -> String {
        var text = ""
        write(to: &text, isIndented: layout == .indented, depth: 0)
        return layout == .indented ? text + "\n" : text
    }

    private func write(to text: inout String, isIndented: Bool, depth: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        // JSON knows neither infinity nor NaN.
        case .number(let value): text += value.isFinite ? "\(value)" : "null"
        case .string(let value): Self.write(value, to: &text)
        case .array(let items):
            Self.list(items, "[", "]", to: &text, isIndented, depth) { item, text in
                item.write(to: &text, isIndented: isIndented, depth: depth + 1)
            }
        case .object(let members):
            Self.list(members.sorted { $0.name < $1.name }, "{", "}", to: &text, isIndented, depth) { member, text in
                Self.write(member.name, to: &text)
                text += isIndented ? ": " : ":"
                member.value.write(to: &text, isIndented: isIndented, depth: depth + 1)
            }
        }
    }

    private static func list<Element>(
        _ elements: [Element], _ open: String, _ close: String, to text: inout String, _ isIndented: Bool, _ depth: Int,
        write: (Element, inout String) -> Void
    ) {
        text += open
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            if isIndented { text += "\n" + String(repeating: "  ", count: depth + 1) }
            write(element, &text)
        }
        if isIndented, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
        text += close
    }

    /// Escapes what RFC 8259 asks for, and the line separators and direction marks that would harm a terminal or a script.
    private static func write(_ string: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        if string.utf8.allSatisfy(isPlain) { return text += string }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    /// Nothing that begins with this byte is escaped.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F && byte != 0xC2 && byte != 0xE2
    }
}
