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
    var endsInHyphen: Bool {
        let word = bytes[before]
        guard let length = Self.hyphens.first(where: { word.count > $0.count && word.suffix($0.count).elementsEqual($0) })?.count else { return false }
        return Self.isWordSign(word[word.endIndex - length - 1])
    }

    private static let hyphens: [[UInt8]] = ["-", "\u{2010}", "\u{2011}", "\u{AD}", "\u{AC}", "\u{2}", "\u{FFFE}"].map { Array($0.utf8) }

    /// `in-⏎en uitstroom`: the hyphen stands for the rest of a word that is still to come.
    var isSuspended: Bool {
        let word = bytes[after].prefix(while: Self.isWordSign)
        return PDFTraceScan.joining.contains { $0.utf8.elementsEqual(word) }
    }

    private static func isWordSign(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }

    /// The words on both sides, when the first is an address that may go on in the second.
    var address: Range<Int>? {
        let isAddress = bytes[before].withUnsafeBufferPointer { word in
            TextMask(word, as: .plain).contains(word.count - 1)
        }
        return (isAddress || bytes[before].last == UInt8(ascii: "@")) && mayGoOn ? before.lowerBound..<after.upperBound : nil
    }

    /// Behind a mark that ends a part of a sentence, and before a bracket or the capital of a word, an address is whole.
    private var mayGoOn: Bool {
        guard let last = bytes[before].last, let first = bytes[after].first else { return false }
        if [0x2C, 0x3B, 0x3A, 0x21].contains(last) { return false }
        if Self.isWordSign(first) {
            let isWord = (0x41...0x5A).contains(first) && (bytes[after].dropFirst().first.map { (0x61...0x7A).contains($0) } ?? true)
            return !isWord || !(Self.isWordSign(last) || last == 0x2E)
        }
        return "/?&=#%._~+@".utf8.contains(first)
    }
}
