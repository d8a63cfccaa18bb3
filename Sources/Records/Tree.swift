import Synchronization

/// The positioned value tree of one file.
///
/// Follows the JSON data model. One object a file: the nodes stand in a row in document order, the texts are
/// slices of the source wherever the source says them literally. The memory is the tree's own, or lent by a ``TreeLender``.
///
/// Public, as ``Node`` is, for the sake of its inlinable functions: other modules get no copy of their own of a package's generic function,
/// and reading a text would cost several times as much.
public final class Tree: @unchecked Sendable {
    // Unchecked: the memory is filled before the tree is made and never changes; the tree or its lender keeps it.
    @usableFromInline let memory: Memory
    private let origin: Origin
    private let file = AtomicLazyReference<SourceFile>()
    /// The address of ``file``, which is asked for so often by what writes that the call to get it there would take most of the time.
    private let address = Atomic<UInt>(0)

    /// Where a tree is in memory.
    @usableFromInline package struct Memory {
        @usableFromInline let nodes: UnsafeBufferPointer<Node>
        /// The bytes of the file.
        @usableFromInline let text: UnsafeBufferPointer<UInt8>
        /// The texts that the source does not say literally: escapes resolved, folds folded.
        @usableFromInline let decoded: UnsafeBufferPointer<UInt8>

        package init(nodes: UnsafeBufferPointer<Node>, text: UnsafeBufferPointer<UInt8>, decoded: UnsafeBufferPointer<UInt8>) {
            self.nodes = nodes
            self.text = text
            self.decoded = decoded
        }
    }

    private enum Origin {
        /// Read from a file, into memory of its own or in a room.
        case own(path: String, FileStamp?, TreeRoom?)
        /// In memory that somebody else keeps, who knows the tree by a number.
        case lent(any TreeLender, Int)
    }

    /// Copies what was read into one piece of memory as large as that: with neither room to grow nor the parser's buffers
    /// between them, the trees of a corpus lie close together.
    init(source: SourceFile, nodes: UnsafeBufferPointer<Node>, decoded: UnsafeBufferPointer<UInt8>, in room: TreeRoom? = nil) {
        let nodesSize = nodes.count * MemoryLayout<Node>.stride
        let count = source.bytes.count + decoded.count
        let block = room?.take(nodesSize + count)
            ?? UnsafeMutableRawPointer.allocate(byteCount: nodesSize + count, alignment: MemoryLayout<Node>.alignment)
        let start = block.bindMemory(to: Node.self, capacity: nodes.count)
        if let from = nodes.baseAddress { start.initialize(from: from, count: nodes.count) }
        let rest = UnsafeMutableBufferPointer(start: (block + nodesSize).bindMemory(to: UInt8.self, capacity: count), count: count)
        let (_, end) = rest.initialize(from: source.bytes)
        _ = UnsafeMutableBufferPointer(rebasing: rest[end...]).initialize(from: decoded)
        memory = Memory(
            nodes: UnsafeBufferPointer(start: start, count: nodes.count), text: UnsafeBufferPointer(rebasing: rest[..<end]),
            decoded: UnsafeBufferPointer(rebasing: rest[end...]))
        origin = .own(path: source.path, source.stamp, room)
    }

    /// A tree in memory that somebody else keeps.
    package init(lentBy lender: any TreeLender, number: Int, _ memory: Memory) {
        self.memory = memory
        origin = .lent(lender, number)
    }

    deinit {
        if case .own(_, _, nil) = origin { UnsafeRawPointer(memory.nodes.baseAddress)?.deallocate() }
    }

    /// Who lends the memory, and the number that it knows the tree by; nil for memory of its own.
    package var loan: (lender: any TreeLender, number: Int)? {
        if case .lent(let lender, let number) = origin { (lender, number) } else { nil }
    }

    /// The file; made when it is asked for, which copies the bytes: what goes over all records does without.
    package var source: SourceFile {
        if let made = UnsafeRawPointer(bitPattern: address.load(ordering: .acquiring)) {
            return Unmanaged<SourceFile>.fromOpaque(made).takeUnretainedValue()
        }
        let made = file.storeIfNil(SourceFile(path: path, bytes: Array(memory.text), stamp: stamp))
        address.store(UInt(bitPattern: Unmanaged.passUnretained(made).toOpaque()), ordering: .releasing)
        return made
    }

