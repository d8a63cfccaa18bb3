package import Records

extension Corpus {
    /// The same without one record.
    package func without(_ address: Address) -> Corpus {
        Corpus(types: types, sorted: records.filter { $0.address != address }, refused: refused, unreadable: unreadable)
    }

    /// The same with one record added, or with another tree.
    package func replacing(_ address: Address, with tree: Tree) -> Corpus {
        replacing([(address, tree)])
    }

    /// The same with records added, or with other trees; those of an unknown type are left out.
    package func replacing(_ trees: [(Address, Tree)]) -> Corpus {
        let added = trees.compactMap { address, tree in
            types.position(of: address.type).map { Record(address: address, typePosition: $0, tree: tree) }
        }
        let addresses = Set(added.map(\.address))
        var all = records.filter { !addresses.contains($0.address) }
        all.merge(added.inOrder())
        return Corpus(types: types, sorted: all, refused: refused, unreadable: unreadable)
    }
}
