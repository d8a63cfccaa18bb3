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
