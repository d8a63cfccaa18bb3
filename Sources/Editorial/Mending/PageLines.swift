/// The lines of a text, without what ends them.
struct PageLines {
    struct Line {
        private let start, end, contentStart, contentEnd, nextStart: Int32
        /// Counted by the form feeds before the content.
        let page: Int32

        init(_ range: Range<Int>, content: Range<Int>, next: Int, page: Int) {
            (start, end, contentStart, contentEnd) = (Int32(range.lowerBound), Int32(range.upperBound), Int32(content.lowerBound), Int32(content.upperBound))
            (nextStart, self.page) = (Int32(next), Int32(page))
        }

        /// Without the line break.
        var range: Range<Int> { Int(start)..<Int(end) }
        /// Without blanks and form feeds around it.
        var content: Range<Int> { Int(contentStart)..<Int(contentEnd) }
        /// Where the next line starts.
        var next: Int { Int(nextStart) }
        var isBlank: Bool { contentStart == contentEnd }
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
            lines.append(Line(start..<end, content: first..<last, next: next, page: page))
            page += bytes[last..<end].count { $0 == 0x0C }
            start = next
        }
        self.lines = lines
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }

    func text(_ line: Line) -> String { String(decoding: bytes[line.content], as: UTF8.self) }

    /// Whether nearly every line has an empty one below it, as some programs write the lines of a page.
    static func isSpaced(_ bytes: [UInt8]) -> Bool {
        var (full, spaced, isBlankLine, isBelowFull) = (0, 0, true, false)
        func end() {
            if isBlankLine { spaced += isBelowFull ? 1 : 0 } else { full += 1 }
            (isBelowFull, isBlankLine) = (!isBlankLine, true)
        }
        for byte in bytes {
            if byte == 0x0A { end() } else if byte != 0x0D, !isBlank(byte) { isBlankLine = false }
        }
        if !isBlankLine { end() }
        return full >= 8 && spaced * 10 >= full * 8
    }

    /// Whether a sentence goes on from one line in the next: no end before, no beginning after.
    func runsOn(_ line: Line, _ next: Line) -> Bool {
        guard let last = bytes[line.content].last, let first = bytes[next.content].first else { return false }
        let isOpen = last.isWordByte || [0x2C, 0x2D, 0x29, 0x28].contains(last)
        return isOpen && ((0x61...0x7A).contains(first) || first == 0xC3)
    }
}
