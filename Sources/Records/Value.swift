package import Diagnostics

/// One value in a tree: two words, cheap to pass on.
package struct Value: Sendable {
    package let tree: Tree
    package let index: Int

    /// The value at a node of a tree; `index` is a node of a value or a key.
    package init(tree: Tree, index: Int) {
        self.tree = tree
        self.index = index
    }

    package var node: Node { tree.node(at: index) }
    package var kind: Node.Kind { node.kind }
    package var range: Range<Int> { Int(node.start)..<Int(node.end) }
    package var place: Place { tree.source.place(range) }

    /// The text of a scalar as written or decoded; for an array or object the source text.
    package var text: String {
        switch kind {
        case .array, .object: tree.source.text(range)
        default: tree.withText(of: index) { String(decoding: $0, as: UTF8.self) }
        }
    }

    package var string: String? { kind == .string ? text : nil }
    package var bool: Bool? { kind == .bool ? text.lowercased() == "true" : nil }
    package var integer: Int? { kind == .integer ? ScalarResolution.integer(text) : nil }
    package var number: Double? {
        switch kind {
        case .integer, .float: ScalarResolution.double(text)
        default: nil
        }
    }

    /// Items of an array, entries of an object, 0 for a scalar.
    package var count: Int { Int(node.count) }

    /// The items of an array; nothing for any other kind.
    package var items: Items { Items(tree: tree, cursor: index + 1, remaining: kind == .array ? count : 0) }

    /// The entries of an object in the order of the file; nothing for any other kind.
    package var entries: Entries { Entries(tree: tree, cursor: index + 1, remaining: kind == .object ? count : 0) }

    package subscript(key: String) -> Value? {
        tree.key(key, ofObject: index).map { Value(tree: tree, index: $0 + 1) }
    }

    package func entry(_ key: String) -> Entry? {
        tree.key(key, ofObject: index).map { Entry(key: Value(tree: tree, index: $0), value: Value(tree: tree, index: $0 + 1)) }
    }

    package func hasText(_ other: String) -> Bool {
        var other = other
        return other.withUTF8 { tree.hasText($0, at: index) }
    }

    package struct Entry: Sendable {
        package let key: Value
        package let value: Value
    }

    package struct Items: Sequence, IteratorProtocol {
        let tree: Tree
        var cursor: Int
        var remaining: Int

        package mutating func next() -> Value? {
            guard remaining > 0 else { return nil }
            remaining -= 1
            let value = Value(tree: tree, index: cursor)
            cursor += Int(value.node.extent)
            return value
        }
    }

    package struct Entries: Sequence, IteratorProtocol {
        let tree: Tree
        var cursor: Int
        var remaining: Int

        package mutating func next() -> Entry? {
            guard remaining > 0 else { return nil }
            remaining -= 1
            let key = Value(tree: tree, index: cursor)
            let value = Value(tree: tree, index: cursor + 1)
            cursor += 1 + Int(value.node.extent)
            return Entry(key: key, value: value)
        }
    }
}
