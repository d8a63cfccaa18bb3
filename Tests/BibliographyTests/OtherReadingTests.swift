import Diagnostics
import Records
import Testing

@testable import Bibliography

@Suite struct RISReadingTests {
    static let article = """
        TY  - JOUR
        A1  - van der Berg, Jan, Jr.
        AU  - Ministerie van Onderwijs
        T1  - De titel
        JO  - J. Ped.
        JF  - Pedagogiek
        Y1  - 2019/03/04/
        VL  - 12
        IS  - 3
        SP  - 45
        EP  - 67
        SN  - 1234-5679
        DO  - doi:10.1000/ABC
        UR  - https://a.example/x;jsessionid=1
        KW  - een
        KW  - twee
        N2  - Samenvatting
        over twee regels
        LA  - Dutch
        C7  - iets
        L1  - file://x.pdf

        """

    static let record: Plain = [
        "type": "article-journal", "title": "De titel", "author": [person("Berg", "Jan", particle: "van der", suffix: "Jr."), ["literal": "Ministerie van Onderwijs"]],
        "issued": "2019-03-04", "container-title": "Pedagogiek", "volume": 12, "issue": 3, "page": "45-67", "DOI": "10.1000/ABC", "ISSN": "1234-5679",
        "URL": "https://a.example/x;jsessionid=1", "language": "nl", "abstract": "Samenvatting\nover twee regels", "keyword": "een, twee", "note": "JO: J. Ped.\nC7: iets",
    ]

    @Test(arguments: ["\n", "\r\n", "\r"], [true, false])
    func readsEveryDialect(lineEnd: String, hasEnd: Bool) throws {
        let text = "\u{FEFF}" + (Self.article + (hasEnd ? "ER  - \n\n" : "") + "TY  - BOOK\nTI  - Boek\nAU  - Bos, A.\nPY  - 2001\nER  -").replacing("\n", with: lineEnd)
        let result = read(text)
        #expect(result.format == .ris && result.findings.isEmpty)
        #expect(result.entries.map(\.record) == [Self.record, ["type": "book", "title": "Boek", "author": [person("Bos", "A.")], "issued": 2001]])
        #expect(result.entries.map(\.id) == ["van-der-berg-2019", "bos-2001"])
        #expect(result.entries[0].lines == 1...21)
    }

    @Test func readsLatin1() throws {
        let bytes = Array("TY  - BOOK\nTI  - Caf".utf8) + [0xE9, 0x20, 0x96, 0x0A] + Array("ER  - \n".utf8)
        let result = BibliographyReader.read(SourceFile(path: "a.ris", bytes: bytes))
        #expect(result.entries.first?.record["title"] == "Café –")
        #expect(result.findings.map(\.severity) == [.information])
    }

    @Test func entriesWithoutTypeAndLooseText() {
        let result = read("Web of Science\nTI  - Een\nPY - 2001\nER  - \nTY  - XYZ\nTI  - Twee\nPY  - in druk\n")
        #expect(result.entries.map { $0.record["title"] } == ["Een", "Twee"])
        #expect(result.entries[1].record["note"] == "PY: in druk" && result.entries[1].remarks.count == 2)
        #expect(result.findings.map { $0.place?.start?.line } == [1, 2])
    }
}

