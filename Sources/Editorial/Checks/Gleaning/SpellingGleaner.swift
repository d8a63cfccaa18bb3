import Records

/// Takes the hashes of words from records: those in texts, each once, and those in names. Whether one is right is then told without
/// reading the texts again. Words of which that is known already are left out, as ``SettledWords`` has it.
struct SpellingGleaner: Gleaner {
    private let scan: SpellingScan
    private let known: HashSet
    private var words: [UInt64] = []
    private var names: [UInt64] = []

    init(_ types: RecordTypes, known: HashSet) {
        scan = SpellingScan(types)
        self.known = known
    }

    mutating func glean(_ record: Record, to numbers: inout [UInt64]) {
        words.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        scan.forEachWord(of: record) { word, isName in
            let hash = ByteHash.of(word)
            if isName { names.append(hash) } else if !known.contains(hash) { words.append(hash) }
        }
        removeRepetitions()
        NumberLists.append(words, names, to: &numbers)
    }

    /// Half of the words of a long text are others over again.
    private mutating func removeRepetitions() {
        words.sort()
        var count = 0
        for index in words.indices where count == 0 || words[index] != words[count - 1] {
            words[count] = words[index]
            count += 1
        }
        words.removeLast(words.count - count)
    }

    /// What was taken from one record, read back.
    struct Gleaned {
        private let lists: NumberLists

        init(_ numbers: UnsafeBufferPointer<UInt64>) {
            lists = NumberLists(numbers)
        }

        var words: Slice<UnsafeBufferPointer<UInt64>> { lists.first }
        var names: Slice<UnsafeBufferPointer<UInt64>> { lists.second }
    }
}
