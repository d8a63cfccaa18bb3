package import Diagnostics
package import Records

/// One record: an address and the tree of its file.
package struct Record: Sendable {
    package let address: Address
    /// Position of its type in ``RecordTypes/all``.
    package let typePosition: Int
    package let tree: Tree

    package init(address: Address, typePosition: Int, tree: Tree) {
        self.address = address
        self.typePosition = typePosition
        self.tree = tree
    }

    package var id: String { address.id }
    package var path: String { tree.path }
    package var root: Value { tree.root }

    package subscript(field: String) -> Value? { root[field] }

    /// The text of a scalar field; nil when it is absent or no scalar.
    package func text(_ field: String) -> String? {
        guard let value = root[field], value.kind != .array, value.kind != .object, value.kind != .null else { return nil }
        return value.text
    }

    /// The texts of a list of scalars; empty when it is absent.
    package func texts(_ field: String) -> [String] {
        root[field]?.items.map(\.text) ?? []
    }

    package func finding(
        _ rule: String, _ severity: Severity, at value: Value? = nil, field: String? = nil, _ message: Words, note: Words? = nil,
        fix: Fix? = nil
    ) -> Finding {
        Finding(
            rule: rule, severity: severity, place: value?.place ?? tree.source.place(0..<0), record: address.description,
            field: field, message: message, note: note, fix: fix)
    }
}

extension [Record] {
    /// By type, then by id. The first bytes of the ids settle nearly all comparisons, so that few strings are compared and no
    /// record is moved on the way.
    func inOrder() -> [Record] {
        let keys = indices.map { index in
            let id = self[index].address.id
            return (type: self[index].typePosition, start: Self.bytes(of: id, from: 0), next: Self.bytes(of: id, from: 8), index: index)
        }
        let sorted = keys.sorted { left, right in
            if left.type != right.type { return left.type < right.type }
            if left.start != right.start { return left.start < right.start }
            return left.next != right.next ? left.next < right.next : self[left.index].address.id < self[right.index].address.id
        }
        return sorted.map { self[$0.index] }
    }

    /// Both together, each in order.
    func merged(with others: [Record]) -> [Record] {
        if isEmpty || others.isEmpty { return isEmpty ? others : self }
        var merged: [Record] = []
        merged.reserveCapacity(count + others.count)
        var next = 0
        for record in others {
            let place = Swift.max(next, firstIndex(fromWhich: { ($0.typePosition, $0.id) >= (record.typePosition, record.id) }))
            merged += self[next..<place]
            merged.append(record)
            next = place
        }
        merged += self[next...]
        return merged
    }

    /// Eight bytes of an id as a number that is in order as they are.
    private static func bytes(of id: String, from start: Int) -> UInt64 {
        var number: UInt64 = 0
        var bits = 64
        for byte in id.utf8.dropFirst(start).prefix(8) {
            bits -= 8
            number |= UInt64(byte) << bits
        }
        return number
    }
}
