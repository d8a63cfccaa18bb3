import Editorial
import Records

/// What becomes of others when a record comes in their place: they go, and who said to be another than they says so of it.
struct Replacement: Sendable {
    let gone: [Record]
    /// Records with the tree that they get.
    let edited: [(record: Record, tree: Tree)]

    init(of gone: [Record] = [], by address: Address, in corpus: Corpus) {
        self.gone = gone
        let names = Set(gone.map(\.address))
        let after = gone.reduce(corpus) { corpus, record in
            corpus.replacing(corpus.renamingDistinctions(from: record.address, to: address).map { ($0.record.address, $0.tree) })
        }
        let naming = gone.isEmpty ? [] : corpus.records.filter { !names.contains($0.address) && !names.isDisjoint(with: $0.distinctions) }
        edited = naming.compactMap { record in after[record.address].map { (record, $0.tree) } }
    }

    var isEmpty: Bool { gone.isEmpty }

    /// The document when it has happened.
    func applied(to corpus: Corpus) -> Corpus {
        isEmpty ? corpus : corpus.forgetting(gone.map(\.path)).replacing(edited.map { ($0.record.address, $0.tree) })
    }
}
