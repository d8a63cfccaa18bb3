/// The text of a source as somebody stored it, searched for quotes.
///
/// Letters and digits alone are compared: capitals, accents, blanks, punctuation, kinds of quotation marks, ligatures and hyphens at the
/// ends of lines differ between a PDF and what is typed. Where ligatures were lost in the text (U+FFFD), the letters that they are made
/// of are left out on both sides.
struct StoredText {
    private let bytes: [UInt8]
    private let letters: [UInt8]
    /// For each of ``letters`` whether something that is none stands before it.
    private let starts: [Bool]
    private let isDamaged: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isDamaged = bytes.withUnsafeBufferPointer { Self.hasLostCharacters($0) }
        (letters, starts) = Self.letters(bytes, isDamaged)
    }

    private static func hasLostCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD { return true }
            index += 1
        }
        return false
    }

    private static func letters(_ bytes: [UInt8], _ isDamaged: Bool) -> (letters: [UInt8], starts: [Bool]) {
        var (letters, starts): ([UInt8], [Bool]) = ([], [])
        letters.reserveCapacity(bytes.count)
        starts.reserveCapacity(bytes.count)
        forEach(in: bytes, isDamaged) { letter, _, isStart in
            letters.append(letter)
            starts.append(isStart)
        }
        return (letters, starts)
    }

    /// Calls `body` for every letter and digit, and for the signs within a number.
    private static func forEach(in bytes: [UInt8], _ isDamaged: Bool, _ body: (_ letter: UInt8, _ offset: Int, _ isStart: Bool) -> Void) {
        var isStart = true
        bytes.withUnsafeBufferPointer { bytes in
            FoldedLetters.forEach(in: bytes) { letter, offset in
                let sign = letter == 0 ? numberSign(bytes, offset) : counts(letter, isDamaged) ? letter : nil
                if let sign { body(sign, offset, isStart) }
                isStart = letter == 0 && sign == nil || isStart && sign == nil
            }
        }
    }

    /// The sign between two digits, of which nobody knows which kind a typist takes (`3,5`, `3.5`), and that before a number (`-3`).
    private static func numberSign(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt8? {
        func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index].isDigit }
        switch bytes[offset] {
        case UInt8(ascii: ","), UInt8(ascii: "."): return isDigit(offset - 1) && isDigit(offset + 1) ? UInt8(ascii: ",") : nil
        case UInt8(ascii: "-"), 0xE2:
            // U+2212 and U+2013 as well; between two words or numbers it is something else.
            let isWide = bytes[offset...].starts(with: [0xE2, 0x88, 0x92]) || bytes[offset...].starts(with: [0xE2, 0x80, 0x93])
            guard bytes[offset] != 0xE2 || isWide, isDigit(offset + (isWide ? 3 : 1)) else { return nil }
            return offset == 0 || bytes[offset - 1] <= 0x20 || bytes[offset - 1] == UInt8(ascii: "(") ? UInt8(ascii: "-") : nil
        default: return nil
        }
    }

    /// Whether a number goes on over a border between letters.
    private func splitsNumber(at index: Int) -> Bool {
        guard index > 0, index < letters.count, !starts[index] else { return false }
        let (before, after) = (letters[index - 1], letters[index])
        return Self.isOfNumber(before) && Self.isOfNumber(after)
    }

    private static func isOfNumber(_ sign: UInt8) -> Bool { sign.isDigit || sign == UInt8(ascii: ",") || sign == UInt8(ascii: "-") }

    /// Where it is, and not in the middle of a number: `5 procent` is not in `15 procent`; nor does a whole quote begin or end in a word.
    private func first(_ search: LetterSearch, _ part: QuotePart, from start: Int) -> LetterSearch.Outcome {
        func isCut(_ index: Int, _ isBorder: Bool) -> Bool {
            splitsNumber(at: index) || isBorder && index > 0 && index < letters.count && !starts[index]
        }
        var outcome = search.first(in: letters, from: start)
        var next = outcome
        // A text of nothing but one digit shall not keep anybody waiting.
        for _ in 0..<100 {
            guard case .found(let end) = next else { break }
            var begin = end - search.wanted.count
            if !isCut(begin, part.isFirst), !isCut(end, part.isLast) { return next }
            next = search.first(in: letters, from: begin + 1)
            while begin > 0, isCut(begin, part.isFirst) { begin -= 1 }
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
            let wanted = Self.letters(Array(part.text.utf8), isDamaged).letters
            // A word or less is not worth looking for.
            guard wanted.count > 2 else { continue }
            let search = LetterSearch(wanted)
            switch first(search, part, from: start) {
            case .found(let end): start = end
            case .missing(let length, let end): return (part.text, nearest(search, from: start, length, end))
            }
        }
        return nil
    }

    /// What stands between two places where something was left out.
    struct QuotePart {
        let text: String
        /// Whether the quote begins with it, and ends with it: there is no bracket or ellipsis within a word.
        var isFirst = false
        var isLast = false
    }

    static func parts(of quote: String) -> [QuotePart] {
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
        parts.append(part)
        return parts.enumerated().filter { $1.contains { $0.isLetter || $0.isNumber } }.map { QuotePart(text: $1, isFirst: $0 == 0, isLast: $0 == parts.count - 1) }
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
        Self.forEach(in: bytes, isDamaged) { _, offset, _ in
            if seen == start { from = offset }
            if seen == start + count { to = offset }
            seen += 1
        }
        let words = String(decoding: bytes[from..<to].prefix(600), as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > 160 ? words.prefix(160) + "…" : words
    }
}
