import Records

/// A rule over the corpus that needs but little of each record: it takes that from each record by itself, several at once on
/// different threads, and what it took is remembered as long as the record stays as it is.
protocol GleaningRule: CorpusRule {
    /// What takes it from records, made anew for every part of a corpus, so that it may use its buffers again; nil when nothing need be
    /// taken this time.
    static func gleaner(_ types: RecordTypes, _ surroundings: CheckSurroundings) -> (any Gleaner)?
}

/// Takes from records what one rule needs of them; for one thread. An object, for a value behind a protocol is copied with all it has.
protocol Gleaner: AnyObject {
    /// Adds what there is in a record, as numbers; nothing for most. It may depend on the record and the schemas alone.
    func glean(_ record: Record, to numbers: inout [UInt64])
}
