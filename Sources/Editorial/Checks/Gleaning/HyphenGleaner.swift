import Records

/// Takes from records their words with a hyphen, and of their long words as much as tells whether one of them may stand there
/// without it: the hyphenated ones, and the words two to a number.
final class HyphenGleaner: Gleaner {
    /// Neither part of a hyphenated word has less than three letters.
    static let shortest = 6

    private let texts: TextScan

    init(_ types: RecordTypes) {
        texts = TextScan(types)
    }

    func glean(_ record: Record, to numbers: inout [UInt64]) {
        let lists = NumberLists.Writer(&numbers)
        var hyphenated: [UInt64] = []
        var first: UInt64?
        texts.forEachText(of: record) { passage in
            for word in HyphenatedWord.all(in: passage) { hyphenated.append(Gleaned.number(word)) }
            passage.withBytes { bytes in
                WordHashes.forEach(in: bytes, from: Self.shortest) { hash, _ in
                    let half = Gleaned.half(hash)
                    if let other = first { numbers.append(other << 32 | half) }
                    first = first == nil ? half : nil
                }
            }
        }
        if let first { numbers.append(first << 32 | first) }
        lists.finish(hyphenated, &numbers)
    }

    /// What was taken from one record, read back.
    struct Gleaned {
        private let lists: NumberLists

        init(_ numbers: UnsafeBufferPointer<UInt64>) {
            lists = NumberLists(numbers)
        }

        /// The key of a hyphenated word, whose last bit says whether it is told of wherever else it stands: its first part can be no word, or
        /// there is a space in it.
        static func number(_ word: HyphenatedWord) -> UInt64 { key(of: word) | (word.isBroken || word.isSpaced ? 1 : 0) }
        static func key(of word: HyphenatedWord) -> UInt64 { key(word.key) }
        static func key(_ hash: UInt64) -> UInt64 { hash & ~1 }
        static func half(_ hash: UInt64) -> UInt64 { (key(hash) ^ hash >> 32) & 0xFFFF_FFFF }

        var hyphenated: Slice<UnsafeBufferPointer<UInt64>> { lists.second }

        /// Whether one of the words is among some; now and then it only looks like one.
        func mayHave(_ halves: HashSet) -> Bool {
            lists.first.contains { halves.contains($0 >> 32) || halves.contains($0 & 0xFFFF_FFFF) }
        }
    }
}
