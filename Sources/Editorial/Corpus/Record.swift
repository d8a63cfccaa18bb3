package import Diagnostics
package import Records

/// One record: an address and the tree of its file.
package struct Record: Sendable {
    package let address: Address
    package let tree: Tree
    /// Of type and id, by which ``RecordIndex`` finds it: worked out where records are made, on both cores.
    let hash: UInt64
    private let type: Int32
    /// The number by which an ``InspectionMemory`` knows it, so that its tree need not be looked at; -1 for what is new.
    package let memoryNumber: Int32

    package init(address: Address, typePosition: Int, tree: Tree, memoryNumber: Int32 = -1) {
        self.address = address
        self.tree = tree
        (type, self.memoryNumber) = (Int32(typePosition), memoryNumber)
        hash = RecordIndex.hash(type: typePosition, address.id)
    }

    /// Position of its type in ``RecordTypes/all``.
    package var typePosition: Int { Int(type) }

    package var id: String { address.id }

    /// By type, then by id.
    func precedes(_ other: Record) -> Bool {
        typePosition != other.typePosition ? typePosition < other.typePosition : address.id < other.address.id
    }

    package var path: String { tree.path }
    package var root: Value { tree.root }

    package subscript(field: String) -> Value? { tree[field] }

    /// The text of a scalar field; nil when it is absent or no scalar.
    package func text(_ field: String) -> String? {
        guard let value = tree[field], value.kind != .array, value.kind != .object, value.kind != .null else { return nil }
        return value.text
    }

    /// The texts of a list of scalars; empty when it is absent.
    package func texts(_ field: String) -> [String] {
        tree[field]?.items.map(\.text) ?? []
    }

    package func finding(
        _ rule: String, _ severity: Severity, at value: Value? = nil, field: String? = nil, _ message: Words, note: Words? = nil,
        fix: Fix? = nil, suggestions: [Fix] = []
    ) -> Finding {
        Finding(
            rule: rule, severity: severity, place: value?.place ?? tree.source.place(0..<0), record: address.description,
            field: field, message: message, note: note, fix: fix, suggestions: suggestions)
    }
}

extension [Record] {
    /// By type, then by id. The first bytes of the ids settle nearly all comparisons, so that few strings are compared and no
    /// record is moved on the way.
    func inOrder() -> [Record] {
        if areInOrder { return self }
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

    private var areInOrder: Bool {
        withUnsafeBufferPointer { records in records.indices.dropLast().allSatisfy { records[$0].precedes(records[$0 + 1]) } }
    }

    /// Puts others among them, each in order. None is copied.
    mutating func merge(_ others: [Record]) {
        guard !isEmpty, !others.isEmpty else {
            if isEmpty { self = others }
            return
        }
        let known = count
        reserveCapacity(known + others.count)
        self += others
        withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            (start + known).deinitialize(count: others.count)
            var end = known
            for (number, record) in others.enumerated().reversed() {
                var (place, after) = (0, end)
                while place < after {
                    let middle = (place + after) / 2
                    if buffer[middle].precedes(record) { place = middle + 1 } else { after = middle }
                }
                (start + place + number + 1).moveInitialize(from: start + place, count: end - place)
                (start + place + number).initialize(to: record)
                end = place
            }
        }
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
