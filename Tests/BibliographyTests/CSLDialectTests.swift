import Diagnostics
import Records
import Testing

@testable import Bibliography

/// What Crossref says beyond CSL, and what programs that read CSL-JSON make of it.
@Suite struct CSLDialectTests {
    private func answer(_ json: String) throws -> ImportedEntry { try #require(LookupAnswer.ofDOI("10.5555/1", Array(json.utf8))) }

    @Test func aRetractionIsAStatus() throws {
        let entry = try answer(#"{"type":"book","title":"T","updated-by":[{"type":"correction","DOI":"10.5555/cor"},{"type":"retraction","DOI":"10.5555/ret","updated":{"date-parts":[[2021,1,2]]}}]}"#)
        #expect(entry.record["status"] == "retracted" && entry.record["status-date"] == "2021-01-02" && entry.record["status-reason"] == "Retraction: 10.5555/ret")
        #expect(entry.remarks.map(\.nl) == ["op deze bron is iets gevolgd (correction): kijk bij DOI 10.5555/cor", "Crossref zegt dat dit is teruggetrokken: `status: retracted`"])
        #expect(try answer(#"{"type":"book","title":"T","updated-by":[{"type":"retraction","DOI":"10.5555/ret","updated":{"date-parts":[[2021]]}}]}"#).record["status-date"] == nil)
    }

    @Test func aNoticeIsNotWhatItIsAbout() throws {
        let entry = try answer(#"{"type":"book","title":"Retraction of: T","update-to":[{"type":"retraction","DOI":"10.5555/2","updated":{"date-parts":[[2021,1,2]]}}]}"#)
        #expect(entry.record["status"] == nil)
        #expect(entry.remarks.map(\.nl) == ["dit is een bericht over een andere publicatie (retraction), en niet die publicatie zelf: DOI 10.5555/2"])
    }

    @Test(arguments: [("RETRACTED: Leren", true), ("RETRACTED ARTICLE: Leren", true), ("Retracted: Leren", true), ("Retracted papers: a study", false), ("RETRACTED", false)])
    func aTitleThatSaysIt(title: String, isRetracted: Bool) throws {
        let entry = try answer(#"{"type":"book","title":"\#(title)"}"#)
        #expect((entry.record["status"] == "retracted") == isRetracted && entry.remarks.isEmpty != isRetracted)
    }

    /// The series first, the book last; of a journal its abbreviation.
    @Test(arguments: [
        ("book-chapter", #"["Lecture Notes","Book T"]"#, "Book T", "Lecture Notes"), ("proceedings-article", #"["Series","Proceedings"]"#, "Proceedings", "Series"),
        ("book-chapter", #"["Book T"]"#, "Book T", nil), ("journal-article", #"["Journal of T","J. T"]"#, "Journal of T", nil),
    ] as [(String, String, String, String?)])
    func containers(type: String, titles: String, container: String, series: String?) throws {
        let record = try answer(#"{"type":"\#(type)","title":"T","container-title":\#(titles)}"#).record
        #expect(record["container-title"]?.string == container && record["collection-title"]?.string == series)
    }

    /// `name: value` in a note is a field to citation processors; a blank before it makes it words, and is gone when it comes back.
    @Test(arguments: ["issued: 1950", "Eerste regel\ncontainer-title: J. Teach. Educ.\nZie ook: elders", "{:title: Anders}", "p. 3: niets"])
    func notesThatLookLikeFields(note: String) throws {
        let source = ExportedSource(id: "x-1", record: ["type": "book", "title": "T", "note": .string(note)])
        let text = try #require(BibliographyWriter.text([source], as: .cslJSON))
        #expect(try one(text, .cslJSON).record == source.record)
        let written = try #require(JSONPieces.tree(of: text.utf8).get().root.plain.items.first?["note"]?.string)
        #expect(written.split(separator: "\n").allSatisfy { $0.wholeMatch(of: /[A-Za-z_-]+:.*/) == nil } && !written.contains("{:"), "\(written)")
    }

    @Test(arguments: [("-0043", "-44"), ("0000", "-1"), ("0001", "1"), ("-0043/0014", "-44")])
    func yearsBeforeChrist(issued: String, year: String) throws {
        let source = ExportedSource(id: "x-1", record: ["type": "book", "title": "T", "issued": .string(issued)])
        let text = try #require(BibliographyWriter.text([source], as: .cslJSON))
        #expect(text.filter { !$0.isWhitespace }.contains("\"date-parts\":[[\(year)]") && !text.contains("custom"))
        #expect(try one(text, .cslJSON).record == source.record)
    }
}
