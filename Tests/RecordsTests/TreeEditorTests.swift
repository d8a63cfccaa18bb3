import Testing

@testable import Records

@Suite struct TreeEditorTests {
    @Test(arguments: [
        // Comments, quotes and blanks stay.
        ("a:  1   # c\nb: 2\n", "a", "x", "a:  x   # c\nb: 2\n"),
        ("a: 'x'\n", "a", "it's", "a: 'it''s'\n"),
        ("a: \"x\" # c", "a", "no", "a: \"no\" # c"),
        ("a:\nb: 1\n", "a", "x", "a: x\nb: 1\n"),
        ("a: # c\nb: 1\n", "a", "x", "a: x # c\nb: 1\n"),
        ("a:\n  x\nb: 1\n", "a", "w", "a:\n  w\nb: 1\n"),
        ("a:\n  - x # c\n  - y\n", "a[0]", "z", "a:\n  - z # c\n  - y\n"),
        ("a: [x, {b: c}]\n", "a[1].b", "d, e", "a: [x, {b: 'd, e'}]\n"),
        ("a: {b}\n", "a.b", "c", "a: {b: c}\n"), ("a: {b: }\n", "a.b", "c", "a: {b: c }\n"),
        ("a: x # c\nb: 1\n", "a", "1\n2", "a: |- # c\n  1\n  2\nb: 1\n"),
        ("a: >- # c\n  x\n  y\n\n# d\nb: 1\n", "a", "z", "a: >- # c\n  z\n\n# d\nb: 1\n"),
        ("a: |\n  x\n  y", "a", "p\nq\n", "a: |\n  p\n  q\n"),
        ("a: |\n  x\n  y", "a", "p\nq", "a: |-\n  p\n  q"),
        ("a: x\r\nb: 1\r\n", "a", "p\nq\n", "a: |\r\n  p\r\n  q\r\nb: 1\r\n"),
        ("- a: x\n  b: 1\n", "[0].a", "1\n2\n", "- a: |\n    1\n    2\n  b: 1\n"),
        ("? a\n: x\n", "a", "w", "? a\n: w\n"),
    ])
    func setsAText(text: String, path: String, value: String, expected: String) throws {
        try expect(edited(text, .set(try #require(FieldPath(parsing: path)), .string(value))), expected)
    }

    @Test(arguments: [
        ("a: 1 # c\n# d\nz: 2\n", "m", "a: 1 # c\nm: x\n# d\nz: 2\n"),
        ("a: 1\n# d\n", "m", "a: 1\nm: x\n# d\n"), ("a: 1", "m", "a: 1\nm: x"), ("a: |\n  t", "m", "a: |-\n  t\nm: x"),
        ("a: |+\n  t\n\nz: 1\n", "m", "a: |+\n  t\n\nm: x\nz: 1\n"), ("a:\n  - 1\n  # - 2\nz: 1\n", "m", "a:\n  - 1\n  # - 2\nm: x\nz: 1\n"),
        ("# kop\nz: 1\n", "m", "# kop\nm: x\nz: 1\n"), ("# kop\n\n# bij z\nz: 1\n", "m", "# kop\n\nm: x\n# bij z\nz: 1\n"),
        ("z: 1\r\n", "m", "m: x\r\nz: 1\r\n"), ("{}\n", "m", "m: x\n"), ("", "m", "m: x\n"), ("# leeg\n", "m", "# leeg\nm: x\n"), ("{a: 1, z: 2}\n", "m", "{a: 1, m: x, z: 2}\n"),
        ("{z: 2}\n", "m", "{m: x, z: 2}\n"), ("a: 1\n", "o.p", "a: 1\no:\n  p: x\n"), ("o: {} # c\n", "o.p", "o: # c\n  p: x\n"), ("o: {p: 1}\n", "o.q", "o: {p: 1, q: x}\n"),
        ("l:\n  - p: 1\n", "l[0].q", "l:\n  - p: 1\n    q: x\n"), ("o:\n", "o.p", "o:\n  p: x\n"), ("o: {a: {}}\n", "o.a.b", "o: {a: {b: x}}\n"),
        ("a: 1\nz: 2\n", "onbekend", "a: 1\nz: 2\nonbekend: x\n"),
    ])
    func addsAFieldAtItsPlace(text: String, path: String, expected: String) throws {
        try expect(edited(text, .set(try #require(FieldPath(parsing: path)), "x"), order: ["a", "m", "z"]), expected)
    }

    @Test(arguments: [
        ("a: []\n", "a:\n  - x\n"), ("a: [] # c\nb: 1\n", "a: # c\n  - x\nb: 1\n"), ("a:\n- 1\nb: 1\n", "a:\n- 1\n- x\nb: 1\n"), ("b: 1\n", "b: 1\na:\n  - x\n"),
        ("a:\n    - 1 # c\n\n# d\nb: 1\n", "a:\n    - 1 # c\n    - x\n\n# d\nb: 1\n"), ("a: [1, 2]\n", "a: [1, 2, x]\n"), ("a: [1, ]\n", "a: [1, x ]\n".replacing(" ]", with: " ]")),
        ("a: [\n  1, # c\n  2 # d\n]\n", "a: [\n  1, # c\n  2, # d\n  x\n]\n"), ("a:\n  - - 1\n", "a:\n  - - 1\n  - x\n"), ("a:", "a:\n  - x"),
    ])
    func appends(text: String, expected: String) throws {
        try expect(edited(text, .append(["a"], "x")), expected)
    }

    @Test(arguments: [
        ("a: 1 # c\n# d\nb: 2\n", "a", "# d\nb: 2\n"), ("a: 1\nb: 2", "b", "a: 1"), ("a: 1\n", "a", "{}\n"), ("l:\n  # k\n  - a # c\n", "l[0]", "l: []\n  # k\n"),
        ("l: # c\n- a\nb: 1\n", "l[0]", "l: [] # c\nb: 1\n"), ("- a: 1\n  b: 2\n", "[0].a", "- b: 2\n"), ("- a: 1 # c\n  # d\n  b: 2\n", "[0].a", "- # d\n  b: 2\n"),
        ("- a: 1 # c\n- 2\n", "[0].a", "- {}\n- 2\n"), ("a: [1, 2, 3]\n", "a[0]", "a: [2, 3]\n"), ("a: [1, 2, 3]\n", "a[2]", "a: [1, 2]\n"), ("a: [1]\n", "a[0]", "a: []\n"),
        ("a: [\n  1, # c\n  2 # d\n]\n", "a[1]", "a: [\n  1 # c\n]\n"), ("a: {b: 1, c: 2}\n", "a.b", "a: {c: 2}\n"), ("a: |\n  x\nb: 1", "b", "a: |\n  x\n"),
        ("a:\n  b: 1\n  c: |+\n    t\n\n\nd: 1\n", "a.c", "a:\n  b: 1\nd: 1\n"), ("a:\n  b: 1\nc: 2\n", "a", "c: 2\n"),
    ])
    func removes(text: String, path: String, expected: String) throws {
        try expect(edited(text, .remove(try #require(FieldPath(parsing: path)))), expected)
    }

    @Test func replacesCollections() throws {
        try expect(edited("a: x # c\nb: 1\n", .set(["a"], ["p", ["q": 1]])), "a: # c\n  - p\n  - q: 1\nb: 1\n")
        try expect(edited("a: # c\n  - x # d\nb: 1\n", .set(["a"], "t")), "a: t # c\nb: 1\n")
        try expect(edited("- x\n- y\n", .set([0], ["a": 1, "b": 2])), "- a: 1\n  b: 2\n- y\n")
        try expect(edited("a:\n  - x # 1\n  - y # 2\n  - z # 3\n", .set(["a"], ["x", "w", "v", "z"])), "a:\n  - x # 1\n  - w # 2\n  - v\n  - z # 3\n")
        try expect(edited("a:\n  b: 1 # 1\n  c: 2 # 2\n", .set(["a"], ["c": 3, "d": 4])), "a:\n  c: 3 # 2\n  d: 4\n")
        try expect(edited("a:\n  - x\n  # y\n  - z\n", .insert(["a", 1], "w")), "a:\n  - x\n  - w\n  # y\n  - z\n")
        try expect(edited("a:\n  - x\n", .insert(["a", 0], ["b": 1, "c": 2])), "a:\n  - b: 1\n    c: 2\n  - x\n")
    }

    @Test func editsMarkdown() throws {
        let text = "---\ntitle: T # c\n---\n\nEen.\n"
        try expect(edited(text, .set(["body"], "Twee.\n"), path: "a.md"), "---\ntitle: T # c\n---\n\nTwee.\n")
        try expect(edited(text, .set(["title"], "no"), path: "a.md"), "---\ntitle: 'no' # c\n---\n\nEen.\n")
        try expect(edited(text, .set(["order"], 1), .remove(["body"]), path: "a.md"), "---\ntitle: T # c\norder: 1\n---\n\n")
        try expect(edited("---\na: 1\n---", .set(["body"], "x"), path: "a.md"), "---\na: 1\n---\n\nx")
        try expect(edited("---\na: 1\n---\nx", .set(["body"], "\ny"), path: "a.md"), "---\na: 1\n---\n\n\ny")
        try expect(edited("---\r\na: 1\r\n---\r\n\r\nx\r\n", .set(["body"], "y\nz\n"), path: "a.md"), "---\r\na: 1\r\n---\r\n\r\ny\r\nz\r\n")
        try expect(edited("---\na: 1\n---\n", .remove(["a"]), path: "a.md"), "---\n{}\n---\n")
    }

    @Test func composes() throws {
        let text = "# kop\ntitle: T\nauthor: []\n"
        let result = try edited(
            text, .append(["author"], ["family": "X"]), .append(["author"], ["family": "Y"]), .set(["author", 0, "given"], "A."), .remove(["author", 1]),
            .set(["type"], "book"), order: ["type", "title", "author"])
        #expect(result == "# kop\ntype: book\ntitle: T\nauthor:\n  - family: X\n    given: A.\n")
    }

    @Test(arguments: [
        (TreeEdit.remove(["b"]), EditError.Reason.missing), (.set(["a", "b"], 1), .notACollection), (.append(["a"], 1), .notAnArray),
        (.insert(["l", 5], 1), .missing), (.set(["l", 5], 1), .missing), (.remove([]), .missing), (.set(["a"], .number("abc")), .wouldNotReadBack),
        (.set(["l", 0, "b"], 1), .notACollection), (.set(["l", "b"], 1), .notACollection), (.set(["m", 5], 1), .missing),
    ])
    func refuses(edit: TreeEdit, reason: EditError.Reason) throws {
        let tree = try tree("a: 1\nl: [x]\n")
        let error = try #require(throws: EditError.self) { try TreeEditor.apply([edit], to: tree) }
        #expect(error.reason == reason)
    }
}
