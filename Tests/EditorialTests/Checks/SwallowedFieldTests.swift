import Diagnostics
import Records
import Testing

@testable import Editorial

/// A field that is indented too far becomes part of the text above it; it is not missing.
@Suite struct SwallowedFieldTests {
    private func findings(_ claim: String) -> [Finding] { Support.check(changing: ["claims/rug-2018-behoud.yaml": claim]) }

    private static let start = "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\n"

    @Test(arguments: ["\n", "\r\n"]) func isOneMistakeWithAFix(end: String) throws {
        let text = (Self.start + "statement: >-\n  Het helpt: zeker.\n  direction: supports\n\n  basis: empirical\nlocator: p. 3\n").replacing("\n", with: end)
        let found = findings(text)
        #expect(found.map(\.brief) == ["required-field claims/rug-2018-behoud.yaml:5:3"])
        let finding = try #require(found.first)
        #expect(finding.message.nl == "`direction:` springt te ver in, en hoort zo bij de tekst van `statement`")
        let mended = Array(text.utf8).replacing(try #require(finding.fix).replacements)
        #expect(String(decoding: mended, as: UTF8.self) == text.replacing("  direction", with: "direction").replacing("  basis", with: "basis"))
        #expect(findings(String(decoding: mended, as: UTF8.self)).isEmpty)
    }

    /// What may be text is moved by nobody but whoever wrote it.
    @Test func textBehindItIsNotMoved() {
        let found = findings(Self.start + "basis: empirical\nstatement: |\n  Het helpt.\n  direction: supports\n  Dat is zeker.\n")
        #expect(found.map { "\($0.brief) \($0.fix == nil)" } == ["required-field claims/rug-2018-behoud.yaml:6:3 true"])
    }

    /// A list under a field goes along with it.
    @Test func whatBelongsToItMovesToo() throws {
        let text = "source: rug-2018\ndirection: supports\nbasis: empirical\nstatement: |\n  Het helpt.\n  about:\n    - effect/behoud\n    - condition/leiderschap\n"
        let found = findings(text)
        let mended = Array(text.utf8).replacing(try #require(found.first?.fix).replacements)
        #expect(found.count == 1 && findings(String(decoding: mended, as: UTF8.self)).isEmpty)
    }

    @Test func aTextThatSpeaksOfAFieldIsNone() {
        #expect(findings(Self.start + "basis: empirical\nstatement: |\n  Over direction: niets.\n").map { $0.message.nl.contains("ontbreekt") } == [true])
    }
}
