import Diagnostics
import Foundation
import Records
import Testing

@testable import Bibliography

/// Importing an export gives the same records back.
@Suite struct RoundTripTests {
    static let formats: [BibliographyFormat] = [.cslJSON, .bibtex, .biblatex, .ris, .csv, .jsonLD]

    @Test(arguments: formats, [true, false])
    func generatedRecords(format: BibliographyFormat, isAwkward: Bool) throws {
        var random = Numbers(seed: 11)
        let sources = (0..<600).map { Generated.source(&random, $0, isAwkward: isAwkward) }
        try expectSame(sources, format)
    }

    @Test(arguments: formats)
    func theDocumentsOwnSources(format: BibliographyFormat) throws {
        let sources = try Self.corpus()
        #expect(sources.count >= 20)
        try expectSame(sources, format)
        // Of what people have really written, only what CSL does not know needs a place of its own.
        let missing = sources.flatMap { BibliographyWriter.missing($0, in: format)?.fields.map(\.name) ?? [] }
        switch format {
        case .cslJSON: #expect(Set(missing).isSubset(of: SourceFields.own))
        case .ris: #expect(Set(missing).isSubset(of: ["unnamed", "aliases"]), "\(missing)")
        case .jsonLD: #expect(!missing.contains("title") && !missing.contains("author") && !missing.contains("issued"), "\(missing)")
        default: #expect(missing.isEmpty, "\(missing)")
        }
    }

    /// The fields that each format has no place for, found by trying them one by one.
    @Test(arguments: [
        (BibliographyFormat.cslJSON, ["aliases", "label", "unnamed"]), (.bibtex, []), (.biblatex, []),
        (.ris, ["aliases", "event-place", "event-title", "unnamed"]),
    ])
    func whatHasNoPlace(format: BibliographyFormat, fields: [String]) {
        let values: [String: Plain] = [
            "author": [person("Berg", "J.", particle: "van den")], "editor": [person("Bos", "C.")], "translator": [["literal": "Vertaalbureau"]], "issued": "2019-03-04",
            "accessed": "2020-01-02", "volume": 3, "issue": 4, "page": "1-9", "edition": 2, "DOI": "10.1000/x", "ISBN": "9789024412345", "ISSN": "1234-5679",
            "URL": "https://a.example/", "language": "nl", "unnamed": true, "aliases": ["oud-1"],
        ]
        var missing: Set<String> = []
        for field in SourceFields.order.dropFirst(2) {
            for type in ["article-journal", "book", "chapter", "report", "thesis", "webpage", "document"] {
                // A number of its own is for what is no part of a volume, and the other way round.
                if (field == "number") == type.hasPrefix("article") || (field == "issue") != type.hasPrefix("article") && field == "issue" { continue }
                let record: Plain = .object([.init(name: "type", value: .string(type)), .init(name: "title", value: "Titel"), .init(name: field, value: values[field] ?? "Tekst")])
                let found = BibliographyWriter.missing(ExportedSource(id: "titel-2019", record: record), in: format)?.fields.map(\.name) ?? []
                missing.formUnion(found.filter { $0 != "genre" || field == "genre" })
            }
        }
        // No format knows that a source was retracted or superseded.
        #expect(missing == Set(fields).union(["status", "status-date", "status-reason", "superseded-by"]))
    }

    /// What somebody changed in the file counts, also where groei's own field says what stood there.
    @Test(arguments: [BibliographyFormat.bibtex, .biblatex, .ris, .jsonLD, .cslJSON])
    func editsOfAnExportCount(format: BibliographyFormat) throws {
        let exact: Plain = [
            "type": "book", "title": "Het boek", "author": [["family": "van Dijk", "given": "Teun", "dropping-particle": "den"]], "issued": 2001, "publisher": "Boom", "aliases": ["oud-1"],
        ]
        let text = try #require(BibliographyWriter.text([ExportedSource(id: "dijk-2001", record: exact)], as: format))
        #expect(text.contains("oud-1"))
        func read(_ text: String) throws -> ImportedEntry {
            try #require(BibliographyReader.read(SourceFile(path: "a", text: text), as: format).entries.first)
        }
        #expect(try read(text).record.meansSame(as: exact) && read(text).remarks.isEmpty)
        let edited = try read(text.replacing("Dijk", with: "Dijck").replacing("Boom", with: "Garant"))
        #expect(edited.record["author"]?.items.first?["family"]?.string?.hasSuffix("Dijck") == true && edited.record["publisher"] == "Garant")
        // What only groei's own field says stays.
        #expect(edited.record["aliases"]?.items == ["oud-1"])
    }

