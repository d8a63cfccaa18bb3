extension ScalarWriter {
    /// `|`: every line as it is.
    func literal(_ text: String) -> Written? {
        guard let (lines, header) = blockLines(text, header: "|") else { return nil }
        return Written(head: header, lines: lines.map(indented))
    }

    /// `>`: lines filled up to the width; an empty line stands for a line break.
    func folded(_ text: String) -> Written? {
        guard let (paragraphs, header) = blockLines(text, header: ">") else { return nil }
        // A line that starts with a blank is not folded by readers.
        if paragraphs.contains(where: { Self.isBlank($0.utf8.first) }) { return nil }
        var lines: [String] = []
        for (number, paragraph) in paragraphs.enumerated() {
            if number > 0, !paragraph.isEmpty { lines.append("") }
            lines += paragraph.isEmpty ? [""] : fill(paragraph)
        }
        return Written(head: header, lines: lines.map(indented))
    }

    /// The lines of a text that a block can hold, and the header with the sign for its last line break; nil for a text
    /// with blanks at a line's end, which editors strip, at its very start, or with more than one line break at its end.
    private func blockLines(_ text: String, header: String) -> ([String], String)? {
        let endsInBreak = text.utf8.last == 0x0A
        let body = endsInBreak ? String(decoding: text.utf8.dropLast(), as: UTF8.self) : text
        let lines = body.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        guard let first = lines.first, !first.isEmpty, lines.last?.isEmpty == false, !Self.isBlank(first.utf8.first),
            lines.allSatisfy({ !Self.isBlank($0.utf8.last) && ScalarSafety.isPrintableLine($0) })
        else { return nil }
        return (lines, endsInBreak ? header : header + "-")
    }

    /// Asked of bytes: a blank with a combining accent is another `Character`, and a blank all the same.
    private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }

    private func indented(_ line: String) -> String {
        line.isEmpty ? "" : String(repeating: " ", count: indent) + line
    }

    /// Breaks at single spaces between two words, so that joining the lines with a space gives the text back.
    private func fill(_ paragraph: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in Self.unbreakable(paragraph) {
            if line.isEmpty {
                line = word
            } else if indent + line.count + 1 + word.count <= Self.width {
                line += " " + word
            } else {
                lines.append(line)
                line = word
            }
        }
        return lines + [line]
    }

    /// The pieces between which a line may break; pieces with two spaces or a tab beside a space stay whole.
    private static func unbreakable(_ paragraph: String) -> [String] {
        var pieces: [String] = []
        var joinsNext = false
        for word in paragraph.utf8.split(separator: 0x20, omittingEmptySubsequences: false) {
            let text = String(decoding: word, as: UTF8.self)
            let isWord = !text.isEmpty && word.first != 0x09 && word.last != 0x09
            if joinsNext || !isWord, let last = pieces.popLast() {
                pieces.append(last + " " + text)
            } else {
                pieces.append(text)
            }
            joinsNext = !isWord
        }
        return pieces
    }
}
