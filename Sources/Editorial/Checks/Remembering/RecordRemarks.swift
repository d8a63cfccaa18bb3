package import Diagnostics
package import Records

/// What the schema and the rules for one record have to say of a record; nothing, as a rule.
///
/// It depends on the record, the schemas and the ``CheckSurroundings`` alone.
package struct RecordRemarks: Sendable {
    package var findings: [Finding]
    /// The fields that do not fit the schema.
    package var broken: [FieldPath]

    package init(findings: [Finding] = [], broken: [FieldPath] = []) {
        self.findings = findings
        self.broken = broken
    }

    package var isEmpty: Bool { findings.isEmpty && broken.isEmpty }
}

/// Remembers what records gave when they were inspected before, with the same schemas and surroundings.
package protocol InspectionMemory: Sendable {
    /// The remarks on a record, and through `mentions` what it mentions; nil when the record was not inspected before.
    func recall(_ record: Record, mentions: inout [Mention]) -> RecordRemarks?
}
