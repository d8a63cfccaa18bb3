import Diagnostics
import Records
import Testing

@testable import Editorial

/// Words that were broken off within a line: where there is a space now, a line ended once.
@Suite struct SpacedWordTests {
    private let lexicon = WordList(
        "effecten", "opleidingsstandaarden", "financiële", "samen", "werking", "samenwerking", "school", "leiders", "schoolleiders", "onderzoek", "dus", "over", "daarover", "daar",
        "niet", "niet-westers", "leraren", "teachers", "classroom", "class", "room", "instituuts", "financieel", "reflectie", "specifiek", "off", "ice", "office", "staf", "foto", "foto’s", "cafés", "naïef",
        "coördinatie", "wettelijke", "conflict", "één")

    private func mend(_ text: String) -> Mended { Mender(lexicon: lexicon, extent: .passage).mend(text) }

    /// Only what is no word by itself was certainly broken off.
    @Test(arguments: [
        ("De effec- ten van opleidings- standaarden.", "De effecten van opleidingsstandaarden."), ("In financi- ele zin.", "In financiële zin."),
        ("De schoolleiders en de school- leiders.", "De schoolleiders en de schoolleiders."), ("De “effec- ten”.", "De “effecten”."),
    ])
    func mends(text: String, expected: String) {
        #expect(mend(text) == Mended(text: expected, repairs: mend(text).repairs, open: []))
    }

    @Test(arguments: [
        ("De samen- werking.", ["samenwerking", "samen-werking"]), ("Het is niet- westers.", ["niet-westers", "nietwesters"]), ("De MBO- leraren.", ["MBO-leraren", "MBOleraren"]),
        ("Hij is daar- over blij.", ["daarover", "daar-over"]), ("The class- room.", ["classroom", "class-room"]), ("De werkplek- begeleider.", ["werkplekbegeleider", "werkplek-begeleider"]),
        ("Een e- mail.", ["email", "e-mail"]),
    ])
    func asks(text: String, candidates: [String]) {
        #expect(mend(text).text == text && mend(text).open.map(\.candidates) == [candidates])
    }

    /// Where several words were certainly broken off, the ends of lines became spaces.
    @Test func oneTextHasOneHabit() {
        let text = "De effec- ten van opleidings- standaarden in financi- ele zin: samen- werking van school- leiders, onderzoek- dus niet."
        #expect(mend(text).text == "De effecten van opleidingsstandaarden in financiële zin: samenwerking van schoolleiders, onderzoek- dus niet.")
        #expect(mend(text).open.isEmpty)
    }

    @Test(arguments: [
        "instituuts- en schoolopleiders", "in- en uitstroom, voor- of nadeel", "korte- en langetermijn, twee- tot driemaal", "basis-, voortgezet en hoger onderwijs", "ja - nee",
        "pre- and post-test, short- rather than long-term", "door- tussen- en uitstroom", "voor- c.q. nadelen, voor- resp. nadelen, macro- versus micro", "en/of-constructies", "Smit- van den Berg",
        "- effec ten\n- ten", "Amsterdam- Utrecht", "the XS- prefix", "onderzoek- dus niet", "10- jarigen", "de a- klas, d- en e- en f-jeugd", "zie www.a.nl/effec- ten",
        // What stands in code is right.
        "```\neffec- ten\n```",
    ])
    func leavesAlone(text: String) {
        #expect(mend(text) == Mended(text: text, repairs: [], open: []))
    }

    /// Names are put together where the text has them whole.
    @Test func namesAreTheirOwnEvidence() {
        let mended = mend("Darling- Hammond en Smit- Bos, zie Darling-Hammond.")
        #expect(mended.text == "Darling-Hammond en Smit- Bos, zie Darling-Hammond." && mended.open.isEmpty)
    }

    /// What stands in a word alone joins it over the space as well; another sign for a hyphen is decided like one.
    @Test func signsWithinWordsJoinThem() {
        #expect(mend("De samen\u{AD} werking en effec\u{2} ten, effec\u{2010} ten.").text == "De samenwerking en effecten, effecten.")
        #expect(mend("samen\u{AD} Werking").text == "samen Werking")
    }

