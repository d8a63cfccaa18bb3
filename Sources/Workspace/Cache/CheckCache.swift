import Editorial
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
    func memory(_ lexicon: (any Lexicon)?) -> (any InspectionMemory)? { isCurrent ? CacheMemory(words: lexicon?.identity ?? 0) : nil }

    /// Keeps what was found out, when there is something new in it.
    func keep(_ corpus: Corpus, _ inspections: [Checker.Inspection], _ lexicon: (any Lexicon)?) {
        var loose: [Int] = []
        for (position, record) in corpus.records.enumerated() where !isInBase(record.tree) { loose.append(position) }
        // Many may have been checked before without what is wanted now: without their spelling, for instance.
        let filled = inspections.reduce(0) { $0 + $1.gleanings.reduce(0) { $0 + $1.filled } }
        let isRicher = filled > corpus.records.count / 16
        guard !isCurrent || isRicher || loose.contains(where: { isNew(corpus.records[$0].tree) }) else { return }
        let inspected = Inspected(inspections, corpus, SettledWords(lexicon))
        let item: @Sendable (Int) -> CacheWriter.Item? = { position in
            let record = corpus.records[position]
            guard let stamp = stamp(of: record.tree) else { return nil }
            return CacheWriter.Item(record: record, stamp: stamp, notes: inspected.notes(at: position))
        }
        guard makeFolder() else { return }
        removeLeftOvers()
        let words = lexicon?.identity ?? 0
        if let base, isCurrent, !isRicher, loose.count <= max(64, base.count / 16), base.count <= 2 * corpus.records.count + 64 {
            CacheWriter(path: folder + "/changes", key: key, base: base.header.id, words: words).write(loose, item)
        } else {
            CacheWriter(path: folder + "/records", key: key, base: 0, words: words).write(Array(corpus.records.indices), item)
        }
    }

    private func isInBase(_ tree: Tree) -> Bool {
        // Asked of every record each time: without looking at who lends it, as long as there are but two who do.
        isCurrent && tree.isLent && changesShare.map { !tree.isLent(by: $0) } ?? true
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
            guard let process = name.split(separator: "-").last.flatMap({ Int32($0) }), kill(process, 0) != 0, errno == ESRCH else { continue }
            unlink("\(folder)/\(name)")
        }
    }
}

/// What the inspections gave, by position of the record.
private struct Inspected: Sendable {
    private let remarked: Set<Int>
    private let mentions: [Mention]
    private let starts: [Int]
    private let parts: [Checker.Inspection]
    private let settled: SettledWords

    init(_ inspections: [Checker.Inspection], _ corpus: Corpus, _ settled: SettledWords) {
        self.settled = settled
        var remarked: Set<Int> = []
        var mentions: [Mention] = []
        var starts = Array(repeating: 0, count: corpus.records.count + 1)
        for inspection in inspections {
            for (position, _) in inspection.remarks { remarked.insert(position) }
            for reference in inspection.references {
                starts[reference.from + 1] += 1
                mentions.append(reference.mention)
            }
        }
        for position in corpus.records.indices { starts[position + 1] += starts[position] }
        (self.remarked, self.mentions, self.starts) = (remarked, mentions, starts)
        parts = inspections.sorted { $0.positions.lowerBound < $1.positions.lowerBound }
    }

    func notes(at position: Int) -> (mentions: ArraySlice<Mention>, gleaned: [ArraySlice<UInt64>?])? {
        guard !remarked.contains(position), let part = parts.first(where: { $0.positions.upperBound > position }) else { return nil }
        return (mentions[starts[position]..<starts[position + 1]], settled.removed(from: part.gleanings.map { $0.taken(at: position) }))
    }
}
