import Bibliography
import Records

/// Takes from sources the keys by which two of the same are brought together.
final class SourceGleaner: Gleaner {
    private let sourceType: Int?
    private var reader = SourceKeyReader()

    init(_ types: RecordTypes) {
        sourceType = types.position(of: SourceRecords.source)
    }

    func glean(_ record: Record, to numbers: inout [UInt64]) {
        guard record.typePosition == sourceType else { return }
        reader.keys(of: record.root).append(to: &numbers)
    }
}

extension CheckContext {
    /// Calls `body` with the position and the keys of every source, in the order of the records.
    func forEachSource(_ body: (Int, SourceKeys) -> Void) {
        for part in gleanings(of: DuplicateSource.self) {
            part.forEach { position, numbers in
                if let keys = SourceKeys(numbers) { body(position, keys) }
            }
        }
    }
}
