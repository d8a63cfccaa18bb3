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
}
