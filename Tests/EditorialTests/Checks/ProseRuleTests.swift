import Diagnostics
import Testing

@testable import Editorial

/// The rules for prose: in a plain text, and in the Markdown of a section.
@Suite struct ProseRuleTests {
    private static func section(_ body: String) -> String { "---\ntitle: Inleiding\n---\n\n\(body)\n" }

    private func section(_ body: String) -> [Finding] {
        Support.check(changing: ["sections/inleiding.md": Self.section(body)])
    }

    private func note(_ text: String) -> [Finding] {
        Support.check(changing: ["effects/behoud.yaml": "title: Behoud\ncategory: primair\norder: 1\nnote: \(text)\n"])
    }

    @Test(arguments: [
        ("'De  begeleiding'", 1), (">-\n  De   begeleiding\n  en  zo.", 2), ("|\n  Een  twee\n      code  hier\n", 1), ("De begeleiding.  Zij", 0),
        ("'| a  | b  |'", 0), ("'Zie `a  b`.'", 0),
    ])
    func findsDoubleSpaces(text: String, count: Int) {
        let findings = note(text)
        #expect(findings.map(\.rule) == Array(repeating: "double-space", count: count))
        #expect(findings.allSatisfy { $0.fix?.replacements.first?.text == " " })
    }

    @Test(arguments: [
        ("De begeleiding van de de student.", "de"), ("De de student.", "de"), ("Het is een een goed idee.", "een"), ("Zo gaat het met met de school.", "met"),
        ("Dat begeleiding begeleiding vraagt.", "begeleiding"), ("Het onderzoek onderzoek loopt.", "onderzoek"), ("This is the the end.", "the"),
        ("Dat de leraar leraar blijft.", "leraar"), ("Elke student student.", "student"), ("Op de de Savornin Lohmanschool.", "de"),
    ])
    func findsDoubleWords(text: String, word: String) {
        for findings in [note("'\(text)'"), section(text)] {
            #expect(findings.map(\.message.nl) == ["‘\(word)’ staat er tweemaal achter elkaar"])
        }
    }

    /// A word over and over is one mistake, with one repair.
    @Test func findsRunsOfAWord() throws {
        let text = "title: Behoud\ncategory: primair\norder: 1\nnote: Van de de de de student.\n"
        let findings = note("Van de de de de student.")
        #expect(findings.map(\.message.nl) == ["‘de’ staat er 4 keer achter elkaar"])
        #expect(SourceRuleTests.fixed(text, findings) == text.replacing("de de de de", with: "de"))
        #expect(note("Van " + String(repeating: "de ", count: 100_000) + "student.").count == 1)
    }

    /// What is too much to tell one by one is counted.
    @Test func countsWhatIsTooMuch() throws {
        let findings = section(String(repeating: "een  twee\n\n", count: Passage.mostFindings + 7))
        #expect(findings.count == Passage.mostFindings + 1)
        let last = try #require(findings.last)
        #expect(last.message.nl == "en vanaf hier meldt de regel `double-space` nog 7 plaatsen in deze tekst")
        #expect(last.fix == nil && last.place?.start?.line == 5 + 2 * Passage.mostFindings)
    }

    @Test func findsDoubleWordsAcrossLines() throws {
        let findings = section("De kwaliteit van de\nde school, en `de de` en [de](source/rug-2018) de.")
        #expect(findings.map(\.brief) == ["double-word sections/inleiding.md:5:18"])
        #expect(SourceRuleTests.fixed(Self.section("De kwaliteit van de\nde school"), section("De kwaliteit van de\nde school")) == Self.section("De kwaliteit van de school"))
        #expect(note(">-\n  van de\n  de school").map(\.brief) == ["double-word effects/behoud.yaml:5:7"])
        #expect(note("|\n  van de\n  de school") == [])
    }

    /// What is indented behind an empty line is code, unless it goes on with an item of a list.
    @Test(arguments: [
        ("Tekst:\n\n    de de student\n\n    opleidings-\n    standaard\n\nVerder.", 0), ("Tekst:\n\n\tde de student", 0), ("Tekst\n    de de student", 1), ("- punt\n\n    de de student", 1),
        ("1. punt\n\n   meer\n\n    de de student", 1), ("- punt\n\nTekst:\n\n    de de student", 0), ("[^1]: noot\n\n    de de student", 1),
    ])
    func indentedCodeIsNoProse(text: String, count: Int) {
        #expect(section(text).filter { $0.rule == "double-word" || $0.rule == "pdf-trace" }.count == count)
    }

