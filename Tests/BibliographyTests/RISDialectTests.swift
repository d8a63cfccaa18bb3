import Diagnostics
import Records
import Testing

@testable import Bibliography

/// What EndNote, Zotero, PubMed and the databases put under the tags of RIS, each type of source in its own way.
@Suite struct RISDialectTests {
    private func ris(_ type: String, _ lines: String...) throws -> Plain {
        try one("TY  - \(type)\nTI  - T\n" + lines.map { $0 + "\n" }.joined() + "ER  - \n").record
    }

    @Test func editorsOfABookAndOfItsSeries() throws {
        let both = try ris("BOOK", "A3  - Geerts, Walter", "A2  - Reeks, R.")
        #expect(both["editor"] == [person("Geerts", "Walter")] && both["note"] == "A2 (series editor): Reeks, R." && both["author"] == nil)
        #expect(try ris("BOOK", "A2  - Bos, A.")["editor"] == [person("Bos", "A.")])
        let edited = try ris("EDBOOK", "AU  - Bos, A.", "A2  - Reeks, R.")
        #expect(edited["editor"] == [person("Bos", "A.")] && edited["author"] == nil && edited["note"] == "A2 (series editor): Reeks, R.")
        #expect(try ris("EDBOOK", "A2  - Bos, A.")["editor"] == [person("Bos", "A.")])
        #expect(try ris("CHAP", "A2  - Bos, A.", "A3  - Reeks, R.")["note"] == "A3: Reeks, R.")
        let written = BibliographyWriter.text([ExportedSource(id: "x-1", record: ["type": "book", "title": "T", "editor": [person("Bos", "A.")]])], as: .ris)
        #expect(written?.contains("A3  - Bos, A.\r\n") == true)
    }

