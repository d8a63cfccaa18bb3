package import Bibliography
import Records

/// A record that is probably the same work as a source, and why.
package struct SourceMatch: Sendable {
    package let record: Record
    package let likeness: SourceLikeness

    /// Considered before and left out (a record of type `exclusion`), and no source now.
    package var isExcluded: Bool { record.address.type == SourceRecords.exclusion }
}

/// The types of record whose fields are those of a source.
package enum SourceRecords {
    package static let source = "source"
    /// A source that was considered and left out, with its reason.
    package static let exclusion = "exclusion"
    /// The field of a source that says of which others, and of which that were left out, it is not a duplicate. Its items name them by
    /// ``source`` or ``exclusion``.
    package static let distinctFrom = "distinct-from"
    package static let supersededBy = "superseded-by"
}
