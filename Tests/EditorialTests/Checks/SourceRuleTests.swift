import Diagnostics
import Testing

@testable import Editorial

/// The rules for one source: every line of a source that should be found, and what looks like it and is right.
@Suite struct SourceRuleTests {
    /// The findings of a book with some more lines.
    private func check(_ lines: String, type: String = "book", issued: String = "issued: 2018\n") -> [Finding] {
        Support.check(
            changing: ["sources/rug-2018.yaml": "type: \(type)\n\(lines.hasPrefix("title:") ? "" : "title: Onderzoek\n")\(issued)\(lines)\n"],
            in: CheckSurroundings(today: "2026-03-01"))
    }

    /// What the file says when all fixes are applied.
    static func fixed(_ text: String, _ findings: [Finding]) -> String {
        var bytes = Array(text.utf8)
        for replacement in findings.flatMap({ $0.fix?.replacements ?? [] }).sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            bytes.replaceSubrange(replacement.range, with: Array(replacement.text.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func fixed(_ lines: String) -> String {
        let text = "type: book\ntitle: Onderzoek\nissued: 2018\n\(lines)\n"
        let whole = Self.fixed(text, check(lines))
        return String(whole.dropFirst("type: book\ntitle: Onderzoek\nissued: 2018\n".count).dropLast())
    }

    @Test(arguments: [
        ("article-journal", "", "bij een bron van de soort ‘tijdschriftartikel’ hoort ook `container-title` (Verschenen in)"),
        ("chapter", "", "bij een bron van de soort ‘hoofdstuk’ hoort ook `container-title` (Verschenen in)"),
        ("thesis", "", "bij een bron van de soort ‘proefschrift of scriptie’ horen ook `publisher` (Uitgever) en `genre`"),
        ("webpage", "", "bij een bron van de soort ‘webpagina’ hoort ook `URL` (Webadres)"),
        ("standard", "publisher: NEN", "bij een bron van de soort ‘norm’ hoort ook `number` (Nummer van het rapport)"),
    ])
    func namesWhatIsMissing(type: String, lines: String, message: String) {
        #expect(check(lines, type: type).map(\.message.nl) == [message])
    }

    @Test func knowsWhatMayBeMissing() {
        #expect(check("container-title: Tijdschrift", type: "article-journal").isEmpty)
        #expect(check("event-title: Congres", type: "paper-conference").isEmpty)
        #expect(check("DOI: 10.1234/abc", type: "webpage").isEmpty)
        #expect(check("", type: "legislation", issued: "").isEmpty)
        // Without a date, but seen on one.
        #expect(check("", issued: "").map(\.message.nl) == ["bij een bron van de soort ‘boek’ hoort ook `issued` (Verschenen)"])
        #expect(check("accessed: 2025-02-01", issued: "").isEmpty)
        // The note tells what is known of a source whose title is not.
        let untitled = "type: article-journal\nauthor:\n  - family: Jansen\n"
        #expect(Support.check(changing: ["sources/rug-2018.yaml": untitled]).map(\.message.nl) == [
            "bij een bron van de soort ‘tijdschriftartikel’ hoort ook `title` (Titel)"
        ])
        #expect(Support.check(changing: ["sources/rug-2018.yaml": "type: book\nissued: 2018\nauthor:\n  - family: Jansen\nnote: Een titel noemt de tekst niet.\n"]).isEmpty)
    }

    @Test(arguments: [("2205", 2205), ("2028-05", 2028), ("2024/2029", 2029), ("2028~", 2028)])
    func findsYearsToCome(issued: String, year: Int) {
        #expect(check("", issued: "issued: '\(issued)'\n").map(\.message.nl) == ["\(year) ligt in de toekomst"])
    }

    @Test(arguments: ["2026", "2027", "2027-12-31", "2024/..", "2026/2027", "198X", "-0044", "2019?"])
    func leavesOtherYears(issued: String) {
        #expect(check("", issued: "issued: '\(issued)'\n").isEmpty)
    }

    @Test func findsDaysToCome() {
        #expect(check("accessed: 2026-03-02").map(\.message.nl) == ["2026-03-02 moet nog komen"])
        #expect(check("accessed: 2026-04").count == 1)
        #expect(check("accessed: 2026-03-01").isEmpty)
        #expect(check("accessed: 2026-03").isEmpty)
        #expect(check("accessed: 2026").isEmpty)
        // Without a clock nobody can say.
        #expect(Support.check(changing: ["sources/rug-2018.yaml": "type: book\ntitle: T\nissued: 2205\n"]).isEmpty)
    }

    @Test(arguments: ["SAMEN OPLEIDEN IN DE REGIO", "'EÉN SCHOOL: BEÏNVLOEDEN'", "PISA EN LEESVAARDIGHEID", "HET NIEUWE LEREN", "DE LERAAR ALS COACH"])
    func findsShouting(title: String) {
        #expect(check("title: \(title)").map(\.rule) == ["title-capitals"])
    }

    @Test(arguments: ["PISA", "PISA 2018", "TALIS EN PISA", "OECD", "SAMENVATTING", "Samen OPLEIDEN", "PO-Raad, VO-raad en MBO Raad", "2018", "教育の効果について"])
    func leavesAcronyms(title: String) {
        #expect(check("title: '\(title)'").isEmpty)
    }

    @Test(arguments: [
        ("literal: A. Jansen & B. de Vries", "‘A. Jansen & B. de Vries’ lijken meer namen te zijn"),
        ("literal: A. Jansen; B. de Vries", "‘A. Jansen; B. de Vries’ lijken meer namen te zijn"),
        ("literal: 'Jansen, A., Vries, B. de'", "‘Jansen, A., Vries, B. de’ lijken meer namen te zijn"),
        ("literal: A.B. Jansen en C. Bos", "‘A.B. Jansen en C. Bos’ lijken meer namen te zijn"),
        ("family: Jansen & de Vries", "‘Jansen & de Vries’ lijken meer namen te zijn"),
        ("family: Jansen e.a.", "‘Jansen e.a.’ is niet één naam"),
        ("family: Jansen et al.", "‘Jansen et al.’ is niet één naam"),
        ("literal: A. Jansen", "‘A. Jansen’ lijkt een persoon, geen organisatie"),
        ("literal: 'Vries, A.B. de'", "‘Vries, A.B. de’ lijkt een persoon, geen organisatie"),
        ("literal: D. Kools, R. Koster", "‘D. Kools, R. Koster’ lijken meer namen te zijn"), ("literal: A. Jansen/B. de Vries", "‘A. Jansen/B. de Vries’ lijken meer namen te zijn"),
        ("literal: Jansen A, de Vries BC", "‘Jansen A, de Vries BC’ lijken meer namen te zijn"), ("literal: A. & B. Jansen", "‘A. & B. Jansen’ lijken meer namen te zijn"),
        ("literal: Anna Jansen, Bart de Vries & Cees Kok", "‘Anna Jansen, Bart de Vries & Cees Kok’ lijken meer namen te zijn"),
        ("literal: Jansen en anderen", "‘Jansen en anderen’ is niet één naam"), ("literal: S. Bolhuis e.a. (red.)", "‘S. Bolhuis e.a. (red.)’ is niet één naam"),
        ("literal: S. Bolhuis (red.)", "‘S. Bolhuis (red.)’ lijkt een persoon, geen organisatie"),
        ("family: 'Jansen, A., De Vries, B.'", "‘Jansen, A., De Vries, B.’ lijken meer namen te zijn"), ("family: Jansen/De Vries", "‘Jansen/De Vries’ lijken meer namen te zijn"),
    ])
    func findsNamesInOneField(name: String, message: String) {
        let findings = check("author:\n  - \(name)")
        #expect(findings.map(\.message.nl) == [message])
        #expect(findings.first?.field == "author[0].\(name.prefix { $0 != ":" })")
    }

    @Test(arguments: [
        ("family: Jansen\n    given: A. & de Vries, B.", "‘A. & de Vries, B.’ lijken meer namen te zijn"),
        ("family: A. Jansen\n    given: B. de Vries & C. Pietersen", "‘A. Jansen’ lijken meer namen te zijn"),
        ("family: Jansen\n    given: de Vries, B., Pietersen, C.\n    suffix: A.", "‘de Vries, B., Pietersen, C.’ lijken meer namen te zijn"),
        ("family: Jansen\n    given: A.\n    suffix: de Vries, B.", "‘de Vries, B.’ lijken meer namen te zijn"),
        ("family: Li\n    given: Wei; Wang, X", "‘Wei; Wang, X’ lijken meer namen te zijn"),
        ("family: Jansen\n    given: A. en B.", "‘A. en B.’ lijken meer namen te zijn"),
        ("family: Onderwijs\n    given: Inspectie\n    non-dropping-particle: van het", "‘Inspectie van het Onderwijs’ lijkt een organisatie, geen persoon"),
        ("family: Ministerie van Onderwijs\n    given: Cultuur en Wetenschap", "‘Ministerie van Onderwijs’ lijkt een organisatie, geen persoon"),
    ])
    func findsNamesInPartsOfOne(name: String, message: String) {
        #expect(check("author:\n  - \(name)").map(\.message.nl) == [message])
    }

    @Test(arguments: [
        "family: King\n    given: Martin Luther, Jr.", "family: King\n    given: Martin Luther\n    suffix: Jr.", "family: Raad\n    given: Johanna", "family: Bond\n    given: Jan Willem C.",
        "family: Hooft\n    given: Gerard\n    non-dropping-particle: van 't",
        "literal: Platform Samen Opleiden & Professionaliseren", "literal: Ministerie van Onderwijs, Cultuur en Wetenschap", "literal: RuG", "family: Van den Berg",
        "family: Ortega y Gasset", "literal: Jansen & Zonen", "literal: St. Antonius Onderwijs", "family: Darling-Hammond", "literal: Onderwijsraad",
        "literal: Stichting J. van Dam Onderwijs en Jeugd", "literal: Oberon B.V.", "literal: Regioplan N.V.", "literal: U.S. Congress", "literal: R.K. Pabo", "literal: O.R.D. 2018",
        "literal: 'Ministerie van Economische Zaken, Landbouw en Innovatie'", "literal: PO, VO en MBO", "literal: Sectorraad PO, VO", "family: Jansen (Amsterdam)",
    ])
    func leavesOneName(name: String) {
        #expect(check("author:\n  - \(name)").map(\.message.nl) == [])
    }

    @Test(arguments: [
        ("ISBN: 978-0-306-40615-7", 0), ("ISBN: '9780306406157, 080442957X'", 0), ("ISBN: 978-0-306-40615-8", 1), ("ISBN: 978-0-306", 1), ("ISBN: 0742-051X", 1), ("ISSN: 0742-051X", 0),
        ("ISSN: 0742-0511", 1), ("ISSN: 0742-051X, 1234-5679", 0), ("ISSN: onbekend", 1),
    ])
    func findsWrongNumbers(field: String, count: Int) {
        #expect(check(field).filter { $0.rule == "serial-number" }.count == count)
    }

    @Test func putsDOIsInTheirField() {
        #expect(check("DOI: https://doi.org/10.1234/Abc").first?.fix != nil)
        #expect(check("URL: https://doi.org/10.1234/Abc").map(\.message.nl) == ["dit webadres is een DOI: `10.1234/Abc`"])
        #expect(fixed("URL: https://doi.org/10.1234/Abc # adres") == "DOI: '10.1234/Abc' # adres")
        #expect(check("URL: https://doi.org/10.1234/Abc\nDOI: 10.1234/abc").map(\.severity) == [.information])
        #expect(check("URL: https://doi.org/10.1234/abc\nDOI: 10.9999/def").map(\.message.nl) == ["dit webadres is een andere DOI dan die in het veld `DOI`"])
        #expect(check("URL: https://www.doi.org.example/10.1234/abc").isEmpty)
        #expect(check("URL: https://doi.org/").isEmpty)
        #expect(fixed("URL: HTTPS://DOI.ORG/10.1177/ABC") == "DOI: '10.1177/ABC'")
        let escaped = "URL: https://doi.org/10.1002/(SICI)1098-2736(199808)35:6%3C631::AID-TEA5%3E3.0.CO;2-L"
        #expect(fixed(escaped) == "DOI: '10.1002/(SICI)1098-2736(199808)35:6<631::AID-TEA5>3.0.CO;2-L'")
        #expect(check(escaped + "\nDOI: 10.1002/(SICI)1098-2736(199808)35:6<631::AID-TEA5>3.0.CO;2-L").map(\.severity) == [.information])
        #expect(check("URL: https://doi.org/10.1234/a%3Fb").map(\.message.nl) == ["dit webadres is een DOI: `10.1234/a?b`"])
    }

    @Test(arguments: [
        ("https://a.example/x?utm_source=b&utm_medium=c", "https://a.example/x"),
        ("https://a.example/x?id=1&fbclid=c#d", "https://a.example/x?id=1#d"),
        ("https://a.example/x?mc_cid=1&q=mc_cid", "https://a.example/x?q=mc_cid"),
        ("https://a.example/?gclid=1&b=", "https://a.example/?b="), ("https://a.example/?pk_kwd=1&pk_id=2&mc_id=3&srsltid=4&gad_source=5", "https://a.example/?pk_id=2&mc_id=3"),
        ("https://nl.linkedin.com/in/x?trk=y", "https://nl.linkedin.com/in/x"),
    ])
    func stripsTracking(url: String, clean: String) {
        #expect(check("URL: \(url)").map(\.rule) == ["tracking-url"])
        #expect(fixed("URL: \(url)") == "URL: \(clean)")
        #expect(fixed("URL: \"\(url)\"") == "URL: \"\(clean)\"")
    }

    @Test(arguments: ["https://a.example/utm_source?id=1", "https://a.example/?ref=utm_source", "https://a.example/?mc=1", "https://a.example/?", "https://a.example/?pk_id=1&mc_id=2&trk=3"])
    func leavesOtherParameters(url: String) {
        #expect(check("URL: \(url)").isEmpty)
    }

    @Test(arguments: [
        ("pp. 153-167", "153-167", Severity.warning), ("blz. 12", "12", .warning), ("p.3", "3", .warning), ("153–167", "153-167", .information),
        ("153 - 167", "153-167", .information), ("153--167", "153-167", .information), ("S12–S19", "S12-S19", .information), ("153-67", "153-167", .information),
        ("1–5, 9", "1-5, 9", .information), ("10–2", "10-12", .information), ("blz. 153–67", "153-167", .warning),
        ("bladzijde 12", "12", .warning), ("pag 12", "12", .warning), ("bladzijden 12-14.", "12-14", .warning), ("153-167.", "153-167", .information),
        ("p. 12 t/m 19", "12-19", .warning), ("12 tot en met 19", "12-19", .information), ("12t/m19", "12-19", .information), ("p12-19", "12-19", .warning),
    ])
    func tidiesPages(page: String, tidy: String, severity: Severity) {
        #expect(check("page: \(page)").map(\.severity) == [severity])
        #expect(fixed("page: \(page)").replacing("'", with: "") == "page: \(tidy)")
    }

    @Test func findsPagesThatRunBackwards() {
        let findings = check("page: 167-153")
        #expect(findings.map(\.message.nl) == ["de laatste pagina komt vóór de eerste"])
        #expect(findings.first?.fix == nil)
    }

    @Test(arguments: ["153 p.", "153 p", "20 blz.", "12 pages"])
    func findsNumbersOfPages(page: String) {
        let findings = check("page: \(page)")
        #expect(findings.map(\.message.nl) == ["dit lijkt te zeggen hoeveel pagina’s er zijn"] && findings.first?.fix == nil)
    }

    /// `12-9` is 12-19 in PubMed, and page 9 of chapter 12 elsewhere.
    @Test func asksWhatAShortLastPageIs() {
        let findings = check("page: 12-9")
        #expect(findings.map(\.message.nl) == ["de laatste pagina lijkt verkort"] && findings.first?.fix == nil)
        #expect(findings.first?.note?.nl.contains("12-19") == true)
        #expect(check("page: 153-12").map(\.message.nl) == ["de laatste pagina komt vóór de eerste"])
    }

    @Test(arguments: ["45-", "45–", "45 e.v.", "45ff", "45 ff.", "123 vv."])
    func findsPagesWithoutAnEnd(page: String) {
        let findings = check("page: \(page)")
        #expect(findings.map(\.message.nl) == ["de laatste pagina staat er niet bij"] && findings.first?.fix == nil)
        #expect(fixed("page: blz. \(page)") .replacing("'", with: "") == "page: \(page)")
    }

    @Test(arguments: ["153-167", "12", "1-5,9", "e0123456", "iv-xii", "S12-S19", "12-1", "p12", "A-1-B-2", "1-9, 12"])
    func leavesPages(page: String) {
        #expect(check("page: \(page)").map(\.message.nl) == [])
    }

    @Test(arguments: [("Nederlands", "nl"), ("dutch", "nl"), ("dut", "nl"), ("NL", "nl"), ("nl_NL", "nl-NL"), ("English", "en"), ("eng", "en"), ("en_us", "en-US")])
    func knowsLanguages(language: String, code: String) {
        #expect(check("language: \(language)").map(\.message.nl) == ["de code voor deze taal is `\(code)`"])
        #expect(fixed("language: \(language)") == "language: \(code)")
    }

    @Test func findsLanguagesThatAreNone() {
        #expect(check("language: xx").map(\.message.nl) == ["‘xx’ is geen taalcode"])
        #expect(check("language: Nederlands en Engels").map(\.rule) == ["language-code"])
        for code in ["nl", "en", "nl-BE", "en-GB", "en-gb", "zh-Hant", "fy", "nds", "pap", "sr-Latn-RS"] { #expect(check("language: \(code)").isEmpty, "\(code)") }
    }

    /// `Jansen, de Vries, Pietersen` reads as one name; that it is none is told.
    @Test func familyNamesWhereGivenNamesBelong() {
        func messages(_ parts: String...) -> [String] { check("author:\n  - family: Jansen\n" + parts.map { "    \($0)" }.joined(separator: "\n")).map(\.message.nl) }
        #expect(messages("given: de Vries") == ["‘de Vries’ lijkt een achternaam, geen voornaam"])
        #expect(messages("given: A.", "suffix: Pietersen") == ["‘Pietersen’ lijkt een achternaam, geen voornaam"])
        #expect(messages("given: van der Berg", "suffix: Pietersen") == ["‘van der Berg’ lijkt een achternaam, geen voornaam"])
        for parts in [["given: Anna"], ["given: Jan", "suffix: Jr."], ["given: el Mehdi"], ["given: A. de"], ["given: A.", "suffix: PhD"]] {
            #expect(check("author:\n  - family: Jansen\n" + parts.map { "    \($0)" }.joined(separator: "\n")).isEmpty, "\(parts)")
        }
    }

    @Test func namesWithASemicolonAndPagesUpTo() {
        #expect(check("author:\n  - literal: Jansen, A; De Vries, B").map(\.message.nl) == ["‘Jansen, A; De Vries, B’ lijken meer namen te zijn"])
        #expect(fixed("page: 153 t/m 167") == "page: '153-167'")
    }
}
