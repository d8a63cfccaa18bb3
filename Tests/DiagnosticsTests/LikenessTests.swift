import Testing

@testable import Diagnostics

@Suite struct LikenessTests {
    private let names = ["rug-2017", "rug-2018", "behoud-startende-leraren", "hooge-2024", "rug-2018-klasobservaties"]

    @Test(arguments: [
        ("rug-201", ["rug-2017", "rug-2018"]), ("hoge-2024", ["hooge-2024"]), ("Hooge-2024", ["hooge-2024"]),
        // Cut short: the shortest first.
        ("beh", ["behoud-startende-leraren"]), ("rug", ["rug-2017", "rug-2018", "rug-2018-klasobservaties"]),
        // Half of the words are there.
        ("behoud-starters", ["behoud-startende-leraren"]), ("klasobservaties van rug", ["rug-2018-klasobservaties"]),
        ("iets-heel-anders", []), ("", []), ("x", []), ("2-3", []),
    ])
    func nearestNames(word: String, expected: [String]) {
        #expect(Likeness.nearest(to: word, among: names) == expected)
    }

    @Test func isAskedInOneSentence() {
        #expect(Words.didYouMean([]) == nil)
        #expect(Words.didYouMean(["a"])?.nl == "Bedoelde je `a`?")
        #expect(Words.didYouMean(["a", "b", "c"])?.nl == "Bedoelde je `a`, `b` of `c`?")
        #expect(Words.didYouMean(["a", "b"])?.en == "Did you mean `a` or `b`?")
    }
}
