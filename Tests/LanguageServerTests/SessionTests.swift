import Diagnostics
import Foundation
import Testing
import Workspace

@testable import LanguageServer

@Suite struct DiagnosticsTests {
    private let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"
    private let good = Scratch.files["corpus/claims/een-2020-zelfvertrouwen.yaml"]!

    @Test func comeAsOneTypesAndGoWhenItIsMended() throws {
        let editor = try Editor()
        try editor.open(claim)
        editor.check()
        #expect(editor.findings(claim) == [])
        editor.type(claim, good.replacing("direction: supports", with: "direction: 🎓"))
        editor.check()
        #expect(editor.findings(claim) == ["not-a-choice 5:11-5:13"])
        editor.type(claim, good, version: 3)
        editor.check()
        #expect(editor.findings(claim) == [])
    }

    @Test func comeInOtherFilesToo() throws {
        let editor = try Editor()
        let effect = "corpus/effects/minder-uitval.yaml"
        try editor.open(effect)
        editor.check()
        #expect(editor.findings("corpus/sections/inleiding.md") == nil)
        try FileManager.default.removeItem(at: editor.scratch.root.appendingPathComponent(effect))
        editor.tell("textDocument/didClose", ["textDocument": ["uri": .string(editor.uri(effect))]])
        editor.check()
        #expect(editor.findings("corpus/sections/inleiding.md") == ["dangling-link 10:19-10:39"])
        #expect(editor.findings(claim) == ["unresolved-reference 3:4-3:24"])
        try editor.scratch.write("title: Minder uitval\ncategory: primair\norder: 2\n", to: effect)
        editor.tell("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(editor.uri(effect)), "type": 1]]])
        editor.check()
        #expect(editor.findings("corpus/sections/inleiding.md") == [] && editor.findings(claim) == [])
    }

    @Test func aTextThatCannotBeReadHasThatFindingAlone() throws {
        let editor = try Editor()
        try editor.open(claim, good.replacing("direction: supports", with: "direction: nergens"))
        editor.check()
        editor.type(claim, good + "x: [\n")
        editor.check()
        #expect(editor.findings(claim)?.count == 1 && editor.findings(claim)?.first?.hasPrefix("yaml-syntax 8:") == true)
        // What others say of it still holds.
        #expect(editor.findings("corpus/sections/inleiding.md") == nil)
    }

    @Test func aFileThatWasBrokenOnDiskIsWholeAgainWhenItIsInTheEditor() throws {
        let scratch = try Scratch()
        try scratch.write("source: [\n", to: claim)
        let editor = try Editor(scratch)
        editor.check()
        #expect(editor.findings(claim)?.count == 1)
        try editor.open(claim, good)
        editor.check()
        #expect(editor.findings(claim) == [])
        #expect(editor.findings("corpus/sections/inleiding.md") == nil)
    }

    @Test func ofAFileThatCannotBeReadThePlaceIsInItsLine() throws {
        let scratch = try Scratch()
        try scratch.write("title: é🎓\né🎓: &x y\n", to: "corpus/effects/zelfvertrouwen.yaml")
        let editor = try Editor(scratch)
        editor.check()
        #expect(editor.findings("corpus/effects/zelfvertrouwen.yaml")?.first?.hasPrefix("yaml-alias 1:5-") == true)
    }

    @Test func areNeitherRepeatedNorTooMany() throws {
        let editor = try Editor()
        try editor.open(claim)
        editor.check()
        let count = editor.messages.count
        editor.type(claim, good, version: 1)
        editor.check()
        #expect(editor.messages.count == count)
        let list = (0..<800).map { "  - effect/weg-\($0)\n" }.joined()
        editor.type(claim, good.replacing("  - effect/zelfvertrouwen\n", with: list))
        editor.check()
        #expect(editor.findings(claim)?.count == 501)
    }

    @Test func aFixIsOfferedAndMends() throws {
        let editor = try Editor()
        try editor.open(claim, good.replacing("effect/zelfvertrouwen", with: "zelfvertrouwen"))
        #expect(try actions(editor, line: 2).isEmpty)
        editor.check()
        let action = try #require(try actions(editor, line: 2).first)
        #expect(action["title"] == "Schrijf `effect/zelfvertrouwen`" && action["kind"] == "quickfix")
        let edits = action[path: "edit", "documentChanges"].items.first?[path: "edits"].items ?? []
        #expect(try editor.text(claim, after: edits) == good)
        #expect(try actions(editor, line: 0).isEmpty)
    }

    private func actions(_ editor: Editor, line: Int) throws -> [JSON] {
        let position = TextPosition(line: line, character: 5).json
        return try editor.ask("textDocument/codeAction", ["textDocument": ["uri": .string(editor.uri(claim))], "range": ["start": position, "end": position], "context": ["diagnostics": []]]).items
    }
}

@Suite struct SessionTests {
    private func session() -> Conversation { Conversation(surroundings: { .current(environment: [:], directory: $0) }) }

