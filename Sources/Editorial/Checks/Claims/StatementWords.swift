/// The words of a statement as they are compared with those of another.
struct StatementWords {
    /// The same for two statements that differ only in capitals, accents, blanks and punctuation.
    let whole: UInt64
    /// Every two words that follow each other, without the lightest ones, in the order of their hashes.
    private let pairs: [UInt64]
    /// The words that turn a sentence around, and numbers, in order: where these differ two statements do not say the same.
    private let telling: [UInt64]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var words: [UInt64] = []
        words.reserveCapacity(bytes.count / 4 + 1)
        var telling: [UInt64] = []
        whole = Self.read(bytes, to: &words) { if $1 || Self.turning.contains($0) { telling.append($0) } }
        self.telling = telling.sorted()
        Self.pair(&words)
        words.sort()
        pairs = words
    }

    /// Appends the hashes of the words but the lightest, and calls `note` with each and whether it is a number.
    ///
    /// - Returns: ``whole``
    @inline(__always)
    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, to words: inout [UInt64], _ note: (UInt64, Bool) -> Void = { _, _ in }) -> UInt64 {
        var (hash, whole) = (FoldedLetters.Hash(), FoldedLetters.Hash())
        var (isInside, isNumber) = (false, false)
        func end() {
            guard isInside else { return }
            if !light.contains(hash.value) { words.append(hash.value) }
            whole.add(hash.value)
            note(hash.value, isNumber)
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
        return whole.value
    }

    /// Makes of words every two that follow each other.
    private static func pair(_ words: inout [UInt64]) {
        guard var before = words.popLast() else { return }
        for index in words.indices.reversed() {
            var hash = FoldedLetters.Hash()
            hash.add(words[index])
            hash.add(before)
            (before, words[index]) = (words[index], hash.value)
        }
    }

    /// ``whole`` and the least of the pairs, of which two statements that are alike have one in common; without the rest.
    ///
    /// - Parameter words: memory to work in; what it holds is lost.
    static func appendKeys(of bytes: UnsafeBufferPointer<UInt8>, to numbers: inout [UInt64], words: inout [UInt64]) {
        words.removeAll(keepingCapacity: true)
        numbers.append(read(bytes, to: &words))
        pair(&words)
        let count = beginning(words.count)
        words.bringLeast(count)
        numbers += words[..<count]
    }

    /// How alike two statements must be, as the share of their pairs of words that both have (Jaccard).
    private static let threshold = 0.87

    /// How many of the least pairs: as many as may differ, and one (prefix filtering, Chaudhuri et al. 2006).
    private static func beginning(_ pairs: Int) -> Int {
        min(pairs, pairs - Int((threshold * Double(pairs)).rounded(.up)) + 1)
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

    /// Words whose place others may take without a change of what is said: `in` or `op een opleidingsschool`.
    private static let light = HashSet([
        "de", "het", "een", "in", "op", "aan", "bij", "er", "ook", "dat", "die", "the", "a", "an", "on", "at", "also", "that", "which",
    ].map(FoldedLetters.Hash.of))

    private static let turning = HashSet([
        "niet", "geen", "nooit", "niemand", "nergens", "zonder", "noch", "meer", "minder", "hoger", "lager", "beter", "slechter", "wel", "alleen",
        "vaak", "vaker", "zelden", "zeldener", "soms", "altijd", "groter", "kleiner", "positief", "positieve", "negatief", "negatieve", "stijgt", "stijgen", "daalt", "dalen", "toename", "afname",
        "eerste", "tweede", "derde", "primair", "voortgezet",
        "not", "no", "never", "nobody", "without", "nor", "none", "more", "less", "higher", "lower", "better", "worse", "only",
        "often", "rarely", "seldom", "sometimes", "always", "larger", "smaller", "positive", "negative", "rises", "rise", "falls", "fall", "increase", "decrease",
        "first", "second", "third", "primary", "secondary",
    ].map(FoldedLetters.Hash.of))
}

extension [UInt64] {
    /// Brings the least `count` of them to the front, in order.
    fileprivate mutating func bringLeast(_ count: Int) {
        // Inserting takes time with the product of both; in the statements that people write it is a few.
        guard self.count < 500 else { return sort() }
        for index in indices where index < count || self[index] < self[count - 1] {
            let number = self[index]
            if index >= count { self[index] = self[count - 1] }
            var place = Swift.min(index, count - 1)
            while place > 0, self[place - 1] > number {
                self[place] = self[place - 1]
                place -= 1
            }
            self[place] = number
        }
    }
}
