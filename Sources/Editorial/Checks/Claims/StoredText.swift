/// The text of a source as somebody stored it, searched for quotes.
///
/// Letters and digits alone are compared: capitals, accents, blanks, punctuation, kinds of quotation marks, ligatures and hyphens at the
/// ends of lines differ between a PDF and what is typed. Where ligatures were lost in the text (U+FFFD), the letters that they are made
/// of are left out on both sides.
struct StoredText {
    private let bytes: [UInt8]
    private let letters: [UInt8]
    private let isDamaged: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isDamaged = bytes.withUnsafeBufferPointer { Self.hasLostCharacters($0) }
        letters = Self.letters(bytes, isDamaged)
    }

    private static func hasLostCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD { return true }
            index += 1
        }
        return false
    }

    private static func letters(_ bytes: [UInt8], _ isDamaged: Bool) -> [UInt8] {
        var letters: [UInt8] = []
        letters.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            FoldedLetters.forEach(in: bytes) { letter, _ in if counts(letter, isDamaged) { letters.append(letter) } }
        }
        return letters
    }

    private static func counts(_ letter: UInt8, _ isDamaged: Bool) -> Bool {
        guard letter != 0, letter != FoldedLetters.lost else { return false }
        return !isDamaged || ![UInt8(ascii: "f"), UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "t")].contains(letter)
    }

    /// The first part of a quote that is not in the text, with the passage that is most like it; nil when all is there.
    ///
    /// What was left out (`…`, `. . .`, `[…]`) or put in between brackets divides a quote into parts, which must come in this order.
    func firstMissing(of quote: String) -> (part: String, nearest: String?)? {
        var start = 0
        for part in Self.parts(of: quote) {
            let wanted = Self.letters(Array(part.utf8), isDamaged)
            // A word or less is not worth looking for.
            guard wanted.count > 2 else { continue }
            let search = LetterSearch(wanted)
            switch search.first(in: letters, from: start) {
            case .found(let end): start = end
            case .missing(let length, let end): return (part, nearest(search, from: start, length, end))
            }
        }
        return nil
    }

    static func parts(of quote: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var rest = Substring(quote)
        while let first = rest.first {
            if first == "[", let close = rest.firstIndex(of: "]") {
                rest = rest[rest.index(after: close)...]
            } else if first == "…" {
                rest = rest.dropFirst()
            } else if rest.hasPrefix("...") || rest.hasPrefix(". . .") {
                rest = rest.drop { $0 == "." || $0 == " " }
            } else {
                part.append(first)
                rest = rest.dropFirst()
                continue
            }
            parts.append(part)
            part = ""
        }
        return (parts + [part]).filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    /// The passage where the beginning of a part stands, or else its second half.
    private func nearest(_ search: LetterSearch, from start: Int, _ length: Int, _ end: Int) -> String? {
        let count = search.wanted.count
        if length > 11, length * 3 >= count { return passage(end - length, count) }
        let half = Array(search.wanted[(count / 2)...])
        guard half.count > 11, case .found(let end) = LetterSearch(half).first(in: letters, from: start) else { return nil }
        return passage(max(0, end - count), count)
    }

    /// The text of some letters, on one line and cut where it gets long.
    private func passage(_ start: Int, _ count: Int) -> String {
        var (seen, from, to) = (0, 0, bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            FoldedLetters.forEach(in: bytes) { letter, offset in
                guard Self.counts(letter, isDamaged) else { return }
                if seen == start { from = offset }
                if seen == start + count { to = offset }
                seen += 1
            }
        }
        let words = String(decoding: bytes[from..<to].prefix(600), as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > 160 ? words.prefix(160) + "…" : words
    }
}
