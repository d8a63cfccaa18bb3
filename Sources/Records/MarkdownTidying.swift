/// Takes blanks off line ends in Markdown, where they mean nothing.
enum MarkdownTidying {
    /// The text with LF, without meaningless blanks at line ends, and ending in one line break. Two blanks before a next
    /// line are a hard break and stay; code and HTML stay as they are. A text that would come to mean something else
    /// stays as it is.
    static func tidied(_ text: String) -> String {
        let text = text.withUnixLineEndings
        let ended = ended(text)
        let tidy = hasBlanksAtLineEnds(ended) ? self.ended(withoutBlanks(ended)) : ended
        if tidy.hasSameBytes(as: text) { return text }
        // Empty lines at the end belong to a block of code that is not closed.
        return [tidy, ended].first { meansSame(text, $0) } ?? (text.utf8.last == 0x0A ? text : text + "\n")
    }

    static func meansSame(_ left: String, _ right: String) -> Bool {
        Prose.html(of: left.withUnixLineEndings).hasSameBytes(as: Prose.html(of: right.withUnixLineEndings))
    }

    private static func hasBlanksAtLineEnds(_ text: String) -> Bool {
        zip(text.utf8, text.utf8.dropFirst()).contains { $1 == 0x0A && ($0 == 0x20 || $0 == 0x09) }
    }

    private static func ended(_ text: String) -> String {
        var bytes = Array(text.utf8)
        while bytes.count > 1, bytes.last == 0x0A, bytes[bytes.count - 2] == 0x0A { bytes.removeLast() }
        if bytes.last != 0x0A { bytes.append(0x0A) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func withoutBlanks(_ text: String) -> String {
        var verbatim: Set<Int> = []
        var continued: Set<Int> = []
        for block in Prose(parsing: text).allBlocks {
            if block.isVerbatim { verbatim.formUnion(block.lines) }
            if case .paragraph = block.content { continued.formUnion(block.lines.dropLast()) }
        }
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        return lines.enumerated().map { index, line in
            if verbatim.contains(index + 1) { return line }
            let bare = String(decoding: line.utf8.prefix(line.utf8.count - line.utf8.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count), as: UTF8.self)
            let isHardBreak = line.hasSuffix("  ") && continued.contains(index + 1)
            return isHardBreak ? line : bare
        }.joined(separator: "\n")
    }
}
