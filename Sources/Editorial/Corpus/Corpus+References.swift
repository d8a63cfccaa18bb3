extension Corpus {
    /// Every reference to the record at a position, by field or by a link in prose, in the order of the records.
    package func references(to target: Int) -> [Reference] {
        let scan = MentionScan(types)
        var mentions: [Mention] = []
        return records.indices.flatMap { position in
            mentions.removeAll(keepingCapacity: true)
            scan.append(of: records[position], to: &mentions)
            return mentions.map { reference(from: position, $0) }.filter { $0.target == target }
        }
    }
}