    @Test(arguments: [("\u{2028}", "(U+2028)", "Zet er een spatie"), ("\u{1}", "(U+0001)", "Haal het weg.")])
    func controlCharactersByName(sign: String, name: String, tip: String) {
        let finding = section("een\(sign)twee").first
        #expect(finding?.message.nl.contains(name) == true && finding?.note?.nl.hasPrefix(tip) == true, "\(String(describing: finding))")
    }

    /// An article that may be part of a name, and a word that may be a number, are left to whoever reads it.
    @Test(arguments: [
        ("Van de de student.", true), ("Op de de Savornin Lohmanschool en met de de Bono-hoeden.", false), ("Dat groep een een kans geeft.", false),
        ("Van de de ‘student’.", false), ("Dat is de de.", false), ("Het is the the end.", true),
    ])
    func takesOnlySurplusArticlesAway(text: String, isCertain: Bool) {
        for findings in [note("'\(text)'"), section(text)] { #expect(findings.map { $0.fix != nil } == Array(repeating: isCertain, count: findings.count)) }
    }

    /// What is right, in Dutch and in English.
    @Test(arguments: [
        "De effecten die er zijn zijn klein.", "Wie die die dat dat doet?", "Omdat het het kind helpt.", "Als je je best doet.", "Zij had had gezegd.", "Als ze ze ziet.",
        "Wat telt telt.", "De scholen die werken werken samen.", "Zoals het was was het goed.", "Het gaat heel heel langzaam langzaam.", "Ja ja, nee nee.",
        "In in totaal drie gevallen.", "Voor de de-escalatie.", "Een en/en en-en verhaal.", "De foto's s.", "Bij Samen Samen en New York New York.", "En De de facto norm.".replacing("En De", with: "Zo"),
        "That that is, is; he had had enough.", "Zie https://a.example/de de.".replacing("/de de", with: "/de-de"), "Dat is zo. Zo is het.", "Eén één is geen twee.",
        "Het is de de facto norm, de de jure norm en de de minimis-regel.", "Wat de een een kans noemt, is voor het een een last.", "Zo’n een een op een gesprek.",
        "Scholen leiden studenten op op de werkplek.",
        "Studenten die leren leren leren leren.", "de\n\nde", "a a b b", "3 3",
    ])
    func leavesDoublings(text: String) {
        #expect(section(text).map(\.message.nl) == [])
    }

    @Test func leavesCodeAndHeadings() {
        #expect(section("```\nde de\n```\n\n## Over de\nde school\n\n<span title=\"de de\">x</span>, [x](https://a.example \"de de\")").map(\.rule) == ["literal-markup"])
        #expect(section("Dat staat in ``de ` de de`` en zo.") == [])
    }

    @Test(arguments: ["Zij noemen dit ‘samen’ en niet \"alleen\".", "Het heet “een” of 'twee dingen'.", "‘Zo’ en (\"anders\").", "Dat is \"goed” zo.", "Dat is “goed\" zo.", "Het heet „samen leren\"."])
    func findsMixedQuotes(text: String) {
        #expect(section(text).map(\.rule) == ["mixed-quotes"])
        #expect(section(text).map(\.severity) == [.information])
        #expect(note("'\(text.replacing("'", with: "''"))'").map(\.rule) == ["mixed-quotes"])
        #expect(note("\"\(text.replacing("\"", with: "\\\""))\"").map(\.rule) == ["mixed-quotes"])
    }

    @Test(arguments: [
        "Foto's van ‘de school’ en 's ochtends de auto's.", "‘Zo’ en zo’n.", "\"Zo\" en 'anders'.", "Een scherm van 5\" en ‘zo’ en 6\".", "’s Ochtends \"zo\".",
        "‘Zo’ en `\"code\"` en [x](https://a.example \"titel hier\").", "\"Zo\" en zo’n ’t.", "In ‘de jaren '90’.", "In de jaren ‘90 heette dat \"zo\".", "“Zo” en een scherm van 5\".", "“Een scherm van 5\" is groot”.", "“Zo” en ”zo”.",
    ])
    func leavesQuotes(text: String) {
        #expect(section(text).map(\.message.nl) == [])
    }

    @Test func findsLinksWithoutText() {
        #expect(section("Zie [](https://a.example) en ![](https://a.example/b.png).").map(\.message.nl) == [
            "deze link heeft geen tekst: op de bladzijde staat het kale webadres", "deze afbeelding heeft geen omschrijving",
        ])
        #expect(section("Zie [ ](https://a.example).").map(\.brief) == ["link-without-text sections/inleiding.md:5:5"])
        #expect(section("Zie [](source/rug-2018), [x](https://a.example), <https://a.example>, `[](https://a.example)` en [ ] taak.") == [])
    }

    @Test func findsHeadings() {
        #expect(section("# Titel\n\n### Diep\n\nTekst").map(\.message.nl) == [
            "een kop met één `#` is de titel van het tekstdeel, en die staat al in `title`",
        ])
        #expect(section("##A\n\n### Diep").map(\.rule) == ["literal-markup"])
        #expect(section("## A\n\n#### B").map(\.brief) == ["heading-level sections/inleiding.md:7:1"])
        #expect(section("### A").map(\.message.nl) == ["deze kop slaat een niveau over: `###` staat onder de titel"])
        #expect(section("## A\n\n### B\n\n#### C\n\n## D\n\n```\n# geen kop\n```\n\ntekst\n#geenkop") == [])
        #expect(section("Titel\n=====\n").map(\.note?.nl) == ["Haal de streep weg en schrijf `## ` voor de kop."])
    }

    @Test func findsTrackingInProse() {
        let text = "Zie [de site](https://a.example/?id=1&utm_source=x) en https://b.example/?fbclid=2."
        #expect(section(text).map(\.rule) == ["tracking-url", "tracking-url"])
        #expect(SourceRuleTests.fixed(Self.section(text), section(text)).contains("(https://a.example/?id=1) en https://b.example/."))
        #expect(section("Wie? Vrouwen & mannen, utm_source=x; zie [x](https://a.example/?a=1&u=2).") == [])
    }

    /// What stands behind an address in a text is no part of it.
    @Test(arguments: [
        "Zie X. En “X”, klaar.", "**X** en *X*, _X_.", "[X](X)en", "| X|X |", "(zie X), ‘X’… X… X–X", "<X>; X; X&quot;", "X!? X: (X.)", "([a](X \"b\"))", "[X], X&nbsp;en",
    ])
    func endsAddressesInProse(text: String) {
        let (tracked, clean) = ("https://g.example/a(b)?f[]=1&utm_source=x", "https://g.example/a(b)?f[]=1")
        let written = text.replacing("X", with: tracked)
        #expect(SourceRuleTests.fixed(Self.section(written), section(written)) == Self.section(text.replacing("X", with: clean)))
        let quoted = "\"\(written.replacing("\"", with: "\\\""))\""
        let yaml = "title: Behoud\ncategory: primair\norder: 1\nnote: "
        #expect(SourceRuleTests.fixed(yaml + quoted, note(quoted)) == yaml + quoted.replacing(tracked, with: clean))
    }

    @Test func leavesTrackingInCodeAndQuotes() {
        #expect(section("Schrijf `https://a.example/?utm_source=x`.\n\n```\nhttps://a.example/?utm_source=x\n```") == [])
        let quoting = Support.check(changing: ["claims/rug-2018-behoud.yaml": "source: rug-2018\nabout: [effect/behoud]\nstatement: Starters blijven.\ndirection: supports\nbasis: empirical\nquote: Zie https://a.example/?utm_source=x.\nlocator: p. 1\n"])
        #expect(quoting.filter { $0.rule == "tracking-url" }.map { $0.fix == nil } == [true])
    }

    @Test func findsLeftoverHyphens() {
        let broken = note("De opleidings-standaarden en de leraren-opleiding.")
        #expect(broken.map(\.message.nl) == ["in ‘opleidings-standaarden’ lijkt een afbreekstreepje te zijn achtergebleven"])
        #expect(broken.first?.fix == nil)
        let all = Support.check(changing: [
            "effects/behoud.yaml": "title: Behoud\ncategory: primair\norder: 1\nnote: De opleidings-standaarden en de leraren-opleiding.\n",
            "sections/inleiding.md": Self.section("Opleidingsstandaarden van de lerarenopleiding, [zie](source/rug-2018)."),
        ])
        #expect(all.map(\.note?.nl) == ["Elders in het document staat `opleidingsstandaarden`.", "Elders in het document staat `lerarenopleiding`."])
        #expect(all.map { $0.fix?.replacements.first?.text } == ["opleidingsstandaarden", nil])
    }

    @Test(arguments: [
        "Instituuts- en schoolopleiders, in-, door- en uitstroom.", "Een school-werkplek voor de PABO-student.", "De oud-leerling, niet-westers, e-mail.",
        "Het pedagogisch-didactisch handelen.", "Opleidings-en ontwikkelingstraject.", "Zie https://a.example/opleidings-standaarden.", "De SO&P-opleidings-standaarden-norm.",
        "`opleidings-standaarden` en [x](source/rug-2018).", "Lees- én schrijfrechten, school- óf instituutsopleider, twee- à drietal.",
        "De jupyter-notebook, zie https://jupyternotebook.org en `jupyternotebook`.",
    ])
    func leavesCompounds(text: String) {
        let all = Support.check(changing: ["sections/inleiding.md": Self.section(text), "effects/behoud.yaml": "title: Behoud\ncategory: primair\norder: 1\nnote: De schoolwerkplek.\n"])
        #expect(all.filter { $0.note?.nl != "Elders in het document staat `schoolwerkplek`." }.map(\.message.nl) == [])
    }

    /// A space behind a hyphen: to be looked at, and certain where the document or a dictionary says so.
    @Test func findsHyphensWithASpaceBehindThem() {
        let text = "De aspec- ten van opleidings- standaarden, de samen- werking en ‘school- leiders’."
        let found = Support.check(
            changing: ["sections/inleiding.md": Self.section("\(text) Zie [de schoolleiders](source/rug-2018).")],
            in: CheckSurroundings(lexicon: WordList("aspecten", "samen", "werking", "samenwerking"), checksSpelling: false))
        #expect(found.map(\.brief) == [4, 19, 47, 66].map { "leftover-hyphen sections/inleiding.md:5:\($0)" })
        #expect(found.first?.message.nl == "‘aspec- ten’ lijkt een afgebroken woord: er staat een spatie achter het streepje")
        #expect(found.map(\.severity) == [.information, .warning, .information, .warning])
        #expect(found.map { $0.fix?.replacements.first?.text } == ["aspecten", nil, nil, "schoolleiders"])
        #expect(found.map(\.note?.nl) == [
            "Waarschijnlijk is het `aspecten`.",
            "Is het één woord, schrijf dan `opleidingsstandaarden` of `opleidings-standaarden`. Is het een gedachtestreepje, zet er dan ook een spatie voor.",
            "Is het één woord, schrijf dan `samenwerking` of `samen-werking`. Is het een gedachtestreepje, zet er dan ook een spatie voor.",
            "Elders in het document staat `schoolleiders`.",
        ])
        #expect(note(text).count == 4)
    }

    /// A title is as it was published; within one text both spellings are a slip, and the document's own prose minds its sources.
    @Test(arguments: [("Leraren in zuid-oost Engeland", 0), ("Leraren in zuid-oost en zuidoost Engeland", 1), ("De opleidings-standaarden", 1)])
    func titlesAreAsTheyWerePublished(title: String, count: Int) {
        let source = "type: book\ntitle: \(title)\nissued: 2019\n"
        let other = "type: book\ntitle: Scholen in zuidoost Engeland\nissued: 2001\n"
        let found = Support.check(changing: ["sources/een-2019.yaml": source, "sources/ander-2001.yaml": other]).filter { $0.rule == "leftover-hyphen" }
        #expect(found.map(\.record) == Array(repeating: "source/een-2019", count: count))
        let prose = Support.check(changing: ["sections/inleiding.md": Self.section("Scholen in zuid-oost Engeland."), "sources/ander-2001.yaml": other]).filter { $0.rule == "leftover-hyphen" }
        #expect(prose.map(\.record) == ["section/inleiding"])
    }

    @Test(arguments: [
        "Instituuts- en schoolopleiders; in- en uitstroom, voor- of nadeel.", "Korte- en langetermijn, twee- tot driemaal, basis-, voortgezet en hoger onderwijs.", "Ja - nee, 10- jarigen.",
        "The pre- and post-test, short- rather than long-term.", "Voor- c.q. nadelen, macro- versus microniveau, in- door- en uitstroom.", "Smit- van den Berg, hoofd- (en neven)vestiging.", "`effec- ten`",
        "- effec\n- ten", "Hier- en daarna, groot- noch kleinschalig, voor- als nadeel, vóór- en nadelen.", "Zie https://a.nl/effec- ten.".replacing("effec- ten", with: "effec-/ ten"),
    ])
    func leavesHyphensForWordsToCome(text: String) {
        #expect(section(text).map(\.message.nl) == [])
    }

    /// A quotation mark before the word is no part of it.
    @Test func knowsWhereAWordBegins() {
        #expect(note("De ‘opleidings-standaarden’.").map(\.message.nl) == ["in ‘opleidings-standaarden’ lijkt een afbreekstreepje te zijn achtergebleven"])
    }

    /// A word that is mostly written with its hyphen is meant so.
    @Test func countsBothWays() {
        let text = "De school-werkplek, een school-werkplek, elke schoolwerkplek."
        #expect(note(text) == [])
        #expect(note(text + " Schoolwerkplek, schoolwerkplekken.").count == 2)
    }

    @Test(arguments: [
        ("```groei\noverviw\n```\n", ["8:1 groei kent geen onderdeel `overviw` Bedoelde je `overview`?"]),
        ("```groei overzicht\n```\n", ["7:10 groei kent geen onderdeel `overzicht` Bedoelde je `overview`?"]),
        ("~~~ groei\nsources\nplaatje\n~~~\n", ["9:1 groei kent geen onderdeel `plaatje` Kies uit"]),
        ("```groei\n```\n", ["7:4 dit blok zegt niet welk onderdeel"]),
        ("```groei\nconditions coherentei\n```\n", ["8:12 er is geen voorwaarde met het thema `coherentei` Bedoelde je `coherentie`?"]),
        ("```groei\nconditions coherentie\nconditions\noverview\nscheme\n```\n", []),
        ("```groei\nsources\n```\n\n```groei sources\n```\n\n```groei\nsources\n```\n", ["11:10 het onderdeel `sources` staat al in dit tekstdeel, en komt maar één keer op de bladzijde Haal dit blok weg."]),
        ("```groei\noverview\n\nHier staat tekst.\n\nEn meer tekst.\n", ["7:1 dit blok wordt niet gesloten"]),
        ("> ~~~~ groei\n> tekst\n> ~~~\n", ["7:3 dit blok wordt niet gesloten"]), ("> ~~~ groei\n> tekst\n> ~~~\n", ["8:3 groei kent geen onderdeel `tekst`"]),
        ("```groei\noverview\n", []), ("```Groei\noverview\n```\n", ["7:4 op de bladzijde staat dit blok zoals het hier staat: `Groei` is niet `groei` Bedoelde je `groei`?"]),
        ("~~~ groie overview\n~~~\n", ["7:5 op de bladzijde staat dit blok zoals het hier staat: `groie` is niet `groei` Bedoelde je"]), ("```groovy\nx\n```\n", []),
        ("```\ngroei check\n```\n\nEn `groei explain` en ```groei x```.\n", []),
    ])
    func generatedBlocks(body: String, expected: [String]) {
        let found = Support.check(changing: ["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\nTekst.\n\n\(body)"]).filter { $0.rule == "unknown-block" }
        #expect(found.count == expected.count)
        for (finding, expected) in zip(found, expected) {
            let parts = expected.split(separator: " ", maxSplits: 1)
            let words = "\(finding.message.nl) \(finding.note?.nl ?? "")"
            #expect(words.hasPrefix(parts[1]), "\(words)")
            #expect(finding.brief.hasSuffix(":\(parts[0])"), "\(finding.brief)")
        }
    }

    @Test func anImageInALinkIsOneMistake() {
        let found = Support.check(changing: ["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\n[![](https://x.nl/x.png)](https://x.nl)\n"])
        #expect(found.map(\.message.nl) == ["deze afbeelding heeft geen omschrijving"])
    }
}
