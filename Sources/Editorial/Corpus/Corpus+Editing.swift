package import Records

extension Corpus {
    /// The same without one record.
    package func without(_ address: Address) -> Corpus {
        Corpus(types: types, sorted: records.filter { $0.address != address }, refused: refused, unreadable: unreadable)
    }

    /// The same with one record added, or with another tree.
    package func replacing(_ address: Address, with tree: Tree) -> Corpus {
        guard let position = types.position(of: address.type) else { return self }
        let record = Record(address: address, typePosition: position, tree: tree)
        var records = records.filter { $0.address != address }
        let index = records.firstIndex { ($0.typePosition, $0.id) > (position, address.id) } ?? records.count
        records.insert(record, at: index)
        return Corpus(types: types, sorted: records, refused: refused, unreadable: unreadable)
    }
}
