import Diagnostics
import Testing

@testable import Editorial

@Suite struct DuplicateSourceTests {
    private func check(_ sources: [String: String]) -> [Finding] {
        let files = Dictionary(uniqueKeysWithValues: sources.map { ("sources/\($0.key).yaml", $0.value as String?) })
        return Support.check(changing: files).filter { $0.rule != "source-without-claims" && $0.rule != "missing-source-field" }
    }

    private static let article = "type: article-journal\ntitle: Leren op de werkplek\nauthor:\n  - family: Voorbeeld\n    given: A.\nissued: 2020\n"

    @Test func likeness() throws {
        let findings = check(["a-2020": Self.article, "b-2020": Self.article.replacing("Leren", with: "LEREN").replacing("A.", with: "Anna")])
        let finding = try #require(findings.first)
        #expect(findings.count == 1 && finding.severity == .warning && finding.record == "source/b-2020" && finding.field == "title")
        #expect(finding.message.nl == "waarschijnlijk dezelfde bron als `a-2020`: dezelfde titel, dezelfde auteur en hetzelfde jaar")
        #expect(finding.place?.start == Position(line: 2, column: 8))
    }

    @Test func sameDOIIsAnError() {
        let findings = check(["a": Self.article + "DOI: 10.1000/x\n", "b": "type: report\ntitle: Iets anders\nissued: 1999\nDOI: 10.1000/X\n"])
        #expect(findings.map { "\($0.severity) \($0.field ?? "") \($0.message.nl)" } == ["error DOI waarschijnlijk dezelfde bron als `a`: dezelfde DOI"])
    }

    @Test(arguments: ["a", "b"])
    func whatWasAnsweredIsNotAskedAgain(on id: String) {
        let other = id == "a" ? "b" : "a"
        var files = ["a": Self.article, "b": Self.article]
        files[id, default: ""] += "distinct-from:\n  - source: \(other)\n    reason: Het ene is de vertaling.\n"
        #expect(check(files).map(\.message.nl) == [])
        files["c"] = Self.article
        #expect(check(files).map(\.message.nl) == ["waarschijnlijk dezelfde bron als `a`: dezelfde titel, dezelfde auteur en hetzelfde jaar"])
    }

    @Test func theAnswerNamesASource() {
        let text = Self.article + "distinct-from:\n  - source: weg\n    reason: X.\n"
        #expect(check(["a": text]).map(\.brief) == ["unresolved-reference sources/a.yaml:8:13"])
    }

    /// One mistake gives one finding.
    @Test func aBrokenRecordIsNotCompared() {
        #expect(check(["a": Self.article, "b": Self.article + "volume: [1]\n"]).map(\.rule) == ["wrong-type"])
    }

    @Test func exclusionsTakeNoPart() {
        let exclusion = Self.article + "reason: Geen onderzoek.\ndate: \"2026-01-01\"\n"
        #expect(Support.check(changing: ["sources/a.yaml": Self.article + "container-title: Tijdschrift\n", "exclusions/b.yaml": exclusion]).map(\.rule) == ["source-without-claims"])
        #expect(Support.check(changing: ["exclusions/b.yaml": Self.article]).map(\.rule) == ["required-field", "required-field"])
    }
}