    @Test func conferencesAndTheirProceedings() throws {
        let paper = try ris("CPAPER", "T2  - ORD 2019", "C3  - Proceedings ORD", "C1  - Heerlen")
        #expect(paper == ["type": "paper-conference", "title": "T", "container-title": "Proceedings ORD", "event-title": "ORD 2019", "event-place": "Heerlen"])
        #expect(try ris("CPAPER", "T2  - Proceedings")["container-title"] == "Proceedings")
        let written = try #require(BibliographyWriter.text([ExportedSource(id: "x-1", record: paper)], as: .ris))
        for line in ["T2  - ORD 2019", "C3  - Proceedings ORD", "C1  - Heerlen"] { #expect(written.contains(line + "\r\n")) }
        #expect(!written.contains("U5"))
    }

    /// The lines with a date, what comes of them, and what is noted.
    @Test(arguments: [
        ("PY  - 2019 (online first 2018)\nDA  - 2019/05\nDA  - 2019/06/01", "2019-05", "PY: 2019 (online first 2018)\nDA: 2019/06/01"),
        ("PY  - 2019///Winter\nDA  - 2019/05/01", "2019-05-01", "PY: 2019///Winter"), ("PY  - 2019\nDA  - 2019/05/01", "2019-05-01", nil), ("PY  - 2019\nDA  - 2020/05/01", "2019", "DA: 2020/05/01"),
        ("DA  - MAR\nPY  - 2015", "2015-03", nil), ("DA  - FEB 12\nPY  - 2016", "2016-02-12", nil), ("DA  - MAR-APR\nPY  - 2015", "2015-03/2015-04", nil),
        ("PY  - in druk\nDA  - 2019/05", "2019-05", "PY: in druk"), ("DA  - ooit\nPY  - 2016", "2016", "DA: ooit"), ("DA  - ooit", nil, "DA: ooit"), ("PY  - 2019\nY1  - 2019", "2019", nil),
    ] as [(String, String?, String?)])
    func dates(lines: String, issued: String?, note: String?) throws {
        let record = try ris("JOUR", lines)
        #expect(issued.map { record["issued"]?.says($0) == true } ?? (record["issued"] == nil), "\(record)")
        #expect(record["note"] == note.map(Plain.string), "\(record)")
    }

    @Test func whatIsOddOfATypeInEndNote() throws {
        let page = try ris("WEB", "M1  - 15 januari", "VL  - 2024", "UR  - https://x.example")
        #expect(page["accessed"] == "2024-01-15" && page["volume"] == nil && page["number"] == nil)
        #expect(try ris("WEB", "VL  - 12")["volume"] == 12)
        let article = try ris("JOUR", "ET  - 2019/03/04", "M1  - 3", "C7  - e0123456", "M3  - Article")
        #expect(article == ["type": "article-journal", "title": "T", "issue": 3, "page": "e0123456", "note": "ET (epub): 2019/03/04"])
        #expect(try ris("JOUR", "ET  - 2")["edition"] == 2 && ris("BOOK", "ET  - 2019")["edition"] == 2019 && ris("BOOK", "M3  - Article")["genre"] == "Article")
        #expect(try ris("JOUR", "SP  - 3", "C7  - e01")["note"] == "C7: e01" && ris("JOUR", "AR  - 12")["page"] == 12)
        let woS = try ris("JOUR", "PU  - SAGE", "PI  - London")
        #expect(woS["publisher"] == "SAGE" && woS["publisher-place"] == "London")
    }

    /// A bare number is how many pages a work has that is in nothing else.
    @Test(arguments: ["SP  - 212", "SP  - 212 p."])
    func numbersOfPages(line: String) throws {
        for type in ["BOOK", "THES", "RPRT"] { #expect(try ris(type, line)["note"] == .string("number-of-pages: \(line.dropFirst(6))") && ris(type, line)["page"] == nil) }
        #expect(try ris("CHAP", "SP  - 212")["page"] == 212 && ris("BOOK", "SP  - 212", "EP  - 215")["page"] == "212-215" && ris("BOOK", "SP  - xii")["page"] == "xii")
    }

    /// `A2` of a report edits its series (Zotero, EndNote), and its number may stand where others have an ISBN.
    @Test func reports() throws {
        let report = try ris("RPRT", "A2  - Reeks, R.", "ED  - Bos, A.", "SN  - Rapport 2019-12")
        #expect(report == ["type": "report", "title": "T", "editor": [person("Bos", "A.")], "number": "Rapport 2019-12", "note": "A2 (series editor): Reeks, R."])
        #expect(try ris("RPRT", "SN  - 978-0-306-40615-7")["ISBN"] == "978-0-306-40615-7" && ris("INTV", "A2  - Vraag, V.")["note"] == "A2 (interviewer): Vraag, V.")
        let written = BibliographyWriter.text([ExportedSource(id: "x-1", record: ["type": "report", "title": "T", "editor": [person("Bos", "A.")]])], as: .ris)
        #expect(written?.contains("ED  - Bos, A.\r\n") == true && written?.contains("U5") == false)
        let endNote = "<record><ref-type name=\"Report\">27</ref-type><titles><title>T</title></titles><contributors><secondary-authors><author>Reeks, R.</author></secondary-authors></contributors></record>"
        #expect(try one(endNote, .endNote).record["note"] == "secondary-authors (series editor): Reeks, R.")
    }

    /// As printed, and what becomes of it.
    @Test(arguments: [
        ("SP  - 123 e.v.", "123 e.v."), ("SP  - 23-25,", "23-25"), ("SP  - 1-9, , 12--14, ", "1-9, 12-14"), ("SP  - 23--bpp.,", "23-bpp."), ("SP  - 45ff", "45ff"), ("SP  - p. 12 t/m 19", "12-19"), ("SP  - blz. 12–19", "12-19"), ("SP  - pp.12-19", "12-19"), ("SP  - 12 tot en met 19", "12-19"),
        ("SP  - 153-67", "153-167"), ("SP  - 153\nEP  - 67", "153-167"), ("SP  - 12\nEP  - 9", "12-9"), ("SP  - p12", "p12"), ("SP  - S12–S19", "S12-S19"),
    ])
    func pages(lines: String, page: String) throws {
        #expect(try ris("JOUR", lines)["page"]?.says(page) == true)
        #expect(try ris("BOOK", "SP  - xii, 212 p. : ill. ; 24 cm")["note"] == "number-of-pages: xii, 212 p. : ill. ; 24 cm")
    }

    @Test(arguments: ["n.d.", "z.j.", "Z.D.", "[s.a.]"])
    func noDate(text: String) throws {
        let entry = try one("TY  - JOUR\nTI  - T\nPY  - \(text)\nER  - \n")
        #expect(entry.record["note"] == nil && entry.record["issued"] == nil && entry.remarks.map(\.nl) == ["de bron heeft geen datum (`PY` is ‘\(text)’)"])
    }

    /// Remarks name the tags that the file has.
    @Test func tagsOfPubMed() throws {
        let entry = try pubMed("DP  - ooit", "PG  - 12-9", "LID - 10.1000/x [doi]", "AID - 10.1000/y [doi]")
        #expect(entry.record["page"] == "12-19" && entry.record["note"]?.string?.hasPrefix("DP: ooit\n") == true)
        #expect(entry.remarks.map(\.nl).contains { $0.hasPrefix("`DP` staat") } && entry.remarks.map(\.nl).contains { $0.hasPrefix("`AID` staat") })
    }

    /// ERIC's form of it: no PMID, a blank more behind four letters, addresses under `AID` and `LID`.
    @Test func eric() throws {
        let text = """

            OWN - ERIC
            TI  - Een
            AU  - van Groen, Maaike M.
            OT  - Tests
            JT  - Tijdschrift
            SO  - v21 n1 p12-24 2020
            AID - http://dx.doi.org/10.1186/x
            OID - EJ1227990
            VI  - 21
            PG  - 153-67
            DP  - 2020
            LID - http://eric.ed.gov/?id=EJ1227990
            ISSN - EISSN-2375-5636
            LA  - English
            PT  - Journal Articles

            OWN - ERIC
            TI  - Twee
            DP  - 2019
            PT  - Reports - Research
            """
        let entries = read(text).entries
        #expect(entries.map { $0.record["type"] } == ["article-journal", "report"])
        #expect(entries.first?.record == [
            "type": "article-journal", "title": "Een", "author": [person("Groen", "Maaike M.", particle: "van")], "issued": 2020, "container-title": "Tijdschrift", "volume": 21,
            "page": "153-167", "DOI": "10.1186/x", "ISSN": "2375-5636", "URL": "http://eric.ed.gov/?id=EJ1227990", "language": "en", "keyword": "Tests", "note": "OID: EJ1227990",
        ])
    }

