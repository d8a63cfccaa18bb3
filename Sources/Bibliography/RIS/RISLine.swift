/// A line of RIS: `TY  - JOUR`. The specification (Research Information Systems, 2001) asks for two spaces, a hyphen and a
/// space; exports are found with one space, none, or nothing after the hyphen.
enum RISLine {
    /// The tag that a line begins with: a capital, a capital or digit, white space, a hyphen, and a space or the end.
    static func tag(of line: some RandomAccessCollection<UInt8>) -> String? {
        parts(of: line)?.tag
    }

    /// Where further tags begin that Rayyan writes in the same line: `10.1002/ar.25520     LK  - https://…`.
    static func furtherTags(in line: ArraySlice<UInt8>) -> [Int] {
        var places: [Int] = []
        var index = line.startIndex
        while let hyphen = line[index...].firstIndex(of: UInt8(ascii: "-")) {
            index = hyphen + 1
            let start = hyphen - 4
            guard start - line.startIndex >= 5, index < line.endIndex, line[index] == 0x20, line[(start + 2)..<hyphen].allSatisfy({ $0 == 0x20 }),
                line[(start - 5)..<start].allSatisfy({ $0 == 0x20 }), (0x41...0x5A).contains(line[start]),
                (0x41...0x5A).contains(line[start + 1]) || (0x30...0x39).contains(line[start + 1])
            else { continue }
            places.append(start)
        }
        return places
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
