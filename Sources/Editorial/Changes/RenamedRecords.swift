import Records

/// Records that are gone under one name and there under another.
enum RenamedRecords {
    /// Takes out of what was removed and what was added the pairs that are one record: first those that say so themselves in `aliases`, then
    /// those that say the same.
    static func pairs(_ removed: inout [Record], _ added: inout [Record]) -> [(Record, Record)] {
        guard !removed.isEmpty, !added.isEmpty else { return [] }
        var left = Set(removed.indices)
        var pairs: [(Record, Record)] = []
        func pair(_ candidates: (Record) -> [Int]) {
            added.removeAll { record in
                guard let index = candidates(record).first(where: left.contains) else { return false }
                left.remove(index)
                pairs.append((removed[index], record))
                return true
            }
        }
        let numbers = Dictionary(removed.indices.map { (removed[$0].address, $0) }) { first, _ in first }
        pair { record in record.texts("aliases").compactMap { numbers[Address(type: record.address.type, id: $0)] } }
        // Of many that say the same each is looked at once.
        var alike = Dictionary(grouping: left.sorted(by: >)) { Meaning(removed[$0]) }
        pair { record in alike[Meaning(record)]?.popLast().map { [$0] } ?? [] }
        removed = left.sorted().map { removed[$0] }
        return pairs
    }

    /// Old address to new, of the records that got another name among those that differ.
    static func names(_ base: Corpus, _ changes: [(address: Address, record: Record?)]) -> [Address: Address] {
        var removed = changes.compactMap { $0.record == nil ? base[$0.address] : nil }
        var added = changes.compactMap { base[$0.address] == nil ? $0.record : nil }
        return Dictionary(pairs(&removed, &added).map { ($0.address, $1.address) }) { first, _ in first }
    }

    /// A type and what a record of it says.
    private struct Meaning: Hashable {
        let type: String
        let content: [UInt8]

        init(_ record: Record) {
            type = record.address.type
            content = CanonicalForm.digestBytes(record.root.plain)
        }
    }
}
