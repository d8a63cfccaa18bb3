import Diagnostics
import Testing

@testable import Editorial

/// A dictionary of a few words.
struct WordList: Lexicon {
    let words: Set<String>
    private let english: Set<String> = ["deft", "these"]

    init(_ words: String...) { self.words = Set(words) }

    func contains(_ word: String) -> Bool { words.contains(word) || words.contains(word.prefix(1).lowercased() + word.dropFirst()) }
    func contains(_ word: String, in language: Language) -> Bool { contains(word) && !(language == .nl && english.contains(word)) }
    func suggestions(for word: String, in language: Language) -> [String]? { [] }
}

@Suite struct MenderTests {
    private let lexicon = WordList(
        "effecten", "heeft", "geeft", "graft", "graffiti", "beffen", "betten", "opleidingsstandaarden", "leraren", "niet-westers", "re-integratie", "fits", "idee",
        "ideeën", "zo’n", "onderzoek", "koffie", "tekst", "mooie", "attractie", "batterij", "these", "deft", "Neth")

    private func mend(_ text: String, _ extent: Mender.Extent = .pages, joins: Bool = false) -> Mended {
        Mender(lexicon: lexicon, extent: extent, joinsLines: joins).mend(text)
    }

    @Test(arguments: [
        ("De e\u{FFFD}ecten.", "De effecten."), ("Hij hee\u{FFFD}, zij gee\u{FFFD}.", "Hij heeft, zij geeft."), ("‘E\u{FFFD}ecten’", "‘Effecten’"),
        ("one-size-\u{FFFD}ts-all, één tekst met titt, titt, titt", "one-size-fits-all, één tekst met titt, titt, titt"),
        ("twee idee\u{FFFD}n", "twee ideeën"), ("zo\u{FFFD}n", "zo’n"),
        ("ko\u{FB03}e", "koffie"), ("onder\u{AD}zoek", "onderzoek"), ("onder\u{AD}\nzoek", "onderzoek"), ("onder\u{200B}zoek", "onderzoek"),
        ("de opleidings-\nstandaarden", "de opleidingsstandaarden"), ("de opleidings-\r\n  standaarden", "de opleidingsstandaarden"),
        ("> de opleidings-\n> standaarden", "> de opleidingsstandaarden"), ("de opleidings-\u{200B}\nstandaarden", "de opleidingsstandaarden"),
        ("instituuts- en\nschoolopleiders, in-\nen uitstroom", "instituuts- en\nschoolopleiders, in-\nen uitstroom"),
        ("een niet-\nwesters land", "een niet-westers land"), ("de PDS-\nleraren", "de PDS-leraren"), ("Darling-\nHammond", "Darling-Hammond"),
        ("re-\nintegratie", "re-integratie"), ("opleidings-\nstan\u{FFFD}aarden", "opleidings-\nstan\u{FFFD}aarden"),
        ("mooie  tekst ( 2017 ) , ja .", "mooie tekst (2017), ja."), ("    code  blijft  staan", "    code  blijft  staan"),
        ("| a  | b |", "| a  | b |"), ("regel  \nregel", "regel  \nregel"), ("kolom     kolom", "kolom     kolom"), ("zie .nl en ... en ;-)", "zie .nl en ... en ;-)"),
    ])
    func mends(text: String, expected: String) {
        #expect(mend(text).text == expected)
    }

    /// A number alone on its line is that of a page, and a row of a table ends with its line.
    @Test(arguments: ["het onderzoek\n12\nen de tekst", "| a | b |\nmooie tekst"])
    func keepsLinesThatStandAlone(text: String) {
        #expect(mend(text, .passage, joins: true).text == text)
    }

    @Test func asksWhatIsNotCertain() {
        let mended = mend("be\u{FFFD}en en \u{FFFD} en e ecten en web-\nsite")
        #expect(mended.text == "be\u{FFFD}en en \u{FFFD} en e ecten en web-\nsite")
        #expect(mended.open.map(\.old) == ["be\u{FFFD}en", "\u{FFFD}", "e ecten", "web-\nsite"])
        #expect(mended.open.map(\.candidates) == [["beffen", "betten"], [], ["effecten"], ["website", "web-site"]])
        let answered = Mender(lexicon: lexicon, extent: .pages).mend("een be\u{FFFD}en  hier") { $0.candidates.last }
        #expect(answered.text == "een betten hier" && answered.open.isEmpty)
    }

