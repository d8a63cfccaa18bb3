import Diagnostics
import Testing

@testable import LanguageServer

/// The code action that lets a finding stand, with a reason in the record.
@Suite struct AllowanceTests {
    private let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"
    private let good = Scratch.files["corpus/claims/een-2020-zelfvertrouwen.yaml"]!

    private func title(_ rule: String) -> JSON { .string("Laat `\(rule)` hier zo, met een reden (`x-allow`)") }

    @Test func aFindingMayStandWithAReason() throws {
        let editor = try Editor()
        try editor.open(claim, good.replacing("hebben", with: "hebben de d‸e") + "# klaar\n")
        editor.pause()
        #expect(editor.findings(claim) == ["double-word 4:40-4:45"])
        let action = try #require(try editor.actions(at: claim).first { $0["title"] == title("double-word") })
        #expect(action["kind"] == "quickfix" && action["isPreferred"] == nil)
        let allowed = try editor.text(claim, after: action)
        #expect(allowed == good.replacing("hebben", with: "hebben de de") + "x-allow:\n  - rule: double-word\n    field: statement\n    reason: ''\n# klaar\n")
        // Without a reason nothing is allowed.
        editor.type(claim, allowed.replacing("de de", with: "de d‸e"))
        editor.check()
        #expect(editor.findings(claim) == ["double-word 4:40-4:45", "empty-value 10:12-10:14"])
        #expect(try !editor.actions(at: claim).contains { $0["title"] == title("double-word") })
        editor.type(claim, allowed.replacing("reason: ''", with: "reason: Zo zegt de bron het."))
        editor.check()
        #expect(editor.findings(claim) == [])
    }

    /// One exception does not hide what somebody mistypes in another field later on.
    @Test func onlyTheFieldIsAllowed() throws {
        let editor = try Editor()
        try editor.open(claim, good.replacing("hebben", with: "hebben de d‸e") + "note: Zo is de de.\n")
        editor.pause()
        let action = try #require(try editor.actions(at: claim).first { $0["title"] == title("double-word") })
        editor.type(claim, try editor.text(claim, after: action).replacing("reason: ''", with: "reason: Zo is het."))
        editor.check()
        #expect(editor.findings(claim) == ["double-word 7:12-7:17"])
    }

    /// What is over is to be taken away, not allowed.
    @Test func noExceptionIsMadeForAnException() throws {
        let editor = try Editor()
        try editor.open(claim, good + "x-allow:\n  - rule: double-‸word\n    reason: Zo is het.\n")
        editor.check()
        #expect(editor.findings(claim) == ["unused-allow 8:10-8:21"])
        #expect(try editor.actions(at: claim) == [])
    }

    @Test func eachRuleHasAnActionOfItsOwn() throws {
        let editor = try Editor()
        try editor.open(claim, good.replacing("hebben", with: "hebben de d‸e “woord\""))
        editor.pause()
        let titles = try editor.actions(at: claim).compactMap { $0["title"]?.string }
        #expect(Set(titles).count == titles.count)
    }

    @Test func anotherOneComesBehindTheFirst() throws {
        let editor = try Editor()
        let text = good.replacing("hebben", with: "hebben de d‸e") + "x-allow:\n  - rule: mixed-quotes\n    reason: Zo is het.\n"
        try editor.open(claim, text)
        editor.pause()
        let action = try #require(try editor.actions(at: claim).first { $0["title"] == title("double-word") })
        #expect(try editor.text(claim, after: action) == text.replacing("‸", with: "") + "  - rule: double-word\n    field: statement\n    reason: ''\n")
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
        let action = try #require(try editor.actions(at: claim).first { $0["title"] == title("repeated-statement") })
        let allowed = try editor.text(claim, after: action)
        #expect(allowed == "# é🎓\n" + good + "x-allow:\n  - rule: repeated-statement\n    field: statement\n    reason: ''\n")
        editor.type(claim, allowed.replacing("reason: ''", with: "reason: Het zijn er twee."), version: 3)
        editor.check()
        #expect(editor.findings(claim) == [])
    }
}
