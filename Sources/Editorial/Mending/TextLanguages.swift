import Diagnostics

/// Which language each part of a text is in, as its small words tell.
struct TextLanguages {
    private static let blockLength = 256
    private var counts: [(dutch: Int32, english: Int32)]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        counts = Array(repeating: (0, 0), count: bytes.count / Self.blockLength + 1)
        // The letters of a word, eight bytes at most, as one number.
        var (word, length) = (UInt64(0), 0)
        for index in 0...bytes.count {
            let letter = index < bytes.count ? bytes[index] | 0x20 : 0x20
            if letter.isLetterByte {
                word = word << 8 | UInt64(letter)
                length += 1
            } else if length > 0 {
                if length <= 8 { count(word, at: index) }
                (word, length) = (0, 0)
            }
        }
    }

    private mutating func count(_ word: UInt64, at index: Int) {
        if Self.dutch.contains(word) { counts[index / Self.blockLength].dutch += 1 }
        if Self.english.contains(word) { counts[index / Self.blockLength].english += 1 }
    }

    /// The language around a place; nil where the small words do not tell.
    func around(_ offset: Int) -> Language? {
        let block = min(offset / Self.blockLength, counts.count - 1)
        let near = counts[max(0, block - 1)...min(block + 1, counts.count - 1)]
        let (dutch, english) = near.reduce((0, 0)) { ($0.0 + Int($1.dutch), $0.1 + Int($1.english)) }
        if dutch >= 2 * english, dutch > 0 { return .nl }
        return english >= 2 * dutch && english > 0 ? .en : nil
    }

    private static let dutch = packed([
        "de", "het", "een", "van", "en", "dat", "die", "niet", "met", "voor", "zijn", "aan", "ook", "door", "bij", "naar", "uit", "deze", "dit", "wordt",
        "worden", "maar", "om", "er", "hun", "heeft", "hebben", "te", "zij", "wat", "dan", "tot", "meer", "als",
    ])
    private static let english = packed([
        "the", "and", "to", "that", "for", "with", "are", "this", "from", "by", "at", "which", "be", "have", "has", "their", "were", "an", "not", "these",
        "as", "it", "can", "more", "than", "its", "on",
    ])

    private static func packed(_ words: [String]) -> Set<UInt64> { Set(words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }) }
}
