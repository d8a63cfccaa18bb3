import Diagnostics
import Foundation
import Testing

@testable import Editorial

@Suite struct ReferenceRuleTests {
    private func claim(_ source: String, about: String = "effect/behoud\n  - condition/leiderschap") -> [Finding] {
        Support.check(changing: [
            "claims/rug-2018-behoud.yaml": "source: \(source)\nabout:\n  - \(about)\nstatement: Het helpt.\ndirection: supports\nbasis: empirical\n"
        ])
    }

    @Test func suggestsWhatWasMeant() throws {
        let finding = try #require(claim("rug-2081").first)
        #expect(claim("rug-2081").map(\.brief) == ["unresolved-reference claims/rug-2018-behoud.yaml:1:9"])
        #expect(finding.message.nl == "er is geen bron `rug-2081`")
        #expect(finding.note?.nl == "Bedoelde je `rug-2018`?")
        #expect(finding.fix == nil)
        #expect(finding.field == "source")
    }

    @Test func knowsRenamedRecords() throws {
        let findings = Support.check(changing: [
            "sources/rug-2018.yaml": nil, "sources/rug-2019.yaml": "type: report\ntitle: T\nissued: 2019\naliases:\n  - rug-2018\n",
            "sections/inleiding.md": "---\ntitle: Inleiding\n---\n\nZie [het onderzoek](source/rug-2018).\n",
        ])
        #expect(findings.map(\.brief) == ["unresolved-reference claims/rug-2018-behoud.yaml:1:9", "dangling-link sections/inleiding.md:5:21"])
        #expect(findings.map(\.message.nl) == ["`rug-2018` heet nu `rug-2019`", "`source/rug-2018` heet nu `source/rug-2019`"])
        #expect(findings.compactMap(\.fix?.replacements.first?.text) == ["rug-2019", "source/rug-2019"])
    }

    @Test func wantsTheRightType() {
        let wrong = claim("rug-2018", about: "source/rug-2018\n  - effect/behoud\n  - condition/leiderschap")
        #expect(wrong.map(\.message.nl) == ["waarde 1 van `about` (Gaat over) noemt een bron (`source/rug-2018`); hier hoort een effect of voorwaarde"])
        let bare = claim("rug-2018", about: "behoud\n  - condition/leiderschap")
        #expect(bare.map(\.message.nl) == ["er is geen effect of voorwaarde `behoud`"])
        #expect(bare.first?.fix?.replacements.first?.text == "effect/behoud")
        #expect(claim("rug-2018", about: "efect/behoud\n  - condition/leiderschap").map(\.note?.nl) == ["Bedoelde je `effect/behoud`?"])
    }

