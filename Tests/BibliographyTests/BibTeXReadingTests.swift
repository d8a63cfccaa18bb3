import Diagnostics
import Records
import Testing

@testable import Bibliography

/// The grammar of BibTeX files, and what becomes of their fields.
@Suite struct BibTeXReadingTests {
    @Test func readsAWholeArticle() throws {
        let entry = try one("""
            % A list
            @string{jte = "Journal of Teacher " # {Education}}
            @article{Latham2007,
              author = {Latham, Nancy I. and Vogt, W. Paul},
              title = {Do Professional Development Schools Reduce Teacher Attrition?},
              subtitle = {Evidence},
              journal = jte, volume = 58, number = "2",
              pages = {153--167}, year = 2007, month = mar,
              doi = {https://doi.org/10.1177/0022487106297840},
              keywords = {a, b}, file = {:x.pdf:PDF},
            }
            """)
        #expect(entry.record == [
            "type": "article-journal", "title": "Do Professional Development Schools Reduce Teacher Attrition? Evidence",
            "author": [person("Latham", "Nancy I."), person("Vogt", "W. Paul")], "issued": "2007-03",
            "container-title": "Journal of Teacher Education", "volume": 58, "issue": 2, "page": "153-167", "DOI": "10.1177/0022487106297840",
            "keyword": "a, b",
        ])
        #expect(entry.id == "latham-2007" && entry.key == "Latham2007" && entry.lines == 3...11)
        #expect(entry.remarks.count == 1 && entry.remarks[0].nl.contains("`file`"))
    }

    @Test func readsBibLaTeX() throws {
        let entry = try one("""
            @inproceedings(bos-2019, title={Deel}, subtitle="Over {\\"u}ren", booktitle={Boek}, author={Bos, A.},
              eventtitle={Congres}, venue={Utrecht}, location={Den Haag}, date={2019-05-01/2019-05-03}, urldate={2020-01-02},
              url={https://a.example/x_y~z}, langid={dutch}, publisher={Boom}, series={Reeks})
            """)
        #expect(entry.record == [
            "type": "paper-conference", "title": "Deel: Over üren", "author": [person("Bos", "A.")], "issued": "2019-05-01/2019-05-03",
            "accessed": "2020-01-02", "container-title": "Boek", "collection-title": "Reeks", "publisher": "Boom", "publisher-place": "Den Haag",
            "event-title": "Congres", "event-place": "Utrecht", "URL": "https://a.example/x_y~z", "language": "nl",
        ])
        #expect(entry.id == "bos-2019")
    }

    @Test(arguments: [
        ("@book{a, title={T}, year={2001}, month={May}, day=4}", "2001-05-04"), ("@book{a, title={T}, year={ca. 2001}}", "2001~"),
        ("@book{a, title={T}, year={2001--2003}}", "2001/2003"), ("@book{a, title={T}, date={2001-05}}", "2001-05"),
        ("@book{a, title={T}, year={0800}}", "0800"), ("@book{a, title={T}, year=2001, month={Spring}}", "2001-21"),
        ("@book{a, title={T}, date={2004-06/..}}", "2004-06/.."), ("@book{a, title={T}, year = {2010a}}", "2010"),
    ])
    func readsDates(text: String, issued: String) throws {
        #expect(try one(text).record["issued"]?.says(issued) == true)
    }

    @Test func inherits() throws {
        let result = read("""
            @incollection{deel, crossref = {BOEK}, title = {Deel}, author = {A, B}, pages = {1-2}}
            @xdata{uitgever, publisher = {Boom}, location = {Amsterdam}}
            @collection{boek, title = {Het boek}, editor = {Cor Bos}, year = 2020, xdata = {uitgever}, crossref = {deel}}
            @book{los, title = {Los}, crossref = {weg}}
            """)
        #expect(result.entries.count == 3)
        #expect(result.entries[0].record == [
            "type": "chapter", "title": "Deel", "author": [person("A", "B")], "editor": [person("Bos", "Cor")], "issued": 2020,
            "container-title": "Het boek", "publisher": "Boom", "publisher-place": "Amsterdam", "page": "1-2",
        ])
        #expect(result.findings.map(\.message.en) == ["there is no entry `weg` to inherit fields from"])
    }

    @Test func reportsBrokenEntriesAndOffersTheOthers() {
        let result = read("""
            mail ons: a@b.nl
            @article{goed, title = {Een}}
            @article{open, title = {Twee {nooit dicht},
            @book{ook-goed, title = "Drie {"} vier"}
            @book{fout, title {Vijf}}
            @comment{@book{weg, title = {Weg}}}
            @preamble{"\\newcommand{\\x}{y}"}
            @book{komma, title = {Zes} year = 2001, note = afk}
            @book{leeg, year = 2001}
            @book{geen-eind, title = {Zeven}
            """)
        #expect(result.entries.map(\.key) == ["goed", "ook-goed", "komma"])
        #expect(result.entries[1].record["title"] == "Drie \" vier")
        let found = result.findings.map { "\($0.place?.start?.line ?? 0) \($0.severity.rawValue) \($0.message.en)" }
        #expect(found == [
            "3 error `@article{open}` is never closed", "5 error `@book{fout}` lacks `=` here",
            "8 warning there is no comma before the field `year`", "8 warning the abbreviation `afk` is not defined by any @string",
            "9 error `leeg` has neither title nor author", "10 error `@book{geen-eind}` is never closed",
        ])
    }

    @Test func nothingGetsLostSilently() throws {
        let entry = try one("""
            @thesis{a, title={T}, author={A and others}, type={phdthesis}, chapter={3}, eprint={2001.00001}, eprinttype={arXiv},
              note={Zie ook.}, pmid={123}, bdsk-url-1={x}, doi={geen}, title={Ander}, school={RUG}}
            """)
        #expect(entry.record["genre"] == "PhD thesis" && entry.record["URL"] == "https://arxiv.org/abs/2001.00001" && entry.record["publisher"] == "RUG")
        #expect(entry.record["note"] == "title: Ander\nauthor: et al.\ndoi: geen\nZie ook.\nchapter: 3\npmid: 123")
        #expect(entry.remarks.count == 6)
    }

    @Test func abbreviationsCannotExplode() {
        var text = "@string{a0 = {xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}}\n"
        for level in 1...60 { text += "@string{a\(level) = a\(level - 1) # a\(level - 1)}\n" }
        let result = read(text + "@book{b, title = a60}\n@book{c, title = {C}}", .bibtex)
        #expect(result.entries.contains { $0.key == "c" })
        #expect(result.findings.contains { $0.message.en.hasPrefix("abbreviations") })
        let parent = "@book{p, editor = {\(String(repeating: "y", count: 100_000))}}\n"
        let children = (0..<2000).map { "@inbook{c\($0), crossref = p, title={t}}\n" }.joined()
        #expect(read(parent + children, .bibtex).entries.count >= 2000)
    }
}
