/// What a text itself says about its words: those that stand in it whole, and the letters that did come through.
struct TextEvidence {
    /// The whole words of the text, in lower case; words with a hyphen also as one.
    private let words: Set<String>
    /// Those with a capital, as they stand.
    private let names: Set<String>
    /// Those with a hyphen that stand in it more than once.
    private let repeated: Set<String>
    /// What the document has that the text belongs to.
    private let document: DocumentWords?
    /// Letters beyond ASCII came through, so that what is lost is no accent.
    let hasAccents: Bool
    let hasCurlyApostrophes: Bool

    static let none = TextEvidence(words: [], names: [], repeated: [], document: nil, hasAccents: false, hasCurlyApostrophes: false)

    private init(words: Set<String>, names: Set<String>, repeated: Set<String>, document: DocumentWords?, hasAccents: Bool, hasCurlyApostrophes: Bool) {
        (self.words, self.names, self.repeated, self.document) = (words, names, repeated, document)
        (self.hasAccents, self.hasCurlyApostrophes) = (hasAccents, hasCurlyApostrophes)
    }

    /// - Parameter marks: the traces in the text; words that they touch are no evidence.
    init(_ bytes: UnsafeBufferPointer<UInt8>, apartFrom marks: [PDFTraceMark], in document: DocumentWords? = nil) {
        var (words, names, repeated): (Set<String>, Set<String>, Set<String>) = ([], [], [])
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
                let asItStands = String(decoding: word, as: UTF8.self)
                let (isNew, text) = words.insert(asItStands.lowercased())
                if (0x41...0x5A).contains(word[0]) || word[0] >= 0xC3, asItStands.first?.isUppercase == true { names.insert(asItStands) }
                if !isNew, word.contains(UInt8(ascii: "-")) { repeated.insert(text) }
            }
            index = end
        }
        self.init(words: words, names: names, repeated: repeated, document: document, hasAccents: accents, hasCurlyApostrophes: apostrophes)
    }

    func contains(_ word: String) -> Bool { words.contains(word.lowercased()) || document?.contains(word) ?? false }

    /// Whether somebody is called so in the text, or something in the list of the document.
    func hasName(_ name: String) -> Bool { names.contains(name) || isTerm(name) }

    /// Whether a word is one of those that the document says are right.
    func isTerm(_ word: String) -> Bool { document?.isTerm(word) ?? false }

    /// Whether a word with a hyphen is written so more than once, which is no accident.
    func isUsual(_ word: String) -> Bool { repeated.contains(word.lowercased()) }

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
