/// The words of a statement as they are compared with those of another.
struct StatementWords {
    /// The same for two statements that differ only in capitals, accents, blanks and punctuation.
    let whole: UInt64
    /// Every two words that follow each other, in the order of their hashes.
    private let pairs: [UInt64]
    /// The words that turn a sentence around, and numbers, in order: where these differ two statements do not say the same.
    private let telling: [UInt64]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var words: [UInt64] = []
        words.reserveCapacity(bytes.count / 4 + 1)
        var telling: [UInt64] = []
        var hash = FoldedLetters.Hash()
        var (isInside, isNumber) = (false, false)
        func end() {
            guard isInside else { return }
            words.append(hash.value)
            if isNumber || Self.turning.contains(hash.value) { telling.append(hash.value) }
            hash = FoldedLetters.Hash()
            (isInside, isNumber) = (false, false)
        }
        FoldedLetters.forEach(in: bytes) { letter, _ in
            guard letter != 0 else { return end() }
            if !isInside { isNumber = letter &- 0x30 < 10 }
            isInside = true
            hash.add(letter)
        }
        end()
        var whole = FoldedLetters.Hash()
        for word in words { whole.add(word) }
        self.whole = whole.value
        self.telling = telling.sorted()
        pairs = Self.pairs(words)
    }

    private static func pairs(_ words: consuming [UInt64]) -> [UInt64] {
        guard var before = words.popLast() else { return [] }
        for index in words.indices.reversed() {
            var hash = FoldedLetters.Hash()
            hash.add(words[index])
            hash.add(before)
            (before, words[index]) = (words[index], hash.value)
        }
        words.sort()
        return words
    }

    /// How alike two statements must be, as the share of their pairs of words that both have (Jaccard).
    private static let threshold = 0.9

    /// Two statements that are alike have one of these in common: as many as may differ, and one (prefix filtering, Chaudhuri et
    /// al. 2006).
    var beginning: ArraySlice<UInt64> {
        pairs.prefix(pairs.count - Int((Self.threshold * Double(pairs.count)).rounded(.up)) + 1)
    }

    func isAlike(_ other: StatementWords) -> Bool {
        guard telling == other.telling else { return false }
        var (here, there, common) = (0, 0, 0)
        while here < pairs.count, there < other.pairs.count {
            if pairs[here] == other.pairs[there] {
                (here, there, common) = (here + 1, there + 1, common + 1)
            } else if pairs[here] < other.pairs[there] {
                here += 1
            } else {
                there += 1
            }
        }
        return Double(common) >= Self.threshold * Double(pairs.count + other.pairs.count - common)
    }

    private static let turning = HashSet([
        "niet", "geen", "nooit", "niemand", "nergens", "zonder", "noch", "meer", "minder", "hoger", "lager", "beter", "slechter", "wel", "alleen",
        "not", "no", "never", "nobody", "without", "nor", "none", "more", "less", "higher", "lower", "better", "worse", "only",
    ].map(FoldedLetters.Hash.of))
}
