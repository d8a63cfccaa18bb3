import Foundation
import Testing

@testable import Records

/// All JSON is read, and what libyaml reads of it as libyaml does, to the last node.
@Suite struct SimpleJSONTests {
    private static func simple(_ text: String) -> Tree? {
        let source = SourceFile(path: "a.json", text: text)
        return SimpleJSON.tree(of: source, range: 0..<source.bytes.count)
    }

    private static func libyaml(_ text: String) -> Tree? {
        let source = SourceFile(path: "a.json", text: text)
        var builder = TreeBuilder(source: source, range: 0..<source.bytes.count)
        return try? builder.build().get()
    }

    @Test(arguments: [
        "{}", "[]", " {\"a\": 1, \"b\": [true, false, null, \"\"]}\n", "true", "\"één\"", "-0.5e+10", "[0, -0, 1E5, 10.25, 1e-2]", "{\"a\":{\"b\":{\"c\":[[],[{}]]}}}",
        "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u0000x\", \"b\"]", "{\"é\": \"ë\\u00EBe\", \"\\u0061\": 1, \"b\": \" a \"}", "{\"\": 1}", "[\"a: b\", \"# c\", \"- d\"]", "{\r\n  \"a\": 1\r\n}\r\n", "[0.\(String(repeating: "3", count: 100)), \(String(repeating: "3", count: 100))]",
    ]) func readsWhatLibyamlReads(text: String) throws {
        let (tree, other) = try (#require(Self.simple(text)), #require(Self.libyaml(text)))
        #expect(tree.isSame(as: other))
    }

    @Test(arguments: [
        ("\"\\ud83d\\udca1\"", "💡"), ("{\"\(String(repeating: "a", count: 3000))\": \"x\"}\t\n", "x"), ("\"a\u{2028}b\u{85}\u{7F}\u{FEFF}\"", "a\u{2028}b\u{85}\u{7F}\u{FEFF}"), ("{\"a\"\n:\n\t\"x\"}", "x"),
        ("\t[\t\"x\"\t]\t", "x"), ("[\"\\uDBFF\\uDFFF\"]", "\u{10FFFF}"), (String(repeating: "[", count: 64) + "\"x\"" + String(repeating: "]", count: 64), "x"),
    ]) func readsWhatLibyamlDoesNot(text: String, last: String) throws {
        let tree = try #require(Self.simple(text))
        #expect(Value(tree: tree, index: tree.nodes.count - 1).text == last)
        #expect((try? YAMLReader.read(SourceFile(path: "a.json", text: "\u{FEFF}" + text)).get()) != nil)
    }

    @Test(arguments: [
        "", " ", "{", "[", "\"", "\"a", "\"\\", "\"\\u12", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\" 1}", "{a: 1}", "{1: 1}", "{'a': 1}", "{\"a\": b}", "[1]]", "1 2", "]", "[1}", "{\"a\":1]",
        "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "1_0", "--1", "1.e1", "tru", "truey", "True", "null1", "NaN", ".inf", "\"\\x41\"", "\"\\a\"", "\"\\ud83d\"", "\"\\udca1\"", "\"\\ud83d\\u0041\"", "\"\\u00g0\"", "\"a\tb\"", "\"a\nb\"",
        "{\"a\": 1, \"a\": 2}", "{\"a\": 1, \"\\u0061\": 2}", "{} # c", "// c\n{}", "a: b", String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
        "{" + (0..<20).map { "\"a\($0)\": 1, " }.joined() + "\"a7\": 1}",
    ]) func leavesTheRest(text: String) {
        #expect(Self.simple(text) == nil)
    }

    @Test func readsEverySchema() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../schemas").standardized
        let paths = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        #expect(paths.count > 5)
        for path in paths {
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            #expect(try #require(Self.simple(text)).isSame(as: #require(Self.libyaml(text))), "\(path)")
        }
    }

    /// Texts put together from what might confuse it, whole or with a sign gone: all that is whole is read, and nothing that is no JSON.
    @Test func agreesWithOthers() {
        var picks = Picks(seed: 5)
        let words = ["1", "-2.5", "3e4", "0", "true", "null", "\"\"", "\"é\"", "\"a\\nb\"", "\"\\u00e9\"", "\"x: y\"", "\"[\"", "\"\\ud83d\\udca1\""]
        let blanks = ["", "", "", " ", "\n", "  ", "\r\n", "\t"]
        func value(_ depth: Int) -> String {
            func blank() -> String { blanks[picks.below(blanks.count)] }
            let count = picks.below(4)
            switch depth < 4 ? picks.below(4) : 3 {
            case 0: return "[" + (0..<count).map { _ in blank() + value(depth + 1) + blank() }.joined(separator: ",") + "]"
            case 1, 2: return "{" + (0..<count).map { blank() + "\"k\($0)\"" + blank() + ":" + blank() + value(depth + 1) + blank() }.joined(separator: ",") + "}"
            default: return words[picks.below(words.count)]
            }
        }
        var compared = 0
        for _ in 0..<6000 {
            let whole = value(0)
            #expect(Self.simple(whole) != nil, "\(whole.debugDescription)")
            var text = whole.unicodeScalars
            text.remove(at: text.index(text.startIndex, offsetBy: picks.below(text.count)))
            for json in [whole, String(text)] {
                guard let tree = Self.simple(json) else { continue }
                #expect((try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)) != nil, "\(json.debugDescription)")
                guard let other = Self.libyaml(json) else { continue }
                compared += 1
                #expect(tree.isSame(as: other), "\(json.debugDescription)")
            }
        }
        #expect(compared > 3000)
    }
}
