import Records
import Testing

@testable import Schemas

/// Which branch of `anyOf` or `oneOf` speaks.
@Suite struct BranchTests {
    @Test func branchesThatOnlyRequireAreOneViolation() throws {
        let found = try violations(#"{"anyOf": [{"required": ["family"]}, {"required": ["literal", "x"]}]}"#, "given: J.")
        #expect(found.map(\.keyword) == [.anyOf])
        #expect(found.first?.detail == .alternatives([["family"], ["literal", "x"]]))
    }

    @Test func theBranchForThisKindOfValueSpeaks() throws {
        let schema = #"{"anyOf": [{"type": "string", "minLength": 1}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}"#
        let found = try violations(schema, "[a, 1]")
        #expect(found.map { "\($0.path.description) \($0.keyword)" } == ["[1] type"])
        #expect(try violations(schema, "''").map(\.keyword) == [.minLength])
    }

    @Test func otherKindsAreNamedTogether() throws {
        let schema = #"{"oneOf": [{"type": "string"}, {"type": "array"}, {"enum": [true]}]}"#
        let found = try violations(schema, "1")
        #expect(found.map(\.keyword) == [.type])
        #expect(found.first?.detail == .types([.boolean, .string, .array]))
    }

    @Test func constantsAreNamedTogether() throws {
        let found = try violations(#"{"anyOf": [{"const": "a"}, {"enum": ["b", "c"]}]}"#, "d")
        #expect(found.map(\.detail) == [.values(["a", "b", "c"])])
    }

    @Test func anEnumOfThisKindIsPreferred() throws {
        let found = try violations(#"{"anyOf": [{"type": "object", "required": ["added"]}, {"enum": ["minor", "major"]}]}"#, "majr")
        #expect(found.map(\.detail) == [.values(["minor", "major"])])
    }

    @Test func aPropertyThatTellsThemApartDecides() throws {
        let schema = """
            {"oneOf": [
                {"properties": {"kind": {"const": "a"}, "x": {"type": "integer"}, "y": {"type": "integer"}}, "required": ["kind"]},
                {"properties": {"kind": {"const": "b"}, "x": {"type": "string"}}, "required": ["kind"]}]}
            """
        let found = try violations(schema, "{kind: a, x: p, y: q}")
        #expect(found.map { "\($0.path.description) \($0.keyword)" } == ["x type", "y type"])
    }

    /// None of the branches was meant, so none is held against the value.
    @Test func aPropertyThatFitsNoneSpeaksForAll() throws {
        let schema = """
            {"oneOf": [
                {"properties": {"kind": {"const": "a"}}, "required": ["kind", "x"]},
                {"properties": {"kind": {"enum": ["b", "c"]}, "y": {"type": "string"}}, "required": ["kind"]}]}
            """
        let found = try violations(schema, "{kind: d, y: 1}")
        #expect(found.map { "\($0.path.description) \($0.keyword)" } == ["kind enum"])
        #expect(found.first?.detail == .values(["a", "b", "c"]))
    }

    @Test func theFewestMistakesDecide() throws {
        let schema = #"{"anyOf": [{"required": ["a", "b"], "type": "object"}, {"required": ["c"], "type": "object"}]}"#
        #expect(try violations(schema, "d: 1").map(\.detail) == [.missing("c", because: nil)])
    }

    @Test func nestedChoices() throws {
        let schema = """
            {"anyOf": [{"type": "null"}, {"type": "object", "properties": {"a": {"anyOf": [{"type": "null"}, {"type": "integer", "minimum": 3}]}}}]}
            """
        #expect(try violations(schema, "a: 1").map { "\($0.path.description) \($0.keyword)" } == ["a minimum"])
    }
}
