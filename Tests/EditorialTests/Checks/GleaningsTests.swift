import Testing

@testable import Editorial

@Suite struct GleaningsTests {
    private static func gleanings(_ items: [(Int, [UInt64]?)]) -> Gleanings {
        var gleanings = Gleanings()
        for (position, numbers) in items {
            if let numbers { gleanings.add(at: position) { $0 += numbers } } else { gleanings.pass(position) }
        }
        return gleanings
    }

    private static func all(_ gleanings: Gleanings) -> [Int: [UInt64]] {
        var all: [Int: [UInt64]] = [:]
        gleanings.forEach { all[$0] = Array($1) }
        return all
    }

    @Test func numbersAreFoundByRecord() {
        let gleanings = Self.gleanings([(3, [1, 2]), (4, []), (5, nil), (9, [7])])
        #expect(Self.all(gleanings) == [3: [1, 2], 9: [7]])
        #expect(gleanings.taken(at: 3).map(Array.init) == [1, 2] && gleanings.taken(at: 9).map(Array.init) == [7])
        #expect(gleanings.taken(at: 4)?.isEmpty == true && gleanings.taken(at: 5) == nil)
        var found: [UInt64] = []
        for position in 0..<10 { [Gleanings(), gleanings].forEach(at: position) { found.append($0) } }
        #expect(found == [1, 2, 7])
    }

    /// Nothing taken and nothing found are two things; both come back from a memo.
    @Test(arguments: [[nil, [1, .max]], [[], []], [[5], nil]] as [[[UInt64]?]])
    func memosComeBack(_ taken: [[UInt64]?]) {
        var writer = ByteWriter()
        RecordMemo.write([], number: { Int32($0) }, taken.map { $0.map { $0[...] } }, to: &writer)
        var (mentions, gleanings) = ([Mention](), [Gleanings(), Gleanings()])
        let bytes = writer.bytes
        #expect(bytes.withUnsafeBytes { RecordMemo.read($0, at: 8, places: [], mentions: &mentions, gleanings: &gleanings) })
        #expect(gleanings.map { $0.taken(at: 8).map(Array.init) } == taken)
        for (index, numbers) in taken.enumerated() where numbers == nil {
            #expect(gleanings[index].lacks(8))
            gleanings[index].add(at: 8) { $0.append(4) }
            #expect(gleanings[index].filled == 1 && gleanings[index].taken(at: 8).map(Array.init) == [4])
        }
    }

    /// What a record refers to is known by number, and looked for again where that number has no record any more.
    @Test func memosKnowWhereReferencesLead() {
        let link = Reference.Link(range: 3..<9, destination: "source/b")
        let references = [(1, 7, nil), (2, nil, nil), (3, 8, link), (4, 9, nil)].map { Reference(from: 0, target: $0.1, node: $0.0, fieldPosition: 5, link: $0.2) }
        var writer = ByteWriter()
        RecordMemo.write(references[...], number: { [7: 2, 8: 0, 9: -1][$0] ?? -1 }, [], to: &writer)
        var (mentions, gleanings) = ([Mention](), [Gleanings]())
        #expect(writer.bytes.withUnsafeBytes { RecordMemo.read($0, at: 0, places: [40, 41, -1], mentions: &mentions, gleanings: &gleanings) })
        #expect(mentions.map(\.node) == [1, 2, 3, 4] && mentions.map(\.target) == [-1, -1, 40, -1])
        #expect(mentions[2].link == Mention.Link(start: 3, end: 9, destination: "source/b"))
    }

    /// A memo that is not whole leaves nothing behind.
    @Test func brokenMemosCountForNothing() {
        var writer = ByteWriter()
        RecordMemo.write([Reference(from: 2, target: 5, node: 1, fieldPosition: 2, link: nil)], number: { Int32($0) }, [[1, 2], nil, [3]], to: &writer)
        for count in 0..<writer.bytes.count {
            var mentions = [Mention(node: 7, field: 7)]
            var gleanings = [Self.gleanings([(1, [9])]), Self.gleanings([(1, nil)]), Self.gleanings([])]
            let isRead = writer.bytes.prefix(count).withUnsafeBytes { RecordMemo.read($0, at: 2, places: [], mentions: &mentions, gleanings: &gleanings) }
            #expect(!isRead && mentions.count == 1 && gleanings.map(Self.all) == [[1: [9]], [:], [:]])
            #expect(gleanings.map { $0.taken(at: 1) == nil } == [false, true, false] && gleanings.allSatisfy { !$0.lacks(2) })
        }
    }
}
