import Diagnostics
import Testing

@testable import Editorial

/// A dictionary of a few words.
struct WordList: Lexicon {
    let words: Set<String>

    init(_ words: String...) { self.words = Set(words) }

    func contains(_ word: String) -> Bool { words.contains(word) || words.contains(word.prefix(1).lowercased() + word.dropFirst()) }
    func suggestions(for word: String, in language: Language) -> [String] { [] }
}

@Suite struct MenderTests {
    private let lexicon = WordList(
        "effecten", "heeft", "geeft", "graft", "graffiti", "beffen", "betten", "opleidingsstandaarden", "leraren", "niet-westers", "re-integratie", "fits", "idee",
        "ideeën", "zo’n", "onderzoek", "koffie", "tekst", "mooie")

    private func mend(_ text: String, _ extent: Mender.Extent = .pages, joins: Bool = false) -> Mended {
        Mender(lexicon: lexicon, extent: extent, joinsLines: joins).mend(text)
    }

    @Test(arguments: [
        ("De e\u{FFFD}ecten.", "De effecten."), ("Hij hee\u{FFFD}, zij gee\u{FFFD}.", "Hij heeft, zij geeft."), ("‘E\u{FFFD}ecten’", "‘Effecten’"),
        ("one-size-\u{FFFD}ts-all, één tekst met titt, titt, titt", "one-size-fits-all, één tekst met titt, titt, titt"),
        ("twee idee\u{FFFD}n", "twee ideeën"), ("zo\u{FFFD}n", "zo’n"),
        ("ko\u{FB03}e", "koffie"), ("onder\u{AD}zoek", "onderzoek"), ("onder\u{AD}\nzoek", "onderzoek"), ("onder\u{200B}zoek", "onderzoek"),
        ("de opleidings-\nstandaarden", "de opleidingsstandaarden"), ("de opleidings-\r\n  standaarden", "de opleidingsstandaarden"),
        ("de opleidings-\u{200B}\nstandaarden", "de opleidingsstandaarden"),
        ("instituuts- en\nschoolopleiders, in-\nen uitstroom", "instituuts- en\nschoolopleiders, in-\nen uitstroom"),
        ("een niet-\nwesters land", "een niet-westers land"), ("de PDS-\nleraren", "de PDS-leraren"), ("Darling-\nHammond", "Darling-Hammond"),
        ("re-\nintegratie", "re-integratie"), ("opleidings-\nstan\u{FFFD}aarden", "opleidings-\nstan\u{FFFD}aarden"),
        ("mooie  tekst ( 2017 ) , ja .", "mooie tekst (2017), ja."), ("    code  blijft  staan", "    code  blijft  staan"),
        ("| a  | b |", "| a  | b |"), ("regel  \nregel", "regel  \nregel"), ("kolom     kolom", "kolom     kolom"), ("zie .nl en ... en ;-)", "zie .nl en ... en ;-)"),
    ])
    func mends(text: String, expected: String) {
        #expect(mend(text).text == expected)
    }

    @Test func asksWhatIsNotCertain() {
        let mended = mend("be\u{FFFD}en en \u{FFFD} en e ecten en web-\nsite")
        #expect(mended.text == "be\u{FFFD}en en \u{FFFD} en e ecten en web-\nsite")
        #expect(mended.open.map(\.old) == ["be\u{FFFD}en", "\u{FFFD}", "e ecten", "web-\nsite"])
        #expect(mended.open.map(\.candidates) == [["beffen", "betten"], [], ["effecten"], ["website", "web-site"]])
        let answered = Mender(lexicon: lexicon, extent: .pages).mend("een be\u{FFFD}en  hier") { $0.candidates.last }
        #expect(answered.text == "een betten hier" && answered.open.isEmpty)
    }

    /// Letters that came through elsewhere are not what is lost; a word that stands elsewhere is one.
    @Test func textIsItsOwnEvidence() {
        #expect(mend("be\u{FFFD}en, een batterij met titt en tett").text == "beffen, een batterij met titt en tett")
        let none = Mender(lexicon: nil, extent: .pages)
        #expect(none.mend("Een kraf\u{FFFD}ig woord: krafffig.").text == "Een krafffig woord: krafffig.")
        #expect(none.mend("pedagogisch-\ndidactisch, of pedagogisch-didactisch").text == "pedagogisch-didactisch, of pedagogisch-didactisch")
        #expect(none.mend("De e\u{FFFD}ecten van re\u{FFFD}ectie").text == "De effecten van reflectie")
    }

    @Test func mendsWhatIsCertainInAWordThatIsNot() {
        let mended = mend("be\u{FFFD}en\u{AD}werk")
        #expect(mended.text == "be\u{FFFD}enwerk" && mended.open.map(\.old) == ["be\u{FFFD}enwerk"])
    }

