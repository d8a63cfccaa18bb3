import Testing

@testable import Records

@Suite struct UnfoldedTests {
    @Test(arguments: [
        ("a: >-\n  een\n  twee\n\n  drie\n", "een\ntwee\n\ndrie"), ("a: >\n  een\n  twee\n", "een\ntwee\n"), ("a: een\n  twee\r\n  drie\r\n", "een\ntwee\ndrie"),
        ("a: >-\n  een\n", nil), ("a: een\n", nil), ("a: |\n  een\n  twee\n", nil), ("a: >-\n  een\n    twee\n  drie\n", nil), ("a: \"een\n  twee\"\n", nil), ("a: 2\n", nil),
    ] as [(String, String?)])
    func unfolds(text: String, lines: String?) throws {
        let value = try #require(try RecordReader.read(SourceFile(path: "a.yaml", text: text)).get().root["a"])
        #expect(value.unfolded == lines)
        if let lines { #expect(Value.folded(lines) == value.text) }
    }
}
