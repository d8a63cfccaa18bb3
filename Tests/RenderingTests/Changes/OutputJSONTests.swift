import Diagnostics
@testable import Editorial
import Testing

@testable import Rendering

@Suite struct OutputJSONTests {
    @Test(arguments: Language.allCases)
    func isAsTheSchemaSays(language: Language) throws {
        let schema = try OutputSchema()
        let finding = Finding(
            rule: "x", severity: .error, place: Place(path: "a.yaml", start: Position(line: 1, column: 2), end: Position(line: 1, column: 3)),
            record: "claim/x", field: "a", message: Words(same: "m"), note: Words(same: "n"),
            fix: Fix(title: Words(same: "t"), replacements: [.init(range: 0..<1, text: "b")]))
        let bare = Finding(rule: "x", severity: .information, place: nil, message: Words(same: "m"))
        #expect(try schema.problems(FindingRenderer(language: language).json([finding, bare]), "findings") == [])
        #expect(try schema.problems(ChangeExample.report(language).json, "changes") == [])
        let view = ChangeExample.view(
            reviews: ReviewReportTests.reviews, conflicts: [MergeConflict(address: Address(type: "claim", id: "x"), field: nil)])
        #expect(try schema.problems(ReviewReport(view, language: language).json, "review") == [])
        let (plan, first) = (ChangeExample.plan(), ReleasePlan(released: nil, current: ChangeExample.old))
        #expect(try schema.problems(ReleasePlanReport(plan, current: ChangeExample.released, language: language).json, "plan") == [])
        #expect(try schema.problems(ReleasePlanReport(first, current: ChangeExample.old, language: language).json, "plan") == [])
        #expect(try schema.problems(ChangeExample.notes.json(in: language), "notes") == [])
        let beginning = ReleaseNotes(first, date: "2026-01-01", prelude: nil, corpus: ChangeExample.old)
        #expect(try schema.problems(beginning.json(in: language), "notes") == [])
    }

    @Test func theCheckerItselfSeesProblems() throws {
        let schema = try OutputSchema()
        #expect(try schema.problems(["findings": [], "silenced": [], "totals": ["error": 0, "warning": 0, "silenced": 0]], "findings") == ["findings.totals: without information"])
        #expect(try schema.problems(["findings": [1], "silenced": [], "extra": true, "totals": ["error": 0, "warning": "1", "information": 0, "silenced": 0]], "findings").count == 3)
    }

    @Test func saysWhatChangedToMachines() throws {
        let json = ChangeExample.report(.nl).json
        guard case .array(let conclusions)? = json["conclusions"], case .array(let records)? = json["records"] else { throw Missing() }
        #expect(conclusions.first?.text(.compact) == #"""
            {"after":{"conclusion":"contradicted","contradicts":1,"mixed":0,"none":0,"sources":1,"supports":0},"before":{"conclusion":"supported","contradicts":0,"mixed":0,"none":0,"sources":1,"supports":1},"claims":["claim/roelofs-2003-rendement","claim/visser-2026-rendement"],"kind":"reversed","label":"Hoger opleidingsrendement","level":"major","sentence":"De conclusie over ‘Hoger opleidingsrendement’ keert om: eerst ondersteund, nu tegengesproken.","subject":"effect/rendement"}
            """#)
        #expect(records.map { $0["address"] } == [
            "source/rug-2018b", "source/visser-2026", "claim/roelofs-2003-rendement", "claim/rug-2018-tevredenheid", "claim/rug-2018-werkdruk",
            "claim/visser-2026-rendement", "document/document",
        ])
        #expect(records[0]["from"] == "source/rug-2018" && records[1]["new"]?["issued"] == 2026)
    }

    private struct Missing: Error {}
}
