import Foundation
import Testing

/// A record whose file cannot be read is there all the same.
@Suite struct UnreadableRecordTests {
    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("---\ntitle: In: leiding\n---\n\nTekst.\n", to: "corpus/sections/inleiding.md")
        try scratch.write("title: [\n", to: "corpus/effects/zelfvertrouwen2.yaml")
        return scratch
    }

    @Test func statusCallsItChanged() throws {
        let scratch = try scratch()
        let told = try scratch.groei("status").out
        #expect(told.contains("  gewijzigd   section/inleiding  (kan niet gelezen worden: `groei check`)\n"), "\(told)")
        #expect(told.contains("  toegevoegd  effect/zelfvertrouwen2  (kan niet gelezen worden: `groei check`)\n") && !told.contains("verwijderd"), "\(told)")
        let json = try scratch.groei("status", "--format", "json").out
        #expect(json.contains("\"address\": \"section/inleiding\"") && json.contains("\"readable\": false"), "\(json)")
    }

    @Test(arguments: [["show", "effect/zelfvertrouwen2"], ["show", "zelfvertrouwen2"], ["fmt", "effect/zelfvertrouwen2"], ["edit", "zelfvertrouwen2", "--set", "title=X"]])
    func whoNamesItIsToldWhatIsWrong(arguments: [String]) throws {
        let outcome = try scratch().groei(arguments: arguments)
        #expect(outcome.code == 1 && outcome.error.contains("corpus/effects/zelfvertrouwen2.yaml:2:1"), "\(outcome.error)")
        #expect(outcome.error.contains("fout: effect/zelfvertrouwen2 kan niet gelezen worden\nVerbeter het in je tekstprogramma: groei edit effect/zelfvertrouwen2\n"), "\(outcome.error)")
    }

    @Test func aListSaysThatItIsNotInIt() throws {
        let outcome = try scratch().groei("list", "effect")
        #expect(outcome.code == 0 && outcome.error.hasPrefix("let op: wat niet gelezen kan worden, staat er niet bij: effect/zelfvertrouwen2\n"), "\(outcome.error)")
        #expect(try scratch().groei("list").error.contains("effect/zelfvertrouwen2, section/inleiding"))
    }
}
