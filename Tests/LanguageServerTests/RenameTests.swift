import Diagnostics
import Foundation
import Testing

@testable import LanguageServer

@Suite struct RenameTests {
    private let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"
    private let effect = "corpus/effects/minder-uitval.yaml"

    @Test func renamesTheFileTheReferencesAndKeepsTheOldId() throws {
        let editor = try Editor()
        try editor.open(claim, "source: een-2020\nabout:\n  - 'effect/minder-‸uitval' # 🎓\nstatement: X\ndirection: supports\nbasis: empirical\n")
        let prepared = try editor.ask("textDocument/prepareRename", at: claim)
        #expect(prepared["placeholder"] == "minder-uitval" && Editor.range(prepared["range"] ?? .null) == "2:12-2:25")
        let changes = try editor.ask("textDocument/rename", at: claim, ["newName": "behoud"])[path: "documentChanges"].items
        var texts: [String: String] = [:]
        for change in changes {
            guard let uri = change[path: "textDocument", "uri"].string, let path = FileURI.path(of: uri)?.dropFirst(editor.scratch.root.path.count + 1) else { continue }
            texts[String(path)] = try editor.text(String(path), after: change[path: "edits"].items)
        }
        #expect(texts.keys.sorted() == [claim, effect, "corpus/sections/inleiding.md"])
        #expect(texts[claim]?.contains("  - 'effect/behoud' # 🎓\n") == true)
        #expect(texts[effect] == "title: Minder uitval\ncategory: primair\norder: 2\naliases:\n  - minder-uitval\n")
        #expect(texts["corpus/sections/inleiding.md"]?.contains("[uitval](effect/behoud).") == true)
        let last = try #require(changes.last)
        #expect(last["kind"] == "rename" && last["oldUri"]?.string == editor.uri(effect) && last["newUri"]?.string == editor.uri("corpus/effects/behoud.yaml"))
        // An open document is changed in the version that was seen, others in whatever they have.
        #expect(changes.first { $0[path: "textDocument", "uri"].string == editor.uri(claim) }?[path: "textDocument", "version"] == 1)
        #expect(changes.first { $0[path: "textDocument", "uri"].string == editor.uri(effect) }?[path: "textDocument", "version"] == .null)
    }

    @Test func aRecordIsRenamedInItsOwnFileByTheNameOfAField() throws {
        let editor = try Editor()
        try editor.open(effect, "ti‸tle: Minder uitval\ncategory: primair\norder: 2\n")
        #expect(try editor.ask("textDocument/prepareRename", at: effect)["placeholder"] == "minder-uitval")
        #expect(try editor.ask("textDocument/rename", at: effect, ["newName": "effect/behoud"])[path: "documentChanges"].items.count == 4)
    }

    /// `git checkout` changes files of which no client may tell: each edit belongs in the file as it is then.
    @Test func placesAreThoseOfTheFilesAsTheyAreOnDisk() throws {
        let editor = try Editor()
        try editor.open(claim, "source: een-2020\nabout:\n  - effect/minder-‸uitval\nstatement: X\ndirection: supports\nbasis: empirical\n")
        try editor.scratch.write("# Hier kwam een regel bij.\ntitle: Minder uitval\ncategory: primair\norder: 2\naliases:\n  - eerder\n", to: effect)
        let changes = try editor.ask("textDocument/rename", at: claim, ["newName": "behoud"])[path: "documentChanges"].items
        let edits = changes.first { $0[path: "textDocument", "uri"].string == editor.uri(effect) }?[path: "edits"].items ?? []
        #expect(try editor.text(effect, after: edits).hasSuffix("order: 2\naliases:\n  - eerder\n  - minder-uitval\n"))
    }

    /// References to a record under a name that its file does not have would leave the document broken.
    @Test(arguments: ["prepareRename", "rename"]) func refusesWhereTheEditorDoesNotRenameFiles(method: String) throws {
        let editor = try Editor(capabilities: [:])
        try editor.open(effect, "ti‸tle: Minder uitval\ncategory: primair\norder: 2\n")
        let refused = #expect(throws: Editor.Refused.self) { try editor.ask("textDocument/" + method, at: effect, ["newName": "behoud"]) }
        #expect(refused?.code == -32803 && refused?.message.hasPrefix("je programma kan geen bestanden hernoemen") == true)
    }

    /// The text of a source that quotes are held against goes along; one that is there under the new name already stays.
    @Test(arguments: [(["een-2020.txt"], ["een-2020.txt"]), (["een-2020.txt", "twee-2020.md"], []), (["ander.txt"], [])])
    func theStoredTextOfASourceGoesAlong(stored: [String], moved: [String]) throws {
        let editor = try Editor()
        for name in stored { try editor.scratch.write("Tekst.", to: "texts/" + name) }
        try editor.open(claim, "source: een-‸2020\nabout:\n  - effect/minder-uitval\nstatement: X\ndirection: supports\nbasis: empirical\n")
        let changes = try editor.ask("textDocument/rename", at: claim, ["newName": "twee-2020"])[path: "documentChanges"].items
        let files = changes.filter { $0["kind"] == "rename" }.map { "\($0["oldUri"]?.string ?? "") \($0["newUri"]?.string ?? "")" }
        let names = ["corpus/sources/een-2020.yaml corpus/sources/twee-2020.yaml"] + moved.map { "texts/\($0) texts/\($0.replacing("een", with: "twee"))" }
        #expect(files == names.map { $0.split(separator: " ").map { editor.uri(String($0)) }.joined(separator: " ") })
    }

