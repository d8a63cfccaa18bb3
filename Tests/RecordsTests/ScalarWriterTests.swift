import Testing

@testable import Records

@Suite struct ScalarWriterTests {
    @Test(arguments: [
        ("Gewone tekst", "Gewone tekst"), ("no", "'no'"), ("017", "'017'"), ("12:30", "'12:30'"), ("1_000", "'1_000'"), ("2025-01", "'2025-01'"),
        ("12-24", "12-24"), ("10.1000/x", "10.1000/x"), ("source/roelofs-2003", "source/roelofs-2003"), ("it's", "it's"), ("'t", "'''t'"), ("a: b", "'a: b'"),
        ("http://x.nl", "http://x.nl"), ("a #b", "'a #b'"), ("", "''"), ("\u{7}", "\"\\x07\""), ("a\u{2028}", "\"a\\u2028\""), ("a\r\nb", "\"a\\r\\nb\""), ("-1 graden", "-1 graden"),
    ])
    func writesPlainly(text: String, expected: String) {
        #expect(ScalarWriter().write(text).head == expected)
    }

    @Test func foldsLongTextAndKeepsLines() {
        let long = String(repeating: "woord ", count: 30) + "eind"
        let written = ScalarWriter(column: 3, indent: 2).write(long)
        #expect(written.head == ">-")
        #expect(written.lines.count == 2)
        #expect(written.lines.allSatisfy { $0.count <= 100 })
        #expect(ScalarWriter().write("een\n\n  twee\n") == .init(head: "|", lines: ["  een", "", "    twee"]))
        #expect(ScalarWriter().write("een\ntwee", like: .folded) == .init(head: ">-", lines: ["  een", "", "  twee"]))
    }

    @Test func keepsTheStyleItFinds() {
        #expect(ScalarWriter().write("x", like: .doubleQuoted).head == "\"x\"")
        #expect(ScalarWriter().write("x", like: .singleQuoted).head == "'x'")
        #expect(ScalarWriter().write("no", like: .plain).head == "'no'")
        #expect(ScalarWriter().write("x", like: .literal) == .init(head: "|-", lines: ["  x"]))
        #expect(ScalarWriter(inFlow: true).write("a, b", like: .folded).head == "'a, b'")
    }

    @Test(arguments: [nil, .plain, .singleQuoted, .doubleQuoted, .literal, .folded] as [Node.Style?])
    func readsBack(style: Node.Style?) throws {
        for text in nastyTexts {
            let block = ScalarWriter(column: 3, indent: 2).write(text, like: style)
            #expect(try tree("a: " + ([block.head] + block.lines).joined(separator: "\n") + "\nb: 1\n").root["a"]?.plain.isExactly(.string(text)) == true)
            let flow = ScalarWriter(inFlow: true).write(text, like: style)
            #expect(try tree("a: [" + flow.head + ", 1]\n").root[path: ["a", 0]]?.plain.isExactly(.string(text)) == true)
            let key = OutlineWriter.key(text)
            #expect(try tree(key + ": 1\n").root.entries.map { $0.key.text }.first?.hasSameBytes(as: text) == true)
        }
    }
}
