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

    /// One mistake gives one finding.
    @Test func anAnswerNamesOneOrTheOther() {
        #expect(check(["a": Self.article + "distinct-from:\n  - reason: X.\n"]).map(\.rule) == ["required-field"])
    }
}

/// A source that is in the document and among those that were left out.
@Suite struct ExcludedSourceTests {
    private static let source = "type: report\ntitle: Meningen over begeleiding\nauthor:\n  - literal: Voorbeeldraad\nissued: 2018\npublisher: Voorbeeldraad\n"
    private static let exclusion = source.replacing("over begeleiding", with: "Over Begeleiding") + "reason: Geen onderzoek.\ndate: \"2026-01-01\"\n"

    private func check(_ source: String, _ exclusions: [String: String] = ["b-2018": exclusion]) -> [Finding] {
        let files = Dictionary(uniqueKeysWithValues: exclusions.map { ("exclusions/\($0.key).yaml", $0.value as String?) })
        return Support.check(changing: files.merging(["sources/a-2018.yaml": source]) { $1 }).filter { $0.rule != "source-without-claims" }
    }

    @Test func isTold() throws {
        let findings = check(Self.source)
        let finding = try #require(findings.first)
        #expect(findings.count == 1 && finding.brief == "excluded-source sources/a-2018.yaml:2:8" && finding.severity == .warning)
        #expect(finding.message.nl == "deze bron is op 2026-01-01 weggelaten (`exclusion/b-2018`): dezelfde titel, dezelfde auteur en hetzelfde jaar")
        // Of several decisions one is named.
        #expect(check(Self.source, ["b-2018": Self.exclusion, "c-2018": Self.exclusion]).count == 1)
    }

    @Test func anotherSourceIsNot() {
        #expect(check(Self.source.replacing("Meningen", with: "Feiten")).isEmpty)
        #expect(check(Self.source, [:]).isEmpty)
        // Two that were left out are no question.
        #expect(check(Self.source.replacing("Meningen", with: "Feiten"), ["b-2018": Self.exclusion, "c-2018": Self.exclusion]).isEmpty)
    }

    @Test func whatWasAnsweredIsNotAskedAgain() {
        let answer = "distinct-from:\n  - exclusion: b-2018\n    reason: Dit is het vervolg.\n"
        #expect(check(Self.source + answer).isEmpty)
        #expect(check(Self.source + answer, ["c-2018": Self.exclusion]).map(\.rule).sorted() == ["excluded-source", "unresolved-reference"])
        #expect(check(Self.source + "x-allow:\n  - rule: excluded-source\n    reason: Zo is het.\n").isEmpty)
    }

    /// One mistake gives one finding.
    @Test func aBrokenRecordIsNotCompared() {
        #expect(check(Self.source + "volume: [1]\n").map(\.rule) == ["wrong-type"])
        #expect(check(Self.source, ["b-2018": Self.exclusion + "volume: [1]\n"]).map(\.rule) == ["wrong-type"])
        #expect(check(Self.source.replacing("Meningen", with: "Feiten"), ["b-2018": Self.source]).map(\.rule) == ["required-field", "required-field"])
    }
}
