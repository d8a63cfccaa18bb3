import Records

/// Marks the few records that a rule has to look at.
final class MarkGleaner: Gleaner {
    private let type: Int?
    private let isMarked: (Record) -> Bool

    /// - Parameter type: the name of the type whose records it looks at; nil for all.
    init(_ types: RecordTypes, of type: String? = nil, where isMarked: @escaping (Record) -> Bool) {
        // A type that the document does not have has no records.
        self.type = type.map { types.position(of: $0) ?? -1 }
        self.isMarked = isMarked
    }

    func glean(_ record: Record, to numbers: inout [UInt64]) {
        guard type == nil || record.typePosition == type, isMarked(record) else { return }
        numbers.append(1)
    }
}

extension CheckContext {
    /// Positions of the records that a rule marked, in order.
    func marked(by rule: any GleaningRule.Type) -> [Int] {
        var positions: [Int] = []
        for part in gleanings(of: rule) { part.forEach { position, _ in positions.append(position) } }
        return positions
    }
}
