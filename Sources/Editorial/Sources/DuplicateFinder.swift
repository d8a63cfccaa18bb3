package import Bibliography
package import Records

/// Finds what in a document is probably the same work as a source that is to be added.
///
/// For one source all others are looked through once, by keys that are cheap to read; for many an index is made first.
package struct DuplicateFinder: Sendable {
    /// Sources, and what was left out before.
    private var records: [Record]
    private var reader = SourceKeyReader()
    private var index: DuplicateIndex?
    /// By number of the record, of those that were looked at: many sources of one file may be much like the same few.
    private var fingerprints: [Int: SourceFingerprint] = [:]

    /// - Parameter isForMany: whether more than one source is to be looked for.
    package init(_ corpus: Corpus, isForMany: Bool) {
        records = Array(corpus.records(of: SourceRecords.source)) + Array(corpus.records(of: SourceRecords.exclusion))
        guard isForMany else { return }
        var index = DuplicateIndex(capacity: records.count)
        for record in records { index.add(reader.keys(of: record.root)) }
        self.index = index
    }

    /// What is probably the same as this source: sources first, then what was left out before; both in the order of the document.
    ///
    /// - Parameter fingerprint: that of the source, where it was made already.
    package mutating func matches(for source: Value, _ fingerprint: SourceFingerprint? = nil) -> [SourceMatch] {
        let fingerprint = fingerprint ?? SourceFingerprint(source)
        return candidates(for: source).sorted().compactMap { number in
            SourceComparison.likeness(self.fingerprint(number), fingerprint).map { SourceMatch(record: records[number], likeness: $0) }
        }
    }

    private mutating func fingerprint(_ number: Int) -> SourceFingerprint {
        if let known = fingerprints[number] { return known }
        let new = SourceFingerprint(records[number].root)
        fingerprints[number] = new
        return new
    }

    /// Takes in a source that was added meanwhile.
    package mutating func add(_ record: Record, _ fingerprint: SourceFingerprint? = nil) {
        fingerprints[records.count] = fingerprint
        index?.add(reader.keys(of: record.root))
        records.append(record)
    }

    private mutating func candidates(for source: Value) -> [Int] {
        let keys = reader.keys(of: source)
        if index != nil { return index?.candidates(for: keys) ?? [] }
        return records.indices.filter { reader.keys(of: records[$0].root).mayBeSame(as: keys) }
    }
}
