/// Letters with dots, which some write as `ae`, `oe` and `ue`, and others without their dots.
enum Umlauts {
    static func isMark(_ letter: UInt8, after previous: UInt8) -> Bool {
        letter == UInt8(ascii: "e") && (previous == UInt8(ascii: "a") || previous == UInt8(ascii: "o") || previous == UInt8(ascii: "u"))
    }

    static func dropped(_ letters: some Collection<UInt8>) -> [UInt8] {
        var previous: UInt8 = 0
        return letters.filter { letter in
            defer { previous = letter }
            return !isMark(letter, after: previous)
        }
    }
}

/// A text reduced to what counts when titles and names are compared: its words in lower case without accents, and nothing
/// between them. `Één & dezelfde`, `een en dezelfde` and `Eén — dezelfde` come out the same.
///
/// Works on bytes into buffers that are used again, so that reading the titles of a whole corpus allocates nothing.
struct FoldedText {
    /// The letters and digits of all words, one after the other.
    private(set) var letters: [UInt8] = []
    /// Where each word ends in ``letters``.
    private(set) var ends: [Int] = []
    /// Whether articles and the words for `&` are left out, as from titles.
    private let dropsSmallWords: Bool
    private var start = 0
    private var isAtBeginning = true

    init(dropsSmallWords: Bool = true) {
        self.dropsSmallWords = dropsSmallWords
    }

    init(_ text: String, dropsSmallWords: Bool = true) {
        self.init(dropsSmallWords: dropsSmallWords)
        var text = text
        text.withUTF8 { append($0) }
    }

    var isEmpty: Bool { letters.isEmpty }
    var string: String { String(decoding: letters, as: UTF8.self) }

    var words: [String] {
        var from = 0
        return ends.map { end in
            defer { from = end }
            return String(decoding: letters[from..<end], as: UTF8.self)
        }
    }

    /// Takes the `e` away behind `a`, `o` and `u`, which stands there for the dots of a letter that others fold to nothing: `fuer` is `fur`.
    mutating func dropUmlauts() {
        var (kept, from) = (0, 0)
        for index in ends.indices {
            var previous: UInt8 = 0
            for place in from..<ends[index] {
                let letter = letters[place]
                if !Umlauts.isMark(letter, after: previous) {
                    letters[kept] = letter
                    kept += 1
                }
                previous = letter
            }
            from = ends[index]
            ends[index] = kept
        }
        letters.removeLast(letters.count - kept)
        start = kept
    }

    mutating func removeAll() {
        letters.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        start = 0
        isAtBeginning = true
    }

    /// Adds the words of a text; a word never runs on from one text into the next.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        isAtBeginning = true
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let low = byte | 0x20
            if low >= 0x61, low <= 0x7A {
                letters.append(low)
                index &+= 1
            } else if byte >= 0x30, byte <= 0x39 {
                letters.append(byte)
                index &+= 1
            } else if byte < 0x80 {
                index = sign(byte, at: index, bytes)
            } else {
                index = scalar(at: index, bytes)
            }
        }
        endWord()
    }

    /// An ASCII sign: most end the word; apostrophes and braces (of BibTeX) do not, and a tag such as `<i>` is nothing.
    private mutating func sign(_ byte: UInt8, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        switch byte {
        case 0x27, 0x60, 0x7B, 0x7D: return index + 1
        case 0x3C:
            let end = bytes[index...].prefix(12).firstIndex(of: 0x3E)
            let isTag = index + 1 < bytes.count && (bytes[index + 1] == 0x2F || (0x61...0x7A).contains(bytes[index + 1] | 0x20))
            if let end, isTag { return end + 1 }
        case 0x26:
            // An ampersand that stands as HTML writes it.
            if bytes.count >= index + 5, bytes[index + 1..<index + 5].elementsEqual("amp;".utf8) {
                endWord()
                return index + 5
            }
        default: break
        }
        endWord()
        return index + 1
    }

    private mutating func scalar(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
        guard bytes[index] >= 0xC2, index + length <= bytes.count else { return index + 1 }
        var value = UInt32(bytes[index]) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        switch LetterFolding.fold(value) {
        case .letters(let text): letters.append(contentsOf: text.utf8)
        case .same: letters.append(contentsOf: bytes[index..<index + length])
        case .nothing: break
        case .space: endWord()
        }
        return index + length
    }

    private mutating func endWord() {
        let end = letters.count
        guard end > start else { return }
        if dropsSmallWords, end - start <= 3, isSmall(start..<end) {
            letters.removeLast(end - start)
        } else {
            ends.append(end)
            start = end
        }
        isAtBeginning = false
    }

    /// Articles, and what `&` is in words. `a` only at the beginning: `deel a` is not `deel`.
    private func isSmall(_ word: Range<Int>) -> Bool {
        func at(_ offset: Int) -> UInt8 { letters[word.lowerBound + offset] }
        switch (word.count, at(0)) {
        case (1, UInt8(ascii: "a")): return isAtBeginning
        case (2, UInt8(ascii: "d")): return at(1) == UInt8(ascii: "e")
        case (2, UInt8(ascii: "e")): return at(1) == UInt8(ascii: "n") || at(1) == UInt8(ascii: "t")
        case (2, UInt8(ascii: "a")): return at(1) == UInt8(ascii: "n")
        case (3, UInt8(ascii: "h")): return at(1) == UInt8(ascii: "e") && at(2) == UInt8(ascii: "t")
        case (3, UInt8(ascii: "e")): return at(1) == UInt8(ascii: "e") && at(2) == UInt8(ascii: "n")
        case (3, UInt8(ascii: "t")): return at(1) == UInt8(ascii: "h") && at(2) == UInt8(ascii: "e")
        case (3, UInt8(ascii: "a")), (3, UInt8(ascii: "u")): return at(1) == UInt8(ascii: "n") && at(2) == UInt8(ascii: "d")
        default: return false
        }
    }
}
