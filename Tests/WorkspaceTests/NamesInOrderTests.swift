import Testing

@testable import Workspace

@Suite struct NamesInOrderTests {
    /// In the order of the ids, not of the names: `a.yaml` comes before `a-b.yaml`.
    @Test func namesComeInTheOrderOfIDs() {
        var chance = SystemRandomNumberGenerator()
        for count in [0, 1, 2, 50, 1000] {
            var names = Set(["a.yaml", "a-b.yaml", "a.b.yaml", "zonder", "\u{E9}.yaml", "aarts-1990-10.yaml", "aarts-1990-1.yaml", "aarts-1990-en-verder.yaml"].prefix(count))
            while names.count < count { names.insert("naam-\(Int.random(in: 0..<5000, using: &chance))\(["", "-a", "-lang-genoeg-om-te-tellen"].randomElement(using: &chance)!).yaml") }
            let shuffled = names.shuffled(using: &chance)
            var (bytes, starts): ([UInt8], [Int32]) = ([], [])
            for name in shuffled {
                starts.append(Int32(bytes.count))
                bytes += name.utf8 + [0]
            }
            let ordered = NamesInOrder(bytes, starts)
            let found = ordered.starts.map { start in String(decoding: ordered.names[Int(start)...].prefix { $0 != 0 }, as: UTF8.self) }
            func id(_ name: String) -> Substring { name.lastIndex(of: ".").map { name[..<$0] } ?? name[...] }
            #expect(found == shuffled.sorted { id($0).utf8.lexicographicallyPrecedes(id($1).utf8) })
            #expect(ordered.names.count == bytes.count && ordered.names.last ?? 0 == 0)
        }
    }
}
