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
        var all: [Record] = []
        all.reserveCapacity(records.count + added.count)
        var rest = added.inOrder()[...]
        for record in records where !addresses.contains(record.address) {
            while let next = rest.first, (next.typePosition, next.id) < (record.typePosition, record.id) {
                all.append(next)
                rest.removeFirst()
            }
            all.append(record)
        }
        return Corpus(types: types, sorted: all + rest, refused: refused, unreadable: unreadable)
    }
}
