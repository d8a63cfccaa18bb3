import Diagnostics

/// A slip of somebody who writes a record, told from what libyaml could make of it.
///
/// libyaml says where it could not go on; what was mistyped often stands before that. Each finder knows one slip and gives nil
/// when it was not made; the first that knows it has the word.
struct Slip {
    let range: Range<Int>
    var rule = "yaml-syntax"
    let message: Words
    let note: Words?

    static func find(_ problem: SyntaxProblem, in source: SourceFile, within limits: Range<Int>) -> Slip {
        let text = SlipText(problem: problem, bytes: source.bytes, limits: limits)
        for find in finders { if let slip = find(text) { return slip } }
        let (message, note) = YAMLProblem.words(problem)
        return Slip(range: text.sign(at: problem.offset), message: message, note: note)
    }

    private static let finders: [@Sendable (SlipText) -> Slip?] = [
        conflict, tab, hardIndentation, fence, foreign, missingBlank, noField, firstField, itemSign, indentedStart, deeperField, colonInText, listBehindName,
        textBehindQuote, textBehindBracket, openQuote, openBracket, blockHeader,
    ]
}

/// A broken text and what libyaml said of it.
struct SlipText {
    let problem: SyntaxProblem
    let bytes: [UInt8]
    /// The part that is YAML.
    let limits: Range<Int>
    /// Longer values are not repeated in a tip.
    private static let longestExample = 60

    func line(at offset: Int) -> TypedLine { TypedLine(at: offset, in: bytes, within: limits) }

    func byte(at offset: Int) -> UInt8? { limits.contains(offset) ? bytes[offset] : nil }

    /// What stands from an offset to the end of its line.
    func rest(from start: Int) -> Range<Int> { start..<max(start, line(at: start).text.upperBound) }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// U+00A0.
    func isHardBlank(at offset: Int) -> Bool { byte(at: offset) == 0xC2 && byte(at: offset + 1) == 0xA0 }

    /// The one sign at an offset.
    func sign(at offset: Int) -> Range<Int> {
        guard limits.contains(offset) else { return offset..<min(offset, bytes.count) }
        var end = offset + 1
        while end < limits.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return offset..<end
    }

    /// A value with quotes around it that it can bear, for a tip; an ellipsis stands for one that is too long to repeat.
    func quoted(_ value: Range<Int>) -> String {
        guard value.count <= Self.longestExample else { return bytes[value].contains(UInt8(ascii: "\"")) ? "'…'" : "\"…\"" }
        let text = string(value)
        return text.utf8.contains(UInt8(ascii: "\"")) || text.utf8.contains(UInt8(ascii: "\\"))
            ? ScalarWriter.singleQuoted(text) : "\"\(text)\""
    }
}
