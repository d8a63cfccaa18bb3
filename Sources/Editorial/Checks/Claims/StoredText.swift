/// The text of a source as somebody stored it, searched for quotes.
///
/// Letters and digits alone are compared: capitals, accents, blanks, punctuation, kinds of quotation marks, ligatures and hyphens at the
/// ends of lines differ between a PDF and what is typed. Where ligatures were lost in the text (U+FFFD), the letters that they are made
/// of are left out on both sides.
struct StoredText {
    private let bytes: [UInt8]
    private let letters: [UInt8]
    /// Where two digits follow each other in ``letters`` that are not of one number.
    private let gaps: Set<Int>
    private let isDamaged: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isDamaged = bytes.withUnsafeBufferPointer { Self.hasLostCharacters($0) }
        (letters, gaps) = Self.letters(bytes, isDamaged)
    }

    private static func hasLostCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD { return true }
            index += 1
        }
        return false
    }

    private static func letters(_ bytes: [UInt8], _ isDamaged: Bool) -> (letters: [UInt8], gaps: Set<Int>) {
        var (letters, gaps, isGap): ([UInt8], Set<Int>, Bool) = ([], [], false)
        letters.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            FoldedLetters.forEach(in: bytes) { letter, offset in
                guard counts(letter, isDamaged) else {
                    // `1,5` is one number.
                    isGap = isGap || bytes[offset] != UInt8(ascii: ",") && bytes[offset] != UInt8(ascii: ".")
                    return
                }
                if isGap, let last = letters.last, last.isDigit, letter.isDigit { gaps.insert(letters.count) }
                letters.append(letter)
                isGap = false
            }
        }
        return (letters, gaps)
    }

    /// Whether a number goes on over a border between letters.
    private func splitsNumber(at index: Int) -> Bool {
        index > 0 && index < letters.count && letters[index - 1].isDigit && letters[index].isDigit && !gaps.contains(index)
    }

    /// Where it is, and not in the middle of a number: `5 procent` is not in `15 procent`.
    private func first(_ search: LetterSearch, from start: Int) -> LetterSearch.Outcome {
        var outcome = search.first(in: letters, from: start)
        var next = outcome
        // A text of nothing but one digit shall not keep anybody waiting.
        for _ in 0..<100 {
            guard case .found(let end) = next else { break }
            var begin = end - search.wanted.count
            if !splitsNumber(at: begin), !splitsNumber(at: end) { return next }
            next = search.first(in: letters, from: begin + 1)
            while splitsNumber(at: begin) { begin -= 1 }
            outcome = .missing(length: end - begin, end: end)
        }
        return outcome
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
            let wanted = Self.letters(Array(part.utf8), isDamaged).letters
            // A word or less is not worth looking for.
            guard wanted.count > 2 else { continue }
            let search = LetterSearch(wanted)
            switch first(search, from: start) {
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
