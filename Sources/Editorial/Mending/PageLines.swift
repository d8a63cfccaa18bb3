/// The lines of a text, without what ends them.
struct PageLines {
    struct Line {
        /// Without the line break.
        let range: Range<Int>
        /// Without blanks and form feeds around it.
        let content: Range<Int>
        /// Where the next line starts.
        let next: Int
        /// Counted by the form feeds before the content.
        let page: Int

        var isBlank: Bool { content.isEmpty }
    }

    let bytes: [UInt8]
    let lines: [Line]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var lines: [Line] = []
        var (start, page) = (0, 0)
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            let next = min(end + 1, bytes.count)
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
            var (first, last) = (start, end)
            while first < last, Self.isBlank(bytes[first]) {
                if bytes[first] == 0x0C { page += 1 }
                first += 1
            }
            while last > first, Self.isBlank(bytes[last - 1]) { last -= 1 }
            lines.append(Line(range: start..<end, content: first..<last, next: next, page: page))
            page += bytes[last..<end].count { $0 == 0x0C }
            start = next
        }
        self.lines = lines
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }

    func text(_ line: Line) -> String { String(decoding: bytes[line.content], as: UTF8.self) }

    /// Whether nearly every line has an empty one below it, as some programs write the lines of a page.
    var isSpaced: Bool {
        let full = lines.indices.filter { !lines[$0].isBlank }
        guard full.count >= 8 else { return false }
        let spaced = full.count { $0 + 1 < lines.count && lines[$0 + 1].isBlank }
        return spaced * 10 >= full.count * 8
    }

    /// Whether a sentence goes on from one line in the next: no end before, no beginning after.
    func runsOn(_ line: Line, _ next: Line) -> Bool {
        guard let last = bytes[line.content].last, let first = bytes[next.content].first else { return false }
        let isOpen = last >= 0x80 || (0x61...0x7A).contains(last | 0x20) || (0x30...0x39).contains(last) || [0x2C, 0x2D, 0x29, 0x28].contains(last)
        return isOpen && ((0x61...0x7A).contains(first) || first == 0xC3)
    }
}
