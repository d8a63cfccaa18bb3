import Testing

@testable import Editorial

@Suite struct TextMergeTests {
    private let base = "Een.\n\nTwee.\n\nDrie.\n\nVier.\n"

    @Test func bringsBothChangesIn() {
        let ours = "Een, gewijzigd.\n\nTwee.\n\nDrie.\n\nVier.\n"
        let theirs = "Een.\n\nTwee.\n\nDrie.\n\nVier.\n\nVijf.\n"
        #expect(merge(base, ours, theirs) == "Een, gewijzigd.\n\nTwee.\n\nDrie.\n\nVier.\n\nVijf.\n")
    }

    @Test func refusesTheSameParagraph() {
        #expect(merge(base, base.replacing("Twee", with: "A"), base.replacing("Twee", with: "B")) == nil)
        #expect(merge(base, base.replacing("Twee.\n\n", with: ""), base.replacing("Twee", with: "B")) == nil)
    }

    /// The last paragraph gains a blank line when another follows; that is no change of it.
    @Test func theLastParagraphIsNotChangedByAnother() {
        #expect(merge(base, base.replacing("Vier", with: "4"), base + "\nVijf.\n") == base.replacing("Vier", with: "4") + "\nVijf.\n")
        #expect(merge(base, base + "\nVijf.\n", base.replacing("Vier.\n", with: "Vier.")) == base + "\nVijf.")
        #expect(merge(base, base + "\nVijf.\n", base + "\nZes.\n") == nil)
    }

    @Test func neighboursAreNotInTheWay() {
        let (ours, theirs) = (base.replacing("Twee", with: "2"), base.replacing("Drie.", with: "3.\n\nDrie en een half."))
        #expect(merge(base, ours, theirs) == "Een.\n\n2.\n\n3.\n\nDrie en een half.\n\nVier.\n")
        #expect(merge(base, ours, base.replacing("Twee", with: "Anderhalf.\n\nTwee")) == "Een.\n\nAnderhalf.\n\n2.\n\nDrie.\n\nVier.\n")
    }

    /// One side wrote a paragraph beside the one that both changed: it is no part of what they disagree on.
    @Test(arguments: [(MergePreference.ours, "veel beter."), (.theirs, "beter.")])
    func anAdditionBesideAConflictStays(preference: MergePreference, end: String) {
        let base = "Begeleiden helpt goed.\n\nEen.\n"
        let ours = base.replacing("goed.", with: "veel beter.")
        let theirs = base.replacing("goed.", with: "beter.\n\nDat is nieuw.")
        #expect(merge(base, ours, theirs) == nil)
        #expect(TextMerge(base: base, ours: ours, theirs: theirs, preferring: preference)?.text == "Begeleiden helpt \(end)\n\nDat is nieuw.\n\nEen.\n")
    }

    /// What both changed is as one side has it, and everything else as both have it.
    @Test(arguments: [(MergePreference.ours, "A"), (.theirs, "B")])
    func aPreferenceDecidesAboutOneParagraph(preference: MergePreference, text: String) throws {
        let ours = base.replacing("Twee", with: "A").replacing("Vier", with: "4")
        let theirs = base.replacing("Twee", with: "B").replacing("Een", with: "1")
        let merge = try #require(TextMerge(base: base, ours: ours, theirs: theirs, preferring: preference))
        #expect(merge.text == "1.\n\n\(text).\n\nDrie.\n\n4.\n" && merge.isSettled)
        let free = try #require(TextMerge(base: base, ours: ours, theirs: base.replacing("Een", with: "1"), preferring: preference))
        #expect(free.text == "1.\n\nA.\n\nDrie.\n\n4.\n" && !free.isSettled)
    }

    /// Two paragraphs that were put in another order and edited are still the same two; of those that were written anew each has its place.
    @Test func whatMovedIsNotWhatStandsThereNow() throws {
        let (first, second) = ("Begeleiders voeren elke week een gesprek.", "De school kiest wie er opleidt.")
        let base = "\(first)\n\n\(second)\n"
        let ours = "De school zelf kiest wie er opleidt.\n\nBegeleiders voeren elke maand een gesprek.\n"
        let theirs = base.replacing("gesprek", with: "goed gesprek")
        let merged = try #require(TextMerge(base: base, ours: ours, theirs: theirs, preferring: .theirs)).text
        #expect(merged == "De school zelf kiest wie er opleidt.\n\nBegeleiders voeren elke week een goed gesprek.\n")
        let anew = try #require(TextMerge(base: base, ours: "Iets anders.\n\nNog iets.\n", theirs: theirs, preferring: .theirs)).text
        #expect(anew == theirs.replacing(second, with: "Nog iets."))
    }

    @Test func takesTheSameChangeOnce() {
        let both = base.replacing("Twee", with: "Anders")
        #expect(merge(base, both, both) == both)
    }

    @Test func oneSideAloneIsThatSide() {
        var dice = Dice(11)
        for _ in 0..<500 {
            let (base, other) = (text(&dice), text(&dice))
            #expect(merge(base, base, other) == other)
            #expect(merge(base, other, base) == other)
            #expect(merge(base, other, other) == other)
            #expect(TextMerge.paragraphs(base).joined() == base)
        }
    }

    @Test func doesNotDependOnTheSide() {
        var dice = Dice(12)
        for _ in 0..<500 {
            let (base, ours, theirs) = (text(&dice), text(&dice), text(&dice))
            #expect(merge(base, ours, theirs) == merge(base, theirs, ours))
        }
    }

    private func merge(_ base: String, _ ours: String, _ theirs: String) -> String? {
        TextMerge(base: base, ours: ours, theirs: theirs)?.text
    }

    private func text(_ dice: inout Dice) -> String {
        dice.list(6, of: 0..<12).map { ["a", "b", "c", "d\ne"][$0 % 4] + ["\n\n", "\n", "\n \n"][$0 / 4] }.joined()
    }
}
