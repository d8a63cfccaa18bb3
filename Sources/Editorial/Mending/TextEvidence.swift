/// What a text itself says about its words: those that stand in it whole, and the letters that did come through.
struct TextEvidence {
    /// The whole words of the text, in lower case; words with a hyphen also as one.
    private let words: Set<String>
    /// Those with a hyphen that stand in it more than once.
    private let repeated: Set<String>
    /// What the document has that the text belongs to.
    private let document: DocumentWords?
    /// Letters beyond ASCII came through, so that what is lost is no accent.
    let hasAccents: Bool
    let hasCurlyApostrophes: Bool
    /// How often these letters stand in the text in one piece: a font that loses a ligature loses it nearly everywhere.
    private let pairs: [String: Int]

    static let none = TextEvidence(words: [], repeated: [], document: nil, hasAccents: false, hasCurlyApostrophes: false, pairs: [:])

    private init(
        words: Set<String>, repeated: Set<String>, document: DocumentWords?, hasAccents: Bool, hasCurlyApostrophes: Bool, pairs: [String: Int]
    ) {
        (self.words, self.repeated, self.document) = (words, repeated, document)
        (self.hasAccents, self.hasCurlyApostrophes, self.pairs) = (hasAccents, hasCurlyApostrophes, pairs)
    }

    /// - Parameter marks: the traces in the text; words that they touch are no evidence.
    init(_ bytes: UnsafeBufferPointer<UInt8>, apartFrom marks: [PDFTraceMark], in document: DocumentWords? = nil) {
        var (words, repeated): (Set<String>, Set<String>) = ([], [])
        var (accents, apostrophes) = (false, false)
        var (index, next) = (0, 0)
        while index < bytes.count {
            guard bytes.sign(at: index).isInner else {
                if case .apostrophe(3) = bytes.sign(at: index) { apostrophes = true }
                index += bytes.sign(at: index).length
                continue
            }
            let end = Self.wordEnd(bytes, index)
            while next < marks.count, marks[next].range.upperBound <= index { next += 1 }
            let isTouched = next < marks.count && marks[next].range.lowerBound < end
            if !isTouched, end - index >= 3, end - index <= 100 {
                let word = UnsafeBufferPointer(rebasing: bytes[index..<end])
                if !accents { accents = word.contains { $0 >= 0xC3 } }
                let (isNew, text) = words.insert(String(decoding: word, as: UTF8.self).lowercased())
                if !isNew, word.contains(UInt8(ascii: "-")) { repeated.insert(text) }
            }
            index = end
        }
        self.init(
            words: words, repeated: repeated, document: document, hasAccents: accents, hasCurlyApostrophes: apostrophes, pairs: Self.count(Self.counted, bytes))
    }

    func contains(_ word: String) -> Bool { words.contains(word.lowercased()) || document?.contains(word) ?? false }

    /// Whether a word is one of those that the document says are right.
    func isTerm(_ word: String) -> Bool { document?.isTerm(word) ?? false }

    /// Whether a word with a hyphen is written so more than once, which is no accident.
    func isUsual(_ word: String) -> Bool { repeated.contains(word.lowercased()) }

    /// Whether letters came through too often to be what is lost elsewhere.
    func rulesOut(_ letters: String) -> Bool { (pairs[letters] ?? 0) >= 3 }

    private static let counted = ["ti", "tt", "th"]

    private static func count(_ pairs: [String], _ bytes: UnsafeBufferPointer<UInt8>) -> [String: Int] {
        var counts: [String: Int] = [:]
        for pair in pairs {
            let (first, second) = (pair.utf8.first!, pair.utf8.last!)
            var count = 0
            for index in bytes.indices.dropLast() where bytes[index] == first && bytes[index + 1] == second { count += 1 }
            counts[pair] = count
        }
        return counts
    }

    /// The end of the word that starts here, with its hyphens.
    private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let sign = bytes.sign(at: index)
            if !sign.isInner {
                guard case .hyphen(let length) = sign, index + length < bytes.count, bytes.sign(at: index + length).isInner else { break }
            }
            index += sign.length
        }
        return index
    }
}
