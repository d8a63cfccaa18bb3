import Diagnostics
import Records
import Testing

@testable import Bibliography

@Suite struct ReferenceTests {
    @Test(arguments: [
        ("type: book\ntitle: Rust\nauthor:\n- {family: Jansen, given: Jan-Piet W.}\nissued: 2020\npublisher: Boom\nedition: 2\n",
            "Jansen, J.-P. W. (2020). Rust (2e druk). Boom."),
        ("type: article-journal\ntitle: Over rust.\nauthor:\n- {family: Berg, given: J.K., non-dropping-particle: van der}\n- {literal: RuG}\nissued: 2021-03-04\ncontainer-title: Pedagogiek\nvolume: 12\nissue: 3\npage: 45-67\nDOI: 10.1000/ABC\n",
            "van der Berg, J. K. & RuG (2021, 4 maart). Over rust. Pedagogiek, 12(3), 45–67. https://doi.org/10.1000/abc"),
        ("type: chapter\ntitle: Hoofdstuk\nauthor:\n- {family: A}\neditor:\n- {family: Bos, given: Cor}\ncontainer-title: Boek\npage: 1-9\npublisher: Boom\n",
            "A (z.d.). Hoofdstuk. In C. Bos (Red.), Boek (pp. 1–9). Boom."),
        ("type: document\ntitle: Bekwaamheid\nauthor:\n- literal: Onderwijsraad\nissued: \"2025-01\"\ngenre: advies\npublisher: Onderwijsraad\n",
            "Onderwijsraad (2025, januari). Bekwaamheid [advies]."),
        ("type: document\nauthor:\n- {family: Flamand}\nissued: 2025\nlabel: Flamand e.a.\nnote: Een titel noemt de tekst niet.\n",
            "Flamand e.a. (2025). Een titel noemt de tekst niet."),
        ("type: book\ntitle: T\nauthor:\n- {family: Hooge, given: Edith}\nissued: 2024\nlabel: Hooge e.a.\n", "Hooge, E., e.a. (2024). T."),
        ("type: document\ntitle: \"[Onderzoek]\"\nissued: 2019~\n", "[Onderzoek] (ca. 2019)."),
        ("type: book\ntitle: T\nauthor:\n- {family: A}\nissued: 2015-03/2015-04\npublisher: SAGE Inc.\n", "A (2015, maart–april). T. SAGE Inc."),
        ("type: book\ntitle: T\nauthor:\n- {family: A}\nissued: 2019-06-26/2019-06-28\n", "A (2019, 26–28 juni). T."),
        ("type: book\ntitle: T\nauthor:\n- {family: A}\nissued: 2021-01-02/2021-03-04\n", "A (2021, 2 januari–4 maart). T."),
        ("type: webpage\ntitle: Weten?\nauthor:\n- {family: A}\nissued: 2019/2021\nURL: https://a.example\n", "A (2019–2021). Weten? https://a.example"),
    ])
    func laysOut(source: String, expected: String) throws {
        #expect(try reference(source, .nl).plain == expected)
    }

    @Test func speaksEnglish() throws {
        let text = "type: article\ntitle: T\nauthor:\n- {family: A}\n- {family: B}\nissued: 2021-03-04\n"
        #expect(try reference(text, .en).plain == "A & B (2021, March 4). T.")
        #expect(try reference("type: book\ntitle: T\nauthor:\n- {family: A}\n", .en).plain == "A (n.d.). T.")
        #expect(try reference("type: book\ntitle: T\nauthor:\n- {family: A}\nissued: 2019-06-26/2019-06-28\n", .en).plain == "A (2019, June 26–28). T.")
    }

    @Test func onlyTitlesThatStandAloneAreItalic() throws {
        #expect(try reference("type: book\ntitle: T\nauthor:\n- {family: A}\n", .nl).pieces.contains(.title("T")))
        #expect(try !reference("type: article-journal\ntitle: T\ncontainer-title: C\nauthor:\n- {family: A}\n", .nl).pieces.contains(.title("T")))
    }

    @Test func sortsWithoutAccents() throws {
        let keys = try ["Öz", "Pot", "Oud"].map { try reference("type: book\ntitle: T\nauthor:\n- {family: \($0)}\n", .nl).sortKey }
        #expect(keys.sorted() == [keys[2], keys[0], keys[1]])
    }

    @Test func saysDatesInFull() {
        #expect(PublicationDate.long("2026-11-03", .nl) == "3 november 2026")
        #expect(PublicationDate.long("2026-11-03", .en) == "3 November 2026")
        #expect(PublicationDate.long("2026", .nl) == "2026")
    }

    private func reference(_ text: String, _ language: Language) throws -> BibliographyEntry {
        BibliographyEntry(try YAMLReader.read(SourceFile(path: "a.yaml", text: text)).get().root, language: language)
    }
}