    /// What is certain stays so when a text is mended again: letters that were filled in by then say nothing of the others.
    @Test(arguments: [
        ("be\u{FFFD}en, a\u{FFFD}ractie en ba\u{FFFD}erij, katten en ratten", "be\u{FFFD}en, attractie en batterij, katten en ratten"),
        ("Volgens Ne\u{FFFD} (2003) en De Gra\u{FFFD}: gra\u{FFFD} e\u{FFFD}ecten.", "Volgens Ne\u{FFFD} (2003) en De Gra\u{FFFD}: graft effecten."),
        ("Dat gaat de\u{FFFD} de kant op en dat is het.", "Dat gaat de\u{FFFD} de kant op en dat is het."),
        ("\u{FFFD}ese results. All \u{FFFD}ese.", "These results. All \u{FFFD}ese."),
    ])
    func shortWordsAreNotGuessed(text: String, expected: String) {
        let once = mend(text).text
        #expect(once == expected)
        #expect(mend(once).text == expected)
    }

    @Test func aSpaceWithoutWidthMayBeOne() {
        let mended = mend("De leraren\u{200B}heeft en onder\u{200B}zoek.")
        #expect(mended.text == "De leraren\u{200B}heeft en onderzoek." && mended.open.map(\.candidates) == [["leraren heeft", "lerarenheeft"]])
    }

    /// What blanks mean in code, fields and items is not for here; nor are hard line breaks and definitions of links joined.
    @Test func literalTextStays() {
        let literal = "---\ntitle: \"a  b\"\n---\n\n~~~\nif a  == b :\n~~~\n\n`x  =  1`, a :-( en <a  title=\"a  b\">x</a>\n\n<pre>\nkolom   twee\n</pre>\n\n-  item\n"
        #expect(mend(literal).text == literal)
        #expect(mend("een  twee", .passage).text == "een twee")
        let lines = "Adres 1\\\nAdres 2\n\n[a]: http://x.nl\n[b]: http://y.nl\n"
        #expect(mend(lines, joins: true).text == lines)
    }