    private func code(_ answer: [JSON]) -> Int? { answer.first?[path: "error", "code"].integer }

    @Test func keepsTheOrderOfTheProtocol() {
        var session = session()
        #expect(code(session.receive(.request(id: 1, method: "textDocument/hover", params: .null))) == -32002)
        #expect(session.receive(.notification(method: "textDocument/didOpen", params: .null)).isEmpty)
        #expect(session.receive(.request(id: 2, method: "initialize", params: [:])).first?[path: "result", "capabilities", "positionEncoding"] == "utf-16")
        #expect(code(session.receive(.request(id: 3, method: "initialize", params: [:]))) == -32600)
        #expect(code(session.receive(.request(id: 4, method: "voorbeeld/onbekend", params: [:]))) == -32601)
        #expect(code(session.receive(.request(id: 5, method: "textDocument/hover", params: [:]))) == -32602)
        #expect(session.receive(.notification(method: "voorbeeld/onbekend", params: [:])).isEmpty)
        #expect(session.receive(.request(id: 6, method: "shutdown", params: .null)).first?["result"] == .null)
        #expect(code(session.receive(.request(id: 7, method: "textDocument/hover", params: [:]))) == -32600)
        #expect(session.exitCode == nil)
        _ = session.receive(.notification(method: "exit", params: .null))
        #expect(session.exitCode == 0)
    }

    @Test func withoutShutdownTheExitCodeIs1() {
        var session = session()
        _ = session.receive(.notification(method: "exit", params: .null))
        #expect(session.exitCode == 1)
    }

    @Test(arguments: [
        ("x", -32700), ("[]", -32600), ("{}", -32600), ("{\"jsonrpc\":\"2.0\",\"id\":1}", -32600), ("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"a\"}", -32600),
        ("{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"a\"}", -32600), ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":2}", -32600),
    ])
    func answersWhatIsNoMessage(text: String, expected: Int) {
        var session = session()
        #expect(code(session.receive(Incoming(Array(text.utf8)))) == expected)
    }

    @Test(arguments: [(["utf-8", "utf-16"], "utf-8"), (["utf-16", "utf-8"], "utf-16"), (["utf-32"], "utf-16"), (["utf-32", "utf-8"], "utf-8")])
    func agreesOnAnEncoding(offered: [String], taken: String) {
        var session = session()
        let answer = session.receive(.request(id: 1, method: "initialize", params: ["capabilities": ["general": ["positionEncodings": JSON(offered)]]]))
        #expect(answer.first?[path: "result", "capabilities", "positionEncoding"].string == taken)
    }

    @Test func answersWithoutADocument() throws {
        let editor = try Editor(Scratch([:]), hasFolder: false)
        try editor.open("los.yaml", "title‸: x\n")
        for method in ["hover", "completion", "definition", "references", "prepareRename", "rename", "documentSymbol", "formatting"] {
            #expect(try editor.ask("textDocument/\(method)", at: "los.yaml", ["newName": "x"]) == .null)
        }
        #expect(try editor.ask("workspace/symbol", ["query": "x"]) == [])
        editor.check()
        #expect(editor.diagnostics.isEmpty)
    }