    @Test func findsDanglingLinks() throws {
        let text = "---\ntitle: Inleiding\n---\n\nEen [a](source/rug-2081), [b](https://x.nl), [c](mailto:d@x.nl) en [e](rug-2018).\n"
        let findings = Support.check(changing: ["sections/inleiding.md": text])
        #expect(findings.map(\.brief) == ["dangling-link sections/inleiding.md:5:9", "dangling-link sections/inleiding.md:5:72"])
        #expect(findings.map(\.message.nl) == [
            "deze link wijst naar `source/rug-2081`, en dat is er niet", "deze link wijst naar `rug-2018`, en dat is er niet",
        ])
        #expect(findings.last?.fix?.replacements.first?.text == "source/rug-2018")
    }

    @Test func aliasesAreNobodyElsesID() {
        let source = "type: report\ntitle: T\nissued: 2019\naliases:\n  - rug-2018\n  - oud\n"
        let findings = Support.check(changing: ["sources/a.yaml": source, "sources/b.yaml": "type: report\ntitle: U\nissued: 2019\naliases: [oud, b]\n"])
            .filter { $0.rule == "duplicate-id" }
        #expect(findings.map(\.brief) == [
            "duplicate-id sources/a.yaml:5:5", "duplicate-id sources/b.yaml:4:11", "duplicate-id sources/b.yaml:4:16",
        ])
        #expect(findings.map(\.message.nl) == [
            "`rug-2018` is de id van een ander record: `source/rug-2018`", "`oud` is ook een vroegere naam van `source/a`",
            "`b` is geen vroegere naam: zo heet dit record nu",
        ])
    }

    /// The same id under another type is another record: that is asked, never changed.
    @Test func anotherTypeIsAsked() throws {
        let moved = Support.check(changing: ["sources/rug-2018.yaml": nil, "effects/rug-2018.yaml": "title: X\ncategory: primair\norder: 2\n"])
            .filter { $0.rule == "dangling-link" || $0.rule == "unresolved-reference" }
        #expect(moved.map(\.brief) == ["unresolved-reference claims/rug-2018-behoud.yaml:1:9", "dangling-link sections/inleiding.md:5:21"])
        #expect(moved.map(\.note?.nl) == [nil, "Bedoelde je `effect/rug-2018`?"])
        #expect(moved.allSatisfy { $0.fix == nil })
    }

    /// The record is there, and its address is written as people write it.
    @Test(arguments: [
        ("rug-2018.yaml", "effect/behoud", "rug-2018"), ("corpus/sources/rug-2018.yaml", "effect/behoud", "rug-2018"), ("source:rug-2018", "effect/behoud", "rug-2018"),
        ("Onderzoek (2018)", "effect/behoud", "rug-2018"), ("rug-2018", "'effect: behoud'", "effect/behoud"), ("rug-2018", "Behoud", "effect/behoud"),
        ("rug-2018", "effecten/behoud", "effect/behoud"),
    ])
    func otherFormsOfAnAddress(source: String, about: String, written: String) {
        let findings = claim(source, about: "\(about)\n  - condition/leiderschap")
        #expect(findings.map(\.rule) == ["unresolved-reference"])
        #expect(findings.first?.fix?.replacements.first?.text.trimmingCharacters(in: ["'"]) == written)
    }

    /// What ends in the id of a record and is an address of the web, a path or two references is never turned into one.
    @Test(arguments: ["www.rijksoverheid.nl/leiderschap", "docs/leiderschap", "/leiderschap", "rug.nl/onderzoek/rug-2018"])
    func noAddressOfARecord(destination: String) throws {
        let findings = Support.check(changing: ["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\n[a](\(destination))\n"])
        #expect(findings.map(\.rule) == ["dangling-link"] && findings.allSatisfy { $0.fix == nil })
        let references = claim("rug-2018", about: "effect/behoud, condition/leiderschap").filter { $0.rule == "unresolved-reference" }
        #expect(references.count == 1 && references[0].fix == nil)
    }

    /// What a page cannot link to leads nowhere either.
    @Test(arguments: [
        ("source:rug-2018", "source/rug-2018"), ("/source/rug-2018", "source/rug-2018"), ("#source/rug-2018", "source/rug-2018"),
        ("source/rug-2018.yaml", "source/rug-2018"), ("htps://example.org", nil), ("C:/x.pdf", nil), ("javascript:x", nil), ("/onderzoek", nil),
        ("source/rug-2018:12", nil),
    ])
    func linksThatNoPageMakes(destination: String, written: String?) throws {
        let findings = Support.check(changing: ["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\n[a](\(destination)) [b](mailto:x@y.nl) [d](HTTPS://x.nl)\n"])
        #expect(findings.map(\.brief) == ["dangling-link sections/inleiding.md:5:5"])
        #expect(findings.first?.fix?.replacements.first?.text == written)
        #expect(findings.first?.message.nl.contains("geen webadres en geen adres van een record") == (destination != "source/rug-2018.yaml"))
    }

    /// A page has no place for parts of a record, for its own headings, and for records that are not about the content.
    @Test(arguments: [
        ("source/rug-2018#p1", "een link gaat naar een heel record: `#p1`", nil), ("effect/behoud#", "een link gaat naar een heel record: `#`", "effect/behoud"),
        ("section/inleiding#kop", "`#kop`", nil), ("person/beheer", "`person/beheer` (Persoon) heeft geen plaats", nil),
        ("document/document", "heeft geen plaats", nil), ("person/beheer#x", "heeft geen plaats", nil),
        ("#kop", "`#kop` is geen webadres en geen adres van een record", nil), ("?x=1", "deze link wijst naar `?x=1`", nil),
    ] as [(String, String, String?)])
    func placesThatNoPageHas(destination: String, message: String, written: String?) {
        let findings = Support.check(changing: ["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\n[a](\(destination)) [b](source/rug-2018)\n"])
        #expect(findings.map(\.brief) == ["dangling-link sections/inleiding.md:5:5"])
        #expect(findings.first?.message.nl.contains(message) == true, "\(findings.first?.message.nl ?? "")")
        #expect(findings.first?.fix?.replacements.first?.text == written)
    }

    /// A file that lies or is named a little wrong is one mistake, with what to do.
    @Test(arguments: [
        ("sources/rug-2018.yml", "stray-file", "Hernoem het tot `rug-2018.yaml`."), ("sources/rug-2018.yaml.txt", "stray-file", "Hernoem het tot `rug-2018.yaml`."),
        ("sources/RuG-2018.yaml", "file-name", "Hernoem het tot `rug-2018.yaml`."), ("sources/rug_2018.yaml", "file-name", "Hernoem het tot `rug-2018.yaml`."),
        ("sources/Rúg (2018).yaml", "file-name", "Hernoem het tot `rug-2018.yaml`."), ("sources/Ru\u{301}g 2018.yaml", "file-name", "Hernoem het tot `rug-2018.yaml`."),
        ("sources/rug-2018", "stray-file", "Hernoem het tot `rug-2018.yaml`."),
        ("sources/2018/rug-2018.yaml", "stray-file", "Verplaats het naar `corpus/sources/rug-2018.yaml`."),
        ("source/rug-2018.yaml", "stray-file", "Bedoelde je `sources`?"), ("bronnen/rug-2018.yaml", "stray-file", "Bedoelde je `sources`?"),
    ])
    func aFileBesideItsPlace(path: String, rule: String, note: String) {
        let others: [String: String?] = ["sources/rug-2017.yaml": "type: report\ntitle: Ander onderzoek\nissued: 2017\n"]
        let findings = Support.check(changing: others.merging(["sources/rug-2018.yaml": nil, path: Support.sound["sources/rug-2018.yaml"]]) { $1 }).filter { $0.rule != "source-without-claims" }
        #expect(findings.map(\.rule) == [rule])
        #expect(findings.first?.note?.nl == note)
    }

    @Test(arguments: ["document.yml", "document", "Document.yaml", "document.yaml.txt"])
    func theDocumentUnderAnotherName(path: String) {
        let findings = Support.check(changing: ["document.yaml": nil, path: Support.sound["document.yaml"]])
        #expect(findings.map(\.rule) == ["stray-file"] && findings[0].note?.nl == "Hernoem het tot `document.yaml`.")
    }

    /// Many files in a folder that is wrong are one mistake.
    @Test func manyFilesInAWrongFolder() {
        let source = Support.sound["sources/rug-2018.yaml"]
        for (folder, place) in [("bronnen", "stray-file bronnen"), ("sources/oud/2018", "stray-file sources/oud/2018"), ("bijlagen", "stray-file bijlagen")] {
            let findings = Support.check(changing: ["sources/rug-2018.yaml": nil, "\(folder)/rug-2018.yaml": source, "\(folder)/rug-2019.yaml": source]).filter { $0.severity == .error }
            let others = folder == "bijlagen" ? ["unresolved-reference claims/rug-2018-behoud.yaml:1:9", "dangling-link sections/inleiding.md:5:21"] : []
            #expect(findings.map(\.brief).sorted() == (others + [place]).sorted())
            #expect(findings.contains { $0.message.nl.hasSuffix("(2 bestanden)") })
        }
    }

    /// Who is known by an e-mail address has an id. No fix writes it into what groei keeps.
    @Test func aPersonByEmailAddress() throws {
        let proposal = "title: Iets\nproposer: beheer@groei.example\ncreated: 2026-01-01\nstatus: accepted\n"
        let finding = try #require(Support.check(changing: ["proposals/iets.yaml": proposal]).first { $0.rule == "unresolved-reference" })
        #expect(finding.note?.nl == "Bedoelde je `beheer`?" && finding.fix == nil)
    }

    /// A whole record in the folder of another type is one mistake, and what refers to it is none.
    @Test func aRecordInTheFolderOfAnotherType() {
        let source = "type: report\ntitle: Onderzoek\nissued: 2018\nauthor:\n  - family: Bos\n"
        let findings = Support.check(changing: ["sources/rug-2018.yaml": nil, "claims/rug-2018.yaml": source])
        #expect(findings.map { "\($0.brief) \($0.note?.nl ?? "")" } == ["stray-file claims/rug-2018.yaml Verplaats het naar `corpus/sources/rug-2018.yaml`."])
    }
}