    /// Claims and sources together, with awkward texts, in the forms that hold both.
    @Test(arguments: [BibliographyFormat.csv, .jsonLD], [true, false])
    func claimsComeBack(format: BibliographyFormat, isAwkward: Bool) throws {
        var random = Numbers(seed: 12)
        let sources = (0..<100).map { Generated.source(&random, $0, isAwkward: isAwkward) }
        let claims = (0..<400).map { Generated.claim(&random, $0, of: sources, isAwkward: isAwkward) }
        for (sources, claims) in [(sources, claims), ([], claims), (Array(sources.prefix(3)), Array(claims.prefix(3)))] {
            let text = try #require(BibliographyWriter.text(sources, claims: claims, labels: ["effect/a": "Beter leren"], as: format))
            let result = read(text)
            #expect(result.format == format && result.findings.isEmpty, "\(result.findings.prefix(3).map(\.message.en))")
            try #require(result.entries.map(\.type) == sources.map { _ in "source" } + claims.map { _ in "claim" })
            let wanted = sources.map { ($0.id, $0.record) } + claims.map { ($0.id, $0.record) }
            for (entry, (id, record)) in zip(result.entries, wanted) {
                #expect(entry.id == id && entry.record.meansSame(as: record), "\(entry.record) \(record)")
            }
        }
    }

    /// Excel in Dutch saves a table again with semicolons, and a cell that somebody edited counts.
    @Test func aTableThatASpreadsheetSavedAgain() throws {
        let source = ExportedSource(id: "bos-2001", record: ["type": "book", "title": "Een", "author": [person("Bos", "A."), person("van", "X")], "issued": 2001, "volume": "12"])
        let text = try #require(BibliographyWriter.text([source], as: .csv))
        #expect(text.contains("\"volume\"\":\"\"12") && read(text).entries[0].record.meansSame(as: source.record))
        let edited = text.replacing(",12,", with: ",8,").replacing("Een", with: "Twee")
        #expect(read(edited).entries[0].record["volume"] == 8 && read(edited).entries[0].record["title"] == "Twee")
        let dutch = "record;id;type;title;author;issued\r\nsource;bos-2001;book;\"Een; twee\";Bos, A.;2001\r\n"
        #expect(read(dutch).entries.map(\.record) == [["type": "book", "title": "Een; twee", "author": [person("Bos", "A.")], "issued": 2001]])
    }

    @Test func tablesOfOthersAndBrokenOnes() {
        let result = read("Title,Author,Colour\nEen,\"Bos, A.\",rood\n,,\n\"Open,x,y\nDrie,Cor,\n", .csv)
        #expect(result.entries.map { $0.record["title"] } == ["Een", "Drie"] && result.entries[0].record["note"] == "Colour: rood")
        #expect(result.findings.map { "\($0.place?.start?.line ?? 0) \($0.message.en)" } == ["4 `\"` is never closed"])
        #expect(read("a,b,c\n1,2,3\n", .csv).findings.map(\.rule) == ["import"])
        #expect(read("record,id,title\neffect,x,T\n").findings.map(\.message.en) == ["`effect` is neither a source nor a claim"])
    }

    private func expectSame(_ sources: [ExportedSource], _ format: BibliographyFormat) throws {
        let text = try #require(BibliographyWriter.text(sources, as: format))
        let result = read(text, format)
        #expect(result.findings.isEmpty, "\(result.findings.prefix(3).map { ($0.place?.description ?? "", $0.message.en) })")
        try #require(result.entries.count == sources.count)
        for (source, entry) in zip(sources, result.entries) where !entry.record.meansSame(as: source.record) || entry.id != source.id {
            let differing = SourceFields.order.filter { name in
                source.record[name].map { wanted in entry.record[name].map { !$0.meansSame(as: wanted) } ?? true } ?? (entry.record[name] != nil)
            }
            Issue.record("""
                \(source.id) \(entry.id): \(differing.map { "\($0): \(String(describing: source.record[$0])) became \(String(describing: entry.record[$0]))" })
                \(BibliographyWriter.text([source], as: format) ?? "")
                """)
            break
        }
    }

    static func corpus() throws -> [ExportedSource] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpus/sources")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted().map { name in
            let file = SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
            return ExportedSource(id: String(name.dropLast(5)), try YAMLReader.read(file).get().root)
        }
    }
}