    @Test func tellsWhereInTheTextAsGiven() {
        let text = "Dit  is  een e\u{FFFD}ecten, ko\u{FB03}e, be\u{FFFD}en."
        let mended = mend(text)
        for repair in mended.repairs + mended.open {
            #expect(String(decoding: Array(text.utf8)[repair.range], as: UTF8.self) == repair.old)
        }
        #expect(mended.repairs.map(\.old) == ["  ", "  ", "e\u{FFFD}ecten", "ko\u{FB03}e"])
    }

    @Test func takesRunningHeadsAway() {
        func page(_ number: Int) -> String {
            "Effecten van opleiden\n\n" + (1...30).map { "Zin \($0) op bladzijde \(String(repeating: "i", count: number))." }.joined(separator: "\n") + "\nEinde van \(String(repeating: "i", count: number)).\n\n\(number)\n"
        }
        let body = mend((1...4).map(page).joined(separator: "\u{0C}"))
        #expect(!body.text.contains("Effecten van opleiden") && !body.text.contains("\u{0C}"))
        #expect(body.text.split(separator: "\n").count == 4 * 31)
        #expect(body.repairs.count { $0.kind == .pageNumber } == 4 && body.repairs.count { $0.kind == .runningHead } == 4)
        // Without form feeds, numbers that count pages tell.
        let plain = mend((1...4).map { page($0).replacing("Effecten van opleiden", with: "\($0) Effecten van opleiden") }.joined())
        #expect(!plain.text.contains("Effecten van opleiden"))
        // Chapter numbers and headings that come twice are none.
        let chapters = "1\nInleiding\nTekst.\n2\nInleiding\nTekst.\n"
        #expect(mend(chapters).text == chapters)
    }

    @Test func joinsLinesOfParagraphs() {
        #expect(mend("Een zin die \nverder gaat.\n\n• Een punt\nloopt door\n• Nog een\n\n1. Kop", joins: true).text == "Een zin die verder gaat.\n\n• Een punt loopt door\n• Nog een\n\n1. Kop")
        let spaced = (1...10).map { "regel \($0) van de tekst" }.joined(separator: "\n\n")
        #expect(!mend(spaced, joins: true).text.contains("\n"))
        #expect(mend(spaced).text == spaced)
    }

    @Test(arguments: [
        "Groep      M     SD    n\nPrimair    3,4   0,6   120\nSecundair  2,8   0,7   98", "Naam    Score\nAnna    3\nBerend  4", "1 : 2 en 3 ; 4", "a  b  c\nd  e  f\n\ng  h  i",
    ])
    func columnsStay(text: String) {
        #expect(mend(text) == Mended(text: text, repairs: [], open: []))
    }

    @Test func spacesBelowOneAnotherMayBeChance() {
        #expect(mend("Dit  is een  tekst die\nlanger  wordt dan  die").text == "Dit is een tekst die\nlanger wordt dan die")
        #expect(mend("Een zin.  Nog een.  Meer.\nEen zin.  Nog een.  Meer.").text == "Een zin. Nog een. Meer.\nEen zin. Nog een. Meer.")
    }

    @Test(arguments: [
        ("opleidings\u{2010}\nstandaarden", "opleidingsstandaarden"), ("opleidings\u{2011}\nstandaarden", "opleidingsstandaarden"), ("onder¬\nzoek, a ¬ b ¬", "onderzoek, a ¬ b ¬"),
        ("opleidings\u{2}\nstandaarden", "opleidingsstandaarden"), ("opleidings\u{2}standaarden", "opleidingsstandaarden"), ("opleidings\u{FFFE}standaarden", "opleidingsstandaarden"),
        ("PDS\u{2}leraren", "PDS-leraren"), ("Ĳs en ĳs", "Ĳs en ĳs"), ("be\u{FB05}e", "beste"),
    ])
    func knowsTheHyphensOfPrograms(text: String, expected: String) {
        #expect(mend(text) == Mended(text: expected, repairs: mend(text).repairs, open: []))
    }

    @Test func controlCharactersAreAsked() {
        let mended = mend("een \u{2} ding\u{7}")
        #expect(mended.open.map(\.old) == ["\u{2}", "\u{7}"] && mended.open.map(\.candidates) == [[""], [""]])
    }

    /// A text that is spoiled all over does not keep the dictionary busy for minutes, and says so.
    @Test func whatIsSpoiledAllOverIsMendedInPart() {
        func word(_ number: Int) -> String { String(String(number).map { Character(Unicode.Scalar(UInt8(ascii: "a") + $0.asciiValue! - 48)) }) }
        let broken = (10_000..<16_000).map { "\(word($0))-\nxyz" }.joined(separator: " ")
        let mended = mend("de opleidings-\nstandaarden \(broken) onder\u{AD}zoek")
        #expect(mended.isPartial && mended.open.count == 6_000)
        #expect(mended.text.hasPrefix("de opleidingsstandaarden ") && mended.text.hasSuffix(" onderzoek"))
        // Signs that no dictionary decides on are no reason to stop.
        let soft = (10_000..<20_000).map { "\(word($0))\u{AD}xyz" }.joined(separator: " ")
        #expect(!mend(soft).isPartial && mend(soft).open.isEmpty)
    }
}
