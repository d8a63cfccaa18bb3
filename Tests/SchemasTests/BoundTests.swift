import Records
import Testing

@testable import Schemas

/// What is bounded in a validation: the mistakes that are given, and the work.
@Suite struct BoundTests {
    @Test(arguments: [
        (#"{"items": {"type": "string"}}"#, "[" + String(repeating: "1, ", count: 1500) + "2]"),
        (#"{"additionalProperties": false}"#, (0..<1500).map { "k\($0): 1\n" }.joined()),
        (#"{"items": {"oneOf": [{"type": "string"}, {"required": ["a"]}]}}"#, "[" + String(repeating: "{}, ", count: 1500) + "{}]"),
        (#"{"uniqueItems": true}"#, "[" + String(repeating: "a, ", count: 1500) + "a]"),
    ])
    func aThousandMistakesAreGiven(schema: String, value: String) throws {
        let found = try violations(schema, value)
        #expect(found.count == 1001)
        #expect(found.last?.detail == .more(than: 1000))
        #expect(found.last?.path == .root)
        #expect(found.dropLast().allSatisfy { $0.keyword != .unfinished })
    }

    /// To a text of Swift the two keys are one; to the reader, and to JSON, they are two.
    @Test func keysThatLookAlike() throws {
        let item = "{\"é\": 1, \"e\u{301}\": 2}"
        #expect(try violations(#"{"uniqueItems": true}"#, "[\(item), \(item)]").count == 1)
        #expect(try violations(#"{"uniqueItems": true}"#, "[\(item), {\"e\u{301}\": 1, \"é\": 2}]").isEmpty)
    }

    @Test func patternsAndNamesThatLookAlike() throws {
        let schema = "{\"properties\": {\"a\": {\"pattern\": \"^é$\"}, \"b\": {\"pattern\": \"^e\u{301}$\"}}, \"required\": [\"é\", \"e\u{301}\"]}"
        #expect(try violations(schema, "{a: é, b: e\u{301}, é: 1, e\u{301}: 1}").isEmpty)
    }

    @Test func boundsOfAnySize() throws {
        #expect(try violations(#"{"minLength": 10000000000000000000}"#, "a").count == 1)
        #expect(try violations(#"{"maxLength": 10000000000000000000}"#, "a").isEmpty)
    }

    @Test(arguments: [
        ("9223372036854775807", "9223372036854775807", true), ("9223372036854775807", "18446744073709551614", true), ("9223372036854775807", "18446744073709551615", false),
        ("0.123456789012345678901", "1.23456789012345678901", true), ("0.123456789012345678901", "1", false),
        ("1099511627776000000000000000000000001", "0", true), ("1267650600228229401496703205376", "1e100", true), ("1267650600228229401496703205376", "1e99", false),
    ])
    func divisorsBeyondAWord(divisor: String, value: String, isMultiple: Bool) throws {
        #expect(try violations("{\"multipleOf\": \(divisor)}", value).isEmpty == isMultiple)
    }

    @Test func exactlyAThousandIsAll() throws {
        let found = try violations(#"{"items": {"type": "string"}}"#, "[" + String(repeating: "1, ", count: 999) + "1]")
        #expect(found.count == 1000)
        #expect(found.allSatisfy { $0.keyword == .type })
    }

    /// Each subschema asks the next one twice, so that the last would be asked 2⁴⁰ times.
    @Test func workThatNeverEndsIsGivenUp() throws {
        let parts = (0..<40).map { "\"d\($0)\": {\"allOf\": [{\"$ref\": \"#/$defs/d\($0 + 1)\"}, {\"$ref\": \"#/$defs/d\($0 + 1)\"}]}" }
        let schema = try compile("{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + (parts + ["\"d40\": {\"type\": \"string\"}"]).joined(separator: ", ") + "}}")
        let value = try tree("a").root
        #expect(schema.validate(value).map(\.detail) == [.tooMuchWork])
        #expect(!schema.isValid(value))
    }

    @Test func referencesFarBehindOneAnotherAreGivenUp() throws {
        let parts = (0..<2000).map { "\"d\($0)\": {\"$ref\": \"#/$defs/d\($0 + 1)\"}" }
        let schema = "{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + (parts + ["\"d2000\": {\"type\": \"string\"}"]).joined(separator: ", ") + "}}"
        #expect(try violations(schema, "1").map(\.detail) == [.tooMuchWork])
    }

    /// What was found before the work became too much stays, and a pattern that has no answer is neither right nor wrong.
    @Test func aPatternThatIsTooMuchIsGivenUp() throws {
        let text = scatteredLetters()
        let schema = #"{"properties": {"a": {"type": "integer"}, "b": {"pattern": "a.{0,2000}Z"}, "c": {"type": "integer"}}}"#
        let found = try violations(schema, "a: x\nb: \(text)\nc: x\n")
        #expect(found.map(\.path.description) == ["a", "b"])
        #expect(found.map(\.detail) == [.types([.integer]), .tooMuchWork])
    }

    @Test func patternsTogetherAreBounded() throws {
        let schema = "{\"allOf\": [" + (0..<90).map { "{\"pattern\": \"(a{\(40 + $0 % 50)}){50}b\"}" }.joined(separator: ", ") + "]}"
        let found = try problems(schema)
        #expect(found.count == 1)
        let isTooLarge = if case .invalidPattern(_, .tooLarge)? = found.first?.kind { true } else { false }
        #expect(isTooLarge)
    }

    /// Paths are found from where the last one was; they are those that each value has by itself.
    @Test func pathsAreThoseOfTheValues() throws {
        let value = try tree("a: [1, {b: 2, c: [3, 4]}, 5]\nd: {e: 6, f: [[7], [8, 9]]}\ng: 10\n").root
        let schema = try compile(##"{"$defs": {"x": {"additionalProperties": {"$ref": "#/$defs/x"}, "items": {"$ref": "#/$defs/x"}, "not": {"type": "integer"}}}, "$ref": "#/$defs/x"}"##)
        let found = schema.validate(value)
        #expect(found.count == 10)
        for violation in found { #expect(violation.path == value.path(to: violation.value.index)) }
        var finder = PathFinder(root: value)
        for index in value.tree.nodes.indices.reversed() { #expect(finder.path(to: index) == value.path(to: index), "\(index)") }
    }

    /// Large objects are looked through by a table, small ones name by name.
    @Test(arguments: [3, 80])
    func namesInLargeObjects(count: Int) throws {
        let names = (0..<20).map { "\"k\($0)\"" }.joined(separator: ", ")
        let object = (0..<count).map { "k\($0): 1\n" }.joined()
        let required = try violations("{\"required\": [\(names), \"z\"]}", object)
        #expect(required.count == (count < 20 ? 21 - count : 1))
        #expect(required.last?.detail == .missing("z", because: nil))
        let dependent = try violations("{\"dependentRequired\": {" + (0..<20).map { "\"k\($0)\": [\"k\($0 + 1)\"]" }.joined(separator: ", ") + "}}", object)
        #expect(dependent.map(\.detail) == (count < 20 ? [.missing("k\(count)", because: "k\(count - 1)")] : []))
        let schemas = try violations("{\"dependentSchemas\": {" + (0..<20).map { "\"k\($0)\": {\"required\": [\"z\"]}" }.joined(separator: ", ") + "}}", object)
        #expect(schemas.map(\.detail) == [.missing("z", because: nil)])
    }

    @Test func manyValuesToChooseFrom() throws {
        let schema = try compile("{\"items\": {\"enum\": [" + (0..<100).map { "\($0), [\($0)], \"s\($0)\"," }.joined() + "null]}}")
        #expect(schema.isValid(try tree("[99.0, [5], s7, 1e1, null]").root))
        #expect(schema.validate(try tree("[100, [5, 5], s100, 0.5, true]").root).count == 5)
    }
}
