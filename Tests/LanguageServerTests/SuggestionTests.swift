import Diagnostics
import Testing

@testable import LanguageServer

/// What a person can choose where a message asks whether something was meant.
@Suite struct SuggestionTests {
    private let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"
    private let section = "corpus/sections/inleiding.md"

    @Test(arguments: [
        ("source: een-2020", "source: een-20‸20x"), ("effect/zelfvertrouwen", "effekt/zelfver‸trouwe"), ("direction: supports", "direction: supp‸ort"),
        ("direction: supports", "dire‸ctie: supports"),
    ])
    func whatWasMeantInAField(right: String, typed: String) throws {
        let editor = try Editor()
        let good = Scratch.files[claim]!
        try editor.open(claim, good.replacing(right, with: typed))
        editor.check()
        let action = try #require(try editor.actions(at: claim).first)
        #expect(action["title"]?.string?.hasPrefix("Schrijf `") == true)
        #expect(try editor.text(claim, after: action) == good)
    }

    @Test(arguments: [
        ("[a](effect/minder-uitval)", "[a](effect/minder-uit‸wal)", "effect/minder-uitval"), ("```groei\noverview\n```", "```groei\nover‸viw\n```", "overview"),
        ("```groei\nconditions organisatie\n```", "```groei\nconditions organis‸atei\n```", "organisatie"),
    ])
    func whatWasMeantInProse(right: String, typed: String, name: String) throws {
        let editor = try Editor()
        try editor.open(section, "---\ntitle: X\n---\n\n\(typed)\n")
        editor.check()
        let action = try #require(try editor.actions(at: section).first)
        #expect(action["title"]?.string == "Schrijf `\(name)`" && action["isPreferred"] == nil)
        #expect(try editor.text(section, after: action) == "---\ntitle: X\n---\n\n\(right)\n")
    }
}
