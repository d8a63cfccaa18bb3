import Records
import Testing

@testable import Bibliography

/// Any bytes: no crash, and no input for which the work runs away.
@Suite struct HostileInputTests {
    static let seeds = [
        RISReadingTests.article, "@book{a, title = {T {\\\"u} \\emph{x}}, author = {A and {B} and C, D, E}, crossref = {b}, x = \"y\" # z}\n@comment{x}",
        #"[{"type":"book","id":1,"title":"T \ud83d\ude00 <i>x</i>","author":[{"family":"B"}],"issued":{"date-parts":[[2019,1]]}}]"#,
        "<xml><records><record><ref-type name='Book'>6</ref-type><titles><title>T &amp; &#233;<![CDATA[x]]></title></titles></record></records></xml>",
    ]

    @Test(arguments: BibliographyFormat.readable)
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
            for entry in result.entries { #expect(entry.record["title"] != nil || entry.record["author"] != nil) }
        }
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

    /// Each would take minutes, or the stack, if anything were more than linear.
    @Test(arguments: [
        ("@book{a, title = " + String(repeating: "{", count: 300_000), BibliographyFormat.bibtex),
        (String(repeating: "@comment{", count: 50_000), .bibtex), (String(repeating: "@book{a,\n", count: 50_000), .bibtex),
        ("@book{a, title = {" + String(repeating: "{\\'", count: 100_000) + String(repeating: "}", count: 100_001) + "}", .bibtex),
        ("@book{a, title={t}, author = {" + String(repeating: "a and ", count: 60_000) + "b}}", .bibtex),
        (String(repeating: "[", count: 300_000), .cslJSON), (String(repeating: "{\"a\":", count: 100_000), .cslJSON),
        (String(repeating: "{\n", count: 100_000), .cslJSON), (String(repeating: "<record>", count: 30_000), .endNote),
        (String(repeating: "<a>", count: 100_000) + String(repeating: "</b>", count: 100_000), .endNote), ("<record>" + String(repeating: "<a b='", count: 100_000), .endNote),
        (String(repeating: "TY  - ", count: 50_000), .ris), (String(repeating: "TY  - JOUR\n", count: 30_000), .ris), ("TY  - BOOK\n" + String(repeating: "N1  - x\n", count: 60_000), .ris),
        ("TY  - BOOK\nTI  - " + String(repeating: "\n x", count: 100_000), .ris), (String(repeating: "\n", count: 500_000), .ris),
    ])
    func largeInput(text: String, format: BibliographyFormat) {
        let clock = ContinuousClock()
        let time = clock.measure { _ = read(text, format) }
        #expect(time < .seconds(60), "\(time) for \(text.prefix(20))")
    }

    @Test func guessesTheFormat() {
        let cases: [(String, String, BibliographyFormat?)] = [
            ("a.bib", "", .bibtex), ("a.ris", "x", .ris), ("a.json", "[]", .cslJSON), ("a.xml", "<x/>", .endNote), ("a", "\u{FEFF}  @book{", .bibtex), ("a", "Hallo", nil),
            ("a.txt", "\r\nTY  - JOUR", .ris), ("a", " {\"type\":1}", .cslJSON), ("a", "", nil), ("a.bib", "[{}]", .cslJSON),
        ]
        for (path, text, format) in cases { #expect(BibliographyFormat.guess(path: path, bytes: Array(text.utf8)) == format, "\(path) \(text)") }
    }
}