    /// A text in which there is too much to look up is said to be mended in part, whatever was found.
    @Test func whatIsNotLookedUpIsSaid() {
        func word(_ number: Int) -> String { String(String(number).map { Character(Unicode.Scalar(UInt8(ascii: "a") + $0.asciiValue! - 48)) }) }
        let mended = mend((10_000..<15_000).map { "\(word($0))- xyz" }.joined(separator: " "))
        #expect(mended.isPartial)
    }

    /// Without a dictionary nothing tells but the text itself.
    @Test func textIsItsOwnEvidence() {
        let mended = Mender(lexicon: nil).mend("De effec- ten en de schoolleiders: school- leiders.")
        #expect(mended.open.map(\.candidates) == [] && mended.text == "De effec- ten en de schoolleiders: schoolleiders.")
    }

    /// A space behind a ligature, an accent beside its letter, and what fonts of Microsoft have for `ti`.
    @Test(arguments: [
        ("fi nancieel en refl ectie, specifi ek", "financieel en reflectie, specifiek"), ("off ice", "off ice"), ("www.a.nl/refl ectie en a.nl/caf´es", "www.a.nl/refl ectie en a.nl/cafés"), ("staff members", "staff members"),
        ("caf´es, na¨ıef, co¨ordinatie", "cafés, naïef, coördinatie"), ("foto´s, d´r, l´etat", "foto´s, d´r, l´etat"), ("conƟnu, Ɵjd, con\u{10019F}nu", "continu, tijd, continu"),
        ("weƩelijke, Ōsaka, Kōbe, ƩA", "wettelijke, Ōsaka, Kōbe, ƩA"), ("\u{F0B7} punt, \u{F0B7}punt", "\u{F0B7} punt, \u{F0B7}punt"), ("con\u{F001}ict", "conflict"), ("ĳs en Ĳs", "ijs en IJs"),
    ])
    func putsLettersTogether(text: String, expected: String) {
        #expect(mend(text).text == expected)
        #expect(mend(text).open.isEmpty)
    }
}

/// The document tells how its words are written, before any dictionary.
@Suite struct DocumentWordsTests {
    private let document = DocumentWords {
        let texts = Support.sound.merging([
            "terms.yaml": "terms:\n  - per-user\n  - werkplekleren\n",
            "effects/behoud.yaml": "title: Behoud\ncategory: primair\norder: 1\nnote: De docent-onderzoeker en de lerarenagenda, een opleidings-school.\n",
        ]) { $1 }
        return Support.corpus(Dictionary(uniqueKeysWithValues: texts.map { ("corpus/" + $0.key, $0.value) }))
    }
    private let lexicon = WordList("peruser", "docentonderzoeker", "werkplek", "leren", "lerarenagenda", "leraren", "agenda", "werkplek-leren", "teamlid", "coteacher")

    private func mend(_ text: String) -> Mended { Mender(lexicon: lexicon, in: document, extent: .pages).mend(text) }

    @Test(arguments: [
        ("a per-\nuser licence", "a per-user licence"), ("het werkplek-\nleren", "het werkplekleren"), ("de docent-\nonderzoeker", "de docent-onderzoeker"),
        ("de leraren- agenda", "de lerarenagenda"), ("de opleidings-\nschool", nil), ("de co-\nteacher, een co-teacher en co-teacher", "de co-teacher, een co-teacher en co-teacher"),
        ("de team-\nlid en een team-lid", nil),
    ] as [(String, String?)])
    func comesBeforeTheDictionary(text: String, expected: String?) {
        #expect(mend(text).text == expected ?? text && mend(text).open.isEmpty == (expected != nil))
    }

    /// A fix of a check rests on the same.
    @Test func fixesRestOnIt() {
        let claim = "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\nstatement: >-\n  Het helpt per-\n  user.\ndirection: supports\nbasis: empirical\n"
        let found = Support.check(
            changing: ["claims/rug-2018-behoud.yaml": claim, "terms.yaml": "terms:\n  - per-user\n"], in: CheckSurroundings(lexicon: lexicon, checksSpelling: false))
        #expect(found.map { $0.fix?.title.nl } == ["schrijf `per-user` op één regel"])
    }
}
