import Records

/// Recalls what inspecting one document gave when another is inspected that is much like it, such as that document before a change: a
/// record that is the same in both is not inspected again.
package struct SharedInspections: InspectionMemory {
    private let corpus: Corpus
    private let inspections: [Checker.Inspection]

    /// - Parameter other: the document that is to be inspected.
    /// - Returns: nil where the schemas differ: what a record is held against is another then.
    package init?(of corpus: Corpus, _ inspections: [Checker.Inspection], for other: Corpus) {
        let (here, there) = (corpus.types.all, other.types.all)
        guard here.count == there.count, zip(here, there).allSatisfy({ $0.name == $1.name && $0.fields.count == $1.fields.count && $0.schema.hasSameBytes(as: $1.schema) })
        else { return nil }
        self.corpus = corpus
        self.inspections = inspections.sorted { $0.positions.lowerBound < $1.positions.lowerBound }
    }

    package func recall(_ position: Int, of other: Corpus, mentions: inout [Mention], gleanings: inout [Gleanings]) -> Bool {
        let record = other.records[position]
        guard let there = corpus.position(of: record.address), corpus.records[there].tree.hasSameBytes(as: record.tree) else { return false }
        let inspection = inspections[inspections.firstIndex(fromWhich: { $0.positions.upperBound > there })]
        guard !inspection.hasRemarks(on: there) else { return false }
        mentions += inspection.references(from: there).map(Mention.init)
        for number in gleanings.indices {
            if let taken = inspection.gleanings[number].taken(at: there) {
                gleanings[number].add(at: position) { $0 += taken }
            } else {
                gleanings[number].pass(position)
            }
        }
        return true
    }
}

extension Checker.Inspection {
    fileprivate func hasRemarks(on position: Int) -> Bool {
        let index = remarks.firstIndex(fromWhich: { $0.position >= position })
        return index < remarks.count && remarks[index].position == position
    }
}

extension Mention {
    /// What a reference says, wherever it leads.
    fileprivate init(_ reference: Reference) {
        let link = reference.link.map { Link(start: Int32($0.range.lowerBound), end: Int32($0.range.upperBound), destination: $0.destination) }
        self.init(node: Int32(reference.node), field: Int32(reference.fieldPosition), link: link)
    }
}
