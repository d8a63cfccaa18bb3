import Records

/// The memory of a tree while a value in it is checked, so that no reference is counted on the way.
struct Buffers {
    let tree: Tree
    let nodes: UnsafeBufferPointer<Node>
    private let source: UnsafeBufferPointer<UInt8>
    private let decoded: UnsafeBufferPointer<UInt8>

    fileprivate init(
        tree: Tree, nodes: UnsafeBufferPointer<Node>, source: UnsafeBufferPointer<UInt8>, decoded: UnsafeBufferPointer<UInt8>
    ) {
        self.tree = tree
        self.nodes = nodes
        self.source = source
        self.decoded = decoded
    }

    func kind(_ node: Int) -> Node.Kind { nodes[node].kind }

    func count(_ node: Int) -> Int { Int(nodes[node].count) }

    /// The node after the subtree of `node`.
    func after(_ node: Int) -> Int { node &+ Int(nodes[node].extent) }

    /// The UTF-8 text of a scalar.
    func text(_ node: Int) -> UnsafeBufferPointer<UInt8> { nodes[node].bytes(in: source, decoded) }

    /// Whether two values are the same; two texts are compared on the spot.
    func isSame(_ left: Int, _ right: Int) -> Bool {
        guard kind(left) == .string, kind(right) == .string else { return Equality.isSame(value(left), value(right)) }
        let (own, other) = (text(left), text(right))
        guard own.count == other.count else { return false }
        for index in 0..<own.count where own[index] != other[index] { return false }
        return true
    }

    func value(_ node: Int) -> Value { Value(tree: tree, index: node) }

    /// The value of the property `name` in the object `node`; 0, which is nobody's property, when there is none.
    func property(_ name: Int, of table: NameTable, in node: Int) -> Int {
        var key = node &+ 1
        for _ in 0..<count(node) {
            if table.isName(name, text(key)) { return key &+ 1 }
            key = after(key &+ 1)
        }
        return 0
    }
}

extension Tree {
    func withBuffers<Result>(_ body: (Buffers) -> Result) -> Result {
        withMemory { nodes, source, decoded in body(Buffers(tree: self, nodes: nodes, source: source, decoded: decoded)) }
    }
}
