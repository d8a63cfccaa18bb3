import Testing

@testable import Bibliography

/// The words that titles do not share are as few as they can be.
@Suite struct WordDifferenceTests {
    @Test func examples() {
        let difference = WordDifference(from: ["samen", "op", "leiden", "werkt"], to: ["samen", "opleiden", "werkt"], limit: 6)
        #expect(difference?.removed == ["op", "leiden"] && difference?.added == ["opleiden"])
        #expect(WordDifference(from: ["a", "b", "c"], to: ["d", "e"], limit: 4) == nil)
        let none = WordDifference(from: ["a"], to: ["a"], limit: 0)
        #expect(none?.removed == [] && none?.added == [])
    }

    @Test func asFewAsTheStandardLibraryFinds() {
        var state: UInt64 = 3
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<2000 {
            let (left, right) = ((0..<below(9)).map { _ in "\(below(5))" }, (0..<below(9)).map { _ in "\(below(5))" })
            let theirs = right.difference(from: left)
            let mine = WordDifference(from: left, to: right, limit: 20)
            #expect(mine.map { $0.removed.count + $0.added.count } == theirs.count)
            #expect((WordDifference(from: left, to: right, limit: 3) == nil) == (theirs.count > 3))
        }
    }
}
