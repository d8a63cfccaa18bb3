import Testing

@testable import Records

@Suite struct TreeRoomTests {
    private static func text(_ fields: Int) -> String { (0..<fields).map { "veld-\($0): \"waarde \\t \($0)\"\n" }.joined() }

    /// Trees in a room are as they would be by themselves, whatever their size, and stay when nobody has the room any more.
    @Test func treesInARoom() throws {
        var room: TreeRoom? = TreeRoom()
        weak var kept = room
        let sizes = [1, 3, 700, 2, 9000, 1, 40, 5000, 11, 1200] + Array(repeating: 900, count: 200)
        var trees = try sizes.map { try RecordReader.read(SourceFile(path: "a.yaml", text: Self.text($0)), in: room).get() }
        let prose = try RecordReader.read(SourceFile(path: "a.md", text: "---\ntitle: Aap\n---\n\nNoot.\n"), in: room).get()
        room = nil
        for (tree, size) in zip(trees, sizes) {
            let own = try RecordReader.read(SourceFile(path: "a.yaml", text: Self.text(size))).get()
            #expect(tree.isSame(as: own) && tree.hasSameBytes(as: own) && tree.path == "a.yaml" && !tree.isLent)
        }
        #expect(prose.root["body"]?.text == "Noot.\n")
        trees = [trees[4]]
        #expect(kept != nil && trees[0].root["veld-8999"]?.text == "waarde \t 8999")
    }

    @Test func roomsAreGivenBack() throws {
        weak var kept: TreeRoom?
        do {
            let room = TreeRoom()
            kept = room
            let tree = try RecordReader.read(SourceFile(path: "a.yaml", text: "a: b\n"), in: room).get()
            #expect(tree.root["a"]?.text == "b")
        }
        #expect(kept == nil)
    }

    /// Only the largest pieces are worth making ready, and they lie on a border of 2 MiB.
    @Test func largePiecesArePrepared() throws {
        let pieces = Pieces()
        let room = TreeRoom { pieces.add($0) }
        for _ in 0..<40 { _ = try RecordReader.read(SourceFile(path: "a.yaml", text: Self.text(5000)), in: room).get() }
        #expect(!pieces.all.isEmpty && pieces.all.allSatisfy { $0.count == 4 << 20 && $0.start % (2 << 20) == 0 })
    }

    private final class Pieces: @unchecked Sendable {
        // Unchecked: the room of the test calls it on the test's own thread.
        private(set) var all: [(start: Int, count: Int)] = []
        func add(_ piece: UnsafeMutableRawBufferPointer) { all.append((Int(bitPattern: piece.baseAddress), piece.count)) }
    }
}
