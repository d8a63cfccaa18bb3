import Records
import Testing

@testable import Schemas

@Suite struct AnnotationTests {
    private let schema: CompiledSchema

    init() throws {
        schema = try compile("""
            {"x-a": 1, "required": ["z"], "allOf": [{"properties": {"z": {"title": "Z"}, "c": true}, "x-b": 2}],
             "properties": {"z": {"x-a": "own", "$ref": "#/$defs/d"}, "a": {"type": "array", "items": {"$ref": "#/$defs/d"}}},
             "additionalProperties": {"x-a": "rest"}, "$defs": {"d": {"x-a": "far", "x-d": "far", "enum": ["p"]}}}
            """)
    }

    @Test func areReadThroughReferences() throws {
        let z = try #require(schema.property("z", of: schema.root))
        #expect(schema.annotation("x-a", at: z)?.text == "own")
        #expect(schema.annotation("x-d", at: z)?.text == "far")
        #expect(schema.annotation("x-none", at: z) == nil)
        #expect(schema.annotation("x-b", at: schema.root)?.integer == 2)
    }

    @Test func propertiesComeInSchemaOrder() throws {
        #expect(schema.properties(of: schema.root).map(\.name) == ["z", "a", "c"])
        #expect(schema.required(of: schema.root) == ["z"])
    }

    @Test func itemsAndTheRest() throws {
        let a = try #require(schema.property("a", of: schema.root))
        let item = try #require(schema.items(of: a))
        #expect(schema.annotation("enum", at: item)?.items.map(\.text) == ["p"])
        #expect(schema.additionalProperties(of: schema.root).flatMap { schema.annotation("x-a", at: $0) }?.text == "rest")
        #expect(schema.items(of: item) == nil)
    }

    @Test func aViolationNamesItsSubschema() throws {
        let violation = try #require(schema.validate(try tree("{z: q}").root).first)
        #expect(schema.annotation("x-d", at: violation.schema)?.text == "far")
    }
}
