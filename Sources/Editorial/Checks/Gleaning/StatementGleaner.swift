import Records

/// Takes from claims the numbers of which two statements that say the same have one in common.
struct StatementGleaner: Gleaner {
    private let claimType: Int?

    init(_ types: RecordTypes) {
        claimType = types.position(of: "claim")
    }

    func glean(_ record: Record, to numbers: inout [UInt64]) {
        guard record.typePosition == claimType, let statement = record["statement"], statement.kind == .string else { return }
        let words = record.tree.withText(of: statement.index) { StatementWords($0) }
        numbers.append(words.whole)
        numbers += words.beginning
    }
}
