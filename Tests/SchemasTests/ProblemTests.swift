import Diagnostics
import Records
import Testing

@testable import Schemas

/// What is wrong with a schema itself is never passed over.
@Suite struct ProblemTests {
    private static let table: [(String, SchemaProblem.Kind, String)] = [
        (#"{"type": "strng"}"#, SchemaProblem.Kind.wrongValue(keyword: "type", expected: .types), "\"strng\""),
        (#"{"type": []}"#, .wrongValue(keyword: "type", expected: .types), "[]"),
        (#"{"enum": "a"}"#, .wrongValue(keyword: "enum", expected: .array), "\"a\""),
        (#"{"minimum": "1"}"#, .wrongValue(keyword: "minimum", expected: .number), "\"1\""),
        (#"{"multipleOf": 0}"#, .wrongValue(keyword: "multipleOf", expected: .positiveNumber), "0"),
        (#"{"minLength": -1}"#, .wrongValue(keyword: "minLength", expected: .count), "-1"),
        (#"{"maxItems": 1.5}"#, .wrongValue(keyword: "maxItems", expected: .count), "1.5"),
        (#"{"uniqueItems": "yes"}"#, .wrongValue(keyword: "uniqueItems", expected: .boolean), "\"yes\""),
        (#"{"required": "a"}"#, .wrongValue(keyword: "required", expected: .strings), "\"a\""),
        (#"{"required": ["a", "a"]}"#, .wrongValue(keyword: "required", expected: .strings), "[\"a\", \"a\"]"),
        (#"{"dependentRequired": {"a": "b"}}"#, .wrongValue(keyword: "dependentRequired", expected: .stringLists), "\"b\""),
        (#"{"properties": ["a"]}"#, .wrongValue(keyword: "properties", expected: .schemaMap), "[\"a\"]"),
        (#"{"properties": {"a": 1}}"#, .wrongValue(keyword: "properties", expected: .schema), "1"),
        (#"{"items": [true]}"#, .wrongValue(keyword: "items", expected: .schema), "[true]"),
        (#"{"anyOf": []}"#, .wrongValue(keyword: "anyOf", expected: .schemas), "[]"),
        (#"{"then": "x"}"#, .wrongValue(keyword: "then", expected: .schema), "\"x\""),
        (#"{"$ref": 1}"#, .wrongValue(keyword: "$ref", expected: .string), "1"),
        (#"{"format": 1}"#, .wrongValue(keyword: "format", expected: .string), "1"),
        (#"{"$defs": {"a": {"type": "x"}}}"#, .wrongValue(keyword: "type", expected: .types), "\"x\""),
        (#"{"pattern": "("}"#, .invalidPattern("(", .unexpectedEnd), "\"(\""),
        (#"{"patternProperties": {"*": true}}"#, .invalidPattern("*", .unexpected("*")), "\"*\""),
        (##"{"$ref": "#/$defs/none"}"##, .unresolvable("#/$defs/none"), "\"#/$defs/none\""),
        (#"{"$ref": "other.json"}"#, .unresolvable("other.json"), "\"other.json\""),
        (##"{"$dynamicRef": "#none"}"##, .unresolvable("#none"), "\"#none\""),
        (##"{"$ref": "#/title", "title": "x"}"##, .wrongValue(keyword: "$ref", expected: .schema), "\"x\""),
        (#"{"$schema": "http://json-schema.org/draft-07/schema#"}"#, .unknownDialect("http://json-schema.org/draft-07/schema#"), "\"http://json-schema.org/draft-07/schema#\""),
        (#"{"$anchor": "a b"}"#, .invalidIdentifier("a b"), "\"a b\""),
        (#"{"$id": "a#b"}"#, .invalidIdentifier("a#b"), "\"a#b\""),
        (#"{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": "x"}}}"#, .duplicateIdentifier("x"), "\"x\""),
        (#"{"$defs": {"a": {"$id": "x"}, "b": {"$id": "x"}}}"#, .duplicateIdentifier("x"), "\"x\""),
        (##"{"$ref": "#"}"##, .endless, ##"{"$ref": "#"}"##),
        (##"{"$defs": {"a": {"anyOf": [{"$ref": "#/$defs/b"}]}, "b": {"not": {"$ref": "#/$defs/a"}}}}"##, .endless, ##"{"anyOf": [{"$ref": "#/$defs/b"}]}"##),
    ]

    @Test(arguments: table)
    func isFound(schema: String, kind: SchemaProblem.Kind, text: String) throws {
        let found = try problems(schema)
        #expect(found.map(\.kind) == [kind])
        let value = try #require(found.first?.value)
        #expect(value.tree.source.text(value.range) == text)
        #expect(found.first?.words.nl.isEmpty == false)
    }

    @Test func allProblemsAreReported() throws {
        #expect(try problems(##"{"minLength": -1, "properties": {"a": {"pattern": "["}, "b": {"$ref": "#x"}}}"##).count == 3)
    }

    @Test func unknownSchema() throws {
        #expect(throws: SchemaError.self) { try SchemaStore([:]).compile("none.json") }
    }

    @Test func recursionThroughPropertiesIsFine() throws {
        let schema = try compile(##"{"properties": {"a": {"$ref": "#"}}, "additionalProperties": false}"##)
        #expect(try schema.validate(tree("a: {a: {b: 1}}").root).map(\.path.description) == ["a.a.b"])
    }

    @Test func problemsOfOtherDocumentsAreTheirs() throws {
        let documents = ["a.json": try tree(#"{"$ref": "b.json"}"#, path: "a.json"), "b.json": try tree("{}", path: "b.json"),
            "c.json": try tree(#"{"$anchor": "1"}"#, path: "c.json")]
        #expect(throws: Never.self) { try SchemaStore(documents).compile("a.json") }
        #expect(throws: SchemaError.self) { try SchemaStore(documents).compile("c.json") }
    }
}
