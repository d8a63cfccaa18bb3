import Records

/// Takes from claims the numbers of which two statements that say the same have one in common.
final class StatementGleaner: Gleaner {
    private let claimType: Int?
    private var words: [UInt64] = []

    init(_ types: RecordTypes) {
        claimType = types.position(of: "claim")
    }

    func glean(_ record: Record, to numbers: inout [UInt64]) {
        guard record.typePosition == claimType, let statement = record["statement"], statement.kind == .string else { return }
        record.tree.withText(of: statement.index) { StatementWords.appendKeys(of: $0, to: &numbers, words: &words) }
    }
}
