import Diagnostics
import Records
import Testing

@testable import Schemas

@Suite struct ViolationTests {
    /// What an `else` asks for is not held against a value whose `if` failed by a mistake that is told already.
    @Test func whatFollowsFromAMistakeIsNotOneMore() throws {
        let schema = """
            {"properties": {"kind": {"enum": ["toets", "tekst"]}, "score": {"maximum": 10}},
             "if": {"properties": {"kind": {"const": "toets"}}}, "then": {"required": ["score"]}, "else": {"properties": {"score": false}}}
            """
        #expect(try violations(schema, "{kind: Toets, score: 5}").map { "\($0.path) \($0.keyword)" } == ["kind enum"])
        #expect(try violations(schema, "{kind: tekst, score: 5}").map { "\($0.path) \($0.keyword)" } == ["score never"])
        #expect(try violations(schema, "{kind: Toets, score: 50}").map { "\($0.path) \($0.keyword)" } == ["kind enum", "score maximum"])
        #expect(try violations(schema, "{kind: toets}").map(\.keyword) == [.required])
        let whole = #"{"if": {"required": ["a"]}, "else": {"required": ["b"]}, "required": ["c"]}"#
        #expect(try violations(whole, "{}").map(\.keyword) == [.required, .required])
    }

    private static let table: [(String, String, Keyword, String, String, Violation.Detail)] = [
        (#"{"properties": {"a": {"type": "string"}}}"#, "a: 1", .type, "a", "1", .types([.string])),
        (#"{"properties": {"a": {"type": ["integer", "null"]}}}"#, "a: 1.5", .type, "a", "1.5", .types([.null, .integer])),
        (#"{"items": {"enum": ["x", "y", null, 1]}}"#, "[x, z]", .enum, "[1]", "z", .values(["x", "y", "null", "1"])),
        (#"{"items": {"const": 1}}"#, "[1.0, 2]", .const, "[1]", "2", .values(["1"])),
        (#"{"properties": {"a": {"minimum": 1}}}"#, "a: 0", .minimum, "a", "0", .number("1")),
        (#"{"properties": {"a": {"maximum": 18446744073709551615}}}"#, "a: 18446744073709551616", .maximum, "a", "18446744073709551616", .number("18446744073709551615")),
        (#"{"properties": {"a": {"exclusiveMinimum": 0.1}}}"#, "a: 0.10", .exclusiveMinimum, "a", "0.10", .number("0.1")),
        (#"{"properties": {"a": {"exclusiveMaximum": 3}}}"#, "a: 3", .exclusiveMaximum, "a", "3", .number("3")),
        (#"{"properties": {"a": {"multipleOf": 0.01}}}"#, "a: 0.075", .multipleOf, "a", "0.075", .number("0.01")),
        (#"{"properties": {"a": {"minLength": 3}}}"#, "a: éé", .minLength, "a", "éé", .count(limit: 3, actual: 2)),
        (#"{"properties": {"a": {"maxLength": 1}}}"#, "a: éé", .maxLength, "a", "éé", .count(limit: 1, actual: 2)),
        (#"{"properties": {"a": {"pattern": "^b$"}}}"#, "a: ab", .pattern, "a", "ab", .pattern("^b$")),
        (#"{"properties": {"a": {"format": "date"}}}"#, "a: 2023-02-29", .format, "a", "2023-02-29", .format("date")),
        (#"{"properties": {"a": {"minItems": 1}}}"#, "a: []", .minItems, "a", "[]", .count(limit: 1, actual: 0)),
        (#"{"properties": {"a": {"maxItems": 1}}}"#, "a: [1, 2]", .maxItems, "a", "[1, 2]", .count(limit: 1, actual: 2)),
        (#"{"properties": {"a": {"uniqueItems": true}}}"#, "a: [1, x, 1.0]", .uniqueItems, "a[2]", "1.0", .duplicate(of: 0)),
        (#"{"properties": {"a": {"contains": {"type": "string"}}}}"#, "a: [1]", .contains, "a", "[1]", .count(limit: 1, actual: 0)),
        (#"{"contains": {"type": "string"}, "minContains": 2}"#, "[a]", .minContains, "", "[a]", .count(limit: 2, actual: 1)),
        (#"{"contains": {"type": "string"}, "maxContains": 1}"#, "[a, b]", .maxContains, "", "[a, b]", .count(limit: 1, actual: 2)),
        (#"{"prefixItems": [true], "unevaluatedItems": false}"#, "[a, b]", .never, "[1]", "b", .none),
        (#"{"properties": {"a": {"required": ["b"]}}}"#, "a: {c: 1}", .required, "a", "{c: 1}", .missing("b", because: nil)),
        (#"{"dependentRequired": {"a": ["b"]}}"#, "a: 1", .dependentRequired, "", "a: 1", .missing("b", because: "a")),
        (#"{"minProperties": 2}"#, "a: 1", .minProperties, "", "a: 1", .count(limit: 2, actual: 1)),
        (#"{"maxProperties": 1}"#, "{a: 1, b: 2}", .maxProperties, "", "{a: 1, b: 2}", .count(limit: 1, actual: 2)),
        (#"{"properties": {"b": true, "a": true}, "additionalProperties": false}"#, "c: 1", .additionalProperties, "c", "1", .unexpected("c", known: ["b", "a"])),
        (#"{"allOf": [{"properties": {"a": true}}], "unevaluatedProperties": false}"#, "c: 1", .unevaluatedProperties, "c", "1", .unexpected("c", known: ["a"])),
        (#"{"propertyNames": {"maxLength": 1}}"#, "aa: 1", .maxLength, "aa", "aa", .count(limit: 1, actual: 2)),
        (#"{"properties": {"a": {"not": {"type": "string"}}}}"#, "a: b", .not, "a", "b", .none),
        (#"{"properties": {"a": false}}"#, "a: b", .never, "a", "b", .none),
        (#"{"oneOf": [{"type": "integer"}, {"minimum": 1}]}"#, "1", .oneOf, "", "1", .matches(2)),
        (#"{"if": {"required": ["a"]}, "then": {"required": ["b"]}}"#, "a: 1", .required, "", "a: 1", .missing("b", because: nil)),
        (#"{"dependentSchemas": {"a": {"required": ["b"]}}}"#, "a: 1", .required, "", "a: 1", .missing("b", because: nil)),
        (#"{"patternProperties": {"^x-": {"type": "null"}}}"#, "x-a: 1", .type, "x-a", "1", .types([.null])),
    ]

    /// Each keyword: what is violated, where it stands, and what a sentence about it needs.
    @Test(arguments: table)
    func isFound(schema: String, text: String, keyword: Keyword, path: String, value: String, detail: Violation.Detail) throws {
        let found = try violations(schema, text)
        #expect(found.count == 1)
        let violation = try #require(found.first)
        #expect(violation.keyword == keyword)
        #expect(violation.path.description == path)
        #expect(violation.value.tree.source.text(violation.value.range) == value)
        #expect(violation.detail == detail)
    }

    @Test func unexpectedPropertyPointsAtItsKey() throws {
        let found = try violations(#"{"items": {"properties": {"family": true}, "additionalProperties": false}}"#, "- family: a\n  familly: b\n")
        #expect(found.map(\.path.description) == ["[0].familly"])
        #expect(found.first?.key?.text == "familly")
        #expect(found.first?.key?.place.start?.line == 2)
    }

    @Test func allMistakesComeInTheOrderOfTheFile() throws {
        let schema = #"{"required": ["x", "y"], "properties": {"a": {"type": "string"}, "b": {"items": {"minimum": 2}}}, "additionalProperties": false}"#
        let found = try violations(schema, "b: [1, 2, 0]\nc: 1\na: 2\n")
        #expect(found.map { "\($0.path.description) \($0.keyword.rawValue)" } == [
            " required", " required", "b[0] minimum", "b[2] minimum", "c additionalProperties", "a type",
        ])
    }

    @Test func oneMistakeIsOneViolation() throws {
        let schema = ##"{"allOf": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/a"}, {"type": "string", "minLength": 2}], "$defs": {"a": {"type": "string"}}}"##
        #expect(try violations(schema, "1").map(\.keyword) == [.type])
    }

    @Test func unevaluatedDoesNotRepeatTheMistakeOfABranch() throws {
        let schema = #"{"allOf": [{"properties": {"a": {"type": "string"}}}], "unevaluatedProperties": false}"#
        #expect(try violations(schema, "a: 1").map(\.keyword) == [.type])
    }

    @Test func comparesNumbersAsDecimals() throws {
        #expect(try violations(#"{"multipleOf": 0.01}"#, "4.35").isEmpty)
        #expect(try violations(#"{"multipleOf": 0.1}"#, "1.1").isEmpty)
        #expect(try violations(#"{"multipleOf": 0.0001}"#, "0.00751").count == 1)
        #expect(try violations(#"{"type": "integer"}"#, "1.0e3").isEmpty)
        #expect(try violations(#"{"type": "integer"}"#, "1.5e0").count == 1)
        #expect(try violations(#"{"type": "number"}"#, ".inf").count == 1)
        #expect(try violations(#"{"maximum": 16}"#, "0x11").count == 1)
        #expect(try violations(#"{"const": 17}"#, "0x11").isEmpty)
        #expect(try violations(#"{"maximum": 1}"#, "0x" + String(repeating: "0", count: 1_000_000)).count == 1)
        #expect(try violations(#"{"multipleOf": 3}"#, "100000000000000000000000000000000000000000000000000000000000000000000000000000002").isEmpty)
        #expect(try violations(#"{"maximum": -1e400}"#, "-1e401").isEmpty)
        #expect(try violations(#"{"exclusiveMinimum": 0}"#, "-0.0").count == 1)
    }

    @Test func uniqueAmongMany() throws {
        let items = (0..<100).map { "{a: \($0), b: [\($0)]}" } + ["{b: [7.0], a: 7}"]
        let found = try violations(#"{"uniqueItems": true}"#, "[\(items.joined(separator: ", "))]")
        #expect(found.map(\.detail) == [.duplicate(of: 7)])
        #expect(found.first?.path.description == "[100]")
    }
}
