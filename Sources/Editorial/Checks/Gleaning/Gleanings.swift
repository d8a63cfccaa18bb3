/// What one rule took from the records of a part of a corpus, in the order of the records.
package struct Gleanings: Sendable {
    private var entries: [(position: Int32, end: Int32)] = []
    private var numbers: [UInt64] = []

    /// Records from which nothing was taken yet, in rising order: whoever checked them did not want it.
    private var lacking: [Int32] = []
    /// How many records lacked it before and do not any more.
    package private(set) var filled = 0

    /// - Parameter records: how many there will be at most.
    init(for records: Int = 0) {
        entries.reserveCapacity(records)
        // Nearly all have fewer. What is not used is never touched, and takes no memory; growing would leave pieces behind.
        numbers.reserveCapacity(records * 40)
    }

    /// Lets `body` add the numbers of a record; records come in rising order.
    mutating func add(at position: Int, _ body: (inout [UInt64]) -> Void) {
        if lacks(position) {
            lacking.removeLast()
            filled += 1
        }
        body(&numbers)
        if numbers.count > end(entries.count) { entries.append((Int32(position), Int32(numbers.count))) }
    }

    /// Notes that nothing was taken from a record.
    mutating func pass(_ position: Int) {
        if !lacks(position) { lacking.append(Int32(position)) }
    }

    /// Whether nothing was taken from the last record that was dealt with.
    func lacks(_ position: Int) -> Bool { lacking.last == Int32(position) }

    /// Adds the numbers of a record that were written down.
    mutating func add(at position: Int, from reader: inout ByteReader) throws(ByteReader.Broken) {
        guard try reader.numbers(to: &numbers) else { return pass(position) }
        if numbers.count > end(entries.count) { entries.append((Int32(position), Int32(numbers.count))) }
    }

    /// Takes back what was added for a record, which is the last one.
    mutating func remove(at position: Int) {
        if lacks(position) { lacking.removeLast() }
        while let last = entries.last, last.position == Int32(position) { entries.removeLast() }
        numbers.removeLast(numbers.count - end(entries.count))
    }

    /// Position of the last record of which something was taken; -1 when there is none.
    var last: Int { entries.last.map { Int($0.position) } ?? -1 }

    private func end(_ count: Int) -> Int { count == 0 ? 0 : Int(entries[count - 1].end) }

    /// Calls `body` with the position and the numbers of every record of which something was taken.
    func forEach(_ body: (Int, UnsafeBufferPointer<UInt64>) -> Void) {
        numbers.withUnsafeBufferPointer { numbers in
            var start = 0
            for (position, end) in entries {
                body(Int(position), UnsafeBufferPointer(rebasing: numbers[start..<Int(end)]))
                start = Int(end)
            }
        }
    }

    /// What was taken of one record; nil when nothing was.
    package func taken(at position: Int) -> ArraySlice<UInt64>? {
        let index = lacking.firstIndex(fromWhich: { $0 >= Int32(position) })
        return index < lacking.count && lacking[index] == Int32(position) ? nil : self[position]
    }

    subscript(position: Int) -> ArraySlice<UInt64> {
        let index = entries.firstIndex(fromWhich: { $0.position >= Int32(position) })
        guard index < entries.count, entries[index].position == Int32(position) else { return [] }
        return numbers[end(index)..<Int(entries[index].end)]
    }
}

extension [Gleanings] {
    /// Calls `body` with every number that was taken of one record.
    func forEach(at position: Int, _ body: (UInt64) -> Void) {
        guard let part = first(where: { $0.last >= position }) else { return }
        for number in part[position] { body(number) }
    }
}

extension CheckContext {
    /// What a rule took from the records, part by part.
    func gleanings(of rule: any GleaningRule.Type) -> [Gleanings] {
        guard let number = Rules.gleaning.firstIndex(where: { $0.id == rule.id }) else { return [] }
        return gleanings.map { $0[number] }
    }
}
