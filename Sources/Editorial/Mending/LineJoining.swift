/// The lines of a page as the paragraphs that they were: a line that goes on in the next is one with it.
enum LineJoining {
    static func repairs(in bytes: [UInt8]) -> [Repair] {
        let page = PageLines(bytes)
        let isSpaced = PageLines.isSpaced(bytes)
        var repairs: [Repair] = []
        var index = 0
        while index + 1 < page.lines.count {
            let line = page.lines[index]
            var next = index + 1
            if isSpaced, page.lines[next].isBlank, next + 1 < page.lines.count { next += 1 }
            let following = page.lines[next]
            if !line.isBlank, !following.isBlank, line.page == following.page, isOneParagraph(line, following, page, apart: next - index) {
                let range = line.content.upperBound..<following.content.lowerBound
                repairs.append(Repair(
                    kind: .lineBreak, range: range, old: String(decoding: bytes[range], as: UTF8.self), new: " "))
            }
            index = max(index + 1, next)
            if !isSpaced { index = next }
        }
        return repairs
    }

    private static func isOneParagraph(_ line: PageLines.Line, _ next: PageLines.Line, _ page: PageLines, apart: Int) -> Bool {
        if isMarked(page.text(next)) || page.text(line).hasPrefix("#") || page.text(line).hasPrefix("```") { return false }
        // With an empty line between them, only a sentence that goes on tells that two lines belong together.
        return apart == 1 || page.runsOn(line, next)
    }

    /// Whether a line begins something of its own: an item, a heading, a quotation, a table, code.
    private static func isMarked(_ line: String) -> Bool {
        guard let first = line.unicodeScalars.first else { return true }
        if "•◦▪–-*+#>|`".unicodeScalars.contains(first) { return true }
        let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, digits.count < 4 else { return false }
        return line.unicodeScalars.dropFirst(digits.count).first.map { $0 == "." || $0 == ")" } ?? false
    }
}
