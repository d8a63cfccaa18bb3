/// Where one line ends and the next begins, in the words on both sides.
struct LineJoint {
    private let bytes: [UInt8]
    /// The last word of the line, and the first of the next, up to a blank.
    private let before, after: Range<Int>

    init(_ bytes: [UInt8], _ line: Range<Int>, _ next: Range<Int>) {
        self.bytes = bytes
        let start = bytes[line].lastIndex(where: PageLines.isBlank).map { $0 + 1 } ?? line.lowerBound
        let end = bytes[next].firstIndex(where: PageLines.isBlank) ?? next.upperBound
        (before, after) = (start..<line.upperBound, next.lowerBound..<end)
    }

    /// Whether a hyphen stands at the end, with a letter or digit before it.
    var endsInHyphen: Bool { beforeLast(of: Self.hyphens).map(\.isWordByte) ?? false }

    private static let hyphens: [[UInt8]] = ["-", "\u{2010}", "\u{2011}", "\u{AD}", "\u{AC}", "\u{2}", "\u{FFFE}"].map { Array($0.utf8) }
    /// What stands between two words without a space as well as with it.
    private static let strokes: [[UInt8]] = ["–", "—", "/"].map { Array($0.utf8) }

    /// The byte before the sign that the line ends in, when that is one of some.
    private func beforeLast(of signs: [[UInt8]]) -> UInt8? {
        let word = bytes[before]
        let length = signs.first { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }?.count
        return length.map { word[word.endIndex - $0 - 1] }
    }

    /// `2016–⏎2021`
    var isNumberRange: Bool {
        guard let last = beforeLast(of: [Self.strokes[0]]), let first = bytes[after].first else { return false }
        return [last, first].allSatisfy(\.isDigit)
    }

    /// `in-⏎en uitstroom`: the hyphen stands for the rest of a word that is still to come.
    var isSuspended: Bool {
        let word = bytes[after].prefix(while: \.isWordByte)
        return PDFTraceScan.isJoining(word, before: word.endIndex < after.upperBound ? bytes[word.endIndex] : 0x20)
    }

    /// The words on both sides, when they may be one: an address, or two words with a stroke between them.
    var mayBeOne: Range<Int>? {
        let whole = before.lowerBound..<after.upperBound
        if beforeLast(of: Self.strokes).map(\.isWordByte) ?? false { return bytes[after].first.map(\.isWordByte) ?? false ? whole : nil }
        let isAddress = bytes[before].withUnsafeBufferPointer { word in
            TextMask(word, as: .plain).contains(word.count - 1)
        }
        return (isAddress || bytes[before].last == UInt8(ascii: "@")) && mayGoOn ? whole : nil
    }

    /// Behind a mark that ends a part of a sentence, and before a bracket or the capital of a word, an address is whole.
    private var mayGoOn: Bool {
        guard let last = bytes[before].last, let first = bytes[after].first else { return false }
        if [0x2C, 0x3B, 0x3A, 0x21].contains(last) { return false }
        if first.isWordByte {
            let isWord = (0x41...0x5A).contains(first) && (bytes[after].dropFirst().first.map { (0x61...0x7A).contains($0) } ?? true)
            return !isWord || !(last.isWordByte || last == 0x2E)
        }
        return "/?&=#%._~+@".utf8.contains(first)
    }
}
