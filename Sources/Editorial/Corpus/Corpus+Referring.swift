extension Corpus {
    /// The records that refer to a record, by a field or a link, in the order of the document; slow, for one question only.
    package func referring(to address: Address) -> [Record] {
        guard let target = position(of: address) else { return [] }
        let scan = ReferenceScan(self)
        return records.indices.filter { position in
            var references: [Reference] = []
            scan.append(of: position, to: &references)
            return position != target && references.contains { $0.target == target }
        }.map { records[$0] }
    }
}
