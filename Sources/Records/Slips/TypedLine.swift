/// One line as somebody typed it, `  - name: value`, whether YAML or not; all as offsets of bytes.
struct TypedLine {
    /// Without the line end.
    let range: Range<Int>
    /// From the first sign that is neither a blank nor the `-` of a list to the last that is no blank.
    let text: Range<Int>
    /// The first colon with a blank or nothing behind it.
    let colon: Int?
    private let bytes: [UInt8]

    init(at offset: Int, in bytes: [UInt8], within limits: Range<Int>) {
        let middle = max(limits.lowerBound, min(offset, limits.upperBound))
        let start = (bytes[limits.lowerBound..<middle].lastIndex(of: UInt8(ascii: "\n")) ?? limits.lowerBound - 1) + 1
        let end = bytes[middle..<limits.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? limits.upperBound
        var (first, last) = (start, end)
        while last > start, bytes[last - 1].isBlank { last -= 1 }
        while first < last, bytes[first].isBlank || Self.isDash(first, bytes, last) { first += 1 }
        (range, text) = (start..<last, first..<last)
        colon = text.first { bytes[$0] == UInt8(ascii: ":") && ($0 + 1 == last || bytes[$0 + 1].isBlank) }
        self.bytes = bytes
    }

    private static func isDash(_ index: Int, _ bytes: [UInt8], _ end: Int) -> Bool {
        bytes[index] == UInt8(ascii: "-") && index + 1 < end && bytes[index + 1].isBlank
    }

    /// The `-` of an item whose first line this is.
    var dash: Int? { range.first { !bytes[$0].isBlank }.flatMap { $0 < text.lowerBound ? $0 : nil } }

    /// How far the text is from the start of the line.
    var column: Int { text.lowerBound - range.lowerBound }

    /// What stands before the colon, where that is one word.
    var name: Range<Int>? {
        guard let colon, colon > text.lowerBound, isWord(text.lowerBound..<colon) else { return nil }
        return text.lowerBound..<colon
    }

    /// The name in `name:value`, where the blank behind the colon is forgotten; an address (`https://…`) is not one.
    var gluedName: Range<Int>? {
        guard colon == nil, let sign = bytes[text].firstIndex(of: UInt8(ascii: ":")), sign > text.lowerBound, isWord(text.lowerBound..<sign),
            sign + 1 < text.upperBound, bytes[sign + 1] != UInt8(ascii: "/"), bytes[sign + 1] != UInt8(ascii: ":")
        else { return nil }
        return text.lowerBound..<sign
    }

    /// What stands behind the name, or all of the text when there is none.
    var value: Range<Int> {
        guard var start = name.map({ $0.upperBound + 1 }) else { return text }
        while start < text.upperBound, bytes[start].isBlank { start += 1 }
        return start..<text.upperBound
    }

    private func isWord(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { $0 >= 0x80 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0.isLetterOrDigit }
    }
}

extension UInt8 {
    /// A blank, a tab or the first half of a Windows line end.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
    fileprivate var isLetterOrDigit: Bool { (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF) }
}
