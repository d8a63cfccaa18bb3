import Testing

@testable import Records

@Suite struct FormatterTests {
    private func formatted(_ text: String, path: String = "a.yaml", order: [String] = []) throws -> String {
        try Formatter.format(try tree(text, path: path)) { $0.isRoot ? order : [] }
    }

    @Test(arguments: [
        ("a:   \"x\"  # c\r\nb: [1, 'no'] # d\r\n", "a: x # c\nb: # d\n  - 1\n  - 'no'\n"),
        ("\u{FEFF}# kop\n\n# bij a\na: 1\n\n\n# bij b\nb: 2\n# voet", "# kop\n\n# bij a\na: 1\n# bij b\nb: 2\n# voet\n"),
        ("a:\n- x # 1\n# boven y\n- w\n  # onder y\nb:\n      c: 1\n      # onder c\n# boven d\nd: {}", "a:\n  - x # 1\n  # boven y\n  - w\n  # onder y\nb:\n  c: 1\n  # onder c\n# boven d\nd: {}\n"),
        ("a: [ # 1\n  x, # 2\n  # 3\n  w # 4\n  # 5\n] # 6\n", "a: # 1\n  - x # 2\n  # 3\n  - w # 4\n  # 5\n  # 6\n"),
        ("- # 1\n  a: 1\n-\n  # 2\n  b: 1\n- - x\n  - w\n", "- # 1\n  a: 1\n-\n  # 2\n  b: 1\n- - x\n  - w\n"),
        ("a: >- # 1\n  x\n  w\n# 2\nb: |\n  t\n  u\n", "a: x w # 1\n# 2\nb: |\n  t\n  u\n"), ("# alleen\n", "# alleen\n"), ("", ""), ("a: # 1\n  # 2\n  x # 3\n", "# 1\n# 2\na: x # 3\n"),
        ("? a # 1\n: # 2\n  - x\n", "# 1\na: # 2\n  - x\n"), ("--- # 1\na: 1\n... # 2\n", "# 1\na: 1\n# 2\n"), ("a: {b: 1, # 1\n c: [] } # 2\n", "a:\n  b: 1 # 1\n  c: []\n  # 2\n"),
        ("a: [] # 1\nb: [ # 2\n]\n", "a: [] # 1\n# 2\nb: []\n"), ("a:\n# 1\n- x\n", "a:\n  # 1\n  - x\n"), ("'a': ~\n\"b c\":\n", "a: null\nb c: null\n"),
    ])
    func keepsEveryComment(text: String, expected: String) throws {
        try expect(formatted(text), expected)
    }

    @Test func sortsFieldsWithTheirComments() throws {
        let text = "# kop\nz: 1 # bij z\n# boven m\nm:\n  - x # x\n# boven a\na: 2\n# voet\n"
        try expect(formatted(text, order: ["a", "m", "z"]), "# kop\n# boven a\na: 2\n# boven m\nm:\n  - x # x\nz: 1 # bij z\n# voet\n")
    }

    @Test func tidiesMarkdown() throws {
        let text = "---\r\ntitle:  'T'\r\n---\r\nEen \r\ntwee  \r\ndrie  \r\n\r\n```\r\ncode  \r\n```\r\n\r\n- a   \r\n- b\r\n\r\n\r\n"
        try expect(formatted(text, path: "a.md"), "---\ntitle: T\n---\n\nEen\ntwee  \ndrie\n\n```\ncode  \n```\n\n- a\n- b\n")
        try expect(formatted("---\na: 1\n---", path: "a.md"), "---\na: 1\n---\n")
        try expect(formatted("---\na: 1\n---\nx\ry\r ", path: "a.md"), "---\na: 1\n---\n\nx\ny\n")
        try expect(formatted("---\na: 1\n---\n```\n\n", path: "a.md"), "---\na: 1\n---\n\n```\n\n")
        try expect(formatted("---\na: 1\n---\n```\rx \r```\r", path: "a.md"), "---\na: 1\n---\n\n```\nx \n```\n")
    }

    @Test func holdsForEveryFile() throws {
        for (path, text) in EditPropertyTests.files {
            let before = try tree(text, path: path)
            let once = try tree(try #require(try? Formatter.format(before), "\(path)"), path: path)
            #expect(Comments(in: once).texts == Comments(in: before).texts, "\(path)")
            #expect(try Formatter.format(once) == String(decoding: once.source.bytes, as: UTF8.self))
            if !path.hasSuffix(".md") { #expect(once.root.plain.isExactly(before.root.plain)) }
            // Any order of the fields keeps the meaning too; Formatter checks it.
            let order = { (path: FieldPath) in before.root[path: path]?.plain.fields.map(\.name).sorted() ?? [] }
            #expect(try Formatter.format(before, order: order).isEmpty == text.isEmpty)
        }
    }

    /// What `CanonicalForm` writes, `Formatter` leaves as it is.
    @Test func leavesCanonicalFormAsItIs() throws {
        for (path, text) in EditPropertyTests.files {
            let canonical = CanonicalForm.text(try tree(text, path: path).root.plain, path: path)
            if path.hasSuffix(".yaml") { expect(try Formatter.format(try tree(canonical, path: path)), canonical) }
        }
    }

    /// Comments of every kind at every place where one may stand.
    @Test func holdsForCommentsAnywhere() throws {
        for (path, text) in EditPropertyTests.files where path.hasSuffix(".yaml") {
            let lines = text.withUnixLineEndings.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for number in lines.indices {
                for comment in ["# heel", "    # ver", ""] {
                    var changed = lines
                    changed.insert(comment, at: number)
                    try holds(changed.joined(separator: "\n"))
                }
                var changed = lines
                changed[number] += " # achter"
                try holds(changed.joined(separator: "\n"))
            }
        }
    }

    private func holds(_ text: String) throws {
        // A comment put into a text is text, and in the wrong place it is no YAML.
        guard let before = try? RecordReader.read(SourceFile(path: "a.yaml", text: text)).get() else { return }
        let after = try #require(try? Formatter.format(before), "\(text)")
        #expect(Comments(in: try tree(after)).texts == Comments(in: before).texts, "\(text)")
    }
}
