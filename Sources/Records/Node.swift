/// One node of a tree: 28 bytes, no references; the nodes of a file stand in document order in one array.
public struct Node: Sendable, Equatable {
    public enum Kind: UInt8, Sendable {
        case null, bool, integer, float, string, array, object
    }

    /// How the node is written.
    public enum Style: UInt8, Sendable {
        case plain, singleQuoted, doubleQuoted, literal, folded, block, flow
        /// The text below the front matter of a Markdown file.
        case body
    }

    public var kind: Kind
    public var style: Style
    /// The text stands in the tree's `decoded` bytes: escapes or folds make it differ from the source.
    public var isDecoded = false
    /// Byte range in the source, quotes and indicators included.
    public var start: UInt32
    public var end: UInt32
    /// Where a scalar's text is, in the source or in `decoded`.
    public var textStart: UInt32 = 0
    public var textLength: UInt32 = 0
    /// Nodes in the subtree, this one included.
    public var extent: UInt32 = 1
    /// Items of an array, entries of an object.
    public var count: UInt32 = 0

    /// The UTF-8 text of a scalar, out of the bytes of its file and what was decoded of them.
    @inlinable
    public func bytes(in text: UnsafeBufferPointer<UInt8>, _ decoded: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let start = Int(textStart)
        return UnsafeBufferPointer(rebasing: (isDecoded ? decoded : text)[start..<start &+ Int(textLength)])
    }
}
