import Diagnostics
import Testing

@testable import Editorial

@Suite struct SchemaWordsTests {
    private static let sound = Support.sound["claims/rug-2018-behoud.yaml"] ?? ""

    private func claim(_ old: String, _ new: String) -> [Finding] {
        Support.check(changing: ["claims/rug-2018-behoud.yaml": Self.sound.replacing(old, with: new)])
    }

    @Test(arguments: [
        ("source: rug-2018\n", "", "required-field claims/rug-2018-behoud.yaml:1:1", "‘Bron’ ontbreekt: voeg het veld `source:` toe", nil),
        ("source:", "sorce:", "unknown-field claims/rug-2018-behoud.yaml:1:1", "het veld `sorce` bestaat hier niet", "Bedoelde je `source` (Bron)?"),
        ("source:", "bron:", "unknown-field claims/rug-2018-behoud.yaml:1:1", "het veld `bron` bestaat hier niet", "Bedoelde je `source` (Bron)?"),
        ("direction: supports", "direction: suports", "not-a-choice claims/rug-2018-behoud.yaml:6:12",
            "het veld `direction` (Richting) kan niet ‘suports’ zijn; kies uit supports (ondersteunt), contradicts (spreekt tegen), mixed (wisselend) of none (geen effect gevonden)",
            "Bedoelde je `supports`?"),
        ("direction: supports", "direction:", "empty-value claims/rug-2018-behoud.yaml:6:11", "het veld `direction` (Richting) is leeg",
            "Vul het in: kies uit supports (ondersteunt), contradicts (spreekt tegen), mixed (wisselend) of none (geen effect gevonden)."),
        ("statement: Het helpt.", "statement: 2019", "wrong-type claims/rug-2018-behoud.yaml:5:12",
            "het veld `statement` (Bevinding) moet een tekst zijn; hier staat een getal", "Zet de waarde tussen aanhalingstekens."),
        ("basis: empirical", "basis: empirical\nassessed: 31-3-2025", "wrong-format claims/rug-2018-behoud.yaml:8:11",
            "het veld `assessed` (Beoordeeld op) moet een datum zijn; ‘31-3-2025’ is dat niet", "Schrijf jaar, maand en dag: `2025-03-31`."),
        ("condition/leiderschap", "effect/behoud", "duplicate-item claims/rug-2018-behoud.yaml:4:5",
            "waarde 2 van `about` (Gaat over) is dezelfde als waarde 1", "Haal een van de twee weg."),
    ])
    func saysWhatIsWrong(old: String, new: String, brief: String, message: String, note: String?) throws {
        let findings = claim(old, new).filter { !["effect-without-claims", "source-without-claims"].contains($0.rule) }
        let finding = try #require(findings.first)
        #expect(findings.map(\.brief) == [brief])
        #expect(finding.message.nl == message)
        #expect(finding.note?.nl == note)
        #expect(finding.record == "claim/rug-2018-behoud")
    }

    @Test(arguments: [
        ("direction: supports", "direction: suports"), ("direction: supports", "direction: ondersteunt"), ("source:", "bron:"),
        ("statement: Het helpt.", "statement: 2019"), ("basis: empirical", "basis: \"Empirical\""),
    ])
    func fixes(old: String, new: String) throws {
        let text = Self.sound.replacing(old, with: new)
        let fix = try #require(claim(old, new).first { $0.fix != nil }?.fix?.replacements.first)
        var bytes = Array(text.utf8)
        bytes.replaceSubrange(fix.range, with: fix.text.utf8)
        #expect(Support.check(changing: ["claims/rug-2018-behoud.yaml": String(decoding: bytes, as: UTF8.self)]).isEmpty)
    }

    @Test func oneMistakeIsOneFinding() {
        #expect(claim("about:\n  - effect/behoud\n  - condition/leiderschap", "about: []").map(\.brief) == ["empty-value claims/rug-2018-behoud.yaml:2:8"])
        #expect(claim("about:\n  - effect/behoud\n  - condition/leiderschap", "about: effect/behoud").map(\.rule) == ["wrong-type"])
        #expect(claim("about:", "abuot:").map(\.rule) == ["unknown-field"])
        #expect(Support.check(changing: ["claims/rug-2018-behoud.yaml": "a: b: c\n"]).map(\.rule) == ["yaml-syntax"])
        #expect(Support.check(changing: ["claims/rug-2018-behoud.yaml": ""]).map(\.message.nl) == ["dit bestand heeft geen velden"])
        #expect(Support.check(changing: ["sources/rug-2018.yaml": "title: *x\n"]).map(\.rule) == ["yaml-alias"])
    }

    @Test func namesAlternativesAndChoicesOfSources() throws {
        let bare = Support.check(changing: ["sources/rug-2018.yaml": "type: report\nissued: 2018\n"])
        #expect(bare.map(\.message.nl) == ["‘Titel’ of ‘Auteur’ ontbreekt: voeg het veld `title:` of `author:` toe"])
        let doi = Support.check(changing: ["sources/rug-2018.yaml": "type: report\ntitle: T\nissued: 2018\nDOI: https://doi.org/10.1234/abc\n"])
        #expect(doi.map(\.message.nl) == ["het veld `DOI` is alleen de code, zonder webadres, ‘doi:’ of spaties: `10.1234/abc`"])
        #expect(doi.first?.fix?.replacements.first?.text == "'10.1234/abc'")
        let kind = Support.check(changing: ["sources/rug-2018.yaml": "type: raport\ntitle: T\n"])
        #expect(kind.first?.message.nl.hasSuffix("andere") == true)
        #expect(kind.first?.fix != nil)
    }
}
