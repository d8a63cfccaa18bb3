import Diagnostics
import Records
import Testing

@testable import Bibliography

/// What databases and publishers really write: nothing of it is lost without a word, and no junk stays.
@Suite struct UntidyReadingTests {
    private func csl(_ issued: String) throws -> ImportedEntry { try one("[{\"type\":\"book\",\"title\":\"T\",\"issued\":\(issued)}]") }

    @Test(arguments: [
        (#"{"date-parts":[[2019,2,30]]}"#, "2019-02", "2019-2-30"), (#"{"date-parts":[[2019,13,1]]}"#, "2019", "2019-13-1"), (#"{"date-parts":[["2019","Spring"]]}"#, "2019-21", nil),
        (#"{"date-parts":[["2019","March",4]]}"#, "2019-03-04", nil), (#"{"date-parts":[[2019]],"season":"Michaelmas"}"#, "2019", "Michaelmas"), (#"{"date-parts":[[2019]],"season":"2"}"#, "2019-22", nil),
        (#"{"date-parts":[[2019],[2021]],"circa":true}"#, "2019~/2021~", nil), (#"{"date-parts":[[2019]],"literal":"in druk"}"#, "2019", "in druk"),
        (#"{"date-parts":[[2019,3]],"literal":"maart 2019"}"#, "2019-03", nil), (#"{"date-parts":[["in druk"]]}"#, nil, "in druk"), (#"{"literal":"rond 2019, voorjaar"}"#, "2019", "rond 2019, voorjaar"),
        (#"{"date-parts":[[null]]}"#, nil, nil), (#"{"raw":"2019-03-04"}"#, "2019-03-04", nil),
    ] as [(String, String?, String?)])
    func datesOfCSL(json: String, date: String?, rest: String?) throws {
        let entry = try csl(json)
        #expect(date.map { entry.record["issued"]?.says($0) == true } ?? (entry.record["issued"] == nil), "\(entry.record)")
        #expect(entry.record["note"] == rest.map { .string("issued: \($0)") } && entry.remarks.count == (rest == nil ? 0 : 1))
    }

    @Test func otherDatesOfCSLGoToTheNote() throws {
        let entry = try one(#"[{"type":"book","title":"T","available-date":{"date-parts":[[2019,2,30]]}}]"#)
        #expect(entry.record["note"] == "available-date: 2019-02\navailable-date: 2019-2-30")
    }

    @Test(arguments: [
        (#"howpublished={\url{http://www.let.rug.nl/~x/a--b.html}}"#, "http://www.let.rug.nl/~x/a--b.html", nil), ("howpublished={http://a.example/~x--y}", "http://a.example/~x--y", nil),
        (#"howpublished={\url{http://a.example/\_b\%20c}, geraadpleegd 2012}"#, "http://a.example/_b%20c,", "howpublished: geraadpleegd 2012"),
        (#"howpublished={\url{http://b.example/}}, url={http://a.example/x}"#, "http://a.example/x", "howpublished: http://b.example/"),
        (#"note={Zie \url{http://a.example/~x--y}}"#, nil, "Zie http://a.example/~x--y"), (#"note={Een--twee \cite{bos}}"#, nil, "Een–twee bos"),
    ] as [(String, String?, String?)])
    func addressesInLaTeX(field: String, url: String?, note: String?) throws {
        let entry = try one("@misc{x, title={T}, \(field)}")
        #expect(entry.record["URL"] == url.map(Plain.string) && entry.record["note"] == note.map(Plain.string), "\(entry.record)")
    }

    /// Names by the words of databases, and double names that go on with a particle.
    @Test(arguments: [
        ("@book{x, title={T}, author={Janssen-van den Berg, Els and Anna Pieters-van Dijk and de Vries-van den Berg, K.}}",
            [person("Janssen-van den Berg", "Els"), person("Pieters-van Dijk", "Anna"), person("Vries-van den Berg", "K.", particle: "de")]),
        (#"@book{x, title={T}, author={de Vries, J., Bakker, P., \& Smit, K.}}"#, [person("Vries", "J.", particle: "de"), person("Bakker", "P."), person("Smit", "K.")]),
        (#"@book{x, title={T}, author={P. Bakker \& K. Smit}}"#, [person("Bakker", "P."), person("Smit", "K.")]),
        ("PMID- 1\nTI  - T\nAU  - Jansen P\nJT  - J\n", [person("Jansen", "P")]),
        ("PMID- 1\nTI  - T\nAU  - Smith JA Jr\nAU  - d'Ancona M\nAU  - Janssen-van den Berg E\nAU  - de la Cruz ABCD\nCN  - Werkgroep X\nJT  - J\n",
            [person("Smith", "JA", suffix: "Jr"), person("d'Ancona", "M"), person("Janssen-van den Berg", "E"), person("Cruz", "ABCD", particle: "de la"), ["literal": "Werkgroep X"]]),
    ])
    func names(text: String, names: [Plain]) throws {
        #expect(try one(text).record["author"]?.items == names)
    }

    @Test(arguments: ["@book{x, title={T}, author={Bos, A. and et al.}}", "@book{x, title={T}, author={Bos, A. and e.a.}}", "TY  - BOOK\nTI  - T\nAU  - Bos, A.\nAU  - et al.\nER  -\n"])
    func moreNamesThanAreGiven(text: String) throws {
        let entry = try one(text)
        #expect(entry.record["author"]?.items == [person("Bos", "A.")] && entry.record["note"] == "author: et al.")
    }

    @Test func markupWithinATextOfEndNote() throws {
        let entry = try one("<xml><records><record><titles><title>Met <i>cursief</i> woord en CO<sub>2</sub> en 10<style face=\"superscript\">5</style></title></titles><abstract>Een <b>vette</b> tekst.</abstract></record></records></xml>")
        #expect(entry.record["title"] == "Met cursief woord en CO₂ en 10⁵" && entry.record["abstract"] == "Een vette tekst." && entry.record["note"] == nil)
    }

    @Test(arguments: [
        ("@book{x, title={T}, author={prof. dr. A. B. Bos}}", "A. B."), ("@book{x, title={T}, author={Bos, Prof. Dr. Anna B.}}", "Anna B."),
        ("TY  - BOOK\nTI  - T\nAU  - Bos, Anna, 1951-\nER  - \n", "Anna"), ("TY  - BOOK\nTI  - T\nAU  - Bos, Anna, 1898-1980.\nER  - \n", "Anna"),
        ("TY  - BOOK\nTI  - T\nAU  - Bos, drs. A.\nER  - \n", "A."),
    ])
    func whatIsNoPartOfAName(text: String, given: String) throws {
        let entry = try one(text)
        #expect(entry.record["author"]?.items == [person("Bos", given)] && entry.remarks.count == 1)
    }

    @Test func aBookStandsInNoOther() throws {
        let entry = try one("@book{x, title={Het boek}, booktitle={Ons boek}, year=2020}")
        #expect(entry.record["container-title"] == nil && entry.record["note"] == "booktitle: Ons boek")
        #expect(try one("@proceedings{x, title={Het boek}, booktitle={Het Boek}, year=2020}").record["note"] == nil)
    }

    @Test func severalTagsInALine() throws {
        let entry = try one("TY  - JOUR\nTI  - T\nDO  - 10.1002/ar.25520     LK  - https://a.nl/b?c=d     U2  - L2030\nER  - \n")
        #expect(entry.record["DOI"] == "10.1002/ar.25520" && entry.record["URL"] == "https://a.nl/b?c=d" && entry.record["note"] == "U2: L2030")
    }

    /// What cannot be what its field is for stays in the note, and is told.
    @Test(arguments: [
        ("TY  - RPRT\nTI  - T\nUR  - urn:nbn:nl:ui:22-1234\nER  - \n", "URL", nil, "UR: urn:nbn:nl:ui:22-1234"),
        ("TY  - RPRT\nTI  - T\nUR  - https://x.nl/mijn rapport.pdf\nER  - \n", "URL", "https://x.nl/mijn%20rapport.pdf", nil),
        ("TY  - JOUR\nTI  - T\nM1  - Copyright 2016 ACS. All Rights Reserved.\nER  - \n", "issue", nil, "M1: Copyright 2016 ACS. All Rights Reserved."),
        ("@article{a, title={T}, doi={10.1000/abc 10.1000/def}}", "DOI", "10.1000/abc", "doi: 10.1000/def"),
        ("TY  - JOUR\nTI  - T\nDO  - 10.1016/S0742-051X(03) 00011-9\nER  - \n", "DOI", nil, "DO: 10.1016/S0742-051X(03) 00011-9"),
        ("TY  - JOUR\nTI  - T\nDO  - 10.1000/abc [doi]\nER  - \n", "DOI", "10.1000/abc", "DO: [doi]"),
        ("TY  - JOUR\nTI  - T\nDO  - 10.1659/0276-4741(2004)024 [ 0141:SPOCMP]2.0.CO;2\nER  - \n", "DOI", "10.1659/0276-4741(2004)024[0141:SPOCMP]2.0.CO;2", nil),
        ("@article{a, title={T}, doi={http://doi.acm.org/10.1145/1234.5678}}", "DOI", "10.1145/1234.5678", nil), ("@article{a, title={T}, doi={DOI 10.1000/x}}", "DOI", "10.1000/x", nil),
        ("@article{a, title={T}, doi={10.3339./x}}", "DOI", nil, "doi: 10.3339./x"), ("@article{a, title={T}, doi={10.1000/x}, url={https://doi.org/10.1000/X}}", "URL", nil, nil),
        ("@book{a, title={T}, langid={latvian}}", "language", "lv", nil), ("@book{a, title={T}, langid={galician}}", "language", "gl", nil),
        ("@book{a, title={T}, isbn={geen}}", "ISBN", nil, "isbn: geen"),
        ("@misc{a, title={T}, howpublished={\\href{https://x.nl/rapport}{Website}}}", "URL", "https://x.nl/rapport", nil),
        ("@misc{a, title={T}, doi={n.v.t.}, publisher={N/A}}", "publisher", nil, nil),
        ("TY  - JOUR\nTI  - T\nPY  - 20030512\nER  - \n", "issued", "2003-05-12", nil),
        ("@misc{a, title={20$^\\circ$C bij $10^{-3}$}}", "title", "20°C bij 10⁻³", nil),
    ] as [(String, String, String?, String?)])
    func whatHasItsPlaceAndWhatHasNot(text: String, field: String, value: String?, note: String?) throws {
        let entry = try one(text)
        #expect(entry.record[field]?.string == value && entry.record["note"]?.string == note)
        #expect(entry.remarks.isEmpty == (note == nil))
    }

    @Test(arguments: [
        ("Dissertations/Theses - Doctoral Dissertations", "thesis"), ("Reports - Research", "report"), ("Books", "book"), ("Journal Articles", "article-journal"),
    ])
    func typesOfERIC(kind: String, type: String) throws {
        let entry = try one("OWN - ERIC\nTI  - T\nAU  - Jansen, Anna\nJT  - Uitgever\nPT  - \(kind)\n")
        #expect(entry.record["type"]?.string == type && entry.record[type == "article-journal" ? "container-title" : "publisher"] == "Uitgever")
    }

    @Test func namesWithSpacedInitials() throws {
        let entry = try one("TY  - JOUR\nTI  - T\nAU  - Bos M J\nAU  - de Vries J\nER  - \n")
        #expect(entry.record["author"]?.items.map { $0["given"]?.string } == ["M J", "J"])
        // Names that cannot be told apart stand together, none of them behind another.
        let list = try one("TY  - JOUR\nTI  - T\nAU  - Pila, S., Alade, F., Onderwijsraad, Jansen, A.\nER  - \n")
        #expect(list.record["author"]?.items == [["literal": "Pila, S., Alade, F., Onderwijsraad, Jansen, A."]])
    }

    @Test func theEncodingIsToldOnce() {
        let bytes = Array("@article{a, title={Co".utf8) + [0xF6] + Array("p}, year=2020}\n@article{b, year=2020}\n".utf8)
        #expect(BibliographyReader.read(SourceFile(path: "x.bib", bytes: bytes)).findings.count == 2)
    }

    @Test func theLetterBehindAYearIsTold() throws {
        let entry = try one("@book{x, title={T}, year={2005a}}")
        #expect(entry.record["issued"]?.says("2005") == true && entry.remarks.count == 1 && entry.remarks[0].nl.contains("‘2005a’"))
    }

    @Test func aNameOfAFieldInSeveralWords() throws {
        let entry = try one("@article{x, title={T}, Early Access Date = {DEC 2009}, year = 2010}")
        #expect(entry.record["note"] == "early access date: DEC 2009" && entry.record["issued"]?.says("2010") == true)
        // A sign that is missing is one mistake still.
        #expect(read("@article{x, title {T}, year = 2010}").findings.count == 1)
    }

    @Test func whatSaysNothing() throws {
        #expect(try one("@article{x, title={T}, volume={n/a}, number={N/A}, pages={n/a}}").record == ["type": "article-journal", "title": "T"])
    }

    @Test func htmlThatDatabasesLeave() throws {
        let bib = try one(#"@article{x, title={A {\&}amp$\mathsemicolon$ <i>B</i>}, journal={Computers &amp; Fluids}, url={https://a.example/?a=1&amp;b=2}}"#)
        #expect(bib.record["title"] == "A & B" && bib.record["container-title"] == "Computers & Fluids" && bib.record["URL"] == "https://a.example/?a=1&b=2")
        let ris = try one("TY  - JOUR\nTI  - Teaching &amp; Learning\nN2  - <p>Teachers&#x2019;s work</p><p>Two</p>\nER  - \n")
        #expect(ris.record["title"] == "Teaching & Learning" && ris.record["abstract"] == "Teachers’s work\nTwo")
    }

    @Test(arguments: [
        ("SN  - 0742051X (ISSN)", "ISSN", "0742-051X"), ("SN  - 9783030319571 (ISBN)", "ISBN", "9783030319571"), ("SN  - ISSN-0737-5328", "ISSN", "0737-5328"),
        ("SN  - ISBN-13: 978-0-306-40615-7", "ISBN", "978-0-306-40615-7"), ("SN  - 1234-5679\nSN  - 0742-051X (Electronic)", "ISSN", "1234-5679, 0742-051X"),
        ("SN  - 9789024412341 9780306406157", "ISBN", "9789024412341, 9780306406157"), ("SN  - 080442957X", "ISBN", "080442957X"), ("SP  - p12-34", "page", "12-34"), ("SP  - p12\nEP  - 34", "page", "12-34"),
        ("SP  - pp. 12–34", "page", "12-34"), ("SP  - e12", "page", "e12"), ("SP  - n/a", "page", nil), ("VL  - n/a", "volume", nil),
        ("DO  - 10.1177/0022487106297840.", "DOI", "10.1177/0022487106297840"), ("DO  - https://doi.org/10.1177/0022487106297840?utm_source=x", "DOI", "10.1177/0022487106297840"),
    ] as [(String, String, String?)])
    func junkAroundNumbers(lines: String, field: String, value: String?) throws {
        let entry = try one("TY  - JOUR\nTI  - T\n\(lines)\nER  - \n")
        #expect(entry.record[field] == value.map(Plain.string) && entry.record["note"] == nil, "\(entry.record)")
    }

    private func endNote(_ inside: String, type: String = "<ref-type name=\"Journal Article\">17</ref-type>") throws -> ImportedEntry {
        try one("<xml><records><record>\(type)<titles><title>T</title></titles>\(inside)</record></records></xml>")
    }

    @Test func linesOfEndNote() throws {
        #expect(try endNote("<isbn>9789024412341&#xD;9780306406157</isbn>").record["ISBN"] == "9789024412341, 9780306406157")
        #expect(try endNote("<isbn>0742-051X (Electronic)&#xD;1234-5679 (Linking)</isbn>").record == ["type": "article-journal", "title": "T", "ISSN": "0742-051X, 1234-5679"])
        #expect(try endNote("<abstract>Een&#xD;&#xD;Twee</abstract>").record["abstract"] == "Een\n\nTwee")
        #expect(try endNote("<dates><year>2019</year><year>2020</year><pub-dates><date>June 4</date><date>May 2</date></pub-dates></dates>").record["note"] == "date: May 2\nyear: 2020")
        let people = try endNote("<contributors><tertiary-authors><author>Bos, A.</author></tertiary-authors><translated-authors><author>Vos, B.</author></translated-authors></contributors>")
        #expect(people.record["note"] == "tertiary-authors: Bos, A.\ntranslated-authors: Vos, B.")
    }

    @Test(arguments: [
        ("<ref-type name=\"Hearing\">14</ref-type>", "hearing"), ("<ref-type>7</ref-type>", "legal_case"), ("<ref-type>48</ref-type>", "webpage"), ("<ref-type>57</ref-type>", "periodical"),
        ("<ref-type name=\"Chart or Table\">38</ref-type>", "figure"), ("<ref-type name=\"Legal Rule or Regulation\">50</ref-type>", "regulation"), ("<ref-type name=\"Thesis\">2</ref-type>", "thesis"),
        ("<ref-type name=\"Dissertatie\">32</ref-type>", "thesis"),
    ])
    func typesOfEndNote(type: String, wanted: String) throws {
        let entry = try endNote("", type: type)
        #expect(entry.record["type"] == .string(wanted) && entry.remarks.isEmpty)
    }

    @Test(arguments: [("", "er staat geen soort bij; het is een `document` geworden"), ("<ref-type name='Rune'>99</ref-type>", "de soort `Rune` is onbekend; het is een `document` geworden")])
    func aTypeThatIsNotThereIsNotUnknown(type: String, remark: String) throws {
        let entry = try #require(read("<xml><records><record>\(type)<titles><title>T</title></titles></record></records></xml>").entries.first)
        #expect(entry.record["type"] == "document" && entry.remarks.map(\.nl) == [remark])
    }

    @Test func whatIsOddOfATypeInEndNote() throws {
        let paper = try one("<xml><records><record><ref-type name=\"Conference Paper\">47</ref-type><titles><title>T</title><secondary-title>ORD 2019</secondary-title></titles><custom1>Heerlen</custom1><custom3>Proceedings</custom3></record></records></xml>")
        #expect(paper.record == ["type": "paper-conference", "title": "T", "container-title": "Proceedings", "event-title": "ORD 2019", "event-place": "Heerlen"])
        #expect(try endNote("<number>15 januari</number><volume>2024</volume>", type: "<ref-type name=\"Web Page\">12</ref-type>").record == ["type": "webpage", "title": "T", "accessed": "2024-01-15"])
        #expect(try endNote("<edition>2019/03/04</edition><work-type>Article</work-type><custom7>e12</custom7>").record == ["type": "article-journal", "title": "T", "page": "e12", "note": "edition (epub): 2019/03/04"])
        #expect(try endNote("<pages>280</pages>", type: "<ref-type name=\"Thesis\">32</ref-type>").record["note"] == "number-of-pages: 280")
    }

    @Test func whatScopusAndWebOfScienceWriteInBibTeX() throws {
        let entry = try one("@article{x, title={T}, author_keywords={leren; school}, type={Article}, Year={{2015}}, Month={{MAR-APR}}, Article-Number={{e12}}, url={http://www.a.nl/1 http://dx.doi.org/10.1234/abcd}}")
        #expect(entry.record == ["type": "article-journal", "title": "T", "issued": "2015-03/2015-04", "page": "e12", "DOI": "10.1234/abcd", "URL": "http://www.a.nl/1", "keyword": "leren; school"])
        #expect(try one("@article{x, title={T}, year=2019, month=mar # \"/\" # apr}").record["issued"] == "2019-03/2019-04")
        #expect(try one("@techreport{x, title={T}, year={z.d.}, pages={87}}").record["note"] == "number-of-pages: 87")
    }

    @Test func severalAddressesInOneField() throws {
        let entry = try one(#"[{"type":"book","title":"T","URL":"https://a.example/1 https://b.example/2"}]"#)
        #expect(entry.record["URL"] == "https://a.example/1" && entry.record["note"] == "URL: https://b.example/2")
    }

    @Test(arguments: [#"[{"type":"journal-article","title":["What works?"],"subtitle":["A study"],"article-number":"e12"}]"#])
    func titlesThatEndInASign(json: String) throws {
        let entry = try one(json)
        #expect(entry.record["title"] == "What works? A study" && entry.record["page"] == "e12")
        // Where a count has a name of its own, pages are pages.
        #expect(try one(#"[{"type":"book","title":"T","page":"212"}]"#).record["page"] == 212)
    }

    /// Two exports put together: what is UTF-8 stays what it is.
    @Test func linesInOtherEncodings() {
        let bytes = Array("TY  - JOUR\nAU  - Müller, René\nTI  - Café\nER  - \nTY  - JOUR\nAU  - Visser, Zo".utf8) + [0xEB] + Array("\nTI  - Na".utf8) + [0xEF] + Array("ef\nER  - \n".utf8)
        let result = BibliographyReader.read(SourceFile(path: "m.ris", bytes: bytes))
        #expect(result.entries.map { $0.record["title"] } == ["Café", "Naïef"] && result.entries.map { $0.record["author"] } == [[person("Müller", "René")], [person("Visser", "Zoë")]])
        #expect(result.findings.map(\.severity) == [.information])
    }

    @Test func whatDatabasesWriteAroundTheEntries() throws {
        #expect(try one("Provider: John Wiley & Sons, Ltd\nContent:text/plain; charset=\"UTF-8\"\n\nTY  - BOOK\nTI  - T\nER  - \n\nEF\n").record["title"] == "T")
    }

    @Test func editorsOfAnEditedBook() throws {
        let entry = try endNote("<contributors><authors><author>Bos, A.</author></authors></contributors>", type: "<ref-type name=\"Edited Book\">28</ref-type>")
        #expect(entry.record["editor"] == [person("Bos", "A.")] && entry.record["author"] == nil)
        let both = try endNote("<contributors><secondary-authors><author>Reeks, R.</author></secondary-authors><tertiary-authors><author>Bos, A.</author></tertiary-authors></contributors>", type: "<ref-type name=\"Book\">6</ref-type>")
        #expect(both.record["editor"] == [person("Bos", "A.")] && both.record["note"] == "secondary-authors (series editor): Reeks, R.")
    }

    @Test func whatPubMedExports() throws {
        let text = """

            PMID- 30198877
            OWN - NLM
            DP  - 2018 Oct-Dec
            TI  - Teachers who stay: a study of
                  many years.
            LID - 10.1016/j.tate.2018.01.001 [doi]
            LID - S0742-051X(18)30097-3 [pii]
            FAU - de Vries, Jan
            AU  - de Vries J
            FAU - Bos, Anna
            AU  - Bos A
            CN  - Study Group
            PT  - Journal Article
            TA  - Teach Teach Educ
            JT  - Teaching and teacher education
            VI  - 12
            IP  - 3
            PG  - 45-67
            IS  - 0742-051X (Print)
            IS  - 1879-2480 (Electronic)
            AID - 10.1016/j.tate.2018.01.001 [doi]
            LA  - eng
            OT  - retention

            PMID- 2
            PT  - Book
            TI  - Een boek
            DP  - 2001

            """
        let result = read(text, path: "pubmed.nbib")
        #expect(result.findings.isEmpty && result.format == .ris)
        #expect(result.entries.map(\.record) == [
            [
                "type": "article-journal", "title": "Teachers who stay: a study of many years.",
                "author": [person("Vries", "Jan", particle: "de"), person("Bos", "Anna"), ["literal": "Study Group"]], "issued": "2018-10/2018-12",
                "container-title": "Teaching and teacher education", "volume": 12, "issue": 3, "page": "45-67", "DOI": "10.1016/j.tate.2018.01.001", "ISSN": "0742-051X, 1879-2480",
                "language": "en", "keyword": "retention", "note": "PMID: 30198877",
            ],
            ["type": "book", "title": "Een boek", "issued": 2001, "note": "PMID: 2"],
        ])
        #expect(read(text).format == .ris)
    }

    @Test(arguments: [
        ("hallo", "there is no source in this file (read as ris)"), ("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Bos, A\nTI Titel\nER\n", "this is a file of Web of Science, which groei does not read"),
        ("%0 Journal Article\n%A Bos, A.\n%T Titel\n", "this is a file of EndNote (.enw), which groei does not read"),
    ])
    func nothingThatIsRead(text: String, message: String) {
        let result = read(text, path: "x.ris")
        #expect(result.entries.isEmpty && result.lost == 0)
        #expect(result.findings.filter { $0.severity == .error }.map(\.message.en) == [message])
    }

    @Test func looseLinesDoNotHideThatThereIsNothing() {
        let result = read(String(repeating: "zomaar wat tekst\n", count: 1000), path: "x.ris")
        #expect(result.findings.contains { $0.message.en.hasPrefix("there is no source") })
    }

    @Test func indentedLines() throws {
        #expect(try one("  TY  - BOOK\n  TI  - Boek\n  PY  - 2001\n  ER  - \n").record == ["type": "book", "title": "Boek", "issued": 2001])
    }

    @Test func whatOthersReadInBibTeX() {
        func text(_ record: Plain, _ format: BibliographyFormat) -> String { BibliographyWriter.text([ExportedSource(id: "x-1", record: record)], as: format) ?? "" }
        #expect(text(["type": "book", "title": "T", "issued": "2021~", "accessed": "2022-01~"], .biblatex).contains("date = {2021~},\n"))
        #expect(text(["type": "article-magazine", "title": "T"], .biblatex).contains("entrysubtype = {magazine}"))
        #expect(text(["type": "article-newspaper", "title": "T"], .bibtex).contains("entrysubtype = {newspaper}"))
        let named: Plain = ["type": "book", "title": "T", "author": [person("Fontaine", "Jean", dropping: "de la")]]
        #expect(text(named, .bibtex).contains("author = {de la Fontaine, Jean}"))
        #expect(text(named, .ris).contains("AU  - de la Fontaine, Jean"))
    }
}