@Suite struct CSLReadingTests {
    @Test func readsItems() throws {
        let result = read(#"""
            [{"id":"x1","type":"article-journal","title":"Een <i>titel</i> \ud83d\ude00","author":[{"family":"Bos","given":"A.","non-dropping-particle":"van"},{"literal":"RUG"}],
              "issued":{"date-parts":[[2019,"3"]]},"accessed":{"date-parts":[["2020","1","2"]]},"volume":"12","issue":3,"page":"1–9","PMID":"77","custom":{"a":{"b":1}}},
            {"id": 2, "type": "book", "title": "Twee", "title": "Dubbel"},
            "los",
            {"type":"chapter","title":"Drie","issued":{"date-parts":[[2001],[2003]]}},
            {"type":"dataset","title":"Vier","issued":{"raw":"12 mei 2019"},"URL":"https://doi.org/10.1000/x"},
            {"type":"book","title":"Vijf","issued":{"date-parts":[[2019]],"season":2}},
            {"type":"book","title":"Zes","issued":{"date-parts":[[2019]],"circa":true}}
            ]
            """#)
        #expect(result.entries.map { $0.record["issued"] } == ["2019-03", "2001/2003", "2019-05-12", "2019-22", "2019~"])
        #expect(result.entries[0].record == [
            "type": "article-journal", "title": "Een titel 😀", "author": [person("Bos", "A.", particle: "van"), ["literal": "RUG"]], "issued": "2019-03",
            "accessed": "2020-01-02", "volume": 12, "issue": 3, "page": "1-9", "note": "PMID: 77",
        ])
        #expect(result.entries[2].record["DOI"] == "10.1000/x")
        #expect(result.findings.map { "\($0.rule) \($0.place?.start?.line ?? 0)" } == ["yaml-duplicate-key 3", "import 4"])
    }

    @Test func readsOneObjectAndCrossref() throws {
        let entry = try one(#"""
            {"type":"journal-article","title":["Titel"],"subtitle":["Onder"],"container-title":["Tijdschrift","T."],"published-print":{"date-parts":[[2007,3]]},
             "indexed":{"date-parts":[[2020,1,1]]},"reference-count":3,"author":[{"given":"N","family":"Latham","sequence":"first"}],"link":[{"URL":"x"}]}
            """#)
        #expect(entry.record["title"] == "Titel: Onder" && entry.record["issued"] == "2007-03" && entry.record["type"] == "article-journal")
        #expect(entry.record["note"] == "container-title: T." && entry.remarks.contains { $0.en.contains("`reference-count`") })
    }

    @Test func aMissingBraceCostsOneEntry() {
        let result = read("[\n  {\"type\": \"book\", \"title\": \"Een\"},\n  {\"type\": \"book\", \"title\": \"Twee\",\n  {\"type\": \"book\", \"title\": \"Drie\"}\n]", .cslJSON)
        #expect(result.entries.map { $0.record["title"] } == ["Een", "Drie"])
        #expect(result.findings.map { $0.place?.start?.line } == [3])
    }
}

@Suite struct EndNoteReadingTests {
    @Test func readsRecords() throws {
        let result = read("""
            <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE xml [<!ENTITY x SYSTEM "file:///etc/passwd">]><xml><records>
            <record><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal">van der Berg, Jan</style></author>
            <author>Bos, A.</author></authors></contributors><titles><title><style>R&amp;D </style><style face="italic">nu</style><![CDATA[ <ja>]]> &x;</title>
            <secondary-title>Pedagogiek</secondary-title></titles><periodical><full-title>Pedagogiek</full-title></periodical><pages>1-9</pages><volume>3</volume>
            <dates><year>2019</year><pub-dates><date>June 4</date></pub-dates></dates><isbn>1234-5679 (print)</isbn><electronic-resource-num>10.1000/x</electronic-resource-num>
            <urls><related-urls><url>https://a.example</url></related-urls></urls><custom1>iets</custom1></record>
            <record><ref-type name="Book">6</ref-type><titles><title>Open</title></titles>
            <record><ref-type name="Book">6</ref-type><titles><title>Dicht</title></titles></record></records></xml>
            """)
        #expect(result.format == .endNote)
        #expect(result.entries[0].record == [
            "type": "article-journal", "title": "R&D nu <ja> &x;", "author": [person("Berg", "Jan", particle: "van der"), person("Bos", "A.")], "issued": "2019-06-04",
            "container-title": "Pedagogiek", "volume": 3, "page": "1-9", "DOI": "10.1000/x", "ISSN": "1234-5679", "URL": "https://a.example", "note": "custom1: iets",
        ])
        #expect(result.entries.map { $0.record["title"] } == ["R&D nu <ja> &x;", "Open", "Dicht"])
        #expect(result.findings.map { $0.place?.start?.line } == [7])
    }
}
