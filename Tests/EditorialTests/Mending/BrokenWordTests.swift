import Diagnostics
import Testing

@testable import Editorial

/// Dictionaries of a few words, one a language; English takes two words with a hyphen for one, as hunspell's does.
private struct TwoLists: Lexicon {
    static let dutch: Set = [
        "per", "user", "parttime", "casestudy", "email", "e-mail", "minionderneming", "mini-onderneming", "onderneming", "opleidingsscholen", "samenwerking", "cocreatie", "creatie", "leraren", "minister",
        "partijen", "ideeën", "coördinatie", "beïnvloeding", "financiële", "zee-egel", "YouTube", "zijinstromer", "docentopleider", "theoriepraktijk", "skiinstructeur", "ski-instructeur",
    ]
    static let english: Set = ["part", "time", "case", "study", "follow", "up", "followup", "reexamine", "examine", "re", "class", "room", "classroom", "peruser", "with", "out", "without", "materials"]

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

    /// Before `en` and the like a hyphen is for a word that is still to come, unless a word goes on there.
    @Test(arguments: [
        ("De materi-\nals", ["materials", "materi- als"]), ("de partij-\nen", ["partijen", "partij- en"]), ("de idee-\nen", ["ideeën", "idee- en"]), ("van voor-\nen nadelen", nil),
        ("to a state-\nof-the-art", ["stateof-the-art", "state-of-the-art"]), ("van 4-\ntot 6-jarigen", nil),
    ] as [(String, [String]?)])
    func whatIsSuspendedMayBeAWord(text: String, candidates: [String]?) {
        let mended = Mender(lexicon: TwoLists(), extent: .pages, joinsLines: true).mend(text)
        #expect(mended.open.map(\.candidates) == (candidates.map { [$0] } ?? []))
        #expect(mended.text == (candidates == nil ? text.replacing("\n", with: " ") : text))
    }

    /// What is broken off before the number of a note is no word with a number.
    @Test func aNumberOfANoteIsAsked() {
        let mended = mend("de zij-instro-\n1 Zie de brief.\nmers, COVID-\n19, 10-\n12, de 21e-\neeuwse")
        #expect(mended.text == "de zij-instro-\n1 Zie de brief.\nmers, COVID-19, 10-12, de 21e-eeuwse")
        #expect(mended.open.map(\.candidates) == [["zij-instro-1"]])
    }

    /// Dutch drops the trema where the hyphen stands.
    @Test(arguments: [("co-\nordinatie", "coördinatie"), ("be-\ninvloeding", "beïnvloeding"), ("financi-\nele", "financiële"), ("zee-\negel", "zee-egel")])
    func tremasComeBack(word: String, expected: String) {
        #expect(mend("de \(word) van").text == "de \(expected) van" && mend("de \(word) van").open.isEmpty)
        #expect(mend("the \(word) of the").text == (expected == "zee-egel" ? "the zee-egel of the" : "the \(word) of the"))
    }

    /// What stands elsewhere in the text may have been left over from the end of a line itself.
    @Test(arguments: [
        ("De opleidings-\nscholen en opleidings-scholen", "De opleidingsscholen en opleidings-scholen"), ("De class-\nroom en class-room", nil),
        ("De docent-\nopleider en docent-opleider", "De docent-opleider en docent-opleider"), ("Power-\nPoint en PowerPoint", "PowerPoint en PowerPoint"),
        ("Psyc-\nINFO en PsycINFO", "PsycINFO en PsycINFO"), ("You-\nTube van", nil), ("Noord-\nHolland van", "Noord-Holland van"),
    ] as [(String, String?)])
    func evidenceIsWeighed(text: String, expected: String?) {
        #expect(mend(text).text == expected ?? text && mend(text).open.count == (expected == nil ? 1 : 0))
    }

    /// That a dictionary takes two nouns for one word says nothing of equals.
    @Test(arguments: ["zij-\ninstromer", "docent-\nopleider", "theorie-\npraktijk", "ski-\ninstructeur"])
    func equalsAreAsked(word: String) {
        #expect(mend("een \(word) van de").open.map(\.old) == [word])
    }

    /// An English word is none in a Dutch text whose halves are words.
    @Test func aWordOfAnotherLanguageIsAsked() {
        #expect(mend("een licentie van de per-\nuser").open.map(\.candidates) == [["peruser", "per-user"]])
    }

    /// Below a line in columns stands the other column.
    @Test func columnsAreAsked() {
        let text = "De leraren in opleiding     De scholen en hun samen-\nwerking die goed is          aan een curriculum."
        #expect(mend(text).text == text && mend(text).open.map(\.candidates) == [["samenwerking"]])
    }

    /// Of words that were not looked up any more none is certain.
    @Test func whatIsNotLookedUpIsOpen() {
        func word(_ number: Int) -> String { String(String(number).map { Character(Unicode.Scalar(UInt8(ascii: "a") + $0.asciiValue! - 48)) }) }
        let mended = mend((10_000..<15_000).map { "\(word($0))-\nxyz" }.joined(separator: " ") + " part-\ntime")
        #expect(mended.isPartial && mended.text.hasSuffix("part-\ntime"))
    }
}
