import Foundation
import Records
import Testing

@testable import Schemas

/// The schemas of the project's own document.
@Suite struct ProjectSchemaTests {
    private let documents: [String: Tree]
    private let store: SchemaStore

    init() throws {
        documents = try projectSchemas()
        store = SchemaStore(documents)
    }

    @Test func areThereAndCompile() throws {
        #expect(documents.count >= 11)
        for name in documents.keys { #expect(throws: Never.self, "\(name)") { try store.compile(name) } }
    }

    @Test func areAsTheMetaSchemaSays() throws {
        let meta = try store.compile("groei.meta.json")
        for (name, tree) in documents where name != "groei.meta.json" {
            #expect(meta.validate(tree.root).map { "\(name): \($0.path.description) \($0.keyword) \($0.detail)" } == [])
        }
    }

    @Test func areAsTheStandardSays() throws {
        let standard = try store.compile("https://json-schema.org/draft/2020-12/schema")
        for (name, tree) in documents { #expect(standard.isValid(tree.root), "\(name)") }
    }

    @Test func aMisspeltAnnotationIsFound() throws {
        let meta = try store.compile("groei.meta.json")
        let text = try #require(documents["claim.schema.json"]).source.text(0..<documents["claim.schema.json"]!.source.bytes.count)
        let broken = try tree(text.replacing("\"x-groei-ref\": [\n        \"source\"", with: "\"x-groei-reff\": [\n        \"source\""))
        let found = meta.validate(broken.root)
        #expect(found.map(\.path.description) == ["properties.source.x-groei-reff"])
        guard case .unexpected("x-groei-reff", let known) = found.first?.detail else { return #expect(Bool(false), "\(found)") }
        #expect(known.contains("x-groei-ref"))
    }

    @Test func aWrongLevelIsOneMistake() throws {
        let meta = try store.compile("groei.meta.json")
        let text = try #require(documents["person.schema.json"]).source.text(0..<documents["person.schema.json"]!.source.bytes.count)
        let first = try #require(text.range(of: "\"x-groei-change\": \"editorial\""))
        let found = meta.validate(try tree(text.replacingCharacters(in: first, with: "\"x-groei-change\": \"edtorial\"")).root)
        #expect(found.map(\.detail) == [.values(["editorial", "minor", "major"])])
    }

    @Test func aClaimIsChecked() throws {
        let claim = try store.compile("claim.schema.json")
        let found = claim.validate(try tree("""
            source: roelofs-2003
            abuot: [effect/a]
            statement: ''
            direction: suports
            basis: empirical
            assessed: 2023-02-29
            """).root)
        #expect(found.map { "\($0.path.description) \($0.keyword)" } == [
            " required", "abuot additionalProperties", "statement pattern", "direction enum", "assessed format",
        ])
    }
}
