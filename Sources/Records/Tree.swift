/// The positioned value tree of one file.
///
/// Follows the JSON data model. One object a file: the nodes are a flat array in document order, the texts are
/// slices of the source wherever the source says them literally.
package final class Tree: Sendable {
    package let source: SourceFile
    package let nodes: [Node]
    /// The texts that the source does not say literally: escapes resolved, folds folded.
    package let decoded: [UInt8]

    init(source: SourceFile, nodes: [Node], decoded: [UInt8]) {
        self.source = source
        self.nodes = nodes
        self.decoded = decoded
    }

    package var root: Value { Value(tree: self, index: 0) }

    /// Calls `body` with the UTF-8 text of a scalar, without copying it.
    package func withText<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let node = nodes[index]
        let range = Int(node.textStart)..<Int(node.textStart + node.textLength)
        return try (node.isDecoded ? decoded : source.bytes).withUnsafeBufferPointer {
            try body(UnsafeBufferPointer(rebasing: $0[range]))
        }
    }

    /// Whether the text of a scalar is this one; most are told apart by their lengths.
    func hasText(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard nodes[index].textLength == text.count else { return false }
        return withText(of: index) { $0.hasBytes(text) }
    }
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
