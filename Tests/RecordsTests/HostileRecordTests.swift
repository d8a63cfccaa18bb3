import Diagnostics
import Testing

@testable import Records

/// Records that are made to be slow must end: each of these took, or would take, time with the square of its size.
@Suite struct HostileRecordTests {
    /// A piece of text many times over; its name keeps the log of the tests short.
    struct Flood: Sendable, CustomTestStringConvertible {
        var start = ""
        let piece: String
        var end = ""
        var path = "a.yaml"

        var text: String { start + String(repeating: piece, count: 100_000 / piece.utf8.count) + end }
        var testDescription: String { "\(path): \(start.prefix(20).debugDescription) \(piece.prefix(20).debugDescription) × \(100_000 / piece.utf8.count)" }
    }

    @Test(.timeLimit(.minutes(10)), arguments: [
        Flood(piece: "["), Flood(piece: "- "), Flood(piece: "? "), Flood(start: "a: ", piece: "{a: "), Flood(start: "a: [", piece: "[],", end: "]"), Flood(start: "a: \"", piece: "\\\""), Flood(start: "a:", piece: "\t"),
        Flood(start: "a: [", piece: "#\n", end: "]"), Flood(start: "a: |\n", piece: "\n"), Flood(start: "a: x\n", piece: "  twee\n"), Flood(piece: "---\n"), Flood(start: "a: ", piece: "1"),
    ])
    func records(flood: Flood) {
        _ = RecordReader.read(SourceFile(path: flood.path, text: flood.text))
    }

    @Test(.timeLimit(.minutes(10))) func manyKeys() throws {
        let text = (0..<20_000).map { "een-lang-voorvoegsel-\($0): \($0)\n" }.joined()
        #expect(try YAMLReader.read(SourceFile(path: "a.yaml", text: text)).get().root.count == 20_000)
    }

    @Test(.timeLimit(.minutes(10)), arguments: [
        Flood(piece: "["), Flood(piece: "[]("), Flood(piece: "![", path: "a.md"), Flood(piece: "[a](<"), Flood(piece: "*a "), Flood(piece: "`a"), Flood(piece: ">"), Flood(piece: "a <![CDATA["), Flood(start: "[a]: b\n\n", piece: "[a] "), Flood(piece: "[a]:\n"),
        Flood(piece: "|a|a", end: "|\n|-|-|\n"), Flood(piece: "|", end: "\n|-|-|\n"),
    ])
    func prose(flood: Flood) {
        #expect(!Prose(parsing: flood.text).blocks.isEmpty || flood.piece == "[a]:\n")
    }

    @Test(.timeLimit(.minutes(10))) func manyFootnotes() {
        let prose = Prose(parsing: (0..<3000).map { "[^k\($0)]: b\n\n" }.joined())
        #expect(prose.blocks.count == 3000)
    }

    @Test func aRecordHasABound() {
        let text = "a: " + String(repeating: "x", count: RecordReader.maximumBytes)
        guard case .failure(let refusals) = RecordReader.read(SourceFile(path: "a.yaml", text: text)) else { return #expect(Bool(false), "a record this large is read") }
        #expect(refusals.findings.map(\.rule) == ["file-too-large"])
    }

    /// As it stands and as escapes, in a field and in prose; a hundred accents are no fault.
    @Test(arguments: ["a: e\u{301}", "a: \"e\\u0301", "- \u{915}\u{94D}", "---\ntitle: x\n---\n\ne\u{323}"]) func endlessMarks(start: String) {
        let (mark, quote) = start.contains("\\") ? ("\\u0301", "\"") : ("\u{301}", "")
        func refusals(_ count: Int) -> [Finding] {
            let text = start + String(repeating: mark, count: count - 1) + quote + "\n"
            guard case .failure(let refusals) = RecordReader.read(SourceFile(path: start.hasPrefix("---") ? "a.md" : "a.yaml", text: text)) else { return [] }
            return refusals.findings
        }
        #expect(refusals(100) == [])
        for count in [101, 80_000] {
            let found = refusals(count)
            #expect(found.map(\.rule) == ["encoding"])
            #expect(found.first?.place?.start?.line == (start.hasPrefix("---") ? 5 : 1))
        }
    }
}
