import Editorial
import Records

/// The part of a document that is Markdown around a cursor: the text below front matter, or a text in a field.
struct MarkdownPassage {
    let text: TextIndex
    private let region: Range<Int>
    /// How far in its lines begin.
    private var indent = 0
    /// Whether blocks in it stand for something that is made.
    private(set) var hasBlocks = false

    /// - Parameter cursor: where in the fields it is; nil below them.
    init?(in text: TextIndex, _ type: RecordType, at offset: Int, _ cursor: YAMLCursor?) {
        self.text = text
        let here = text.lineNumber(of: offset)
        if let cursor {
            guard type.field(at: cursor.path)?.text == .markdown else { return nil }
            var first = here
            if cursor.kind == .text {
                indent = cursor.column
                while first > 0, Self.isWithin(text.bytes[text.line(first - 1)], indent) { first -= 1 }
            }
            let line = text.line(first)
            let start = cursor.kind == .text ? line.lowerBound : text.bytes[line].firstIndex { $0 != 0x20 } ?? line.lowerBound
            region = start..<max(start, text.line(here).upperBound)
        } else {
            let fields = YAMLCursor.fields(of: text, isMarkdown: type.isMarkdown)
            let fence = fields.isEmpty ? -1 : text.lineNumber(of: fields.upperBound)
            guard type.isMarkdown, here > fence else { return nil }
            hasBlocks = true
            region = text.line(fence + 1).lowerBound..<text.bytes.count
        }
        guard region.count <= RecordReader.maximumBytes, region.holds(offset) else { return nil }
    }

    private static func isWithin(_ line: ArraySlice<UInt8>, _ indent: Int) -> Bool {
        line.prefix(indent).allSatisfy { $0 == 0x20 }
    }

    /// The part of a line that belongs to it.
    func line(of offset: Int) -> Range<Int> { text.line(text.lineNumber(of: offset)).clamped(to: region) }

    /// Where the name ends that a cursor stands in.
    func nameEnd(_ offset: Int) -> Int { WordEnd.name(in: text, from: offset) }

    /// What it is read as with something else in the place of some bytes.
    func prose(with word: String, at range: Range<Int>, below: String = "") -> Prose {
        let whole = text.bytes[region.lowerBound..<range.lowerBound] + word.utf8 + text.bytes[range.upperBound..<region.upperBound] + below.utf8
        guard indent > 0 else { return Prose(parsing: String(decoding: whole, as: UTF8.self)) }
        let lines = whole.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            line.dropFirst(line.prefix(indent).prefix { $0 == 0x20 }.count)
        }
        return Prose(parsing: String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self))
    }
}
