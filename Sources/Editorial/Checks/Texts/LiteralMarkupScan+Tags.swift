/// Tags of HTML, which a page shows as they are typed.
extension LiteralMarkupScan {
    private static let names: Set = [
        "a", "abbr", "b", "big", "blockquote", "br", "center", "cite", "code", "dd", "del", "details", "div", "dl", "dt", "em", "figure", "font", "h1", "h2", "h3", "h4", "h5",
        "h6", "hr", "i", "iframe", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "script", "small", "span", "strike", "strong", "style", "sub", "summary", "sup",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul",
    ]

    /// The tag or comment that begins at a `<`, with what stands up to its end: `<b>vet</b>` is one mistake.
    mutating func tag(_ start: Int) -> Mark? {
        if bytes[start...].starts(with: "<!--".utf8) {
            return Mark(kind: .tag("!--"), range: start..<(end(of: "!--", closedBy: "-->", from: start) ?? start + 4))
        }
        let isClosing = at(start + 1) == UInt8(ascii: "/")
        let letters = bytes[min(start + (isClosing ? 2 : 1), bytes.count)...].prefix(12).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
        let name = String(decoding: letters, as: UTF8.self).lowercased()
        guard Self.names.contains(name), isTag(letters.endIndex), let end = bytes[letters.endIndex...].prefix(500).firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return Mark(kind: .tag(name), range: start..<(isClosing ? end + 1 : self.end(of: name, closedBy: "</\(name)>", from: end + 1) ?? end + 1))
    }

    /// Whether what stands behind a name makes a tag: its end, or an attribute with a value.
    private func isTag(_ index: Int) -> Bool {
        var index = index
        while at(index) == 0x20 || (at(index) == 0x0A && index < bytes.count) { index += 1 }
        if at(index) == UInt8(ascii: ">") || (at(index) == UInt8(ascii: "/") && at(index + 1) == UInt8(ascii: ">")) { return true }
        let name = bytes[min(index, bytes.count)...].prefix(40).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") }
        return !name.isEmpty && at(name.endIndex) == UInt8(ascii: "=")
    }

    /// Past what closes a tag.
    private mutating func end(of name: String, closedBy closing: String, from start: Int) -> Int? {
        guard !unclosed.contains(name) else { return nil }
        let range = bytes[start...].firstRange(of: Array(closing.utf8))
        if range == nil { unclosed.insert(name) }
        return range?.upperBound
    }
}
