package import Diagnostics
package import Records

/// What the schema and the rules for one record have to say of a record; nothing, as a rule.
package struct RecordRemarks: Sendable {
    package var findings: [Finding] = []
    /// The fields that do not fit the schema.
    package var broken: [FieldPath] = []

    package var isEmpty: Bool { findings.isEmpty && broken.isEmpty }
}

/// Remembers the records on which there was nothing to say when they were inspected before, with the same schemas and the same
/// ``CheckSurroundings/identity``.
package protocol InspectionMemory: Sendable {
    /// Whether there was nothing to say on the record at a position; what it mentions is added to `mentions` then, and what rules took
    /// from it to `gleanings`, which are those of ``Rules/gleaning``.
    func recall(_ position: Int, of corpus: Corpus, mentions: inout [Mention], gleanings: inout [Gleanings]) -> Bool
}
