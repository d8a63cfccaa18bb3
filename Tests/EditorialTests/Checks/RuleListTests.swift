import Diagnostics
import Foundation
import Testing

@testable import Editorial

@Suite struct RuleListTests {
    private static let folder = Support.top.appending(path: "Sources/Editorial/Checks/Rules")

    /// Every file of `Checks/Rules` is a rule in ``Rules/all``, and the other way round.
    @Test func listsEveryRule() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).map { String($0.dropLast(".swift".count)) }
        #expect(Rules.all.map { String(describing: $0) }.sorted() == files.sorted())
    }

    @Test func everyRuleChecks() {
        for rule in Rules.all { #expect(rule is any TextRule.Type || rule is any RecordRule.Type || rule is any CorpusRule.Type, "\(rule)") }
    }

    @Test func whatGleansIsListedAsSuch() {
        let listed = Rules.gleaning.map { $0.id }
        for rule in Rules.ofCorpus { #expect((rule is any GleaningRule.Type) == listed.contains(rule.id), "\(rule)") }
    }

    /// Every id that the sources give a finding has a page: a missing one must be written in `Checks/Pages`.
    @Test func everyIDHasAPage() {
        let known = Set(Rules.explanations.map(\.id))
        #expect(known.count == Rules.explanations.count)
        var found: Set<String> = []
        for (path, text) in Support.files(under: "Sources") where path.hasSuffix(".swift") {
            // `rule: "x"`, `SchemaMessage("x"`, `report("x"`, and the first words of the refusals of Records.
            var patterns = [#/rule: "([a-z-]+)"/#, #/SchemaMessage\(\s*"([a-z-]+)"/#]
            if path.contains("SchemaSet") { patterns += [#/report\("([a-z-]+)"/#, #/\? "([a-z-]+)" : "schema-invalid"/#] }
            if path.hasSuffix("Records/Refusal.swift") { patterns.append(#/\("([a-z]+(?:-[a-z0-9]+)*)",/#) }
            if path.hasSuffix("StrayReason.swift") { patterns.append(#/return "([a-z-]+)"/#) }
            for pattern in patterns { found.formUnion(text.matches(of: pattern).map { String($0.output.1) }) }
        }
        #expect(found.subtracting(known).sorted() == [])
        #expect(known.subtracting(found).subtracting(Rules.all.map { $0.id }).sorted() == [])
    }

    @Test func pagesAreComplete() throws {
        for explanation in Rules.explanations {
            let page = explanation.page
            for words in [page.what, page.why] {
                #expect(words.nl.hasSuffix(".") && words.en.hasSuffix(".") && words.nl != words.en, "\(explanation.id)")
            }
        }
        let text = try #require(Rules.page("not-a-choice")?.text(.nl))
        #expect(text == """
            not-a-choice (fout)

            Een veld heeft een waarde die niet tot de keuzes hoort.

            Het overzicht telt bevindingen per keuze; een onbekende keuze telt niet mee.

            Voorbeeld:

                direction: suports

            Schrijf liever:

                direction: supports

            Deze regel staat vast: de ernst is niet te wijzigen en een uitzondering is niet mogelijk.

            """)
        #expect(Rules.page("no-such-rule") == nil)
        #expect(Rules.page("pdf-trace")?.text(.en).contains("(`checks: {severities: {pdf-trace: off}}`)") == true)
    }

    /// What is read by programs and people alike is what the rules say now.
    @Test func documentIsInStep() throws {
        let document = RuleExplanation.document(Rules.explanations)
        #expect(try String(contentsOf: Support.top.appending(path: "docs/rules.md"), encoding: .utf8) == document, "renew it with: make generated")
        for rule in Rules.explanations { #expect(document.contains("\n## \(rule.id)\n"), "\(rule.id)") }
    }
}
