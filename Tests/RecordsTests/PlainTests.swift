import Testing

@testable import Records

@Suite struct PlainTests {
    @Test(arguments: [
        ("017", "17"), ("0x11", "17"), ("17.0", "17"), ("1.7e1", "17"), ("+17", "17"), ("-0.0", "0"), ("1.50", "1.5"), (".5", "0.5"), ("5e-1", "0.5"),
        ("1e21", "1e+21"), ("1e20", "100000000000000000000"), ("1e-7", "1e-7"), ("0.000001", "0.000001"), ("-1.25E+30", "-1.25e+30"), (".INF", ".inf"), ("-.Inf", "-.inf"),
        ("12345678901234567890123", "12345678901234567890123"), ("1e99999999999999999999", "1e99999999999999999999"), ("1.", "1"),
    ])
    func writesNumbersByValue(text: String, expected: String) {
        #expect(NumberForm.normal(text) == expected)
    }

    @Test func meansTheSame() throws {
        let left: Plain = ["a": 1, "b": ["é", .number("1.50")]]
        let right: Plain = ["b": ["e\u{301}", .number("1.5")], "a": .number("0x1")]
        #expect(left.meansSame(as: right))
        #expect(CanonicalForm.digestBytes(left) == CanonicalForm.digestBytes(right))
        #expect(!left.isExactly(right))
        #expect(!left.meansSame(as: ["a": "1", "b": ["é", 1]]))
        #expect(!(["a", "b"] as Plain).meansSame(as: ["b", "a"]))
    }

    @Test(arguments: [
        ("{a: 1, b: [é, 1.50]}", "{b: ['e\u{301}', 1.5], a: 0x1}", true), ("[1, 2]", "[2, 1]", false), ("{a: 1}", "{a: '1'}", false), ("{a: true}", "{a: 'true'}", false),
        ("{a: null}", "{a: {}}", false), ("{a: 9007199254740993}", "{a: 9007199254740992}", false), ("{a: {b: 1}, c: {}}", "{c: {}, a: {b: 1.0}}", true),
    ])
    func valuesThatMeanTheSameHaveOneDigest(left: String, right: String, isSame: Bool) throws {
        let (left, right) = (try tree(left).root, try tree(right).root)
        #expect(left.meansSame(as: right) == isSame)
        #expect((CanonicalForm.digestBytes(left.plain) == CanonicalForm.digestBytes(right.plain)) == isSame)
        #expect(left.plain.meansSame(as: right.plain) == isSame)
    }

    @Test func digestsUnambiguously() {
        let plain: Plain = ["b": "a\"\\\n\u{1}é", "a": [nil, true, 1], "c": [:]]
        #expect(String(decoding: CanonicalForm.digestBytes(plain), as: UTF8.self) == #"{"a":[null,true,1],"b":"a\"\\\n\u0001é","c":{}}"#)
    }

    @Test func writesNewRecordsInSchemaOrder() throws {
        let plain: Plain = [
            "note": "een\ntwee", "author": [["given": "J.", "family": "no"], ["literal": "X: Y"]], "title": "T", "extra": [:], "none": [],
            "abstract": .string(String(repeating: "woord ", count: 30) + "eind"), "deep": [["a", "b"], ["c": ["d": 1]]],
        ]
        let text = CanonicalForm.yaml(plain) { $0.isRoot ? ["title", "author", "note"] : $0.last == .index(0) ? ["family", "given"] : [] }
        #expect(text == """
            title: T
            author:
              - family: 'no'
                given: J.
              - literal: 'X: Y'
            note: |-
              een
              twee
            extra: {}
            none: []
            abstract: >-
              woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord
              woord woord woord woord woord woord woord woord woord woord woord woord woord woord eind
            deep:
              - - a
                - b
              - c:
                  d: 1

            """)
        #expect(try tree(text).root.plain.meansSame(as: plain))
    }

    /// YAML reads a name with its value behind it only when it is not too long; others stand by themselves.
    @Test(arguments: [5, 990, 1_010, 1_030, 5_000])
    func namesOfAnyLengthAreReadBack(length: Int) throws {
        let (name, awkward) = (String(repeating: "n", count: length), String(repeating: "\u{7}: ", count: length / 3))
        let inner: Plain = .object([.init(name: name, value: "x"), .init(name: "b", value: .array(["y", .array([])]))])
        let plain: Plain = .object([
            .init(name: awkward, value: inner), .init(name: name, value: .array([inner, .object([.init(name: awkward, value: .object([]))]), inner])),
            .init(name: name + "2", value: .string(String(repeating: "woord ", count: 60) + "einde")),
        ])
        let text = CanonicalForm.yaml(plain)
        let tree = try RecordReader.read(SourceFile(path: "corpus/claims/a.yaml", text: text)).get()
        #expect(tree.root.plain == plain)
    }

    @Test func writesMarkdown() throws {
        let text = CanonicalForm.text(["body": "Tekst\r\n", "title": "T"], path: "x.md")
        #expect(text == "---\ntitle: T\n---\n\nTekst\n")
        #expect(try tree(text, path: "x.md").root.plain == ["title": "T", "body": "Tekst\n"])
    }
}
