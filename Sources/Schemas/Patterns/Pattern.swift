/// A regular expression of ECMA-262, matched in time linear in the text: the keywords `pattern` and `patternProperties`.
///
/// What a scalar of the text costs grows with the pattern, so matching is given an effort, in visits of a step of the pattern, and
/// has no answer when that is not enough: some seconds for nothing are worse.
///
/// Errors: ``PatternError`` for what is not ECMA-262 or cannot be matched in linear time.
package final class Pattern: Sendable {
    package let source: String
    /// Enough for every pattern on a text of some thousand characters, and for all but made-up ones on a text of 2 MiB.
    package static let effort = 25_000_000
    private let program: PatternProgram
    private let table: PatternTable?
    /// What a text must begin with; settles most texts where there is no table.
    private let first: UInt8?

    package init(_ source: String) throws(PatternError) {
        self.source = source
        program = try PatternCompiler.compile(try PatternParser.parse(source))
        table = PatternTable(program)
        first = program.requiredFirstByte
    }

    /// The steps that it became; what making it and matching a scalar may cost.
    var size: Int { program.steps.count }

    /// Whether the pattern matches anywhere in the UTF-8 text; anchors make it the whole.
    ///
    /// - Parameter effort: what is left of it afterwards; below zero it was not enough, and the answer means nothing.
    func matches(_ text: UnsafeBufferPointer<UInt8>, effort: inout Int) -> Bool {
        if let table {
            effort -= text.count + 4
            return table.matches(text)
        }
        if let first, text.first != first { return false }
        var run = PatternRun(program, ScalarReader(text).map(\.self), effort: effort)
        let isMatch = run.isMatch()
        effort = run.effort
        return isMatch
    }

    /// Whether it matches; nil when that would take more than ``effort``.
    package func matches(_ text: String) -> Bool? {
        var text = text
        var effort = Self.effort
        let isMatch = text.withUTF8 { matches($0, effort: &effort) }
        return effort < 0 ? nil : isMatch
    }
}

/// Reads the scalar values of a text that is known to be sound UTF-8.
struct ScalarReader: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> UInt32? {
        guard index < bytes.count else { return nil }
        let first = bytes[index]
        index += 1
        if first < 0x80 { return UInt32(first) }
        let length = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        var value = UInt32(first) & (0x3F >> UInt32(length))
        for _ in 0..<length where index < bytes.count {
            value = value << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
        }
        return value
    }

    /// The number of scalars, without decoding them.
    static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
