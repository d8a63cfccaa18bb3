/// The words that dictionaries have: while those stay the same, there is no need to keep that a record has them.
package struct SettledWords: Sendable {
    private var hashes: HashSet

    package init(_ lexicon: (any Lexicon)?) {
        hashes = lexicon?.known ?? HashSet()
        for word in lexicon?.learnt ?? [] { hashes.insert(ByteHash.of(word)) }
    }

    func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

    /// What rules took from a record, by rule of ``Rules/gleaning``, without these words.
    package func removed(from taken: [ArraySlice<UInt64>?]) -> [ArraySlice<UInt64>?] {
        guard let number = Rules.spellingNumber, let numbers = taken[number], !numbers.isEmpty else { return taken }
        var rest: [UInt64] = []
        numbers.withUnsafeBufferPointer { numbers in
            let gleaned = SpellingGleaner.Gleaned(numbers)
            let lists = NumberLists.Writer(&rest)
            rest += gleaned.words.filter { !hashes.contains($0) }
            lists.finish(Array(gleaned.names), &rest)
        }
        var taken = taken
        taken[number] = rest[...]
        return taken
    }
}

extension [Gleanings] {
    /// Forgets the words of the record that was added last: others may be settled now.
    package mutating func forgetWords(at position: Int) {
        guard let number = Rules.spellingNumber else { return }
        self[number].remove(at: position)
        self[number].pass(position)
    }
}

extension Rules {
    /// The place of ``Spelling`` among ``gleaning``.
    fileprivate static let spellingNumber = gleaning.firstIndex(where: { $0.id == Spelling.id })
}
