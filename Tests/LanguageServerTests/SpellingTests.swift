import Diagnostics
import Foundation
import Testing
import Workspace

@testable import LanguageServer

/// A dictionary of the words of the example.
private enum FewWords {
    static let folder: String = {
        // One place for all runs: nothing takes it away, for libraries are opened until the end.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("groei-woorden")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try? Data("SET UTF-8\nTRY esianrtolcdugmphbyfvkwqxz\n".utf8).write(to: folder.appendingPathComponent("nl.aff"))
        try? Data("5\nbegeleide\nstarters\nhebben\nmeer\nzelfvertrouwen\n".utf8).write(to: folder.appendingPathComponent("nl.dic"))
        return folder.path
    }()

    static let hasLibrary = !Dictionaries.areMissing(.current(environment: ["GROEI_DICTIONARIES": folder], directory: "/"))
}

/// Words in the editor, held against a dictionary of our own, so that the outcome is the same on every machine that has the library.
@Suite(.enabled(if: FewWords.hasLibrary, "libhunspell is not installed (Debian: libhunspell-1.7-0)"))
struct SpellingTests {
    private let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"
    private let good = Scratch.files["corpus/claims/een-2020-zelfvertrouwen.yaml"]!

    private func spelling(_ editor: Editor) -> [String] { (editor.findings(claim) ?? []).filter { $0.hasPrefix("spelling") } }

    @Test func aWordThatNobodyKnowsIsInformationWithASuggestion() throws {
        let editor = try Editor(dictionaries: FewWords.folder)
        try editor.open(claim, good.replacing("zelfvertrouwen.", with: "zelfvertruowen."))
        // Words are asked for with the whole document: opening a dictionary takes long.
        editor.pause()
        #expect(spelling(editor) == [])
        editor.check()
        #expect(spelling(editor) == ["spelling 4:45-4:59"])
        let told = try #require(editor.diagnostics[editor.uri(claim)]?.first { $0["code"] == "spelling" })
        #expect(told["severity"] == 3 && told["message"] == "het woord ‘zelfvertruowen’ staat niet in de woordenlijst\nBedoelde je ‘zelfvertrouwen’?")
    }

    @Test func itMovesAlongAndGoesAsSoonAsTheWordIsTypedOver() throws {
        let editor = try Editor(dictionaries: FewWords.folder)
        let wrong = good.replacing("zelfvertrouwen.", with: "zelfvertruowen.")
        try editor.open(claim, wrong)
        editor.check()
        editor.type(claim, "# é🎓\n" + wrong)
        editor.pause()
        #expect(spelling(editor) == ["spelling 5:45-5:59"])
        editor.type(claim, good, version: 3)
        editor.pause()
        #expect(spelling(editor) == [])
        editor.check()
        #expect(spelling(editor) == [])
    }

    @Test func aTermOfTheDocumentIsKnown() throws {
        let scratch = try Scratch()
        try scratch.write("terms:\n  - zelfvertruowen\n", to: "corpus/terms.yaml")
        let editor = try Editor(scratch, dictionaries: FewWords.folder)
        try editor.open(claim, good.replacing("zelfvertrouwen.", with: "zelfvertruowen."))
        editor.check()
        #expect(spelling(editor) == [])
    }

    @Test func itMayStandWithAReason() throws {
        let editor = try Editor(dictionaries: FewWords.folder)
        try editor.open(claim, good.replacing("zelfvertrouwen.", with: "zelfver‸truowen."))
        editor.check()
        let action = try #require(try editor.actions(at: claim).last)
        #expect(action["title"] == "Laat `spelling` hier zo, met een reden (`x-allow`)")
        editor.type(claim, try editor.text(claim, after: action).replacing("reason: ''", with: "reason: Starters hebben meer."))
        editor.check()
        #expect(editor.findings(claim) == [])
    }

    @Test(arguments: [("", ""), ("'", "'"), ("\"", "\""), (">-\n  ", "")])
    func whatMayHaveBeenMeantCanBeChosen(open: String, close: String) throws {
        let editor = try Editor(dictionaries: FewWords.folder)
        let sentence = "Begeleide starters 🎓 hebben meer zelfvertrouwen."
        let right = good.replacing(sentence, with: open + sentence + close)
        try editor.open(claim, right.replacing("zelfvertrouwen.", with: "zelfver‸truowen."))
        editor.check()
        let action = try #require(try editor.actions(at: claim).first)
        #expect(action["title"] == "Schrijf `zelfvertrouwen`" && action["isPreferred"] == nil)
        #expect(try editor.text(claim, after: action) == right)
    }
}
