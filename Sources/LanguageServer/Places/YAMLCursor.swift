import Records

/// Where in the fields of a record a cursor is, told from lines and indentation alone: what somebody is typing cannot be read
/// as YAML most of the time.
struct YAMLCursor: Equatable {
    enum Kind {
        /// Where an entry begins: a field name, or the value of a field or item that has none yet.
        case entry
        /// Behind `name:`, on the same line, or between brackets.
        case value
        /// Within a text over several lines.
        case text
    }

    var kind = Kind.entry
    /// The way to the value that stands here, or to the object whose field begins here.
    var path: FieldPath
    /// What was typed of the word, up to the cursor.
    var typed: Range<Int>
    /// The field names that the object has already.
    var present: [String] = []
    /// The column in which what stands here begins; of a value that of its field.
    var column: Int
    /// Whether a `-` stands before it on the line.
    var hasDash = false
    /// Whether a blank is missing before it, as in `name:`.
    var needsBlank = false
    /// Between brackets, where everything stays on one line.
    var isFlow = false

    /// - Parameters:
    ///   - region: the bytes of the fields: the whole file, or the front matter.
    ///   - offset: the cursor, a byte of the region.
    /// - Returns: nil in a comment.
    static func find(in text: TextIndex, region: Range<Int>, at offset: Int) -> YAMLCursor? {
        var lines = YAMLLines(text.bytes)
        let here = text.lineNumber(of: offset)
        for number in text.lineNumber(of: region.lowerBound)..<here { lines.take(text.line(number)) }
        guard var cursor = lines.cursor(from: text.line(here).lowerBound, to: offset) else { return nil }
        guard cursor.kind == .entry, !cursor.isFlow, let object = lines.levels.last else { return cursor }
        cursor.present = object.keys
        let depth = lines.levels.count - 1
        for number in here + 1..<max(here + 1, text.lineCount) where text.line(number).upperBound <= region.upperBound {
            lines.take(text.line(number))
            guard lines.levels.count > depth, lines.levels[depth].number == object.number else { break }
            cursor.present += lines.levels[depth].keys[cursor.present.count...]
        }
        return cursor
    }

    /// The bytes of the fields of a file: all of a YAML file, the front matter of Markdown.
    static func fields(of text: TextIndex, isMarkdown: Bool) -> Range<Int> {
        guard isMarkdown else { return 0..<text.bytes.count }
        func isFence(_ number: Int) -> Bool {
            let line = text.bytes[text.line(number)]
            return line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 }
        }
        guard text.lineCount > 1, isFence(0) else { return 0..<0 }
        let start = text.line(1).lowerBound
        let end = (1..<text.lineCount).first(where: isFence)
        return start..<(end.map { text.line($0).lowerBound } ?? text.bytes.count)
    }
}
