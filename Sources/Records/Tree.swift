import Synchronization

/// The positioned value tree of one file.
///
/// Follows the JSON data model. One object a file: the nodes stand in a row in document order, the texts are
/// slices of the source wherever the source says them literally. The memory is the tree's own, or lent by a ``TreeLender``.
package final class Tree: @unchecked Sendable {
    // Unchecked: the memory is filled before the tree is made and never changes; the tree or its lender keeps it.
    private let memory: Memory
    /// Who lends the memory, and the number that it knows the tree by.
    package let lender: (any TreeLender)?
    package let number: Int
    /// The file; of a lent tree it is made when it is asked for.
    private let own: SourceFile?
    private let file = AtomicLazyReference<SourceFile>()

    /// Where a tree is in memory.
    package struct Memory {
        let nodes: UnsafeBufferPointer<Node>
        /// The texts that the source does not say literally: escapes resolved, folds folded.
        let decoded: UnsafeBufferPointer<UInt8>
        /// The bytes of the file; nil while a ``SourceFile`` has them.
        let text: UnsafeBufferPointer<UInt8>?

        package init(nodes: UnsafeBufferPointer<Node>, decoded: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>?) {
            self.nodes = nodes
            self.decoded = decoded
            self.text = text
        }
    }

    /// Copies what was read into one piece of memory as large as that: with neither room to grow nor the parser's buffers
    /// between them, the trees of a corpus lie close together.
    init(source: SourceFile, nodes: UnsafeBufferPointer<Node>, decoded: UnsafeBufferPointer<UInt8>) {
        let nodesSize = nodes.count * MemoryLayout<Node>.stride
        let block = UnsafeMutableRawPointer.allocate(byteCount: nodesSize + decoded.count, alignment: MemoryLayout<Node>.alignment)
        let start = block.bindMemory(to: Node.self, capacity: nodes.count)
        if let from = nodes.baseAddress { start.initialize(from: from, count: nodes.count) }
        let rest = (block + nodesSize).bindMemory(to: UInt8.self, capacity: decoded.count)
        if let from = decoded.baseAddress { rest.initialize(from: from, count: decoded.count) }
        memory = Memory(
            nodes: UnsafeBufferPointer(start: start, count: nodes.count), decoded: UnsafeBufferPointer(start: rest, count: decoded.count), text: nil)
        lender = nil
        number = 0
        own = source
    }

    /// A tree in memory that somebody else keeps.
    package init(lentBy lender: any TreeLender, number: Int, _ memory: Memory) {
        self.memory = memory
        self.lender = lender
        self.number = number
        own = nil
    }

    deinit {
        if lender == nil { UnsafeRawPointer(memory.nodes.baseAddress)?.deallocate() }
    }

    /// The file; of a lent tree it is made when it is asked for, which copies the bytes: what goes over all records does without.
    package var source: SourceFile {
        if let own { return own }
        if let made = file.load() { return made }
        guard let lender, let text = memory.text else { fatalError("a tree has a file or is lent") }
        return file.storeIfNil(SourceFile(path: lender.path(of: number), bytes: Array(text), stamp: lender.stamp(of: number)))
    }

    /// The path of its file, relative to the workspace.
    package var path: String { lender?.path(of: number) ?? source.path }

    /// What the file system said of its file when it was read.
    package var stamp: FileStamp? { lender?.stamp(of: number) ?? source.stamp }

    package var nodes: Nodes { Nodes(tree: self) }
    package var root: Value { Value(tree: self, index: 0) }

    package func node(at index: Int) -> Node {
        withExtendedLifetime(self) {
            precondition(index >= 0 && index < memory.nodes.count, "no such node")
            return memory.nodes[index]
        }
    }

    /// Calls `body` with the nodes, the bytes of the file and the decoded texts, without copying them.
    package func withMemory<Result>(
        _ body: (_ nodes: UnsafeBufferPointer<Node>, _ text: UnsafeBufferPointer<UInt8>, _ decoded: UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try withExtendedLifetime(self) {
            if let text = memory.text { return try body(memory.nodes, text, memory.decoded) }
            return try source.bytes.withUnsafeBufferPointer { try body(memory.nodes, $0, memory.decoded) }
        }
    }

    /// Calls `body` with the UTF-8 text of a scalar, without copying it.
    package func withText<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let node = node(at: index)
        return try withMemory { _, text, decoded in
            let bytes = node.isDecoded ? decoded : text
            let start = Int(node.textStart)
            precondition(start + Int(node.textLength) <= bytes.count, "a text beyond the end")
            return try body(UnsafeBufferPointer(rebasing: bytes[start..<start + Int(node.textLength)]))
        }
    }

    /// Whether the text of a scalar is this one; most are told apart by their lengths.
    func hasText(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard node(at: index).textLength == text.count else { return false }
        return withText(of: index) { $0.hasBytes(text) }
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
