extension Corpus {
    /// The records that refer to a record, by a field or a link, in the order of the document; slow, for one question only.
    package func referring(to address: Address) -> [Record] {
        guard let target = position(of: address) else { return [] }
        return records.indices.filter { position in
            position != target && ReferenceScan.references(of: position, in: self).contains { $0.target == target }
        }.map { records[$0] }
    }
}
