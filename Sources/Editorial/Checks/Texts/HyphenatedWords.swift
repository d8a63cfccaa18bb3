import Records

/// A word with one hyphen in it, which may have been broken off at the end of a line once.
struct HyphenatedWord {
    let passage: Passage
    /// Where it stands in the passage.
    let part: Range<Int>
    let text: String

    /// `opleidingsstandaarden`
    var joined: String { String(text.unicodeScalars.filter { $0 != "-" && $0 != " " }.map(Character.init)) }
    /// What ``WordHashes`` has for it.
    var key: UInt64 { WordHashes.hash(of: joined.lowercased()) }

    /// Whether a space stands behind the hyphen (``SpacedHyphen``).
    let isSpaced: Bool

    /// Its first part is no word, but what a compound of Dutch has in front: `opleidings-`.
    var isBroken: Bool {
        let parts = text.split(separator: "-")
        return parts.count == 2 && Self.isBroken(parts[0], parts[1])
    }

    static func isBroken(_ first: some StringProtocol, _ second: some StringProtocol) -> Bool {
        second.utf8.count > 3 && first.utf8.count > 5 && ["ings", "heids", "teits", "schaps"].contains { first.hasSuffix($0) }
    }

    /// The words in a passage with one hyphen, small letters around it and at least three on each side; and those with a space behind one.
    static func all(in passage: Passage) -> [HyphenatedWord] {
        passage.withBytes { bytes in
            var found: [HyphenatedWord] = []
            var index = 2
            while let hyphen = hyphen(in: bytes, from: index), hyphen + 3 < bytes.count {
                index = hyphen
                if bytes[index + 1] == 0x20, let part = SpacedHyphen.word(around: index..<index + 1, in: bytes) {
                    found.append(HyphenatedWord(passage: passage, part: part, text: String(decoding: bytes[part], as: UTF8.self), isSpaced: true))
                    index = part.upperBound
                    continue
                }
                guard isSmall(bytes[index + 1]), isSmall(bytes[index - 1]), let part = word(around: index, in: bytes) else {
                    index += 1
                    continue
                }
                found.append(HyphenatedWord(passage: passage, part: part, text: String(decoding: bytes[part], as: UTF8.self), isSpaced: false))
                index = part.upperBound
            }
            return found
        }
    }

    private static func hyphen(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let index = bytes.firstPlace(from: start, { bytes.block(at: $0).marks(of: 0x2D) }, { bytes[$0] == 0x2D })
        return index < bytes.count ? index : nil
    }

    private static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || (byte >= 0x80 && TextSigns.isLetter(byte)) }

    /// The word around a hyphen; nil for more hyphens, abbreviations and what is part of an address.
    private static func word(around hyphen: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var (start, end) = (hyphen, hyphen + 1)
        while start > 0, isSmall(bytes[start - 1]) { start -= 1 }
        if start > 0, (0x41...0x5A).contains(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, isSmall(bytes[end]) { end += 1 }
        guard hyphen - start >= 3, end - hyphen > 3 else { return nil }
        let (before, after) = (start > 0 ? bytes[start - 1] : 0x20, end < bytes.count ? bytes[end] : 0x20)
        // Not in the middle of a quotation mark.
        while start < hyphen, bytes[start] & 0xC0 == 0x80 { start += 1 }
        let joins: [UInt8] = [0x2D, 0x2F, 0x5F, 0x40, 0x23, 0x3D, 0x26]
        if joins.contains(before) || joins.contains(after) || TextSigns.isLetter(before) || TextSigns.isLetter(after) { return nil }
        return before == 0x2E || before &- 0x30 < 10 || after &- 0x30 < 10 ? nil : start..<end
    }
}