    /// Editors refuse a range that the cursor is not in.
    @Test(arguments: [
        ("Zie [ee‸n\nvereiste](effect/minder-uitval).", "4:4-5:31"), ("Zie [een\nver‸eiste](effect/minder-uitval).", "4:4-5:31"),
        ("Zie [een](effe‸ct/minder-uitval).", "4:10-4:30"), ("Zie [een](effect/min‸der-uitval#x).", "4:17-4:30"),
        ("Zie [e‸en][a].\n\n[a]: effect/minder-uitval", "4:4-4:12"),
    ])
    func theRangeHoldsTheCursor(text: String, range: String) throws {
        let editor = try Editor()
        let section = "corpus/sections/inleiding.md"
        try editor.open(section, "---\ntitle: X\n---\n\n\(text)\n")
        let prepared = try editor.ask("textDocument/prepareRename", at: section)
        #expect(prepared["placeholder"] == "minder-uitval" && Editor.range(prepared["range"] ?? .null) == range)
        let hover = try editor.ask("textDocument/hover", at: section)["range"] ?? .null
        #expect(Editor.range(hover) == (range == "4:17-4:30" ? "4:10-4:32" : range))
    }

    @Test(arguments: [("Behoud!", "`Behoud!` kan geen id zijn"), ("zelfvertrouwen", "`effect/zelfvertrouwen` bestaat al"), ("minder-uitval", "het heet al `minder-uitval`"), ("", "kan geen id zijn")])
    func refusesAnIdThatCannotBe(name: String, message: String) throws {
        let editor = try Editor()
        try editor.open(effect, "ti‸tle: Minder uitval\ncategory: primair\norder: 2\n")
        let refused = #expect(throws: Editor.Refused.self) { try editor.ask("textDocument/rename", at: effect, ["newName": .string(name)]) }
        #expect(refused?.code == -32803 && refused?.message.contains(message) == true)
    }

    @Test func refusesWhileAFileThatMayReferToItCannotBeRead() throws {
        let editor = try Editor()
        try editor.open(claim, "source: [\n")
        try editor.open(effect, "ti‸tle: Minder uitval\ncategory: primair\norder: 2\n")
        let refused = #expect(throws: Editor.Refused.self) { try editor.ask("textDocument/rename", at: effect, ["newName": "behoud"]) }
        #expect(refused?.message.hasPrefix("`\(claim)` kan niet gelezen worden") == true)
    }

    @Test func aRecordThatWasNeverSavedHasNoOtherNameYet() throws {
        let editor = try Editor()
        let new = "corpus/effects/nieuw.yaml"
        try editor.open(new, "ti‸tle: Nieuw\ncategory: primair\norder: 3\n")
        for (method, more) in [("prepareRename", [:]), ("rename", ["newName": "anders"])] as [(String, KeyValuePairs<String, JSON>)] {
            let refused = #expect(throws: Editor.Refused.self) { try editor.ask("textDocument/" + method, at: new, more) }
            #expect(refused?.message.hasPrefix("`effect/nieuw` is nog niet bewaard") == true)
        }
        // One that was, and is broken on disk, has.
        try editor.scratch.write("title: [\n", to: new)
        editor.tell("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(editor.uri(new)), "type": 1]]])
        #expect(try editor.ask("textDocument/prepareRename", at: new)["placeholder"] == "nieuw")
    }

    @Test func theDocumentItselfHasNoOtherId() throws {
        let editor = try Editor()
        try editor.open("corpus/document.yaml", "ti‸tle: Wat werkt?\nlanguage: nl\n")
        let refused = #expect(throws: Editor.Refused.self) { try editor.ask("textDocument/prepareRename", at: "corpus/document.yaml") }
        #expect(refused?.message.contains("kan geen ander id krijgen") == true)
    }

    @Test(arguments: ["title: Minder ‸uitval\n", "‸# niets\ntitle: X\n"])
    func elsewhereThereIsNothingToRename(text: String) throws {
        let editor = try Editor()
        try editor.open(effect, text)
        #expect(throws: Editor.Refused.self) { try editor.ask("textDocument/prepareRename", at: effect) }
    }
}

/// The texts of sources, `texts/<id>.txt`, that quotes are held against.
@Suite struct StoredTextTests {
    @Test func theClientIsAskedToWatchThem() throws {
        let editor = try Editor(capabilities: ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]])
        let asked = try #require(editor.messages.first { $0["method"] == "client/registerCapability" })
        let watchers = asked[path: "params", "registrations"].items.flatMap { $0[path: "registerOptions", "watchers"].items }
        #expect(watchers.contains { $0["globPattern"] == "**/texts/**" })
    }

    @Test func quotesAreComparedAgainWhenOneChanges() throws {
        let editor = try Editor()
        let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"
        try editor.open(claim, Scratch.files[claim]! + "quote: Zo staat het er.\nlocator: p. 1\n")
        editor.check()
        #expect(editor.findings(claim) == [])
        for (text, findings) in [("Iets anders.", ["quote-not-found 7:7-7:23"]), ("Zo staat het er.", [])] {
            try editor.scratch.write(text, to: "texts/een-2020.txt")
            editor.tell("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(editor.uri("texts/een-2020.txt")), "type": 1]]])
            editor.check()
            #expect(editor.findings(claim) == findings)
        }
    }
}
