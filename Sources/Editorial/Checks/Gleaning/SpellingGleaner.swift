import Records

/// Takes the hashes of words from records: those in texts, each once, and those in names. Whether one is right is then told without
/// reading the texts again. Words of which that is known already are left out, as ``SettledWords`` has it.
final class SpellingGleaner: Gleaner {
    private let scan: SpellingScan
    private let known: HashSet

    init(_ types: RecordTypes, known: HashSet) {
        scan = SpellingScan(types)
        self.known = known
    }

    func glean(_ record: Record, to numbers: inout [UInt64]) {
        let lists = NumberLists.Writer(&numbers)
        var names: [UInt64] = []
        scan.forEachWord(of: record) { word, isName in
            let hash = ByteHash.of(word)
            if isName { names.append(hash) } else { numbers.append(hash) }
        }
        // Afterwards: all threads share what is known, and for every word it would be counted who uses it.
        Self.remove(known, in: &numbers, from: lists.start)
        Self.removeRepetitions(in: &numbers, from: lists.start)
        lists.finish(names, &numbers)
    }

    private static func remove(_ known: HashSet, in numbers: inout [UInt64], from start: Int) {
        var end = start
        for index in start..<numbers.count where !known.contains(numbers[index]) {
            numbers[end] = numbers[index]
            end += 1
        }
        numbers.removeLast(numbers.count - end)
    }

    /// Half of the words of a long text are others over again.
    private static func removeRepetitions(in numbers: inout [UInt64], from start: Int) {
        numbers.withUnsafeMutableBufferPointer { numbers in
            var words = UnsafeMutableBufferPointer(rebasing: numbers[start...])
            words.sort()
        }
        var end = start
        for index in start..<numbers.count where end == start || numbers[index] != numbers[end - 1] {
            numbers[end] = numbers[index]
            end += 1
        }
        numbers.removeLast(numbers.count - end)
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
