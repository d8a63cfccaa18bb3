/// Records in order, on their way into a corpus.
///
/// They are moved from here, once: to copy them would mean to go past every tree and every id to count one user more, and past them again
/// to count one less, which for many records takes longer than all else that is done to them on the way.
final class RecordRun: @unchecked Sendable {
    // Unchecked: one thread fills it and another empties it, later.
    private var records: UnsafeMutableBufferPointer<Record>

    /// - Parameter next: gives the records one by one, at most `capacity`.
    init(capacity: Int, _ next: () -> Record?) {
        records = .allocate(capacity: capacity)
        var count = 0
        var isInOrder = true
        while let record = next() {
            records.initializeElement(at: count, to: record)
            if count > 0, isInOrder { isInOrder = records[count - 1].precedes(records[count]) }
            count += 1
        }
        let filled = UnsafeMutableBufferPointer(rebasing: records[..<count])
        if !isInOrder { _ = filled.update(from: Array(filled).inOrder()) }
        records = filled
    }

    deinit {
        records.deinitialize()
        records.deallocate()
    }

    var count: Int { records.count }

    /// The ranges of the types in it.
    fileprivate var stretches: [Stretch] {
        var stretches: [Stretch] = []
        var start = 0
        for index in records.indices where index + 1 == count || records[index].typePosition != records[index + 1].typePosition {
            stretches.append(Stretch(run: self, range: start..<index + 1))
            start = index + 1
        }
        return stretches
    }

    /// Records of one type.
    fileprivate struct Stretch {
        let run: RecordRun
        let range: Range<Int>

        var first: Record { run.records[range.lowerBound] }

        func move(to place: UnsafeMutablePointer<Record>) {
            guard let start = run.records.baseAddress else { return }
            place.moveInitialize(from: start + range.lowerBound, count: range.count)
        }
    }

    /// The memory stays until the end; the records in it are others' now.
    fileprivate func forget() {
        guard let start = records.baseAddress else { return }
        start.deallocate()
        records = UnsafeMutableBufferPointer(start: nil, count: 0)
    }
}

extension [Record] {
    /// All records of some lists, in order; the lists are empty after it. Lists of one type follow one another when their files were read
    /// in order, and then nothing is compared but where they meet.
    init(moving runs: [RecordRun]) {
        let stretches = runs.flatMap(\.stretches).sorted { $0.first.precedes($1.first) }
        let records = Self(unsafeUninitializedCapacity: runs.reduce(0) { $0 + $1.count }) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            for stretch in stretches {
                stretch.move(to: start + count)
                count += stretch.range.count
            }
        }
        for run in runs { run.forget() }
        self = records.inOrder()
    }
}
