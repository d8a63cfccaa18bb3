extension Corpus {
    /// Every reference to the record at a position, by field or by a link in prose, in the order of the records.
    package func references(to target: Int) -> [Reference] {
        let scan = ReferenceScan(self)
        var found: [Reference] = []
        var references: [Reference] = []
        for position in records.indices {
            references.removeAll(keepingCapacity: true)
            scan.append(of: position, to: &references)
            found += references.lazy.filter { $0.target == target }
        }
        return found
    }
}