    /// A word that stands elsewhere is one.
    @Test func textIsItsOwnEvidence() {
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

    /// A sentence that goes on over the edge of a page, with the number of the one and the head of the other between.
    @Test func takesHeadsBehindNumbersAway() {
        func page(_ number: Int) -> String {
            let letter = String(repeating: "i", count: number)
            return "Verslag van de commissie\n\nleraren \(letter) volgen dit\nen \(letter) vinden het goed\nwaarbij \(letter) zegt en\n\n\(number)\n"
        }
        let text = (1...5).map(page).joined(separator: "\u{0C}")
        let mended = mend(text)
        #expect(!mended.text.contains("Verslag") && !mended.text.dropLast(2).contains("\n\n") && mended.open.isEmpty)
        #expect(mended.repairs.count { $0.kind == .runningHead } == 5 && mended.repairs.count { $0.kind == .pageNumber } == 5)
        #expect(mend(text.replacing("\u{0C}", with: "\u{0C}\n"), .pages).text == mended.text)
    }

    /// Some programs set the number of the page behind the half of a word that it ends with.
    @Test func aPageNumberBehindHalfAWordIsAsked() {
        let pages = (7...11).map { number in "zin van \(String(repeating: "i", count: number))\n" + (number == 9 ? "van de part9" : "dat is \(String(repeating: "o", count: number)).\n\n\(number)") + "\n" }
        let text = pages.joined(separator: "\n\u{C}nerschap en ")
        let mended = mend(text)
        #expect(mended.open.map(\.candidates) == [["partnerschap", "part nerschap"]] && mended.repairs.count { $0.kind == .pageNumber } == 4)
        let answered = Mender(lexicon: lexicon, extent: .pages).mend(text) { $0.candidates.first }
        #expect(answered.open.isEmpty && answered.text.contains("van de partnerschap en zin van iiiiiiiiii\n") && !answered.text.contains("\u{C}"))
    }

    /// Nothing else tells afterwards that a page ended there.
    @Test func pagesAreJoinedOnlyWhereASentenceGoesOn() {
        let text = "Een zin die\n\u{0C}verder gaat.\nNog een zin.\n\u{0C}Een kop\nvan twee regels"
        #expect(mend(text, joins: true).text == "Een zin die verder gaat. Nog een zin.\n\nEen kop van twee regels")
    }

    /// What else the text repeats at the top of its pages, or counts, stays; where that is not certain it is asked.
    @Test(arguments: [
        ("Hoofdstuk #", 0), ("Bijlage #: vragenlijst", 0), ("Tabel #. Gemiddelden per school", 0), ("School #", 0), ("Gesprek #", 0), ("Interviewer:", 4), ("Dank u wel.", 4), ("201#", 4),
        ("Effecten van opleiden #", nil), ("Pagina # van 4", nil), ("Effecten van opleiden", nil), ("Deel 2 van de effecten #", nil),
    ] as [(String, Int?)])
    func headsMayBeText(head: String, open: Int?) {
        let pages = (1...4).map { page in "\(head.replacing("#", with: "\(page)"))\n" + (1...20).map { "Zin \($0) van \(String(repeating: "i", count: page))." }.joined(separator: "\n") }
        let mended = mend(pages.joined(separator: "\n\u{0C}"))
        #expect(mended.repairs.contains { $0.kind == .runningHead || $0.kind == .pageNumber } == (open == nil))
        #expect(mended.open.count == open ?? 0)
        #expect(mended.text == pages.map { open == nil ? String($0.split(separator: "\n", maxSplits: 1)[1]) : $0 }.joined(separator: "\n"))
    }

    /// Without form feeds only a number before a title is certain to be that of a page.
    @Test(arguments: [("School #", 0), ("Effecten van opleiden #", 4), ("201#", 4)])
    func headsWithoutPagesAreAsked(head: String, open: Int) {
        let text = (1...4).map { page in "\(head.replacing("#", with: "\(page)"))\n" + (1...30).map { "Zin \($0) van \(String(repeating: "i", count: page)).\n" }.joined() }.joined()
        let mended = mend(text)
        #expect(mended.text == text && mended.open.count == open)
    }

    /// Which form feeds are certain does not change what is known of the pages, and what is asked of a line is no part of the text below it.
    @Test func openHeadsStayApart() {
        let pages = (1...8).map { ($0 < 5 ? "Effecten van opleiden\n" : "") + "zin van \(String(repeating: "i", count: $0)) gaat door\nen door over oplei-" }
        let mended = mend(pages.joined(separator: "\n\u{0C}"), joins: true)
        #expect(mended.open.filter { $0.kind == .runningHead }.count == 4)
        #expect(mended.text.split(separator: "\n").filter { $0 == "Effecten van opleiden" }.count == 4)
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

    @Test(arguments: ["\u{F0B7} ", "● ", "○ ", "■ ", "□ ", "‣ ", "∙ ", "· ", "— ", "✓ ", "➢ ", "§ ", "o ", "a) ", "iv) ", "12) ", "[12] ", "a. ", "(a) ", "(ii) ", "(1) ", "¹ ", "1 Zie ", "Tabel 2 Aantallen ", "Figuur 1: "])
    func itemsStayApart(marker: String) {
        let text = "Een lijst:\n\(marker)eerste\n\(marker)tweede"
        #expect(mend(text, joins: true).text == text)
    }

    /// A heading is short, and a line of numbers is a row; what only looks so is one paragraph.
    @Test(arguments: [
        ("Anderen scoorden hoger op klassenmanagement\ndan wij.\nAanbevelingen\nWij bevelen aan de subsidie om te zetten.", "Anderen scoorden hoger op klassenmanagement dan wij.\n\nAanbevelingen\n\nWij bevelen aan de subsidie om te zetten."),
        ("Tabel 2 Aantallen\n2019 1.204 34\n2020 1.377 41\nWij zien", "Tabel 2 Aantallen\n2019 1.204 34\n2020 1.377 41\nWij zien"),
        ("de scholen in\nAmsterdam en\n2019 was een jaar, zie\nTabel 2 voor de rest", "de scholen in Amsterdam en 2019 was een jaar, zie Tabel 2 voor de rest"),
        ("Een alinea die niet zo lang is en\nkort eindigt.\nNog een alinea van een regel of\ntwee.", "Een alinea die niet zo lang is en kort eindigt.\n\nNog een alinea van een regel of twee."),
        ("dat zei de heer\nJansen van de gemeente en van de school", "dat zei de heer Jansen van de gemeente en van de school"), ("Dat staat volgens\nA. de Vries en (2017)\n(2018) en zo", "Dat staat volgens A. de Vries en (2017) (2018) en zo"),
    ])
    func headingsAndRowsStayApart(text: String, expected: String) {
        #expect(mend(text, joins: true).text == expected)
    }

    @Test func codeAndColumnsAreNotJoined() {
        let text = "Zie:\n```\nlera-\nren\neen  twee\n```\n\nGroep     M     n\nA         1     2"
        #expect(mend(text, joins: true) == Mended(text: text, repairs: [], open: []))
    }

    /// What is open at the end of a line stays open, and the line with it.
    @Test func joinsNoLineThatEndsInAQuestion() {
        let mended = mend("een web-\nsite en school-\n(opleider) of \u{FFFD}\nen in-\nen uit", joins: true)
        #expect(mended.text == "een web-\nsite en school-\n(opleider) of \u{FFFD}\nen in- en uit")
        #expect(mended.open.map(\.old) == ["web-\nsite", "\u{FFFD}"])
        let passage = mend("Noord-\nHolland en web-\nsite", .passage, joins: true)
        #expect(passage.text == "Noord-Holland en web-\nsite" && passage.open.count == 1)
    }

    @Test(arguments: [
        ("2016-\n2021 (p. 12-\n15)", "2016-2021 (p. 12-15)"), ("10-\njarigen", "10-jarigen"), ("de 21e-\neeuwse COVID-\n19", "de 21e-eeuwse COVID-19"),
        ("4-\ntot 6-jarigen, 4- \nà 5", "4- tot 6-jarigen, 4- à 5"), ("2016\u{2011}\n2021", "2016-2021"),
        ("2016–\n2021, ja –\nen nee", "2016–2021, ja – en nee"),
    ])
    func hyphensBesideNumbersStay(text: String, expected: String) {
        #expect(mend(text, joins: true) == Mended(text: expected, repairs: mend(text, joins: true).repairs, open: []))
    }

    @Test(arguments: [
        ("zie https://www.a.nl/pad/\nrapport.pdf en", ["https://www.a.nl/pad/rapport.pdf", "https://www.a.nl/pad/ rapport.pdf"]),
        ("doi 10.1016/j.tate.\n2019.05.003", ["10.1016/j.tate.2019.05.003", "10.1016/j.tate. 2019.05.003"]),
        ("mail info@\nschool.nl", ["info@school.nl", "info@ school.nl"]),
        ("theorie–\npraktijk", ["theorie–praktijk", "theorie– praktijk"]), ("en/\nof", ["en/of", "en/ of"]),
        ("zie https://www.a.nl/leraren-\nopleiding", ["lerarenopleiding", "leraren-opleiding"]),
        ("mail info@opleidings-\nstandaarden.nl", ["opleidingsstandaarden", "opleidings-standaarden"]),
        ("doi 10.1016/j.onder-\nzoek.2019", ["onderzoek", "onder-zoek"]),
        ("[x](/a/opleidings-\nstandaarden)", ["opleidingsstandaarden", "opleidings-standaarden"]),
    ])
    func addressesAreAsked(text: String, candidates: [String]) {
        let mended = mend(text, joins: true)
        #expect(mended.text == text && mended.open.map(\.candidates) == [candidates])
    }

    @Test func addressesEndAtASentence() {
        #expect(mend("Zie https://www.a.nl.\nDe rest, en https://www.b.nl,\nja.", joins: true).text == "Zie https://www.a.nl. De rest, en https://www.b.nl, ja.")
    }

    @Test(arguments: [
        ("opleidings\u{2010}\nstandaarden", "opleidingsstandaarden"), ("opleidings\u{2011}\nstandaarden", "opleidingsstandaarden"), ("onder¬\nzoek, a ¬ b ¬", "onderzoek, a ¬ b ¬"),
        ("opleidings\u{2}\nstandaarden", "opleidingsstandaarden"), ("opleidings\u{2}standaarden", "opleidingsstandaarden"), ("opleidings\u{FFFE}standaarden", "opleidingsstandaarden"),
        ("PDS\u{2}leraren", "PDS-leraren"), ("stu\u{200E}denten \u{202A}hier\u{202C} ge\u{200C}richt, co\u{200D}ach", "studenten hier gericht, coach"),
        ("👩\u{200D}🏫 \u{202B}שלום\u{202C} می\u{200C}خواهم", "👩\u{200D}🏫 \u{202B}שלום\u{202C} می\u{200C}خواهم"), ("coo\u{308}rdinatie", "coördinatie"), ("cafe\u{301}, q\u{301}", "café, q\u{301}"), ("Ĳs en ĳs", "IJs en ijs"), ("be\u{FB05}e", "beste"),
    ])
    func knowsTheHyphensOfPrograms(text: String, expected: String) {
        #expect(mend(text) == Mended(text: expected, repairs: mend(text).repairs, open: []))
        #expect(mend(text).text.utf8.elementsEqual(expected.utf8))
    }

    @Test func controlCharactersAreAsked() {
        let mended = mend("een \u{2} ding\u{7}")
        #expect(mended.open.map(\.old) == ["\u{2}", "\u{7}"] && mended.open.map(\.candidates) == [[""], [""]])
    }

    /// What programs write for a new line parts two words.
    @Test(arguments: ["\u{B}", "\u{85}", "\u{2028}", "\u{2029}"])
    func softReturnsAreAsked(sign: String) {
        #expect(mend("regel\(sign)tweede").open.map(\.candidates) == [[" ", "\n", ""]])
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
