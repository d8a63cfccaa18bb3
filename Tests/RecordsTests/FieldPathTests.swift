import Testing

@testable import Records

@Suite struct FieldPathTests {
    @Test func isWrittenAsPeopleSayIt() {
        let path: FieldPath = ["author", 0, "family"]
        #expect(path.description == "author[0].family")
        #expect(FieldPath.root.description == "")
        #expect((["a.b", "", "x\"\\y", 3] as FieldPath).description == #"["a.b"][""]["x\"\\y"][3]"#)
    }

    @Test(arguments: [
        ["a"], ["a", 0], [0], ["a", "b", 12, "c"], ["a.b", "c"], ["", "x"], ["a", "\"]"], ["\\", 1], ["é", "title-short"], [],
    ] as [FieldPath])
    func isReadBack(path: FieldPath) {
        #expect(FieldPath(parsing: path.description) == path)
    }

    @Test(arguments: ["a.", "a[", "a[x]", "a[0", "a..b", "a[\"x]", "a[-1]", "[0]b", "]", ".a", "a[99999999999999999999]"])
    func refuses(text: String) {
        #expect(FieldPath(parsing: text) == nil)
    }

    @Test func leadsToAValue() throws {
        let root = try tree("author:\n  - family: X\n  - family: Y\n").root
        #expect(root[path: ["author", 1, "family"]]?.text == "Y")
        #expect(root[path: ["author", 2]] == nil)
        #expect(root[path: ["author", "x"]] == nil)
        #expect(root.plain[path: ["author", 1, "family"]] == "Y")
    }
}
