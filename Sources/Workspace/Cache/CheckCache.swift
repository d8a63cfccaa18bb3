import Editorial
import Git
import Glibc
import Records

/// What `check` found out about the working copy the last time, in `.git/groei/check/`: derived, and safe to remove at any time.
///
/// `records` has all records, `changes` those that changed since it was written. The trees of both are used in place. What the
/// rules say of the corpus as a whole is never kept, so it cannot be out of date. `GROEI_CACHE=off` does without.
struct CheckCache: Sendable {
    private let folder: String
    private let key: CacheKey
    /// When the files began to be looked at, by the clock that file systems use; nanoseconds since 1970.
    private let start: Int64
    private(set) var base: CacheFile?
    /// Lends the trees of ``changes``.
    private(set) var changesShare: CacheShare?
    var changes: CacheFile? { changesShare?.file }
    /// Whether what the files hold was found out with the same schemas and surroundings.
    private(set) var isCurrent = false

    init(folder: String, key: CacheKey) {
        self.folder = folder
        self.key = key
        var now = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &now)
        start = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
        guard let base = CacheFile(folder + "/records"), base.header.reader == key.reader, base.header.base == 0 else { return }
        self.base = base
        isCurrent = base.header.rules == key.rules
        if let changes = CacheFile(folder + "/changes"), changes.header.base == base.header.id, changes.header.reader == key.reader,
            changes.header.rules == base.header.rules
        {
            changesShare = CacheShare(changes)
        }
    }

    /// The same after it turned out to be damaged.
    mutating func forget() {
        (base, changesShare, isCurrent) = (nil, nil, false)
    }

    /// - Parameter lexicon: the dictionaries that words are held against now.
    func memory(of corpus: Corpus, _ lexicon: (any Lexicon)?) -> (any InspectionMemory)? {
        guard isCurrent, let base else { return nil }
        return CacheMemory(base, of: corpus, words: lexicon?.identity ?? 0)
    }

    /// Keeps what was found out, when there is something new in it.
    func keep(_ corpus: Corpus, _ inspections: [Checker.Inspection], _ lexicon: (any Lexicon)?) {
        let loose = corpus.records.withUnsafeBufferPointer { records in records.indices.filter { !isCurrent || records[$0].memoryNumber < 0 } }
        // Many may have been checked before without what is wanted now: without their spelling, for instance.
        let filled = inspections.reduce(0) { $0 + $1.gleanings.reduce(0) { $0 + $1.filled } }
        let isRicher = filled > corpus.records.count / 16
        guard !isCurrent || isRicher || loose.contains(where: { isNew(corpus.records[$0].tree) }), makeFolder() else { return }
        removeLeftOvers()
        let inspected = Inspected(inspections, SettledWords(lexicon))
        let words = lexicon?.identity ?? 0
        if let base, isCurrent, !isRicher, loose.count <= max(64, base.count / 16), base.count <= 2 * corpus.records.count + 64 {
            CacheWriter(path: folder + "/changes", key: key, base: base.header.id, words: words).write(loose) { position in
                item(position, corpus, inspected) { corpus.records[$0].memoryNumber }
            }
        } else {
            let numbers = numbers(corpus)
            CacheWriter(path: folder + "/records", key: key, base: 0, words: words).write(Array(corpus.records.indices)) { position in
                item(position, corpus, inspected) { numbers[$0] }
            }
        }
    }

    private func item(_ position: Int, _ corpus: Corpus, _ inspected: Inspected, number: (Int) -> Int32) -> CacheWriter.Item? {
        let record = corpus.records[position]
        guard let stamp = stamp(of: record.tree) else { return nil }
        return CacheWriter.Item(record: record, stamp: stamp, memo: inspected.memo(at: position, number: number))
    }

    /// The numbers that the records will have in a file with all of them; -1 for those that are not kept.
    private func numbers(_ corpus: Corpus) -> [Int32] {
        let isKept = Parallel.map(Array(corpus.records.indices)) { part in part.map { stamp(of: corpus.records[$0].tree) != nil } }
        var count: Int32 = 0
        return isKept.map { isKept in
            guard isKept else { return -1 }
            defer { count += 1 }
            return count
        }
    }

    private func isNew(_ tree: Tree) -> Bool { !tree.isLent && stamp(of: tree) != nil }

    /// The stamp to keep of a file; nil when it was changed so shortly before it was read that a further change might not be seen.
    ///
    /// Git calls such entries racily clean. A file system that keeps no fractions of seconds may keep two seconds as one.
    private func stamp(of tree: Tree) -> FileStamp? {
        guard let stamp = tree.stamp else { return nil }
        let grain: Int64 = stamp.modified % 1_000_000_000 == 0 ? 2_000_000_000 : 20_000_000
        return stamp.modified < start - grain ? stamp : nil
    }

    private func makeFolder() -> Bool {
        guard let slash = folder.lastIndex(of: "/") else { return false }
        for path in [String(folder[..<slash]), folder] where mkdir(path, 0o755) != 0 && errno != EEXIST { return false }
        return true
    }

    /// Half written files of processes that were killed.
    private func removeLeftOvers() {
        for (name, _) in Files.list(folder) ?? [] where name.hasPrefix(".") {
            if let process = name.split(separator: "-").last.flatMap({ Int32($0) }), OtherProcess.isGone(process) { unlink("\(folder)/\(name)") }
        }
    }
}

/// What the inspections gave, by position of the record.
private struct Inspected: Sendable {
    private let remarked: Set<Int>
    private let parts: [Checker.Inspection]
    private let settled: SettledWords

    init(_ inspections: [Checker.Inspection], _ settled: SettledWords) {
        self.settled = settled
        parts = inspections.sorted { $0.positions.lowerBound < $1.positions.lowerBound }
        remarked = Set(inspections.lazy.flatMap { $0.remarks.lazy.map(\.position) })
    }

    /// What to remember of a record; empty when there was something to say on it.
    func memo(at position: Int, number: (Int) -> Int32) -> [UInt8] {
        guard !remarked.contains(position), let part = parts.first(where: { $0.positions.upperBound > position }) else { return [] }
        var writer = ByteWriter()
        RecordMemo.write(part.references(from: position), number: number, settled.removed(from: part.gleanings.map { $0.taken(at: position) }), to: &writer)
        return writer.bytes
    }
}