    @Test func findsTheDocumentOfAFileThatIsOpened() throws {
        let editor = try Editor(hasFolder: false)
        try editor.open("corpus/effects/zelfvertrouwen.yaml")
        try editor.open("LEESMIJ.md", "Geen record.")
        editor.check()
        #expect(editor.findings("corpus/effects/zelfvertrouwen.yaml") == [] && editor.findings("LEESMIJ.md") == [])
        #expect(try editor.ask("textDocument/hover", at: "LEESMIJ.md") == .null)
    }

    @Test func writesNothing() throws {
        let editor = try Editor()
        let before = editor.scratch.state()
        try editor.open("corpus/effects/minder-uitval.yaml", "ti‸tle: Anders\n")
        editor.tell("textDocument/didSave", ["textDocument": ["uri": .string(editor.uri("corpus/effects/minder-uitval.yaml"))]])
        editor.check()
        _ = try editor.ask("textDocument/rename", at: "corpus/effects/minder-uitval.yaml", ["newName": "behoud"])
        _ = try editor.ask("textDocument/formatting", at: "corpus/effects/minder-uitval.yaml")
        #expect(editor.scratch.state() == before)
    }

    /// Requests that are no such thing, in any order, do no harm.
    @Test func survivesNonsense() throws {
        let editor = try Editor()
        try editor.open("corpus/effects/minder-uitval.yaml")
        var dice = Dice(23)
        let uri = JSON.string(editor.uri("corpus/effects/minder-uitval.yaml"))
        let values: [JSON] = [.null, 0, -1, .integer(.max), 2.5, "", "x", [], [:], uri, ["uri": uri], ["line": 3, "character": 1], ["start": ["line": 1, "character": 0], "end": ["line": 0, "character": -9]], [["text": "a: [\u{0}"]], [["text": "", "range": ["start": ["line": 9, "character": 9], "end": ["line": 0, "character": 0]]]]]
        let methods = ["hover", "completion", "definition", "references", "prepareRename", "rename", "documentSymbol", "codeAction", "formatting", "didOpen", "didChange", "didClose", "didSave"]
        for _ in 0..<600 {
            let names = ["textDocument", "position", "range", "contentChanges", "newName", "context", "changes", "query"]
            let params = JSON.object(names.map { JSON.Member($0, $0 == "textDocument" && Bool.random(using: &dice) ? ["uri": uri] : values.randomElement(using: &dice)!) })
            let method = methods.randomElement(using: &dice)!
            if method.hasPrefix("did") { editor.tell("textDocument/\(method)", params) } else { _ = try? editor.ask("textDocument/\(method)", params) }
        }
        editor.check()
    }

    @Test func randomBytesAreAnsweredOrPassedBy() {
        var dice = Dice(29)
        var (frames, session) = (FrameReader(), session())
        let parts = ["Content-Length: ", "17", "\r\n", "\r\n\r\n", "{\"jsonrpc\":\"2.0\",", "\"method\":\"x\"}", "\u{0}", "é", "[[[[", "Content-Length: 2\r\n\r\n{}"]
        for _ in 0..<2000 {
            let noise = (0..<8).map { _ in UInt8.random(in: 0...255, using: &dice) }
            let bytes = Bool.random(using: &dice) ? noise : Array(parts.randomElement(using: &dice)!.utf8)
            for case .message(let bytes) in frames.feed(bytes) {
                if JSONReader.read(bytes) == nil { frames.giveBack(bytes) }
                _ = session.receive(Incoming(bytes))
            }
        }
        // And then it still listens.
        let last = frames.feed(Array(repeating: 0x20, count: 5000)) + frames.feed("\r\n\r\nContent-Length: 2\r\n\r\n[]".utf8)
        #expect(last.last == .message(Array("[]".utf8)))
    }
}