    private func pubMed(_ lines: String...) throws -> ImportedEntry { try one("PMID- 1\nTI  - T\n" + lines.joined(separator: "\n") + "\n", .ris) }

    @Test func whatPubMedKnowsOfARetraction() throws {
        let entry = try pubMed("FAU - Fraude, Frits Jr", "FAU - Scherpbier, Albert J J A 3rd", "DP  - 2019 Aug-Sep", "PT  - Journal Article", "PT  - Retracted Publication", "RIN - Some J. 2020", "PL  - England")
        #expect(entry.record == [
            "type": "article-journal", "title": "T", "author": [person("Fraude", "Frits", suffix: "Jr"), person("Scherpbier", "Albert J J A", suffix: "3rd")], "issued": "2019-08/2019-09",
            "status": "retracted", "status-reason": "Retraction in: Some J. 2020", "note": "PMID: 1",
        ])
        #expect(entry.remarks.contains { $0.nl.contains("teruggetrokken") })
        let preprint = try pubMed("PT  - Preprint").record
        #expect(preprint["type"] == "article" && preprint["genre"] == "Preprint")
        #expect(try pubMed("PT  - Book", "PL  - Bethesda (MD)").record["publisher-place"] == "Bethesda (MD)")
    }
}

/// Dates with a time of day, with days of the week, and of two ends within a year.
@Suite struct DateReadingTests {
    @Test(arguments: [
        ("2024/01/15/14:22:33", "2024-01-15"), ("2019-05-03T10:11:12Z", "2019-05-03"), ("2020-01-02 10:11:12", "2020-01-02"), ("2020-01-02 10:00", "2020-01-02"),
        ("2021-05-01T10:00:00.000+02:00", "2021-05-01"), ("Tue, 14 Jun 2022 10:00:00 +0000", "2022-06-14"), ("Tuesday 3 May 2022", "2022-05-03"), ("dinsdag 3 mei 2022", "2022-05-03"),
        ("MAR-APR 2015", "2015-03/2015-04"), ("2019 Aug-Sep", "2019-08/2019-09"), ("jul--aug 2019", "2019-07/2019-08"), ("26-28 juni 2019", "2019-06-26/2019-06-28"),
        ("June 26–28, 2019", "2019-06-26/2019-06-28"), ("28 June - 2 July 2019", "2019-06-28/2019-07-02"), ("AUGUSTUS 2021", "2021-08"),
    ])
    func whole(text: String, edtf: String) {
        #expect(DateReading(text)?.edtf == edtf && DateReading(text)?.isWhole == true)
    }

    @Test(arguments: [("Dec-Jan 2019", "2019"), ("30-31 juni 2019", "2019"), ("Winter-Spring 2019", "2019"), ("12:2019", "2019"), ("mrt-apr", nil), ("14:22:33", nil)] as [(String, String?)])
    func notWhole(text: String, edtf: String?) {
        #expect(DateReading(text)?.edtf == edtf && DateReading(text)?.isWhole != true)
    }
}
