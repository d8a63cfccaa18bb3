import Diagnostics
import Foundation
import Records
import Schemas
import Testing

@testable import Bibliography

@Suite struct ExportTests {
    static let source = ExportedSource(id: "van-der-berg-2019", record: [
        "type": "article-journal", "title": "Café & {co}: 5% \"beter\"", "author": [person("Bérg", "Jan", particle: "van der", suffix: "Jr."), ["literal": "RUG, Groningen"]],
        "issued": "2019-03-04", "container-title": "Pedagogiek", "volume": 12, "issue": 3, "page": "45-67", "DOI": "10.1000/a_b", "URL": "https://a.example/~x", "language": "nl",
        "label": "Van der Berg e.a.",
    ])

    @Test func bibTeX() {
        #expect(BibliographyWriter.text([Self.source], as: .bibtex) == #"""
            @article{van-der-berg-2019,
              author = {van der B{\'e}rg, Jr., Jan and {RUG, Groningen}},
              title = {{Caf{\'e} \& {\textbraceleft}co{\textbraceright}: 5\% "beter"}},
              year = {2019},
              month = mar,
              day = {4},
              journal = {Pedagogiek},
              volume = {12},
              number = {3},
              pages = {45--67},
              doi = {10.1000/a_b},
              url = {https://a.example/~x},
              language = {nl},
              label = {Van der Berg e.a.},
            }

            """#)
    }

    @Test func bibLaTeX() {
        let text = BibliographyWriter.text([Self.source], as: .biblatex) ?? ""
        #expect(text.contains("date = {2019-03-04}") && text.contains("journaltitle = {Pedagogiek}") && text.contains("langid = {dutch}") && text.contains("Bérg"))
    }

    /// As other programs read it: particles that stay, publishers that are one, words that stay apart, years with a slash.
    @Test func whatOtherProgramsMakeOfIt() throws {
        let record: Plain = [
            "type": "book", "title": "T", "author": [person("Berg", "Jan", particle: "van den")], "issued": "2019/2020", "publisher": "Taylor and Francis",
            "publisher-place": "Leiden", "note": "eerste regel\ntweede regel",
        ]
        let source = ExportedSource(id: "berg-2019", record: record)
        let (bibLaTeX, bibTeX) = (BibliographyWriter.text([source], as: .biblatex) ?? "", BibliographyWriter.text([source], as: .bibtex) ?? "")
        for text in ["options = {useprefix=true}", "publisher = {{Taylor and Francis}}", "location = {Leiden}"] { #expect(bibLaTeX.contains(text), "\(bibLaTeX)") }
        #expect(bibTeX.contains("publisher = {Taylor and Francis}") && bibTeX.contains("year = {2019/2020}") && !bibTeX.contains("options"))
        for text in [bibLaTeX, bibTeX] {
            let entry = try one(text)
            #expect(text.contains("{eerste regel{\\newline} tweede regel}") && entry.record == record && entry.remarks.isEmpty && !text.contains("groei"), "\(text)")
        }
    }

    @Test func ris() {
        #expect(BibliographyWriter.text([Self.source], as: .ris) == """
            TY  - JOUR
            ID  - van-der-berg-2019
            AU  - van der Bérg, Jan, Jr.
            AU  - RUG,, Groningen
            TI  - Café & {co}: 5% "beter"
            T2  - Pedagogiek
            PY  - 2019
            DA  - 2019/03/04/
            VL  - 12
            IS  - 3
            SP  - 45
            EP  - 67
            DO  - 10.1000/a_b
            UR  - https://a.example/~x
            LA  - nl
            LB  - Van der Berg e.a.
            ER  - 

            """.replacing("\n", with: "\r\n"))
    }

    @Test func table() {
        let source = ExportedSource(id: "a-1", record: ["type": "book", "title": "=1+\"1\",", "author": [person("Bos", "A."), ["literal": "RUG"]], "issued": 2001])
        let lines = BibliographyWriter.text([source], as: .csv)?.components(separatedBy: "\r\n") ?? []
        #expect(lines.count == 3 && lines[0].hasPrefix("record,id,type,title,title-short,author,") && lines[0].hasSuffix(",aliases"))
        #expect(lines[1].hasPrefix("source,a-1,book,\"'=1+\"\"1\"\",\",,\"Bos, A.; RUG\",,,2001,"))
    }

    static let claim = ExportedClaim(id: "bos-2001-x", record: ["source": "van-der-berg-2019", "about": ["effect/a", "condition/b"], "statement": "Dit; en \"dat\".", "direction": "supports", "basis": "empirical"])

    @Test func tableWithClaims() throws {
        let text = try #require(BibliographyWriter.text([], claims: [Self.claim], as: .csv))
        #expect(text == """
            record,id,source,about,statement,direction,basis,certainty,population,locator,quote,assessed,review-by,status,successor,note
            claim,bos-2001-x,van-der-berg-2019,effect/a; condition/b,"Dit; en ""dat"".",supports,empirical,,,,,,,,,

            """.replacing("\n", with: "\r\n"))
    }

    @Test func linkedDataWithClaims() throws {
        let text = try #require(BibliographyWriter.text([Self.source], claims: [Self.claim], labels: ["effect/a": "Beter leren"], as: .jsonLD))
        let graph = try YAMLReader.read(SourceFile(path: "x.json", text: text)).get().root.plain["@graph"]?.items ?? []
        #expect(graph.count == 2 && graph[1]["@type"] == "Claim" && graph[1]["text"] == "Dit; en \"dat\"." && graph[1]["appearance"]?["@id"] == graph[0]["@id"])
        #expect(graph[1]["about"]?.items.first == ["@id": "#effect/a", "@type": "DefinedTerm", "name": "Beter leren"])
        #expect(graph[1]["groei"] == ["basis": "empirical", "direction": "supports", "source": "van-der-berg-2019"])
    }

    /// A spreadsheet that does not execute what it reads, and a text that comes back as it was.
    @Test(arguments: [("=1", "'=1"), ("-5", "-5"), ("'=1", "''=1"), ("''x", "''x"), ("'t Gooi", "'t Gooi"), ("@a", "'@a"), ("+31 6", "'+31 6"), ("'", "'"), ("'-5", "''-5"), ("", "")])
    func formulasAreGuarded(text: String, cell: String) {
        #expect(CSVGuard.guarded(text) == cell && CSVGuard.bare(cell) == text)
    }

    @Test func linkedData() throws {
        let text = try #require(BibliographyWriter.text([Self.source], as: .jsonLD))
        let graph = try YAMLReader.read(SourceFile(path: "x.json", text: text)).get().root.plain
        #expect(graph["@context"]?.items.first == "https://schema.org")
        let work = try #require(graph["@graph"]?.items.first)
        #expect(work["@type"] == "ScholarlyArticle" && work["@id"] == "https://doi.org/10.1000/a_b")
        #expect(work["isPartOf"]?["issueNumber"] == "3" && work["isPartOf"]?["isPartOf"]?["isPartOf"]?["name"] == "Pedagogiek")
        #expect(work["author"]?.items.first?["familyName"] == "van der Bérg")
    }

    static let suites = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared/suites/csl-data.schema.json")

    @Test(.enabled(if: FileManager.default.fileExists(atPath: suites.path), "../shared/suites/csl-data.schema.json is not there"))
    func cslIsValid() throws {
        // The schema is draft-07, and says in it nothing that 2020-12 says differently.
        let text = try String(contentsOf: Self.suites, encoding: .utf8)
            .replacing("http://json-schema.org/draft-07/schema#", with: "https://json-schema.org/draft/2020-12/schema")
            .replacing("https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json", with: "csl.json")
        let schema = try SchemaStore(["csl.json": try YAMLReader.read(SourceFile(path: "csl.json", text: text)).get()]).compile("csl.json")
        var random = Numbers(seed: 8)
        let sources = try (0..<500).map { Generated.source(&random, $0, isAwkward: true) } + RoundTripTests.corpus() + [Self.source]
        let json = try #require(BibliographyWriter.text(sources, as: .cslJSON))
        let tree = try YAMLReader.read(SourceFile(path: "a.json", text: json)).get()
        #expect(tree.root.count == sources.count)
        let violations = schema.validate(tree.root)
        #expect(violations.isEmpty, "\(violations.prefix(3).map(\.path))")
        #expect(!schema.isValid(try YAMLReader.read(SourceFile(path: "a.json", text: #"[{"id":"x","type":"boek"}]"#)).get().root))
    }

    static let pandoc = ["/usr/bin/pandoc", "/usr/local/bin/pandoc"].first { FileManager.default.isExecutableFile(atPath: $0) }
    /// APA 7, from Debian's citation-style-language-styles.
    static let apa = "/usr/share/citation-style-language/styles/apa.csl"

    /// Pandoc's citeproc is the judge: what it makes of our CSL-JSON is APA in Dutch.
    @Test(.enabled(if: pandoc != nil && FileManager.default.fileExists(atPath: apa), "needs pandoc and citation-style-language-styles (Debian)"))
    func pandocRendersAPAInDutch() throws {
        let sources = [Self.source] + [
            ("cor-2020", ["type": "chapter", "title": "Deel", "author": [person("Bos", "A.")], "editor": [person("Cor", "D.")], "container-title": "Het boek", "issued": 2020, "page": "1-9", "publisher": "Boom"]),
            ("inspectie-2021", ["type": "report", "title": "De staat", "author": [["literal": "Inspectie van het Onderwijs"]], "issued": 2021]),
            ("zonder-datum", ["type": "webpage", "title": "Een pagina", "author": [person("Vries", "J.", particle: "de")], "container-title": "Site", "URL": "https://a.example/p"]),
            ("tweede-druk", ["type": "book", "title": "Een boek", "author": [person("Zeeman", "P.")], "issued": 1999, "edition": 2, "publisher": "Boom"]),
        ].map { ExportedSource(id: $0.0, record: $0.1) }
        let text = try Self.rendered(sources)
        for line in [
            "Bos, A. (2020). Deel. In D. Cor (Red.), Het boek (pp. 1–9). Boom.", "Inspectie van het Onderwijs. (2021). De staat.",
            "van der Bérg, J., Jr., & RUG, Groningen. (2019). Café & {co}: 5% ‘beter’. Pedagogiek, 12(3), 45–67. https://doi.org/10.1000/a_b",
            "de Vries, J. (z.d.). Een pagina. Site. https://a.example/p", "Zeeman, P. (1999). Een boek (2de dr.). Boom.",
        ] { #expect(text.contains(line), "\(line)\n\(text)") }
    }

    /// Every source of the document comes out, and with its year.
    @Test(.enabled(if: pandoc != nil && FileManager.default.fileExists(atPath: apa), "needs pandoc and citation-style-language-styles (Debian)"))
    func pandocTakesTheDocumentsOwnSources() throws {
        let sources = try RoundTripTests.corpus().filter { $0.text("title") != nil && $0.text("issued") != nil }
        let text = try Self.rendered(sources)
        for source in sources { #expect(text.contains(PublicationDate.year(source.text("issued") ?? "")), "\(source.id)") }
        #expect(text.split(separator: "\n").count { $0.contains("(") } >= sources.count)
    }

    private static func rendered(_ sources: [ExportedSource]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("groei-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data((BibliographyWriter.text(sources, as: .cslJSON) ?? "").utf8).write(to: folder.appendingPathComponent("a.json"))
        try Data("---\nbibliography: a.json\nlang: nl\nnocite: '@*'\n---\n".utf8).write(to: folder.appendingPathComponent("a.md"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: pandoc ?? "")
        process.arguments = ["--citeproc", "--csl", apa, "-t", "plain", "--wrap=none", "a.md"]
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
