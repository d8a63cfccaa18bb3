import Diagnostics
import Testing

@testable import Editorial

/// What is broken in a record or a schema sets off no rule that rests on it.
@Suite struct KnockOnTests {
    private static let claim = "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\nstatement: X.\ndirection: supports\nbasis: empirical\n"
    private static let retracted = "type: report\ntitle: Onderzoek\nissued: 2018\nstatus: retracted\n"

    private func rules(_ changes: [String: String?], schemas: SchemaSet = Support.schemas) -> [String] {
        Support.check(changing: changes, schemas: schemas).map(\.rule)
    }

    /// A field that nobody knows may be any of those that are not there and could have its value.
    @Test(arguments: [
        ("status: active", true), ("satus: withdrawn", false), ("status: WITHDRAWN", false), ("status:", false), ("staat: withdrawn", false), ("foo: ingetrokken", false),
        ("foo: iets", true),
    ])
    func ofTheStatus(line: String, isTold: Bool) {
        let found = rules(["sources/rug-2018.yaml": Self.retracted, "claims/rug-2018-behoud.yaml": Self.claim + line + "\n"])
        #expect(found.contains("retracted-source") == isTold)
    }

    @Test(arguments: [("", true), ("lcator: p. 1\n", false), ("foo: p. 1\n", false), ("foo: 3\n", true)])
    func ofALocator(line: String, isTold: Bool) {
        let found = rules(["claims/rug-2018-behoud.yaml": Self.claim + "quote: Het helpt.\n" + line])
        #expect(found.contains("quote-without-locator") == isTold)
    }

    @Test(arguments: [
        ("title: Onderzoek", "Note: Titel onbekend", false), ("title: Onderzoek", "title 'T: x'", false), ("title: Onderzoek", "naam: T", false), ("title: Onderzoek", "foo: 3", true),
        ("publisher: RUG", "instituut: RUG", false), ("publisher: RUG\n", "", true),
    ])
    func ofSources(old: String, new: String, isTold: Bool) {
        let source = "type: thesis\ntitle: Onderzoek\nauthor:\n  - family: Bos\npublisher: RUG\ngenre: proefschrift\nissued: 2018\n".replacing(old, with: new)
        #expect(rules(["sources/rug-2018.yaml": source]).contains("missing-source-field") == isTold)
    }

    /// What a reference that leads nowhere was meant to name, nobody knows: an exception may be about that.
    @Test func ofExceptions() {
        let allow = "x-allow:\n  - rule: retracted-source\n    reason: Zo.\n"
        #expect(rules(["claims/rug-2018-behoud.yaml": Self.claim.replacing("rug-2018", with: "rug-2081") + allow]) == ["unresolved-reference"])
        #expect(rules(["claims/rug-2018-behoud.yaml": Self.claim + allow]) == ["unused-allow"])
    }

    private static func schemas(_ path: String, _ old: String, _ new: String) throws -> SchemaSet {
        var files = Support.files(under: "schemas")
        let text = try #require(files["schemas/\(path)"])
        files["schemas/\(path)"] = text.replacing(old, with: new, maxReplacements: 1)
        #expect(files["schemas/\(path)"] != text)
        return SchemaSet(files: files.map { Support.file($0.key, $0.value) })
    }

    @Test(arguments: [
        ("claim.schema.json", "\"effect\",\n          \"condition\"", "\"effect\",\n          \"conditon\"", ["schema-reference"]),
        ("effect.schema.json", "\"type\": \"object\"", "\"type\": \"objct\"", ["schema-invalid"]),
        ("effect.schema.json", "\"x-groei-type\": \"effect\"", "\"x-groei-type\": \"claim\"", ["schema-duplicate"]),
    ])
    func ofSchemas(path: String, old: String, new: String, expected: [String]) throws {
        let found = rules([:], schemas: try Self.schemas(path, old, new))
        #expect(found == expected)
    }

    /// A sign that nobody sees is told once, whatever it spoils.
    @Test func ofInvisibleSigns() {
        let reference = Support.check(changing: ["claims/rug-2018-behoud.yaml": Self.claim.replacing("rug-2018", with: "rug\u{200B}-2018")])
        #expect(reference.map(\.brief) == ["unresolved-reference claims/rug-2018-behoud.yaml:1:9"])
        #expect(reference.first?.message.nl == "in `rug-2018` staat een onzichtbaar teken" && reference.first?.fix?.replacements.first?.text == "rug-2018")
        let link = Support.check(changing: ["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\n[a](source/rug\u{AD}-2018)\n"])
        #expect(link.map(\.message.nl) == ["in `source/rug-2018` staat een onzichtbaar teken"])
        #expect(rules(["sources/rug-2018.yaml": "type: report\ntitle: Onderzoek\nissued: 2018\nISSN: 0022\u{200B}-4871\n"]) == ["pdf-trace"])
        #expect(rules(["claims/rug-2018-behoud.yaml": Self.claim + "x-allow:\n  - rule: pdf\u{200B}-trace\n    reason: Zo.\n"]).filter { $0 != "pdf-trace" } == [])
    }
}
