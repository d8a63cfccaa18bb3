import Diagnostics
import Records
import Testing

@testable import Bibliography

/// What people type or paste to look a source up by.
@Suite struct LookupKeyTests {
    @Test(arguments: [
        ("10.1177/0022487106297840", LookupKey.doi("10.1177/0022487106297840")), ("doi:10.1177/ABC", .doi("10.1177/ABC")),
        ("https://doi.org/10.1177/0022487106297840", .doi("10.1177/0022487106297840")), ("https://doi.org/10.1002%2Fabc", .doi("10.1002/abc")),
        ("ISBN 978-0-306-40615-7", .isbn("9780306406157")), ("isbn:0306406152", .isbn("0306406152")), ("0-8044-2957-X", .isbn("080442957X")), ("9780306406157", .isbn("9780306406157")),
        ("https://a.example/x?y=1#z", .url("https://a.example/x?y=1#z")), ("www.a.example", .url("https://www.a.example")), ("HTTP://a.example", .url("HTTP://a.example")),
    ])
    func recognises(text: String, key: LookupKey) throws {
        #expect(try LookupKey.read(text) == key)
    }

    @Test(arguments: ["bronnen.bib", "map/lijst.ris", "2024-06", "", "ftp://a.example/x", "https://", "https://a.example/met spatie", "file:///etc/passwd", "-o/tmp/x"])
    func leavesTheRest(text: String) throws {
        #expect(try LookupKey.read(text) == nil)
    }

    /// Typing errors are found before anybody is asked.
    @Test(arguments: ["9780306406158", "ISBN 12", "0-8044-2957-1", "doi:geen", "10.12/x", "1234-5679", "ISSN 1234-5679"])
    func refusesTypingErrors(text: String) {
        #expect(throws: Failure.self) { try LookupKey.read(text) }
    }

    @Test(arguments: [
        ("https://journals.example/doi/10.1177/0022487106297840", "10.1177/0022487106297840"), ("https://journals.example/doi/full/10.1177/00224?x=10.1/2", "10.1177/00224"),
        ("https://www.frontiers.example/articles/10.3389/fpsyg.2020.00001/full", "10.3389/fpsyg.2020.00001"), ("https://a.example/doi/10.1002%2Fabc", "10.1002/abc"),
    ])
    func findsTheDOIInAnAddress(url: String, doi: String) {
        #expect(LookupKey.url(url).publisherDOI == doi)
        // When nobody answers, this is what is known.
        #expect(LookupKey.url(url).fields.map(\.name) == ["DOI"] && LookupKey.url("https://a.example/x").fields.map(\.name) == ["type", "URL"])
    }

    @Test func typedFields() {
        func value(_ text: String, _ field: String) -> Plain? { if case .value(let value) = TypedField.read(text, for: field) { value } else { nil } }
        #expect(value("12 mei 2019", "issued") == "2019-05-12" && value("2019", "issued") == 2019 && value("morgen", "issued") == nil && value("rond 2019 of zo", "issued") == nil)
        #expect(value("https://doi.org/10.1000/x", "DOI") == "10.1000/x" && value("x", "DOI") == nil)
        #expect(value("978-0-306-40615-7", "ISBN") == "978-0-306-40615-7" && value("978-0-306-40615-8", "ISBN") == nil)
        #expect(value("www.a.example/b", "URL") == "https://www.a.example/b" && value("a.example", "URL") == nil)
        #expect(value("12–34", "page") == "12-34" && value("12", "volume") == 12 && value("Nederlands", "language") == "nl" && value("12", "title") == "12")
    }
}

