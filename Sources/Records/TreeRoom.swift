/// Memory for the trees of many files, taken from the system in large pieces.
///
/// A hundred thousand trees by themselves would cost as many calls for memory, and the system as many pages to make ready as they fill.
/// For one thread at a time; what is in it stays until the last of its trees is gone.
package final class TreeRoom: @unchecked Sendable {
    // Unchecked: who fills it has it alone, and what trees have of it never changes.
    private let prepare: @Sendable (UnsafeMutableRawBufferPointer) -> Void
    private var pieces: [UnsafeMutableRawPointer] = []
    private var rest = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    private var size = 64 << 10

    /// Few trees take little; from here on the pieces do not get larger.
    private static let largest = 4 << 20
    private static let alignment = 2 << 20

    /// - Parameter prepare: told of each of the largest pieces, which lie on a border of 2 MiB, before it is used.
    package init(prepare: @escaping @Sendable (UnsafeMutableRawBufferPointer) -> Void = { _ in }) {
        self.prepare = prepare
    }

    deinit {
        for piece in pieces { piece.deallocate() }
    }

    /// Some bytes, where a node may begin.
    func take(_ count: Int) -> UnsafeMutableRawPointer {
        let rounded = (count + 7) & ~7
        if rounded > rest.count { addPiece(for: rounded) }
        guard let start = rest.baseAddress else { fatalError("a room without a piece") }
        rest = UnsafeMutableRawBufferPointer(rebasing: rest[rounded...])
        return start
    }

    private func addPiece(for count: Int) {
        let piece = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(count, size), alignment: size < Self.largest ? MemoryLayout<Node>.alignment : Self.alignment)
        if size == Self.largest { prepare(piece) }
        size = min(size * 2, Self.largest)
        pieces += [piece.baseAddress].compactMap(\.self)
        rest = piece
    }
}
