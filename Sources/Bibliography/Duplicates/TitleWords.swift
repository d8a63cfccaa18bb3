/// The words of a title, without its edition, as numbers, by which two titles that do not agree are told apart without making a string: when
/// ``TitleAgreement`` finds that they agree, they may agree here too, but for titles with nearly the same word twice.
struct TitleWords: Sendable, Hashable {
    private var words: [Word] = []
    /// How many words stand before the subtitle.
    private var mainCount = 0

    init() {}

    init(_ title: FoldedText, mainCount: Int) {
        self.mainCount = mainCount
        words.reserveCapacity(title.ends.count)
        var start = 0
        for end in title.ends {
            words.append(Word(title.letters[start..<end]))
            start = end
        }
    }

    /// Whether the titles may be the same but for some slips of the pen, words of no weight, or the subtitle of one.
    func mayAgree(with other: TitleWords) -> Bool {
        Self.mayBeNear(words[...], other.words[...]) || Self.mayBeNear(words[..<mainCount], other.words[..<other.mainCount])
    }

    /// The condition of ``TitleAgreement/isNear(_:_:)`` without the order of the words.
    private static func mayBeNear(_ left: ArraySlice<Word>, _ right: ArraySlice<Word>) -> Bool {
        guard left.count <= 64, right.count <= 64 else { return true }
        var (mine, theirs) = (Lone(), Lone())
        var taken: UInt64 = 0
        for word in left {
            var place = right.startIndex
            while place < right.endIndex, right[place] != word || taken >> UInt64(place - right.startIndex) & 1 == 1 { place += 1 }
            if place < right.endIndex { taken |= 1 << UInt64(place - right.startIndex) } else { mine.add(word) }
        }
        for (place, word) in right.enumerated() where taken >> UInt64(place) & 1 == 0 { theirs.add(word) }
        // A word that was split in two, or two that were joined.
        if mine.letters == theirs.letters, mine.count + theirs.count <= 6 { return true }
        return mine.count == theirs.count && mine.count <= 2 && mine.mayBeSlips(of: theirs)
    }

    /// The words that only one of two titles has, as far as they weigh.
    private struct Lone {
        private(set) var count = 0
        private(set) var letters = 0
        private var first = Word()
        private var second = Word()

        mutating func add(_ word: Word) {
            guard !word.isLight else { return }
            if count == 0 { first = word } else if count == 1 { second = word }
            count += 1
            letters += word.count
        }

        /// Of two words at most.
        func mayBeSlips(of other: Lone) -> Bool {
            switch count {
            case 0: true
            case 1: first.mayBeSlip(of: other.first)
            default:
                first.mayBeSlip(of: other.first) && second.mayBeSlip(of: other.second)
                    || first.mayBeSlip(of: other.second) && second.mayBeSlip(of: other.first)
            }
        }
    }
}

extension TitleWords {
    /// One word in 64 bits: hash, what kind of word it is, its length, and how it begins.
    private struct Word: Hashable {
        let bits: UInt64

        init(bits: UInt64 = 0) { self.bits = bits }

        init(_ letters: ArraySlice<UInt8>) {
            let hash = SourceKeyReader.hash(letters)
            let count = letters.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
            let beginning = letters.prefix(2).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            var bits = hash & ~0xFFFF_FFFF | UInt64(min(count, 255)) << 16 | beginning
            if Self.light.contains(hash) || TitleAgreement.isYear(letters) { bits |= 1 << 24 }
            self.bits = bits
        }

        var count: Int { Int(bits >> 16 & 0xFF) }
        var isLight: Bool { bits >> 24 & 1 == 1 }

        /// The condition of ``Slip/isLikely(_:_:)`` as far as it can be told of words that have lost an `e` or two.
        func mayBeSlip(of other: Word) -> Bool {
            guard min(count, other.count) >= 3, max(count, other.count) >= 4, abs(count - other.count) <= 3 else { return false }
            let (mine, theirs) = (UInt16(truncatingIfNeeded: bits), UInt16(truncatingIfNeeded: other.bits))
            // Beyond ASCII two bytes are not two letters.
            if (mine | theirs) & 0x8080 != 0 { return true }
            return mine >> 8 == theirs >> 8 || mine == theirs.byteSwapped
        }

        private static let light = Set(TitleAgreement.light.map { SourceKeyReader.hash(Array($0.utf8)[...]) })
    }

    /// As numbers, and back.
    func append(to numbers: inout [UInt64]) {
        numbers.append(UInt64(mainCount))
        numbers += words.lazy.map(\.bits)
    }

    init?(_ numbers: Slice<UnsafeBufferPointer<UInt64>>) {
        guard let first = numbers.first, first < numbers.count else { return nil }
        mainCount = Int(first)
        words = numbers.dropFirst().map(Word.init)
    }
}
