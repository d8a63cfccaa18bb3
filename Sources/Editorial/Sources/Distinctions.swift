package import Records

/// What sources, and those that were left out, say of their likeness to each other: that they are others all the same.
extension Record {
    /// The records of which this one was said not to be a duplicate.
    package var distinctions: [Address] {
        self[SourceRecords.distinctFrom].map { Distinctions.addresses(in: $0.plain) } ?? []
    }

    /// Whether one of two records says that it is another than the other.
    package func isDistinct(from other: Record) -> Bool {
        distinctions.contains(other.address) || other.distinctions.contains(address)
    }
}

/// The items of the field `distinct-from`, each an object with the id of a source or of what was left out under the name of its type.
package enum Distinctions {
    package static func addresses(in field: Plain) -> [Address] { field.items.compactMap(address(of:)) }

    package static func address(of item: Plain) -> Address? {
        [SourceRecords.source, SourceRecords.exclusion].lazy.compactMap { type in item[type]?.string.map { Address(type: type, id: $0) } }.first
    }

    /// An item that names a record, with what an earlier one says besides.
    package static func item(_ address: Address, like item: Plain) -> Plain {
        let others = item.fields.filter { ![SourceRecords.source, SourceRecords.exclusion].contains($0.name) }
        return .object([.init(name: address.type, value: .string(address.id))] + others)
    }
}

extension Corpus {
    /// The records that say that they are another than one record, as they read when that record has become another.
    package func renamingDistinctions(from old: Address, to new: Address) -> [(record: Record, tree: Tree)] {
        let all = Array(records(of: SourceRecords.source)) + Array(records(of: SourceRecords.exclusion))
        return all.compactMap { record in
            guard record.address != old, record.distinctions.contains(old), let items = record[SourceRecords.distinctFrom]?.plain.items else { return nil }
            let edits = items.enumerated().filter { Distinctions.address(of: $0.element) == old }.map { index, item in
                TreeEdit.set([.key(SourceRecords.distinctFrom), .index(index)], Distinctions.item(new, like: item))
            }
            return (try? TreeEditor.apply(edits, to: record.tree, order: type(of: record).order)).map { (record, $0) }
        }
    }

    /// The records that refer to one by more than saying that they are another: what it cannot go for.
    package func holding(_ address: Address) -> [Record] {
        referring(to: address).filter { record in
            guard record.distinctions.contains(address), let position = position(of: record.address) else { return true }
            return ReferenceScan.references(of: position, in: self).contains { reference in
                reference.target == self.position(of: address) && path(of: reference).steps.first != .key(SourceRecords.distinctFrom)
            }
        }
    }
}
