/// Words with the records in which they stand, gathered without a string for each of them.
struct WordTable: Sendable {
    private struct Entry {
        let start: UInt32
        let length: UInt32
        /// The last of the places in which the word stands.
        var last: Int32
    }

    private struct Stand {
        let record: Int32
        /// The one before it for the same word; -1 for the first.
        let previous: Int32
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    private var stands: [Stand] = []
    /// Positions in ``entries``, plus one.
    private var slots = [Int32](repeating: 0, count: 64)

    /// Adds a word of a record; records come in rising order.
    mutating func add(_ word: UnsafeBufferPointer<UInt8>, of record: Int) {
        var slot = WordSet.hash(word) & (slots.count - 1)
        while slots[slot] != 0 {
            let position = Int(slots[slot]) - 1
            if has(word, at: entries[position]) {
                guard stands[Int(entries[position].last)].record != Int32(record) else { return }
                stands.append(Stand(record: Int32(record), previous: entries[position].last))
                entries[position].last = Int32(stands.count - 1)
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        stands.append(Stand(record: Int32(record), previous: -1))
        entries.append(Entry(start: UInt32(bytes.count), length: UInt32(word.count), last: Int32(stands.count - 1)))
        bytes += word
        slots[slot] = Int32(entries.count)
        if entries.count * 2 > slots.count { grow() }
    }

    private func has(_ word: UnsafeBufferPointer<UInt8>, at entry: Entry) -> Bool {
        Int(entry.length) == word.count && bytes[Int(entry.start)..<Int(entry.start + entry.length)].elementsEqual(word)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        bytes.withUnsafeBufferPointer { bytes in
            for (position, entry) in entries.enumerated() {
                var slot = WordSet.hash(UnsafeBufferPointer(rebasing: bytes[Int(entry.start)..<Int(entry.start + entry.length)])) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = Int32(position + 1)
            }
        }
    }

    /// Every word, with the positions of its records in falling order.
    func forEach(_ body: (String, [Int]) -> Void) {
        for entry in entries {
            var records: [Int] = []
            var stand = entry.last
            while stand >= 0 {
                records.append(Int(stands[Int(stand)].record))
                stand = stands[Int(stand)].previous
            }
            body(String(decoding: bytes[Int(entry.start)..<Int(entry.start + entry.length)], as: UTF8.self), records)
        }
    }
}
