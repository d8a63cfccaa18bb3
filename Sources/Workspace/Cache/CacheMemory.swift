import Editorial
import Records

/// Recalls what cache files say of the records that they lend.
struct CacheMemory: InspectionMemory {
    private let base: CacheFile
    /// ``Lexicon/identity`` of the dictionaries that there are now.
    private let words: UInt64
    /// By entry of the base the position of its record; -1 where that is there no more, or was changed.
    private let places: [Int32]

    init(_ base: CacheFile, of corpus: Corpus, words: UInt64) {
        (self.base, self.words) = (base, words)
        var places = [Int32](repeating: -1, count: base.count)
        corpus.records.withUnsafeBufferPointer { records in
            for position in records.indices where records[position].memoryNumber >= 0 {
                places[Int(records[position].memoryNumber)] = Int32(position)
            }
        }
        self.places = places
    }

    func recall(_ position: Int, of corpus: Corpus, mentions: inout [Mention], gleanings: inout [Gleanings]) -> Bool {
        let number = Int(corpus.records[position].memoryNumber)
        if number >= 0 { return read(base, number, position, &mentions, &gleanings) }
        guard let loan = corpus.records[position].tree.loan, let share = loan.lender as? CacheShare else { return false }
        return read(share.file, loan.number, position, &mentions, &gleanings)
    }

    private func read(_ file: CacheFile, _ number: Int, _ position: Int, _ mentions: inout [Mention], _ gleanings: inout [Gleanings]) -> Bool {
        let memo = file.memo(number)
        // None: there was something to say.
        guard !memo.isEmpty, RecordMemo.read(memo, at: position, places: places, mentions: &mentions, gleanings: &gleanings) else { return false }
        if file.header.words != words { gleanings.forgetWords(at: position) }
        return true
    }
}
