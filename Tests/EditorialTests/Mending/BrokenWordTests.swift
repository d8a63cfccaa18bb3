import Diagnostics
import Testing

@testable import Editorial

/// Dictionaries of a few words, one a language; English takes two words with a hyphen for one, as hunspell's does.
private struct TwoLists: Lexicon {
    static let dutch: Set = [
        "parttime", "casestudy", "email", "e-mail", "minionderneming", "mini-onderneming", "onderneming", "opleidingsscholen", "samenwerking", "cocreatie", "creatie", "leraren", "minister",
    ]
    static let english: Set = ["part", "time", "case", "study", "follow", "up", "followup", "reexamine", "examine", "re", "class", "room", "classroom", "with", "out", "without"]

    func contains(_ word: String) -> Bool { Language.allCases.contains { contains(word, in: $0) } }
    func contains(_ word: String, in language: Language) -> Bool {
        switch language {
        case .nl: Self.dutch.contains(word)
        case .en: Self.english.contains(word) || word.contains("-") && word.split(separator: "-").allSatisfy { Self.english.contains(String($0)) }
        }
    }
    func suggestions(for word: String, in language: Language) -> [String]? { [] }
}

@Suite struct BrokenWordTests {
    private func mend(_ text: String) -> Mended { Mender(lexicon: TwoLists(), extent: .pages).mend(text) }

    /// A Dutch word says nothing of an English text.
    @Test(arguments: ["part-\ntime", "case-\nstudy", "follow-\nup", "re-\nexamine"])
    func englishCompoundsAreAsked(word: String) {
        let text = "The teachers and the \(word) of the school."
        #expect(mend(text).text == text && mend(text).open.map(\.old) == [word])
        #expect(mend(word).open.count == 1)
    }

    @Test(arguments: [
        ("De leraren werken part-\ntime aan een case-\nstudy.", "De leraren werken parttime aan een casestudy."),
        ("The class-\nroom with-\nout the teacher", "The classroom without the teacher"), ("de OPLEIDINGS-\nSCHOLEN", "de OPLEIDINGSSCHOLEN"),
        ("SAMEN-\nWERKING", "SAMENWERKING"), ("de mini-\nster", "de minister"), ("de MBO-\nleraren", "de MBO-leraren"),
    ])
    func whatIsCertainIsMended(text: String, expected: String) {
        #expect(mend(text) == Mended(text: expected, repairs: mend(text).repairs, open: []))
    }

    @Test(arguments: ["e-\nmail", "mini-\nonderneming", "co-\ncreatie", "MBO-\nSCHOLEN", "le-\nra-\nren"])
    func whatSomeWriteWithAHyphenIsAsked(word: String) {
        #expect(mend("een \(word) van de").open.map(\.old) == [word])
    }

    /// Of words that were not looked up any more none is certain.
    @Test func whatIsNotLookedUpIsOpen() {
        func word(_ number: Int) -> String { String(String(number).map { Character(Unicode.Scalar(UInt8(ascii: "a") + $0.asciiValue! - 48)) }) }
        let mended = mend((10_000..<15_000).map { "\(word($0))-\nxyz" }.joined(separator: " ") + " part-\ntime")
        #expect(mended.isPartial && mended.text.hasSuffix("part-\ntime"))
    }
}
