import Testing

@testable import Editorial

@Suite struct TextMergeTests {
    private let base = "Een.\n\nTwee.\n\nDrie.\n\nVier.\n"

    @Test func bringsBothChangesIn() {
        let ours = "Een, gewijzigd.\n\nTwee.\n\nDrie.\n\nVier.\n"
        let theirs = "Een.\n\nTwee.\n\nDrie.\n\nVier.\n\nVijf.\n"
        // The last paragraph gains a blank line when another follows: it counts as changed, not as in the way.
        #expect(TextMerge.merge(base: base, ours: ours, theirs: theirs) == "Een, gewijzigd.\n\nTwee.\n\nDrie.\n\nVier.\n\nVijf.\n")
    }

    @Test func refusesTheSameParagraph() {
        #expect(TextMerge.merge(base: base, ours: base.replacing("Twee", with: "A"), theirs: base.replacing("Twee", with: "B")) == nil)
        #expect(TextMerge.merge(base: base, ours: base.replacing("Twee.\n\n", with: ""), theirs: base.replacing("Twee", with: "B")) == nil)
    }

    @Test func takesTheSameChangeOnce() {
        let both = base.replacing("Twee", with: "Anders")
        #expect(TextMerge.merge(base: base, ours: both, theirs: both) == both)
    }

    @Test func oneSideAloneIsThatSide() {
        var dice = Dice(11)
        for _ in 0..<500 {
            let (base, other) = (text(&dice), text(&dice))
            #expect(TextMerge.merge(base: base, ours: base, theirs: other) == other)
            #expect(TextMerge.merge(base: base, ours: other, theirs: base) == other)
            #expect(TextMerge.merge(base: base, ours: other, theirs: other) == other)
            #expect(TextMerge.paragraphs(base).joined() == base)
        }
    }

    @Test func doesNotDependOnTheSide() {
        var dice = Dice(12)
        for _ in 0..<500 {
            let (base, ours, theirs) = (text(&dice), text(&dice), text(&dice))
            #expect(TextMerge.merge(base: base, ours: ours, theirs: theirs) == TextMerge.merge(base: base, ours: theirs, theirs: ours))
        }
    }

    private func text(_ dice: inout Dice) -> String {
        dice.list(6, of: 0..<12).map { ["a", "b", "c", "d\ne"][$0 % 4] + ["\n\n", "\n", "\n \n"][$0 / 4] }.joined()
    }
}
