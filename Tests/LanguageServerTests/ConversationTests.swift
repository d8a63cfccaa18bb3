import Diagnostics
import Foundation
import Testing

@testable import LanguageServer

/// A client with more than one document.
@Suite struct ConversationTests {
    private let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"
    private let other = "ander/corpus/claims/een-2020-zelfvertrouwen.yaml"
    private let wrong = Scratch.files["corpus/claims/een-2020-zelfvertrouwen.yaml"]!.replacing("source:", with: "sorce:")

    /// A document, and another in a folder of it.
    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        for (path, text) in Scratch.files { try scratch.write(text, to: "ander/" + path) }
        try FileManager.default.copyItem(at: scratch.root.appendingPathComponent("schemas"), to: scratch.root.appendingPathComponent("ander/schemas"))
        return scratch
    }

    private func check(_ editor: Editor) {
        // One document after the other.
        for _ in 0..<3 { editor.check() }
    }

    private func change(_ editor: Editor, added: [String] = [], removed: [String] = []) {
        func folders(_ paths: [String]) -> JSON { .array(paths.map { path -> JSON in ["uri": .string(editor.uri(path)), "name": "document"] }) }
        editor.tell("workspace/didChangeWorkspaceFolders", ["event": ["added": folders(added), "removed": folders(removed)]])
    }

    @Test func everyFolderIsServed() throws {
        let editor = try Editor(try scratch(), beside: ["ander"])
        try editor.open(claim)
        try editor.open(other, wrong)
        check(editor)
        #expect(editor.findings(claim) == [])
        #expect(editor.findings(other) == ["unknown-field 0:0-0:5"])
        editor.type(other, wrong.replacing("sorce:", with: "source:‸"))
        #expect(try editor.labels(at: other) == ["een-2020"])
        #expect(try editor.ask("textDocument/references", at: other).items.count == 1)
        let found = try editor.ask("workspace/symbol", ["query": "minder-uitval"]).items.map { $0[path: "location", "uri"].string }
        #expect(found == ["", "ander/"].map { editor.uri($0 + "corpus/effects/minder-uitval.yaml") })
        check(editor)
        #expect(editor.findings(other) == [])
    }

    @Test func aFileOutsideTheFoldersBringsItsDocument() throws {
        let editor = try Editor(try scratch())
        try editor.open(other, wrong)
        check(editor)
        #expect(editor.findings(other)?.count == 1)
    }

    @Test func foldersComeAndGo() throws {
        let scratch = try scratch()
        try scratch.write(wrong, to: other)
        let editor = try Editor(scratch)
        try editor.open(claim, wrong)
        check(editor)
        #expect(editor.findings(claim)?.count == 1 && editor.findings(other) == nil)
        change(editor, added: ["ander/"])
        check(editor)
        #expect(editor.findings(claim)?.count == 1 && editor.findings(other)?.count == 1)
        change(editor, removed: ["ander"])
        #expect(editor.findings(other) == [])
        check(editor)
        #expect(editor.findings(claim)?.count == 1 && editor.findings(other) == [])
    }

    /// Afterwards nothing is told any more, of whatever document.
    @Test func afterShutdownNothingIsTold() throws {
        let editor = try Editor(try scratch(), beside: ["ander"])
        try editor.open(other, wrong)
        _ = try editor.ask("shutdown", .null)
        check(editor)
        #expect(editor.findings(other) == nil)
    }
}
