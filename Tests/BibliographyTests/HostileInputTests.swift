import Diagnostics
import Records
import Testing

@testable import Bibliography

/// Any bytes: no crash, and no input for which the work runs away.
@Suite struct HostileInputTests {
    static let seeds = [
        RISReadingTests.article, "@book{a, title = {T {\\\"u} \\emph{x}}, author = {A and {B} and C, D, E}, crossref = {b}, x = \"y\" # z}\n@comment{x}",
        #"[{"type":"book","id":1,"title":"T \ud83d\ude00 <i>x</i>","author":[{"family":"B"}],"issued":{"date-parts":[[2019,1]]}}]"#,
        "record;id;title;author\nsource;a-1;\"T; \"\"x\"\"\";Bos, A.\n", #"{"@context":"https://schema.org","@graph":[{"@type":"Book","name":"T","author":{"name":"B"},"groei":{"volume":"007"}},{"@type":"Claim","text":"x"}]}"#,
        "<xml><records><record><ref-type name='Book'>6</ref-type><titles><title>T &amp; &#233;<![CDATA[x]]></title></titles></record></records></xml>",
    ]

    @Test(arguments: BibliographyFormat.allCases)
    func damagedFiles(format: BibliographyFormat) {
        var random = Numbers(seed: 5)
        for round in 0..<4000 {
            var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
            for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.remove(at: index)
                case 1: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 2: bytes.insert(Array("{}\"\\@,=#$<>&[]\n\r-~' ".utf8).randomElement(using: &random)!, at: index)
                default: bytes.removeLast(min(bytes.count, Int.random(in: 0...40, using: &random)))
                }
            }
            let result = BibliographyReader.read(SourceFile(path: "x", bytes: bytes), as: round % 2 == 0 ? format : nil)
            #expect(!result.entries.isEmpty || !result.findings.isEmpty)
            for entry in result.entries where entry.type == "source" { #expect(entry.record["title"] != nil || entry.record["author"] != nil) }
        }
    }

    /// What is beyond the bound is not read, and somebody is told where that begins.
    @Test(arguments: [
        (BibliographyFormat.bibtex, "@book{a, title = {T}}\n", "", ""), (.ris, "TY  - BOOK\nTI  - T\nER  - \n", "", ""), (.cslJSON, "{\"title\": \"T\"}\n", "", ""),
        (.endNote, "<record><titles><title>T</title></titles></record>\n", "", ""), (.csv, "T\n", "title\n", ""),
        (.jsonLD, "{\"@type\": \"Book\", \"name\": \"T\"},\n", "[", "{}]"),
    ])
    func manyEntries(format: BibliographyFormat, entry: String, start: String, end: String) throws {
        let source = SourceFile(path: "x", text: start + String(repeating: entry, count: 5) + end)
        let result = BibliographyReader.read(source, as: format, maximumEntries: 3)
        #expect(result.entries.count == 3)
        let finding = try #require(result.findings.first)
        #expect(result.findings.count == 1 && finding.severity == .error && finding.message.nl.contains("meer dan 3 ingangen"))
        #expect(BibliographyReader.read(source, as: format).entries.count == 5)
        #expect(ImportProblem.tooManyEntries(BibliographyReader.maximumEntries).finding(at: source.place).message.nl.contains("20.000"))
    }

    @Test func anyBytes() {
        var random = Numbers(seed: 6)
        for size in [0, 1, 2, 3, 7, 64, 1000] {
            for _ in 0..<100 {
                let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
                for format in BibliographyFormat.allCases { _ = BibliographyReader.read(SourceFile(path: "x", bytes: bytes), as: format) }
            }
        }
    }

    /// A piece of text many times over; its name keeps the log of the tests short.
    struct Flood: Sendable, CustomTestStringConvertible {
        var start = ""
        let piece: String
        let count: Int
        var end = ""
        let format: BibliographyFormat

        var testDescription: String { "\(format): \(start.prefix(30))\(piece) × \(count)" }
    }

    /// Each would take minutes, or the stack, if anything were more than linear.
    @Test(.timeLimit(.minutes(10)), arguments: [
        Flood(start: "@book{a, title = ", piece: "{", count: 300_000, format: .bibtex), Flood(piece: "@comment{", count: 50_000, format: .bibtex),
        Flood(piece: "@book{a,\n", count: 50_000, format: .bibtex), Flood(start: "@book{a, title = {", piece: "{\\'}", count: 100_000, end: "}}", format: .bibtex),
        Flood(start: "@book{a, title={t}, author = {", piece: "a and ", count: 60_000, end: "b}}", format: .bibtex),
        Flood(start: "@book{a, title={t}, author = {", piece: "a, ", count: 60_000, end: "b}}", format: .bibtex),
        Flood(start: "@book{a, title={$", piece: "^{1} ", count: 60_000, end: "$}}", format: .bibtex),
        Flood(piece: "[", count: 300_000, format: .cslJSON), Flood(piece: "{\"a\":", count: 100_000, format: .cslJSON), Flood(piece: "{\n", count: 100_000, format: .cslJSON),
        Flood(piece: "{\"title\":\"<\"},", count: 10_000, format: .cslJSON), Flood(piece: "<record>", count: 30_000, format: .endNote),
        Flood(start: "<record>", piece: "<a>", count: 100_000, end: "</b></c>", format: .endNote), Flood(start: "<record>", piece: "<a b='", count: 100_000, format: .endNote),
        Flood(start: "<record><a>", piece: "&#x41", count: 100_000, format: .endNote), Flood(piece: "TY  - ", count: 50_000, format: .ris),
        Flood(piece: "TY  - JOUR\n", count: 30_000, format: .ris), Flood(start: "TY  - BOOK\n", piece: "N1  - x\n", count: 60_000, format: .ris),
        Flood(start: "TY  - BOOK\n", piece: "AU  - x\n", count: 60_000, format: .ris), Flood(start: "TY  - BOOK\n", piece: "KW  - x\n", count: 60_000, format: .ris),
        Flood(start: "TY  - BOOK\nTI  - ", piece: "\n x", count: 100_000, format: .ris), Flood(piece: "\n", count: 500_000, format: .ris),
        Flood(start: "title,id,type\n", piece: "\"a\n", count: 100_000, format: .csv), Flood(start: "title", piece: ",a", count: 100_000, format: .csv),
        Flood(start: "title,id,type\n", piece: "x,1,book\n", count: 20_000, format: .csv), Flood(start: "title\n", piece: ",", count: 300_000, format: .csv),
        Flood(start: "{\"@graph\":[", piece: "{\"@type\":\"Book\",\"name\":\"x\"},", count: 20_000, end: "]}", format: .jsonLD), Flood(start: "{\"@type\":\"Book\"", piece: ",\"isPartOf\":{\"name\":\"x\"", count: 20_000, format: .jsonLD),
    ])
    func largeInput(flood: Flood) {
        let result = read(flood.start + String(repeating: flood.piece, count: flood.count) + flood.end, flood.format)
        // And one that there are more, and one that the file has too many entries.
        #expect(result.findings.count <= ImportLog.maximum + 2)
    }

    @Test func guessesTheFormat() {
        let cases: [(String, String, BibliographyFormat?)] = [
            ("a.bib", "", .bibtex), ("a.ris", "x", .ris), ("a.json", "[]", .cslJSON), ("a.xml", "<x/>", .endNote), ("a", "\u{FEFF}  @book{", .bibtex), ("a", "Hallo", nil),
            ("a.txt", "\r\nTY  - JOUR", .ris), ("a", " {\"type\":1}", .cslJSON), ("a", "", nil), ("a.bib", "[{}]", .cslJSON),
            ("a.csv", "", .csv), ("a", "id;title;author\n", .csv), ("a.json", "{\"@context\": \"x\"}", .jsonLD), ("a", " {\"@graph\": []}", .jsonLD), ("a.jsonld", "[", .jsonLD),
        ]
        for (path, text, format) in cases { #expect(BibliographyFormat.guess(path: path, bytes: Array(text.utf8)) == format, "\(path) \(text)") }
    }
}
