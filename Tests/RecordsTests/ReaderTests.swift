import Diagnostics
import Testing

@testable import Records

@Suite struct ReaderTests {
    @Test func readsScalarsOfYAML12() throws {
        let tree = try tree("a: no\nb: 017\nc: 12:30\nd: 1_000\ne: true\nf: ~\ng: 1.5e3\nh: 0x1F\ni: 'é'\nj: \"a\\tb\"\nk: >-\n  één\n  twee\n\nl:\n")
        let kinds = tree.root.entries.map { "\($0.key.text)=\($0.value.kind):\($0.value.text)" }
        #expect(kinds == [
            "a=string:no", "b=integer:017", "c=string:12:30", "d=string:1_000", "e=bool:true", "f=null:~", "g=float:1.5e3",
            "h=integer:0x1F", "i=string:é", "j=string:a\tb", "k=string:één twee", "l=null:",
        ])
        #expect(tree.root["h"]?.integer == 31)
    }

    @Test func aNumberMayBeLong() throws {
        let digits = String(repeating: "3", count: 100)
        let tree = try tree("a: -\(digits)\nb: 0.\(digits)\nc: .\(digits)\nd: 1.\(digits).1\ne: 1\(digits)-\n")
        #expect(tree.root.entries.map(\.value.kind) == [.integer, .float, .float, .string, .string])
    }

    @Test func knowsPlacesBeyondASCII() throws {
        let tree = try tree("titel: Één\nauteur:\n  - achternaam: Müller # c\n    x: [1, 2]\n")
        let name = try #require(tree.root["auteur"]?.items.first { _ in true }?["achternaam"])
        #expect(name.text == "Müller")
        #expect(name.place.start == Position(line: 3, column: 17))
        #expect(name.place.end == Position(line: 3, column: 23))
        #expect(tree.source.text(try #require(tree.root["auteur"]).range) == "- achternaam: Müller # c\n    x: [1, 2]")
    }

    @Test(arguments: [
        ("a: &x 1\n", "yaml-alias", 1, 4), ("a: 1\nb: *x\n", "yaml-alias", 2, 4), ("a: !!str 1\n", "yaml-tag", 1, 4),
        ("<<: {a: 1}\n", "yaml-merge-key", 1, 1), ("a: 1\né: 2\na: 3\n", "yaml-duplicate-key", 3, 1),
        ("a: 1\n---\nb: 2\n", "yaml-documents", 2, 1), ("? [a]\n: 1\n", "yaml-key", 1, 3), ("a: b: c\n", "yaml-syntax", 1, 5),
        ("a: \"x\n", "yaml-syntax", 1, 4), ("a:\n\t- b\n", "yaml-syntax", 2, 1), ("%YAML 1.1\n---\na: no\n", "yaml-directive", 1, 1), ("? \n: 1\n", "yaml-key", 1, 2),
        ("a: \"x\"#y\n", "yaml-syntax", 1, 7), ("a: [x]#y\n", "yaml-syntax", 1, 7), ("a: [x,#y\n  z]\n", "yaml-syntax", 1, 7), ("a: [[x],#y\n  ]\n", "yaml-syntax", 1, 9),
        ("a: é x\u{2028}y\n", "yaml-syntax", 1, 7), ("a: 'x\u{85}'", "yaml-syntax", 1, 6), ("a: x\rb: y\n", "yaml-syntax", 1, 5), ("a: |#y\n  x\n", "yaml-syntax", 1, 5), ("a: {?x: y}\n", "yaml-syntax", 1, 5), ("a: [-, b]\n", "yaml-syntax", 1, 5), ("a: |\n    \n  # kop\n", "yaml-syntax", 3, 3),
    ])
    func refuses(text: String, rule: String, line: Int, column: Int) throws {
        let finding = try #require(refusals(Array(text.utf8)).first)
        #expect(finding.rule == rule)
        #expect(finding.place?.start == Position(line: line, column: column))
    }

    /// What comes near to what is refused, and is sound.
    @Test(arguments: [
        ("a: \"x\" #y\n", "x"), ("a: ['#', x] # y\n", "['#', x]"), ("a: [ # y\n  x, # z, #\n  y]\n", "[ # y\n  x, # z, #\n  y]"), ("a: x#y\n", "x#y"), ("a: twee woorden\r\nb: x\r\n", "twee woorden"), ("a: \u{2027}\u{A0}", "\u{2027}\u{A0}"),
        ("a: |- # y\n  # x\n", "# x"), ("a: [? x : y]\n", "[? x : y]"), ("a: [-1, -x]\n", "[-1, -x]"), ("a: |\n\n# y\nb: c\n", ""), ("a: |\n  x\n   ", "x\n \n"), ("a: |+\n   ", "\n"),
        ("a: {x}", "{x}"), ("a: {x: , y}", "{x: , y}"), ("\"\": 1\na: b", "b"),
    ])
    func reads(text: String, value: String) throws {
        #expect(try tree(text).root["a"]?.text == value)
    }

    @Test func refusesWhatIsNoText() {
        #expect(refusals([0xFF, 0xFE, 0x61, 0]).first?.rule == "encoding")
        #expect(refusals(Array("a: b".utf8) + [0]).first?.place?.start == Position(line: 1, column: 5))
        #expect(refusals(Array("a: b\nc: ".utf8) + [0xC3, 0x28]).first?.place?.start == Position(line: 2, column: 4))
        #expect(refusals(Array(repeating: 0x61, count: 9 << 20)).first?.rule == "file-too-large")
        #expect(refusals(Array(String(repeating: "[", count: 70).utf8)).first?.rule == "yaml-depth")
    }

    @Test func readsMarkdownWithFrontMatter() throws {
        let tree = try tree("---\ntitle: Één\n---\n\nTekst.\n", path: "a.md")
        #expect(tree.root["title"]?.text == "Één")
        #expect(tree.root["body"]?.text == "Tekst.\n")
        #expect(tree.root["body"]?.place.start == Position(line: 5, column: 1))
    }

    private func tree(_ text: String, path: String = "a.yaml") throws -> Tree {
        try RecordReader.read(SourceFile(path: path, text: text)).get()
    }
}
