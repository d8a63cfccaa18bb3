extension Value {
    /// The text of a scalar with the line breaks that its file has where the text has blanks: whoever looks for words broken off at the end of a
    /// line has to see them. ``folded(_:)`` makes the text of it again.
    ///
    /// Nil for a text without such breaks, and for one that is not made of its lines as simply (YAML 1.2.2, 8.1.3: lines indented further).
    package var unfolded: String? {
        guard kind == .string, node.style == .folded || node.style == .plain else { return nil }
        // As bytes: to a string `\r\n` is one sign.
        var lines = tree.withMemory { _, text, _ in
            text[range].split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
                let start = line.drop { $0 == 0x20 }
                let end = start.lastIndex { $0 != 0x20 && $0 != 0x0D }.map { $0 + 1 } ?? start.startIndex
                return String(decoding: start[..<end], as: UTF8.self)
            }
        }
        if node.style == .folded { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard lines.count > 1 else { return nil }
        let unfolded = lines.joined(separator: "\n") + (text.hasSuffix("\n") ? "\n" : "")
        return Self.folded(unfolded) == text ? unfolded : nil
    }

    /// The text that YAML makes of lines: one break is a blank, and of more the first does not count (YAML 1.2.2, 6.5).
    package static func folded(_ lines: String) -> String {
        var (text, breaks) = ("", 0)
        for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                if !text.isEmpty { text += breaks == 1 ? " " : String(repeating: "\n", count: breaks - 1) }
                text += line
                breaks = 0
            }
            breaks += 1
        }
        return lines.hasSuffix("\n") ? text + "\n" : text
    }
}