    /// The path of its file, relative to the workspace.
    package var path: String {
        switch origin {
        case .own(let path, _, _): path
        case .lent(let lender, let number): lender.path(of: number)
        }
    }

    /// What the file system said of its file when it was read.
    package var stamp: FileStamp? {
        switch origin {
        case .own(_, let stamp, _): stamp
        case .lent(let lender, let number): lender.stamp(of: number)
        }
    }

    /// Whether its memory is lent at all.
    package var isLent: Bool {
        if case .lent = origin { true } else { false }
    }

    package var nodes: Nodes { Nodes(tree: self) }
    package var root: Value { Value(tree: self, index: 0) }

    @inlinable
    public func node(at index: Int) -> Node {
        withExtendedLifetime(self) {
            precondition(index >= 0 && index < memory.nodes.count, "no such node")
            return memory.nodes[index]
        }
    }

    /// Calls `body` with the nodes, the bytes of the file and the decoded texts, without copying them.
    @inlinable
    public func withMemory<Result>(
        _ body: (_ nodes: UnsafeBufferPointer<Node>, _ text: UnsafeBufferPointer<UInt8>, _ decoded: UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try withExtendedLifetime(self) { try body(memory.nodes, memory.text, memory.decoded) }
    }

    /// Calls `body` with the UTF-8 text of a scalar, without copying it.
    @inlinable
    public func withText<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let node = node(at: index)
        return try withExtendedLifetime(self) {
            let bytes = node.isDecoded ? memory.decoded : memory.text
            let start = Int(node.textStart)
            precondition(start + Int(node.textLength) <= bytes.count, "a text beyond the end")
            return try body(UnsafeBufferPointer(rebasing: bytes[start..<start + Int(node.textLength)]))
        }
    }

    /// Whether the text of a scalar is this one; most are told apart by their lengths.
    package func hasText(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard node(at: index).textLength == text.count else { return false }
        return withText(of: index) { $0.hasBytes(text) }
    }

    /// The key of this name in an object; nil when it has none, or is no object.
    func key(_ name: String, ofObject index: Int) -> Int? {
        guard node(at: index).kind == .object else { return nil }
        var name = name
        return name.withUTF8 { name in
            withMemory { nodes, text, decoded in
                var key = index &+ 1
                for _ in 0..<nodes[index].count {
                    if nodes[key].textLength == name.count, nodes[key].bytes(in: text, decoded).hasBytes(name) { return key }
                    key &+= 1 &+ Int(nodes[key &+ 1].extent)
                }
                return nil
            }
        }
    }

    /// The value of a field of the record that the tree is.
    package subscript(key: String) -> Value? { self.key(key, ofObject: 0).map { Value(tree: self, index: $0 + 1) } }

    /// Whether two trees of the same bytes have the same nodes and texts.
    package func isSame(as other: Tree) -> Bool {
        withMemory { nodes, _, decoded in
            other.withMemory { theirNodes, _, theirs in nodes.elementsEqual(theirNodes) && decoded.hasBytes(theirs) }
        }
    }

    /// Whether two trees were read from the same bytes.
    package func hasSameBytes(as other: Tree) -> Bool {
        self === other || withMemory { _, text, _ in other.withMemory { _, theirs, _ in text.hasBytes(theirs) } }
    }
}

/// Keeps the memory of many trees, such as a file that is mapped into memory.
package protocol TreeLender: AnyObject, Sendable {
    /// The path of the file of a tree, relative to the workspace.
    func path(of number: Int) -> String
    func stamp(of number: Int) -> FileStamp
}

/// The nodes of a tree, in document order.
package struct Nodes: RandomAccessCollection, Sendable {
    fileprivate let tree: Tree

    package var startIndex: Int { 0 }
    package var endIndex: Int { tree.withMemory { nodes, _, _ in nodes.count } }
    package subscript(index: Int) -> Node { tree.node(at: index) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether two texts are the same; eight bytes at once.
    package func hasBytes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
        var index = 0
        while index &+ 8 <= count {
            let isSame = left.loadUnaligned(fromByteOffset: index, as: UInt64.self) == right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if !isSame { return false }
            index &+= 8
        }
        while index < count {
            if left[index] != right[index] { return false }
            index &+= 1
        }
        return true
    }
}