/// What comes back from the services and pages that are asked.
@Suite struct LookupAnswerTests {
    /// In the form that Crossref gives, with all that makes it dirty.
    static let crossref = #"""
        {"indexed":{"date-parts":[[2024,1,1]]},"reference-count":31,"publisher":"SAGE &amp; Co","issue":"2","content-domain":{"domain":[],"crossmark-restriction":false},
         "published-print":{"date-parts":[[2007,3]]},"abstract":"<jats:title>Abstract</jats:title><jats:p>Eerste alinea &amp;eacute;n meer.</jats:p><jats:p>Tweede <jats:italic>alinea</jats:italic>.</jats:p>",
         "DOI":"10.1177/ABC","type":"journal-article","source":"Crossref","is-referenced-by-count":61,"title":["R&amp;amp;D: een <i>titel</i>"],"prefix":"10.1177","volume":"58",
         "author":[{"given":"Nancy I.","family":"Latham","sequence":"first","affiliation":[]},{"name":"Voorbeeldinstituut","sequence":"additional"}],"member":"179",
         "container-title":["Journal of Teacher Education"],"original-title":[],"language":"en","link":[{"URL":"http://x"}],"score":1,"issued":{"date-parts":[[2007,3]]},
         "ISSN":["0022-4871","1552-7816"],"URL":"http://dx.doi.org/10.1177/ABC","relation":{},"page":"153-167","subject":["Education"],"article-number":"e12","short-container-title":["JTE"]}
        """#

    @Test func crossref() throws {
        let entry = try #require(LookupAnswer.ofDOI("10.1177/abc", Array(Self.crossref.utf8)))
        #expect(entry.record == [
            "type": "article-journal", "title": "R&D: een titel", "author": [person("Latham", "Nancy I."), ["literal": "Voorbeeldinstituut"]], "issued": "2007-03",
            "container-title": "Journal of Teacher Education", "publisher": "SAGE & Co", "volume": 58, "issue": 2, "page": "153-167", "number": "e12", "DOI": "10.1177/ABC",
            "ISSN": "0022-4871, 1552-7816", "language": "en", "abstract": "Eerste alinea én meer.\nTweede alinea.", "keyword": "Education",
        ])
        let dropped = try #require(entry.remarks.first { $0.en.hasPrefix("left out") }).en
        for name in ["reference-count", "source", "prefix", "member", "score", "link", "short-container-title", "author.sequence"] { #expect(dropped.contains("`\(name)`"), "\(name)") }
        #expect(LookupAnswer.ofDOI("10.1/x", Array("<html>".utf8)) == nil && LookupAnswer.ofDOI("10.1/x", []) == nil)
        #expect(LookupAnswer.ofDOI("10.1/x", Array(#"{"title":"T"}"#.utf8))?.record["DOI"] == "10.1/x")
    }

    @Test func openLibrary() throws {
        let answer = #"""
            {"ISBN:9780306406157": {"url": "x", "title": "Leren", "subtitle": "een inleiding", "authors": [{"url": "x", "name": "Jan van der Berg"}], "publishers": [{"name": "Boom"}],
             "publish_places": [{"name": "Meppel"}], "publish_date": "March 2009", "number_of_pages": 203, "subjects": [{"name": "Onderwijs"}], "cover": {"small": "x"}}}
            """#
        let entry = try #require(LookupAnswer.ofISBN("9780306406157", Array(answer.utf8)))
        #expect(entry.record == [
            "type": "book", "title": "Leren: een inleiding", "author": [person("Berg", "Jan", particle: "van der")], "issued": "2009-03", "publisher": "Boom",
            "publisher-place": "Meppel", "ISBN": "9780306406157", "note": "number_of_pages: 203",
        ])
        #expect(entry.id == "van-der-berg-2009" && entry.remarks.contains { $0.en.contains("`subjects`") })
        #expect(LookupAnswer.ofISBN("9780306406157", Array("{}".utf8)) == nil && LookupAnswer.isJSON(Array("{}".utf8)) && !LookupAnswer.isJSON(Array("<html>".utf8)))
    }

    private func page(_ html: String) throws -> LookupAnswer.Found? { LookupAnswer.ofPage("https://a.example/p", Array(html.utf8), today: "2026-01-02") }

    private func source(_ html: String) throws -> Plain {
        guard case .source(let entry)? = try page(html) else { throw Missing() }
        return entry.record
    }

    struct Missing: Error {}

    @Test func highwire() throws {
        let html = """
            <!doctype html><html lang="nl"><head><!-- <meta name="citation_title" content="Nee"> --><title>Titel | Site</title>
            <script>var x = '<meta name="citation_title" content="Ook niet">';</script>
            <meta name="citation_title" content="Caf&eacute; &amp; leren"><meta name='citation_author' content='Berg, Jan van der'><META NAME=citation_author CONTENT="A. Bos">
            <meta name="citation_publication_date" content="2019/03/04"><meta name="citation_journal_title" content="Pedagogiek"><meta name="citation_volume" content="12"/>
            <meta name="citation_issue" content="3"><meta name="citation_firstpage" content="45"><meta name="citation_lastpage" content="67"><meta name="citation_issn" content="1234-5679">
            <meta name="citation_pdf_url" content="https://a.example/x.pdf"><meta name="description" content="Over leren."></head></html>
            """
        #expect(try source(html) == [
            "type": "article-journal", "title": "Café & leren", "author": [person("Berg", "Jan", particle: "van der"), person("Bos", "A.")], "issued": "2019-03-04",
            "container-title": "Pedagogiek", "volume": 12, "issue": 3, "page": "45-67", "ISSN": "1234-5679", "URL": "https://a.example/p", "language": "nl", "abstract": "Over leren.",
        ])
        guard case .source(let entry)? = try page(html) else { throw Missing() }
        #expect(entry.remarks.map(\.en) == ["left out, as data of some program: `citation_pdf_url`"])
    }

    @Test func aDOIOnThePageLeadsOn() throws {
        guard case .doi("10.1000/x", let page)? = try page(#"<title>T</title><meta name="citation_doi" content="https://doi.org/10.1000/x">"#) else { throw Missing() }
        #expect(page?.record["title"] == "T" && page?.record["DOI"] == "10.1000/x")
        guard case .doi("10.1000/y", _)? = try self.page(#"<meta name="DC.Identifier" content="ISSN 1"><meta name="DC.Identifier" content="10.1000/y"><title>T</title>"#) else { throw Missing() }
    }

    @Test func dublinCoreOpenGraphAndTitle() throws {
        #expect(try source(#"<meta name="DC.title" content="Rapport"><meta name="DC.creator" content="Inspectie"><meta name="DC.date" content="2020-05-01"><meta property="og:title" content="x">"#) == [
            "type": "webpage", "title": "Rapport", "author": [["literal": "Inspectie"]], "issued": "2020-05-01", "accessed": "2026-01-02", "URL": "https://a.example/p",
        ])
        #expect(try source(#"<html lang="nl-NL"><title>Nieuws - Site</title><meta property="og:site_name" content="Site"><link rel="canonical" href="https://a.example/vast">"#) == [
            "type": "webpage", "title": "Nieuws", "accessed": "2026-01-02", "container-title": "Site", "URL": "https://a.example/vast", "language": "nl-NL",
        ])
        #expect(try page("<p>Niets") == nil && page("") == nil)
    }

    private func remarks(_ html: String) throws -> [String] {
        guard case .source(let entry)? = try page(html) else { throw Missing() }
        return entry.remarks.map(\.en)
    }

    @Test func allThatHighwireHas() throws {
        let thesis = #"<meta name="citation_title" content="T"><meta name="citation_dissertation_institution" content="UU"><meta name="citation_dissertation_name" content="Master thesis"><meta name="citation_editor" content="Bos, A.">"#
        #expect(try source(thesis) == ["type": "thesis", "title": "T", "editor": [person("Bos", "A.")], "publisher": "UU", "genre": "Master thesis", "URL": "https://a.example/p"])
        let article = #"<meta name="citation_title" content="T"><meta name="citation_journal_title" content="J"><meta name="citation_issn" content="1234-5679"><meta name="citation_eissn" content="0742-051X"><meta name="citation_article_number" content="e12"><meta name="citation_date" content="2019/05"><meta name="citation_online_date" content="2018/11">"#
        #expect(try source(article) == ["type": "article-journal", "title": "T", "issued": "2019-05", "container-title": "J", "page": "e12", "ISSN": "1234-5679, 0742-051X", "URL": "https://a.example/p"])
        #expect(try remarks(article) == ["left out, as data of some program: `citation_online_date`"])
    }

    /// As repositories of theses and reports have it.
    @Test func dublinCoreAlone() throws {
        let html = #"<meta name="DC.title" content="T"><meta name="DC.type" content="Bachelor Thesis"><meta name="DC.subject" content="leren"><meta name="DC.subject" content="school"><meta name="DC.contributor" content="Vos, B."><meta name="DC.rights" content="CC"><meta name="dcterms.issued" content="AUGUSTUS 2021">"#
        #expect(try source(html) == ["type": "thesis", "title": "T", "issued": "2021-08", "genre": "Bachelor Thesis", "URL": "https://a.example/p", "keyword": "leren, school"])
        #expect(try remarks(html) == ["left out, as data of some program: `dc.contributor`, `dc.rights`"])
        #expect(try source(#"<meta name="DC.title" content="T"><meta name="DC.type" content="info:eu-repo/semantics/report">"#)["type"] == "report")
    }

    @Test(arguments: [("Tue, 14 Jun 2022 10:00:00 +0000", "2022-06-14"), ("2022-06-14T10:00:00Z", "2022-06-14"), ("2022-06-14", "2022-06-14")])
    func datesWithATime(text: String, date: String) throws {
        #expect(try source("<title>T</title><meta property=\"article:published_time\" content=\"\(text)\">")["issued"] == .string(date))
        #expect(try source("<title>T</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"name\":\"T\",\"datePublished\":\"\(text)\"}</script>")["issued"] == .string(date))
    }

    @Test func linkedDataInAPage() throws {
        #expect(try source(#"""
            <title>x</title><meta property="og:site_name" content="Krant"><script type="application/ld+json">{"@context":"https:\/\/schema.org","@graph":[{"@type":"BreadcrumbList"},
            {"@type":"NewsArticle","headline":"Kop","author":{"@type":"Person","name":"Jan de Vries"},"datePublished":"2021-02-03T10:00:00+01:00","publisher":{"@type":"Organization","name":"Uitgever"}}]}</script>
            """#) == [
            "type": "article-newspaper", "title": "Kop", "author": [person("Vries", "Jan", particle: "de")], "issued": "2021-02-03", "container-title": "Krant", "publisher": "Uitgever", "URL": "https://a.example/p",
        ])
    }

    /// Any bytes, and many of each sort of beginning.
    @Test(.timeLimit(.minutes(10)))
    func hostilePages() throws {
        for piece in ["<meta name=\"", "<script>", "<!--", "<", "<title>", "<a b='", "</", "<meta name=citation_author content=x>", "<script type=application/ld+json>{", "&#x41", "&amp;", "<i>"] {
            let html = "<title>T</title>" + String(repeating: piece, count: 60_000)
            _ = LookupAnswer.ofPage("https://a.example/", Array(html.utf8), today: "2026-01-02")
            _ = LookupAnswer.ofDOI("10.1/x", Array("{\"title\":\"\(String(repeating: piece.filter { $0 != "\"" }, count: 60_000))\"}".utf8))
        }
        var random = Numbers(seed: 9)
        for _ in 0..<300 {
            let bytes = (0..<200).map { _ in Array("<>!-/=\"' metaniptscrl&;#x{}[]:,\n".utf8).randomElement(using: &random)! }
            _ = LookupAnswer.ofPage("https://a.example/", bytes, today: "2026-01-02")
        }
    }
}
