import Records

/// Takes the hashes of words from records, each once: how many there are in texts, those, and those in names. Whether one is known is then
/// told without reading the texts again.
struct SpellingGleaner: Gleaner {
    private let scan: SpellingScan
    private var names: [UInt64] = []

    init(_ types: RecordTypes) {
        scan = SpellingScan(types)
    }

    mutating func glean(_ record: Record, to numbers: inout [UInt64]) {
        let start = numbers.count
        numbers.append(0)
        names.removeAll(keepingCapacity: true)
        scan.forEachWord(of: record) { word, isName in
            if isName { names.append(WordSet.hash(word)) } else { numbers.append(WordSet.hash(word)) }
        }
        Self.removeRepetitions(in: &numbers, from: start + 1)
        numbers[start] = UInt64(numbers.count - start - 1)
        numbers += names
        if numbers.count == start + 1 { numbers.removeLast() }
    }

    /// Half of the words of a long text are others over again.
    private static func removeRepetitions(in numbers: inout [UInt64], from start: Int) {
        guard numbers.count > start else { return }
        numbers[start...].sort()
        var end = start + 1
        for index in end..<numbers.count where numbers[index] != numbers[index - 1] {
            numbers[end] = numbers[index]
            end += 1
        }
        numbers.removeLast(numbers.count - end)
    }

    /// What was taken from one record, read back.
    struct Gleaned {
        private let numbers: UnsafeBufferPointer<UInt64>

        init(_ numbers: UnsafeBufferPointer<UInt64>) {
            self.numbers = numbers
        }

        private var count: Int { Int(numbers[0]) }
        var words: Slice<UnsafeBufferPointer<UInt64>> { numbers[1..<1 + count] }
        var names: Slice<UnsafeBufferPointer<UInt64>> { numbers[(1 + count)...] }
    }
}
