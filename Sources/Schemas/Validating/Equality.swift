import Records

/// Whether two values are the same in JSON's data model: 1 and 1.0 are, and the order of properties says nothing.
enum Equality {
    static func isSame(_ left: Value, _ right: Value) -> Bool {
        switch (left.kind, right.kind) {
        case (.null, .null): true
        case (.bool, .bool): left.bool == right.bool
        case (.string, .string): isSameText(left, right)
        case (.integer, .integer), (.integer, .float), (.float, .integer), (.float, .float):
            isSameText(left, right) || left.decimal.map { $0 == right.decimal } ?? false
        case (.array, .array):
            left.count == right.count && zip(left.items, right.items).allSatisfy { isSame($0, $1) }
        case (.object, .object): isSameObject(left, right)
        default: false
        }
    }

    /// Values among which to find the one that is the same; many of them by their hash.
    struct Table: Sendable {
        private let few: [Value]
        private var buckets: [Int: [Value]] = [:]

        init(_ values: [Value]) {
            few = values.count <= 8 ? values : []
            for value in values where few.isEmpty { buckets[Equality.hash(value), default: []].append(value) }
        }

        func contains(_ value: Value) -> Bool {
            if !few.isEmpty { return few.contains { Equality.isSame($0, value) } }
            return !buckets.isEmpty && buckets[Equality.hash(value)]?.contains { Equality.isSame($0, value) } == true
        }
    }

    private static func isSameText(_ left: Value, _ right: Value) -> Bool {
        left.tree.withText(of: left.index) { own in
            right.tree.withText(of: right.index) { other in own.count == other.count && own.elementsEqual(other) }
        }
    }

    private static func isSameObject(_ left: Value, _ right: Value) -> Bool {
        guard left.count == right.count else { return false }
        let known = Dictionary(uniqueKeysWithValues: right.entries.map { (ExactText($0.key.text), $0.value) })
        return left.entries.allSatisfy { entry in known[ExactText(entry.key.text)].map { isSame(entry.value, $0) } ?? false }
    }

    /// The same for values that are the same.
    static func hash(_ value: Value) -> Int {
        var hasher = Hasher()
        switch value.kind {
        case .null: hasher.combine(0)
        case .bool: hasher.combine(value.bool)
        case .string: value.tree.withText(of: value.index) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        case .integer, .float: hasher.combine(value.decimal)
        case .array: for item in value.items { hasher.combine(hash(item)) }
        case .object: hasher.combine(value.entries.reduce(0) { $0 &+ (hash($1.key) &* 31 ^ hash($1.value)) })
        }
        return hasher.finalize()
    }
}
