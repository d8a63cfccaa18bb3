import Records
import Testing

@testable import Bibliography

@Suite struct SourceIdentifierTests {
    private func normal(_ text: String, _ read: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void) -> String {
        var (text, buffer) = (text, [UInt8]("x".utf8))
        text.withUTF8 { read($0, &buffer) }
        return String(decoding: buffer, as: UTF8.self)
    }

    @Test(arguments: [
        ("10.1177/0022487106297840", "10.1177/0022487106297840"), ("https://doi.org/10.1016/S0742-051X(00)00023-8", "10.1016/s0742-051x(00)00023-8"),
        ("doi: 10.1177/ABC.", "10.1177/abc"), ("10.5281/zenodo.12.v3", "10.5281/zenodo.12"), ("10.48550/arXiv.1810.04805v2", "10.48550/arxiv.1810.04805"),
        ("10.1000/rev2", "10.1000/rev2"), ("https://doi.org/10.1000%2FABC%28x%29", "10.1000/abc(x)"), ("10.1000/a%2fb", "10.1000/a%2fb"),
        ("https://doi.org/10.1177/002?journalCode=jtea", "10.1177/002"), ("10.1000/a?b", "10.1000/a?b"), ("geen", ""), ("10.", ""), ("", ""),
    ])
    func doi(text: String, expected: String) { #expect(normal(text, SourceIdentifiers.doi) == expected) }

    /// As it is written, with its capitals; in an address a `?` that belongs to it is escaped.
    @Test(arguments: [
        ("https://doi.org/10.1177/002?journalCode=jtea", "10.1177/002"), ("https://doi.org/10.1002/%28SICI%291096", "10.1002/(SICI)1096"), ("https://doi.org/10.1000/a%3Fb", "10.1000/a?b"),
        ("10.1000/a?b", "10.1000/a?b"), ("doi:10.1016/S0742-051X", "10.1016/S0742-051X"), ("10.1177/\n0022487", "10.1177/0022487"),
        ("10.1000/abc 10.1000/def", nil), ("10.1000/abc def", nil),
        // A blank where only its rest can follow.
        ("10.1659/0276-4741(2004)024 [ 0141:SPOCMP]2.0.CO;2", "10.1659/0276-4741(2004)024[0141:SPOCMP]2.0.CO;2"),
        ("10.1002/(SICI)1097-4571(199505)46:4 <288::AID-ASI5> 3.0.CO;2-L", "10.1002/(SICI)1097-4571(199505)46:4<288::AID-ASI5>3.0.CO;2-L"),
    ] as [(String, String?)])
    func bareDOI(text: String, expected: String?) { #expect(DOI.bare(text) == expected) }

    @Test(arguments: [
        ("https://www.Example.org/Rapport/", "example.org/rapport"), ("http://example.org/a?utm_source=x&id=3#top", "example.org/a?id=3"),
        ("https://example.org/a?fbclid=1", "example.org/a"), ("https://example.org/a?id=3&amp;msclkid=1&PHPSESSID=2&mtm_x=y", "example.org/a?id=3"), ("https://example.org/map/index.html", "example.org/map"), ("https://example.org", ""),
        ("https://www.example.org/", ""), ("https://example.org/?p=12", "example.org/?p=12"), ("https://example.org/data/?id=3#/A/b/", "example.org/data/?id=3#/a/b"), ("https://example.org/#!x", "example.org#!x"),
    ])
    func url(text: String, expected: String) { #expect(normal(text, SourceIdentifiers.url) == expected) }

    @Test(arguments: [("https://doi.org/10.1000%2Fabc?utm_source=x", "10.1000/abc"), ("https://arxiv.org/abs/1810.04805v2", "10.48550/arxiv.1810.04805"), ("https://example.org/10.1000/abc", nil)])
    func doiOfAnAddress(url: String, expected: String?) {
        let found = SourceIdentifiers.doi(ofURL: Array(normal(url, SourceIdentifiers.url).utf8))
        #expect(found.map { String(decoding: $0, as: UTF8.self) } == expected)
    }

    @Test(arguments: [
        ("0-415-47618-8", [9_780_415_476_188]), ("978-0-415-47618-8", [9_780_415_476_188]), ("978 0 415 47618 8; 0-521-42374-0", [9_780_415_476_188, 9_780_521_423_748]),
        ("0-8044-2957-X", [9_780_804_429_573]), ("12", []), ("978041547618812345", []),
    ] as [(String, [UInt64])])
    func isbn(text: String, expected: [UInt64]) {
        var (text, found) = (text, [UInt64]())
        text.withUTF8 { SourceIdentifiers.isbns($0) { found.append($0) } }
        #expect(found == expected)
    }

    /// As the path of an address (RFC 3986), from which it comes back.
    @Test(arguments: [("10.1002/(SICI)46:4<288::AID-ASI5>3.0.CO;2-L", "https://doi.org/10.1002/(SICI)46:4%3C288::AID-ASI5%3E3.0.CO;2-L"), ("10.1000/a#b?c%d", "https://doi.org/10.1000/a%23b%3Fc%25d")])
    func addressOfADOI(doi: String, url: String) throws {
        #expect(DOI.url(doi) == url && DOI.bare(url) == doi)
        let record: Plain = ["type": "book", "title": "T", "DOI": .string(doi)]
        let text = try #require(BibliographyWriter.text([ExportedSource(id: "t", record: record)], as: .jsonLD))
        #expect(text.contains(url) && read(text, .jsonLD).entries.map(\.record) == [record])
    }

    @Test(arguments: [
        ("Één & dezelfde", "dezelfde"), ("Een en dezelfde", "dezelfde"), ("The <i>a</i> of Š\u{FB03}x", "a of sffix"), ("Œuvre, Æsop, ĳsberg, groß", "oeuvre aesop ijsberg gross"),
        ("teachers’ {DNA}", "teachers dna"), ("Ide\u{301}e", "idee"), ("Ж и ж", "ж и ж"), ("x\u{AD}y 2–3", "xy 2 3"), ("a < b", "b"), ("deel a", "deel a"), ("", ""), ("…", ""),
        ("ΕΚΠΑΙΔΕΥΣΗ και εκπαίδευση", "εκπαιδευση και εκπαιδευση"), ("ΛΟΓΟΣ λόγος", "λογοσ λογοσ"), ("Ёлка й", "елка и"), ("教師の学び", "教師の学び"),
    ])
    func folds(text: String, expected: String) { #expect(FoldedText(text).words.joined(separator: " ") == expected) }
}
