/// A line of RIS: `TY  - JOUR`. The specification (Research Information Systems, 2001) asks for two spaces, a hyphen and a
/// space; exports are found with one space, none, or nothing after the hyphen.
enum RISLine {
    /// The tag that a line begins with: a capital, a capital or digit, white space, a hyphen, and a space or the end.
    static func tag(of line: some RandomAccessCollection<UInt8>) -> String? {
        parts(of: line)?.tag
    }

    /// A value, and the fields that Rayyan writes behind it in the same line: `10.1002/ar.25520     LK  - https://…`.
    static func parted(_ text: String) -> (value: String, more: [RISEntry.Line]) {
        guard text.utf8.contains(UInt8(ascii: "-")), text.contains("     "), let first = text.firstMatch(of: /\x20{5}([A-Z][A-Z0-9])\x20{2}-\x20/) else { return (TextTidying.line(text), []) }
        let (value, more) = parted(String(text[first.range.upperBound...]))
        return (TextTidying.line(String(text[..<first.range.lowerBound])), [.init(String(first.1), value)] + more)
    }

    /// The tag and how many bytes stand before the value. Lines that were pasted may be indented a little.
    static func parts(of line: some RandomAccessCollection<UInt8>) -> (tag: String, length: Int)? {
        let indent = line.prefix(4).prefix { $0 == 0x20 || $0 == 0x09 }.count
        if indent > 0 { return parts(of: Array(line.dropFirst(indent))).map { ($0.tag, $0.length + indent) } }
        let bytes = Array(line.prefix(12))
        guard bytes.count >= 3, (0x41...0x5A).contains(bytes[0]), (0x41...0x5A).contains(bytes[1]) || (0x30...0x39).contains(bytes[1]) else { return nil }
        var index = 2
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        guard index > 2, index < bytes.count, bytes[index] == UInt8(ascii: "-") else { return nil }
        index += 1
        guard index == line.count || bytes.count == index || bytes[index] == 0x20 || bytes[index] == 0x09 || (index > 4) else { return nil }
        return (String(decoding: bytes[0..<2], as: UTF8.self), index)
    }
}

/// The lines of one entry, a value that goes on over several lines as one.
struct RISEntry {
    struct Line {
        let tag: String
        var value: String
        /// What the file calls it, where that is not RIS's own tag.
        let name: String

        init(_ tag: String, _ value: String, called name: String? = nil) { (self.tag, self.value, self.name) = (tag, value, name ?? tag) }
    }

    var lines: [Line] = []
    var range: Range<Int>
    /// Tags that say nothing of the source itself.
    var dropped: [String] = []
}
