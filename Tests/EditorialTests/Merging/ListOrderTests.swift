import Testing

@testable import Editorial

/// Lists of which two sides changed the items: each item keeps its place among its neighbours.
@Suite struct ListOrderTests {
    @Test(arguments: [
        // base, ours, theirs, what comes of it when ours leads, and when theirs does.
        ("a b c", "a x b c", "a b y c", "a x b y c", "a x b y c"),
        ("a b c", "a x b c", "a y b c", "a x y b c", "a y x b c"),
        ("a b", "x a b", "y a b", "x y a b", "y x a b"),
        ("a b", "a b x", "a b y z", "a b x y z", "a b y z x"),
        ("a b c", "a c", "a b y c", "a b y c", "a b y c"),
        ("a b", "b", "a y b", "a y b", "a y b"),
        ("a b c", "c b a", "a b y c", "c b y a", "c b y a"),
        ("a b c", "a x b c", "c b a", "c b a x", "c b a x"),
        ("a b c", "c a b", "c a b", "c a b", "c a b"),
        ("", "x y", "z y", "x z y", "z x y"),
    ])
    func everyItemHasItsPlace(base: String, ours: String, theirs: String, first: String, second: String) throws {
        for (leading, expected) in [(MergeSide.ours, first), (.theirs, second)] {
            let order = ListOrder(base: keys(base), ours: keys(ours), theirs: keys(theirs), leading: leading)
            #expect(order.keys(as: try #require(order.moving)) == keys(expected))
        }
    }

    @Test func twoOrdersAreForAPerson() {
        #expect(ListOrder(base: keys("a b c"), ours: keys("b a c"), theirs: keys("a c b"), leading: .ours).moving == nil)
    }

    /// Nothing is lost or doubled, and both find their items in their order.
    @Test func keepsTheOrderOfBoth() {
        var dice = Dice(13)
        for _ in 0..<2000 {
            let base = dice.list(5, of: 0..<8).uniqued().map(String.init)
            let (ours, theirs) = (side(base, 10, &dice), side(base, 20, &dice))
            for leading in [MergeSide.ours, .theirs] {
                let merged = ListOrder(base: base, ours: ours, theirs: theirs, leading: leading).keys(as: .ours)
                #expect(merged.count == Set(ours).union(theirs).count)
                #expect(merged.filter(ours.contains) == ours && merged.filter(theirs.contains) == theirs)
            }
        }
    }

    /// Some items gone, some added.
    private func side(_ base: [String], _ first: Int, _ dice: inout Dice) -> [String] {
        var items = base.filter { _ in dice.list(1, of: 0..<4) != [0] }
        for (number, place) in dice.list(3, of: 0..<6).enumerated() { items.insert("\(first + number)", at: min(place, items.count)) }
        return items
    }

    private func keys(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
