import Diagnostics
import Testing

@testable import Editorial

@Suite struct PDFTraceTests {
    private func claim(_ statement: String) -> [Finding] {
        Support.check(changing: [
            "claims/rug-2018-behoud.yaml":
                "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\nstatement: \(statement)\ndirection: supports\nbasis: empirical\n"
        ])
    }

    @Test(arguments: [
        ("De e\u{FFFD}ecten.", 3, 16, "hier ging een teken verloren (�)", "ff"),
        ("De be\u{FFFD}en.", 3, 17, "hier ging een teken verloren (�)", nil),
        ("Re\u{FB02}ectie.", 3, 14, "hier staan de letters fl als één teken (\u{FB02})", "fl"),
        ("Samen\u{AD}werking.", 3, 17, "hier staat een zacht afbreekstreepje", ""),
        ("De coo\u{308}rdinatie.", 3, 17, "hier staan een letter en het accent erop als twee tekens (ö)", "ö"),
        ("Stu\u{200E}denten.", 3, 15, "hier staat een onzichtbaar teken", ""),
        ("De e ecten zijn groot.", 3, 15, "in ‘e ecten’ lijken letters weggevallen", nil),
        (">-\n  In 2016-\n  2021.", 4, 6, "na het streepje begint hier een nieuwe regel: in het document komt er een spatie in", "-"),
        ("\"De opleidings\\x02standaarden.\"", 3, 12, "hier staat een besturingsteken waar een afbreekstreepje stond", nil),
        (">-\n  De opleidings-\n  standaarden.", 4, 6, "hier is een woord afgebroken aan het eind van de regel: in het document komt er een spatie in", nil),
        ("\"De e\\uFFFDecten.\"", 3, 12, "hier ging een teken verloren (�)", nil),
    ] as [(String, Int, Int, String, String?)])
    func finds(text: String, line: Int, column: Int, message: String, fix: String?) throws {
        let findings = claim(text)
        let finding = try #require(findings.first)
        #expect(findings.map(\.rule) == ["pdf-trace"])
        #expect(finding.place?.start == Position(line: line, column: column))
        #expect(finding.message.nl == message)
        #expect(finding.fix?.replacements.first?.text == fix)
        #expect(finding.field == "statement")
    }

    /// How words stand in code is right, and how they are spelled in an address only its writer knows.
    @Test func leavesCodeAndAddressesToTheirWriter() {
        func section(_ body: String) -> [Finding] {
            Support.check(changing: ["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\n\(body)\n"]).filter { $0.rule == "pdf-trace" }
        }
        #expect(section("```\nlera-\nren\n```\n\nZie `a-\nb`.").isEmpty)
        let findings = section("Zie https://a.nl/re\u{FFFD}ectie en [x](https://a.nl/opleidings-\nstandaarden); re\u{FFFD}ectie op opleidings-\nstandaarden, opleidingsstandaarden.")
        #expect(findings.map { $0.fix != nil } == [false, false, true, true])
    }

    @Test(arguments: [
        "Zie p. 10-", "Zie de opleidings-", "De effecten.", ">-\n  De in-\n  en uitstroom van leer-\n  of werkplekken.", ">-\n  Noord-\n  Holland.", "Eén, één — ‘zo’ … €5 (ﬁ niet) x".replacing("ﬁ", with: "fi"),
    ])
    func leavesAlone(text: String) {
        #expect(claim(text).map(\.message.nl) == [])
    }

    /// Where a text ends and another begins, no word goes on.
    @Test(arguments: ["population: Leraren op een opleidings-\nstatus: active\n", "population: Leraren in de e\nectief: nee\n"])
    func readsNothingAcrossFields(lines: String) {
        let text = "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\nstatement: Het helpt.\ndirection: supports\nbasis: empirical\n" + lines
        #expect(Support.check(changing: ["claims/rug-2018-behoud.yaml": text]).filter { $0.rule == "pdf-trace" } == [])
    }

    @Test(arguments: [
        "## Werkplek-\nbegeleiders doen mee.", "```\nopleidings-\nstandaarden\n```", "De in-\nnaar uitstroom, de werk-\nresp. leerplek, de staf-\ninclusief leiding.",
    ])
    func keepsHeadingsAndCode(body: String) {
        #expect(section(body) == [])
    }

    /// Of a record that is full of them the first ten thousand are named, and then how many there are besides.
    @Test func countsWhatIsTooMany() {
        let findings = claim(String(repeating: "a\u{AD}", count: 10_005) + "a")
        #expect(findings.count == 10_001)
        #expect(findings.last?.message.nl == "en vanaf hier nog 5 sporen van een PDF in dit record")
        #expect(findings.last?.place?.start == Position(line: 3, column: 12 + 2 * 10_000 + 1))
        #expect(findings.last?.fix == nil)
    }

    @Test func changesNothingInCode() {
        #expect(section("`samen\u{AD}werking`").map { $0.fix == nil } == [true])
        #expect(section("## Werkplek\u{AD}\nbegeleiders").map { $0.fix == nil } == [true])
        #expect(section("Werkplek-\nbegeleiders").map(\.rule) == ["pdf-trace"])
    }

    private func section(_ body: String) -> [Finding] {
        Support.check(changing: ["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\n\(body)\n\nZie [het onderzoek](source/rug-2018).\n"])
    }
}
