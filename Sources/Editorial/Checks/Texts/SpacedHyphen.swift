/// A hyphen within a line with a space behind it: `effec- ten`, a word that was broken off at the end of a line whose break became a space.
///
/// So looks a hyphen for a word that is still to come (`in- en uitstroom`, `pre- to post-test`): what stands behind that is a small word.
enum SpacedHyphen {
    /// The word in two halves, with the hyphens that it has before; nil where none was broken off.
    ///
    /// - Parameters:
    ///   - hyphen: of the sign with the space behind it.
    ///   - orNames: whether the halves may begin with capitals: `Darling- Hammond`.
    static func word(around hyphen: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, orNames: Bool = false) -> Range<Int>? {
        let next = hyphen.upperBound + 1
        guard next < bytes.count, bytes[hyphen.upperBound] == 0x20 else { return nil }
        let isName = orNames && isCapital(bytes[next])
        guard isName || beginsSmall(next, bytes) else { return nil }
        let end = endOfLetters(from: next, in: bytes)
        guard (2...longest).contains(end - next), !isOpen(end, bytes) else { return nil }
        guard let start = startOfWord(before: hyphen.lowerBound, in: bytes) else { return nil }
        if isName { return isCapital(bytes[start]) ? start..<end : nil }
        let second = bytes[next..<end]
        if following.contains(where: { $0.utf8.elementsEqual(second) }) {
            guard isPronominal(bytes[start..<hyphen.lowerBound]), !joining.contains(where: { $0.utf8.elementsEqual(second) }) else { return nil }
        }
        return start..<end
    }

    /// Nothing longer is a word, in bytes.
    private static let longest = 60

    private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    private static func beginsSmall(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // The small letters with accents of Latin-1, from ß on.
        bytes[index] &- 0x61 < 26 || bytes[index] == 0xC3 && index + 1 < bytes.count && bytes[index + 1] >= 0x9F
    }

    private static func endOfLetters(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = start
        while end < bytes.count, end - start <= longest, bytes.sign(at: end).isLetter { end += bytes.sign(at: end).length }
        return end
    }

    /// Whether something goes on behind a word: another hyphen (`voor- tussen- en nazorg`), a number, an address.
    private static func isOpen(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard end < bytes.count else { return false }
        return bytes[end].isDigit || "-@_/\\".utf8.contains(bytes[end])
    }

    /// Where a word of two letters or more begins that ends here, or the one of `e-mail`; nil without one, and for what a digit or the sign
    /// of an address precedes.
    private static func startOfWord(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var (start, letters) = (end, 0)
        func isShort() -> Bool { letters < 2 && !(end - start == 1 && bytes[start] | 0x20 == UInt8(ascii: "e")) }
        while start > 0, end - start <= longest {
            let before = bytes.signStart(before: start)
            switch bytes.sign(at: before) {
            case .letter: letters += 1
            case .hyphen where letters > 0 && before > 0 && bytes.sign(at: bytes.signStart(before: before)).isLetter: letters = 0
            default:
                return isShort() || bytes[before].isDigit || "/_@#=&\\".utf8.contains(bytes[before]) ? nil : start
            }
            start = before
        }
        return isShort() || end - start > longest ? nil : start
    }

    /// `daar- over`: of these two a word is made.
    private static func isPronominal(_ first: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        pronominal.contains { word in first.count == word.utf8.count && zip(first, word.utf8).allSatisfy { $0 | 0x20 == $1 } }
    }

    private static let pronominal = ["daar", "waar", "hier", "there", "where", "here", "with"]

    /// What only stands between two words.
    private static let joining = [
        "en", "of", "én", "óf", "à", "tot", "noch", "maar", "als", "dan", "and", "or", "nor", "to", "but", "than", "und", "oder", "bis", "et", "ou",
    ]

    /// Small words behind a word that is still to be finished, or behind a dash without a space before it.
    private static let following = joining + [
        "naar", "danwel", "alsook", "alsmede", "evenals", "inclusief", "exclusief", "incl", "excl", "resp", "respectievelijk", "versus", "vs", "contra", "cq", "ofwel",
        "oftewel", "zowel", "ook", "niet", "tegenover", "naast", "plus", "minus", "via", "in", "met", "bij", "door", "over", "op", "van", "voor", "na", "om", "uit",
        "aan", "te", "per", "tegen", "tussen", "zonder", "zoals", "want", "dus", "dat", "die", "is", "zijn", "de", "het", "een", "er", "rather", "as", "through", "not",
        "also", "with", "from", "into", "on", "at", "by", "for", "the", "then", "that", "which", "are", "sowie", "bzw", "prefix", "prefixes", "voorvoegsel",
    ]
}
