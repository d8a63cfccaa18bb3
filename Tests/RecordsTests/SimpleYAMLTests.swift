import Foundation
import Testing

@testable import Records

/// What is read quickly is what libyaml reads, to the last node.
@Suite struct SimpleYAMLTests {
    private static func simple(_ text: String) -> Tree? {
        let source = SourceFile(path: "a.yaml", text: text)
        return SimpleYAML.tree(of: source, range: 0..<source.bytes.count)
    }

    /// Whether the text was read at all; when it was, libyaml has to agree.
    private static func agrees(_ text: String) -> Bool {
        guard let tree = simple(text) else { return false }
        var builder = TreeBuilder(source: tree.source, range: 0..<tree.source.bytes.count)
        guard case .success(let other) = builder.build() else {
            Issue.record("libyaml refuses \(text.debugDescription)")
            return true
        }
        #expect(tree.isSame(as: other), "\(text.debugDescription)")
        return true
    }

    @Test(arguments: [
        "a: b\n", "a: 1\nb: 'één, \"twee\"'\nc: \"it's\"\n", "a: ''\nb: \"\"\n", "- a\n- 2\n- null\n", "a:\n- b\n- c\nd: e\n", "a:\n  - b\n  -   c: d\n      e: f\n  - g\nh: i\n",
        "# kop\na:\n\n  # tussen\n  b:\n    c: d\n\n  e: f\n# slot\n", "a: >-\n  één\n  twee\n\n\n  drie\nb: |\n  x\n\n  y\n\n", "a: |-\n  # kop\n  : - x\nb: >\n  tekst  \n  meer \nc: true\n",
        "a:\n  - >-\n    een\n    twee\n  - |\n    drie\n", "a: b [c], {d}\n", "a: x:y#z\n", "a: ~\nb: .5\nc: +1\n", "null: 1\ntrue: 2\n", "a:   b\nb:  \n  c: d\n", "a:\n- b: >-\n    c\n  d: e\n",
    ]) func readsWhatRecordsHave(text: String) {
        #expect(Self.agrees(text))
    }

    @Test(arguments: [
        "", "a: b", "a:\n", "a:\nb: c\n", "a: b\na: c\n", "a: b\n  c\n", "a: b: c\n", "a: b:\n", "a: b #c\n", "a: #c\n", "a: b \n", "a:\tb\n", "a: b\r\n", "a : b\n", "? a\n: b\n",
        " a: b\n", "a: &b c\n", "a: *b\n", "a: !!str b\n", "a: [b]\n", "a: {}\n", "<<: b\n", "\"a\": b\n", "a: \"\\n\"\n", "a: 'it''s'\n", "a: 'b\n  c'\n", "a: 'b' #c\n", "a: -1\n",
        "a: >2\n  b\n", "a: >+\n  b\n", "a: >- #c\n  b\n", "a: >-\nb: c\n", "a: >-\n\n  b\n", "a: >-\n  b\n   c\n", "a: >-\n  b\n \nc: d\n", "a: |\n   b\n  c\n", "a:\n    b: c\n  d: e\n",
        "a:\n  - b\n - c\n", "- - a\n", "-\n", "- a\nb: c\n", "a:\n  b: c\n  - d\n", "---\na: b\n", "a: b\n---\n", "%YAML 1.2\na: b\n", "a: \u{85}\n", "a: \u{2028}\n", "a: \u{7F}\n", "a: \u{FB01}\n", "text\n",
        "a: b\n...\n", "1: b\n", "a: \u{0}\n",
    ]) func leavesTheRest(text: String) {
        #expect(Self.simple(text) == nil)
    }

    @Test func readsEveryRecordOfTheDocument() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../corpus").standardized
        let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }
        #expect(paths.count > 80)
        let left = try paths.filter { try !Self.agrees(String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
        #expect(left.count < paths.count / 20, "\(left)")
    }

    @Test(.enabled(if: YAMLSuite.isThere, "\(YAMLSuite.file.path) is not there")) func agreesOnTheSuite() throws {
        #expect(try YAMLSuite.cases().count { Self.agrees($0.yaml) } > 10)
    }

    /// Texts put together from what might confuse it.
    @Test func agreesWithLibyaml() {
        let lines = [
            "a: b", "b: >-", "c: |", "d:", "e: 'x'", "f: \"y z\"", "- a", "- b: c", "- >-", "-  g: h", "tekst", "één: twee", "# noot", "", "", "h: x:y", "i: a#b", "j:  12", "k: null", "l: (m)", "-", "- -", "n: ", "o: >",
            "p: a b", "q: ' '", "r: 'a ' ", "s: a: b", "t: a #b", "- 'u'", "- v:", "...", "---", "w: é", "x: \"", "y: >-  ", "- |-", "z: [1]", ": a", "a : b",
        ]
        var picks = Picks(seed: 11)
        var compared = 0
        for round in 0..<12_000 {
            // Most rounds leave out what is nearly always refused, and stay near one column.
            let choice = round % 4 == 0 ? lines : Array(lines[..<20])
            var column = 0
            let text = (0..<(1 + picks.below(7))).map { _ in
                if picks.below(3) == 0 { column = max(0, column + [-2, 2, 2, 1, -1, -4, 4][picks.below(7)]) }
                return String(repeating: " ", count: column) + choice[picks.below(choice.count)] + "\n"
            }.joined()
            compared += Self.agrees(text) ? 1 : 0
        }
        #expect(compared > 1000)
    }
}
