import Diagnostics
import Testing

@testable import Editorial

@Suite struct DocumentRuleTests {
    private func check(_ changes: [String: String?]) -> [String] {
        Support.check(changing: changes).map { "\($0.brief) \($0.message.nl)" }
    }

    @Test func outline() {
        #expect(check(["sections/extra.md": "---\ntitle: Extra\n---\n"]) == [
            "outline-missing sections/extra.md:1:1 het tekstdeel ‘Extra’ staat niet in de indeling"
        ])
        #expect(check(["document.yaml": "title: T\nlanguage: nl\noutline:\n  - section: inleiding\n    parts:\n      - section: inleiding\n  - section: inleiding\n"]) == [
            "outline-twice document.yaml:6:18 het tekstdeel `inleiding` staat binnen zichzelf",
            "outline-twice document.yaml:7:14 het tekstdeel `inleiding` staat al in de indeling, op regel 4",
        ])
        #expect(check(["document.yaml": "title: T\nlanguage: nl\noutline:\n  - section: inleidign\n"]) == [
            "unresolved-reference document.yaml:4:14 er is geen tekstdeel `inleidign`"
        ])
    }

    @Test func document() {
        #expect(check(["document.yaml": nil]) == ["missing-document document.yaml dit bestand ontbreekt"])
        #expect(check(["document.yaml": "title: T\nlanguage: nl\noutline: []\n"]) == ["empty-document document.yaml:3:10 de indeling is leeg"])
        #expect(check(["document.yaml": "title: [\n"]).count == 1)
    }

    @Test func evidence() {
        #expect(check(["effects/x.yaml": "title: X\ncategory: primair\norder: 2\n", "sources/s.yaml": "type: report\ntitle: S\nissued: 2020\n"]) == [
            "effect-without-claims effects/x.yaml:1:1 bij het effect ‘X’ hoort geen enkele geldige bevinding",
            "source-without-claims sources/s.yaml:1:1 uit de bron ‘S (2020)’ is nog geen bevinding gehaald",
        ])
        let withdrawn = (Support.sound["claims/rug-2018-behoud.yaml"] ?? "") + "status: withdrawn\n"
        #expect(Support.check(changing: ["claims/rug-2018-behoud.yaml": withdrawn]).map(\.rule) == ["effect-without-claims", "effect-without-claims"])
    }

    /// What claims may be about is for their schema to say.
    @Test func evidenceOfAnotherType() {
        var schemas = Support.files(under: "schemas")
        schemas["schemas/question.schema.json"] = schemas["schemas/condition.schema.json"]?.replacing("condition", with: "question").replacing("Voorwaarde", with: "Vraag")
        schemas["schemas/claim.schema.json"]?.replace("\"condition\"", with: "\"condition\", \"question\"")
        let set = SchemaSet(files: schemas.map { Support.file($0.key, $0.value) })
        #expect(Support.check(changing: ["questions/x.yaml": "title: X\ntheme: t\norder: 1\n"], schemas: set).map { $0.message.nl } == [
            "bij de vraag ‘X’ hoort geen enkele geldige bevinding",
        ])
    }

    @Test func successors() {
        let text = Support.sound["claims/rug-2018-behoud.yaml"] ?? ""
        let other = text.replacing("Het helpt.", with: "Het baat.")
        #expect(check(["claims/b.yaml": other, "claims/rug-2018-behoud.yaml": text + "successor: b\n"]) == [
            "claim-successor claims/rug-2018-behoud.yaml:8:12 deze bevinding is nog geldig en heeft toch een opvolger"
        ])
        let gone = text + "status: withdrawn\nsuccessor: "
        #expect(check(["claims/a.yaml": gone + "b\n", "claims/b.yaml": gone + "a\n", "claims/c.yaml": gone + "a\n"]) == [
            "claim-successor claims/a.yaml:9:12 de opvolgers lopen in een kring: `a` → `b` → `a`"
        ])
    }

    @Test func people() {
        #expect(check(["people/x.yaml": "name: X\nroles: [editor]\nemail: [Beheer@groei.example]\n"]) == [
            "person-email people/x.yaml:3:9 `Beheer@groei.example` is ook het adres van `beheer`"
        ])
        let document = "title: T\nlanguage: nl\noutline:\n  - section: inleiding\nreview:\n  approvals:\n    - aspect: inhoud\n      count: 2\n      roles: [maintainer]\n  accept: [reviewer]\n"
        #expect(check(["document.yaml": document]) == [
            "review-policy document.yaml:8:14 voor ‘inhoud’ zijn 2 goedkeuringen nodig van een beheerder, maar er is maar 1 persoon met die rol",
            "review-policy document.yaml:10:12 alleen een beoordelaar mag een voorstel aanvaarden, maar niemand heeft die rol",
        ])
        #expect(check(["document.yaml": document, "people/x.yaml": "name: X\nroles: [reviewr]\nemail: [x@groei.example]\n"]).map { $0.prefix(12) } == ["not-a-choice"])
    }

    @Test func versions() {
        func version(_ number: String, _ date: String, _ rest: String = "") -> String {
            "version: \(number)\ndate: \(date)\nlevel: minor\ndigest: \(String(repeating: "a", count: 64))\n\(rest)"
        }
        let log = "# Wijzigingen\n\n## 1.1.0 - 2026-02-01\n\n## 1.0.0 - 2026-01-01\n"
        let first = version("1.0.0", "2026-01-01")
        let second = version("1.1.0", "2026-02-01", "previous: 1.0.0\n")
        let both: [String: String?] = ["versions/1.0.0.yaml": first, "versions/1.1.0.yaml": second, "CHANGELOG.md": log]
        #expect(check(both) == [])
        #expect(check(both.merging(["CHANGELOG.md": nil]) { $1 }) == ["changelog-in-step CHANGELOG.md dit bestand ontbreekt, terwijl er versies zijn"])
        #expect(check(both.merging(["CHANGELOG.md": "## 1.0.0 - 2026-01-02\n\n## 1.2.0 - 2026-02-01\n\n## 1.0.0\n"]) { $1 }) == [
            "changelog-in-step CHANGELOG.md:1:1 hier staat 2026-01-02; het record van versie 1.0.0 zegt 2026-01-01",
            "changelog-in-step CHANGELOG.md:3:1 CHANGELOG.md noemt versie 1.2.0, maar er is geen record van",
            "changelog-in-step CHANGELOG.md:5:1 versie 1.0.0 staat er al",
            "changelog-in-step versions/1.1.0.yaml:1:10 versie 1.1.0 staat niet in CHANGELOG.md",
        ])
        #expect(check(both.merging(["CHANGELOG.md": "## 1.0.0 - 2026-01-01\n## 1.1.0 - 2026-02-01\n"]) { $1 }) == [
            "changelog-in-step CHANGELOG.md:2:1 versie 1.1.0 staat onder de oudere versie 1.0.0"
        ])
        #expect(check(both.merging(["versions/1.1.0.yaml": version("1.1.0", "2026-02-01")]) { $1 }) == [
            "version-order versions/1.1.0.yaml:1:1 `previous: 1.0.0` ontbreekt"
        ])
        #expect(check(both.merging(["versions/1.1.0.yaml": version("1.2.0", "2026-02-01", "previous: 1.0.0\n")]) { $1 }).contains(
            "version-order versions/1.1.0.yaml:1:10 dit bestand heet `1.1.0`, maar het nummer is 1.2.0"))
    }

    @Test func changelogThatCannotBeRead() {
        let conflict = "# Wijzigingen\n\n<<<<<<< HEAD\n## 1.0.0 - 2026-01-01\n=======\n## 1.0.1 - 2026-01-01\n>>>>>>> a\n"
        #expect(check(["CHANGELOG.md": conflict]) == ["merge-conflict CHANGELOG.md:3:1 hier staan twee gedeelten die git niet kon samenvoegen"])
        #expect(check(["CHANGELOG.md": "\u{0}#\u{0}\n"]).map { $0.prefix(8) } == ["encoding"])
    }

    /// A wrong number in the record is one mistake, and a date in words is compared as a whole.
    @Test func versionsBesideTheirFile() {
        let version = "version: 1.2.0\ndate: 2026-11-25\nlevel: minor\ndigest: \(String(repeating: "a", count: 64))\n"
        #expect(check(["versions/1.1.0.yaml": version, "CHANGELOG.md": "## 1.1.0 - 2026-11-25\n"]) == [
            "version-order versions/1.1.0.yaml:1:10 dit bestand heet `1.1.0`, maar het nummer is 1.2.0"
        ])
        let dated = check(["versions/1.1.0.yaml": version.replacing("1.2.0", with: "1.1.0"), "CHANGELOG.md": "## 1.1.0 — 25 november 2026\n"])
        #expect(dated == ["changelog-in-step CHANGELOG.md:1:1 hier staat 25 november 2026; het record van versie 1.1.0 zegt 2026-11-25"])
    }
}
