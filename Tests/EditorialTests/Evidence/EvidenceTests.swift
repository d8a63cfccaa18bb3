import Diagnostics
import Testing

@testable import Editorial

/// What counts of claims mean, and how they come together in the overview.
@Suite struct EvidenceTests {
    @Test(arguments: [
        ("", Evidence.Conclusion.nothing), ("s", .supported), ("sss", .supported), ("sc", .disputed), ("c", .contradicted), ("cc", .contradicted),
        ("sssc", .supported), ("ssc", .disputed), ("ccs", .disputed), ("cccs", .contradicted), ("n", .noEffect), ("nn", .noEffect), ("m", .disputed),
        ("sm", .disputed), ("ssm", .supported), ("sn", .supported),
    ])
    func concludes(directions: String, conclusion: Evidence.Conclusion) {
        #expect(Self.evidence(directions).conclusion == conclusion)
    }

    @Test func countsSourcesOnceAndWithdrawnClaimsNot() {
        let evidence = Self.evidence("ssw")
        #expect(evidence.total == 2 && evidence.sources == ["rug-2018"] && evidence.withdrawn.count == 1)
        #expect(evidence.words.nl == "2 ondersteunend (uit 1 bron)")
        #expect(evidence.words.en == "2 supporting (from 1 source)")
    }

    @Test func saysWhatRestsOnARetractedSource() {
        let (rug, retracted) = ("type: report\ntitle: T\n", "status: retracted\n")
        #expect(Self.evidence("sc", rug).caution.nl == "")
        let evidence = Self.evidence("scw", rug + retracted)
        #expect(evidence.total == 2 && evidence.unfounded.count == 2)
        #expect(evidence.words.nl == "1 ondersteunend, 1 tegensprekend (uit 1 bron), waarvan 2 uit een teruggetrokken bron")
    }

    @Test func overviewGroupsByCategoryAndOrder() {
        var files = Dictionary(uniqueKeysWithValues: Support.sound.map { ("corpus/" + $0.key, $0.value) })
        files["corpus/categories/eerst.yaml"] = "title: Eerst\norder: 0\n"
        files["corpus/effects/a.yaml"] = "title: A\ncategory: eerst\norder: 2\n"
        files["corpus/effects/b.yaml"] = "title: B\ncategory: eerst\norder: 1\n"
        files["corpus/effects/dakloos.yaml"] = "title: Dakloos\ncategory: weg\norder: 1\n"
        let groups = Overview(Support.corpus(files)).groups
        #expect(groups.map { "\($0.category?.id ?? "-"): \($0.subjects.map(\.record.id))" } == ["eerst: [\"b\", \"a\"]", "primair: [\"behoud\"]", "-: [\"dakloos\"]"])
        #expect(groups[1].subjects[0].rows.map { "\($0.claim.id) \($0.source?.id ?? "-")" } == ["rug-2018-behoud rug-2018"])
    }

    @Test func outlineNumbersWhatIsNumbered() {
        let document = """
            title: X
            language: nl
            outline:
              - section: voorwoord
                numbered: false
                parts: [{section: dank}]
              - section: een
                parts: [{section: een-a}, {section: los, numbered: false}, {section: een-b}]
              - section: twee

            """
        let outline = Outline(Support.corpus(["corpus/document.yaml": document]).document)
        #expect(outline.parts.map { "\($0.number ?? "-") \($0.section) \($0.depth)" } == [
            "- voorwoord 1", "- dank 2", "1 een 1", "1.1 een-a 2", "- los 2", "1.2 een-b 2", "2 twee 1",
        ])
    }

    /// One claim a letter: s(upports), c(ontradicts), m(ixed), n(one), w(ithdrawn).
    private static func evidence(_ directions: String, _ source: String? = nil) -> Evidence {
        let names: [Character: String] = ["s": "supports", "c": "contradicts", "m": "mixed", "n": "none", "w": "supports"]
        var files: [String: String] = [:]
        files["corpus/sources/rug-2018.yaml"] = source
        for (index, direction) in directions.enumerated() {
            files["corpus/claims/c\(index).yaml"] =
                "source: rug-2018\nabout: [effect/e]\nstatement: X\ndirection: \(names[direction] ?? "")\nbasis: empirical\n"
                + (direction == "w" ? "status: withdrawn\n" : "")
        }
        return EvidenceMap(Support.corpus(files))[Address(type: "effect", id: "e")]
    }
}
