import Diagnostics
import Testing

@testable import LanguageServer

/// The code action that lets a finding stand, with a reason in the record.
@Suite struct AllowanceTests {
    private let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"
    private let good = Scratch.files["corpus/claims/een-2020-zelfvertrouwen.yaml"]!
    private let title: JSON = "Laat dit zo, met een reden (`x-allow`)"

    @Test func aFindingMayStandWithAReason() throws {
        let editor = try Editor()
        try editor.open(claim, good.replacing("hebben", with: "hebben de d‸e") + "# klaar\n")
        editor.pause()
        #expect(editor.findings(claim) == ["double-word 4:40-4:45"])
        let action = try #require(try editor.actions(at: claim).first { $0["title"] == title })
        #expect(action["kind"] == "quickfix" && action["isPreferred"] == nil)
        let allowed = try editor.text(claim, after: action)
        #expect(allowed == good.replacing("hebben", with: "hebben de de") + "x-allow:\n  - rule: double-word\n    reason: vul hier de reden in\n# klaar\n")
        editor.type(claim, allowed)
        editor.check()
        #expect(editor.findings(claim) == [])
    }

    @Test func anotherOneComesBehindTheFirst() throws {
        let editor = try Editor()
        let text = good.replacing("hebben", with: "hebben de d‸e") + "x-allow:\n  - rule: mixed-quotes\n    reason: Zo is het.\n"
        try editor.open(claim, text)
        editor.pause()
        let action = try #require(try editor.actions(at: claim).first { $0["title"] == title })
        #expect(try editor.text(claim, after: action) == text.replacing("‸", with: "") + "  - rule: double-word\n    reason: vul hier de reden in\n")
    }

    /// What other commands rest on cannot be allowed.
    @Test func anErrorMayNotStand() throws {
        let editor = try Editor()
        try editor.open(claim, good.replacing("effect/zelfvertrouwen", with: "zelf‸vertrouwen"))
        editor.pause()
        #expect(try editor.actions(at: claim).map { $0["title"] } == ["Schrijf `effect/zelfvertrouwen`"])
    }

    /// Also of what only the check of the whole found, after more was typed.
    @Test func aFindingOfTheWholeMayStand() throws {
        let scratch = try Scratch()
        try scratch.write(good, to: "corpus/claims/een-2020-uitval.yaml")
        let editor = try Editor(scratch)
        try editor.open(claim)
        editor.check()
        editor.type(claim, "# é🎓\n" + good.replacing("hebben", with: "heb‸ben"))
        editor.pause()
        let action = try #require(try editor.actions(at: claim).first { $0["title"] == title })
        let allowed = try editor.text(claim, after: action)
        #expect(allowed == "# é🎓\n" + good + "x-allow:\n  - rule: repeated-statement\n    reason: vul hier de reden in\n")
        editor.type(claim, allowed, version: 3)
        editor.check()
        #expect(editor.findings(claim) == [])
    }
}
