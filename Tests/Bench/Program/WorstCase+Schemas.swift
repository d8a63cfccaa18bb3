import Records
import Schemas

extension WorstCase {
    static let patterns = [
        match("pattern-nested-quantifiers", "^(a+)+$", flood("", "a", "!")),
        match("pattern-nested-loose", "(a+)+$", flood("", "a", "!")),
        match("pattern-alternatives", "(a|a)*b", flood("", "a")),
        match("pattern-alternation", "^(([a-z])+.)+[A-Z]([a-z])+$", flood("", "a")),
        match("pattern-many-words", "^(" + (0..<900).map { "woord\($0)" }.joined(separator: "|") + ")$", flood("", "woord899")),
        match("pattern-many-loose", "(" + (0..<900).map { "woord\($0)" }.joined(separator: "|") + ")!", flood("", "woord899")),
        match("pattern-count", "a{1000}b", flood("", "a")),
        match("pattern-counts", "(a{50}){100}b", flood("", "a")),
        match("pattern-count-range", "^(a{1,70}){1,70}$", flood("", "a")),
        match("pattern-huge-count", "(a{1000}){1000}", flood("", "a")),
        match("pattern-blowup", "(a|b)*a(a|b){30}c", flood("", "ab")),
        match("pattern-blowup-scattered", "(a|b)*a(a|b){30}c", scattered()),
        match("pattern-wide-scattered", "a.{0,2000}Z", scattered()),
        match("pattern-looks-scattered", String(repeating: "(?=.*b.{9}a)", count: 20) + "c", scattered()),
        match("pattern-blowup-wide", "[a-z].{0,4000}Z", flood("", "a")),
        match("pattern-window", "[a-z].{0,150}Z", flood("", "a")),
        match("pattern-lookahead", "^(?=.*\\d)(?=.*[a-z]).{4,}$", flood("", "ab1")),
        match("pattern-lookaheads", String(repeating: "(?=a*b)", count: 500) + "a", flood("", "a")),
        match("pattern-nested-looks", String(repeating: "(?=a", count: 90) + String(repeating: ")", count: 90), flood("", "a")),
        match("pattern-lookbehind", "(?<=(a|a)*b)c", flood("", "a")),
        match("pattern-boundaries", "^(\\w+\\b)*[?]$", flood("", "a ")),
        match("pattern-boundary", "\\ba\\b", flood("", "aa ")),
        match("pattern-property", "^[\\p{L}\\p{N} ]+$", flood("", "één ")),
        match("pattern-properties", "(\\p{L}+|\\p{Lu}+|\\P{N}+)*!", flood("", "é")),
        match("pattern-backreference", "(a+)\\1", flood("", "a")),
        match("pattern-dot-star", ".*.*.*=.*", flood("", "x")),
        match("pattern-anchors", "(^|a)*$b", flood("", "a")),
        match("pattern-empty-loop", "(a*)*(b*)*c", flood("", "ab")),
        match("pattern-large", flood("", "a"), "a"),
        match("pattern-large-class", flood("[", "a-z", "]"), "a"),
        match("pattern-large-classes", flood("", "[a-z]"), "a"),
        match("pattern-large-groups", flood("", "("), "a"),
        match("pattern-large-choice", flood("", "a|"), "a"),
        match("pattern-wide-class", numbered("[") { String(Unicode.Scalar(UInt32(0x4E00 + 2 * ($0 % 10_000)))!) } + "]", "a"),
        match("pattern-distinct-sets", (0..<4000).map { "[\(Unicode.Scalar(UInt32(0x4E00 + $0))!)-\(Unicode.Scalar(UInt32(0x4E10 + $0))!)]" }.joined(), flood("", "丁")),
        match("pattern-distinct-properties", (0..<3000).map { _ in "[\\p{L}a]" }.joined(), flood("", "a")),
        match("pattern-states", "^(" + (0..<18).map { "(a|b){\($0)}c" }.joined(separator: "|") + ")*$", flood("", "ab")),
    ]

    /// Letters `a` and `b` in no order, so that no two stretches are the same.
    private static func scattered() -> String {
        var state: UInt64 = 1
        return String(decoding: (0..<WorstCase.limit).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 63 == 0 ? UInt8(ascii: "a") : UInt8(ascii: "b")
        }, as: UTF8.self)
    }

    private static func match(_ name: String, _ pattern: @autoclosure @escaping @Sendable () -> String, _ text: @autoclosure @escaping @Sendable () -> String) -> WorstCase {
        WorstCase(name: name) {
            let (source, text) = (pattern(), text())
            return {
                do {
                    return try Pattern(source).matches(text).map { $0 ? "matches" : "does not match" } ?? "not told"
                } catch {
                    return "refused: \(error)".prefix(60).description
                }
            }
        }
    }

    static let schemas = [
        validate("schema-recursion", ##"{"items": {"$ref": "#"}, "properties": {"a": {"$ref": "#"}}}"##, flood("[", String(repeating: "{a: ", count: 50) + "{}" + String(repeating: "}", count: 50) + ",", "]")),
        validate("schema-unique-numbers", #"{"uniqueItems": true}"#, numbered("[") { "\($0)," } + "]"),
        validate("schema-unique-floats", #"{"uniqueItems": true}"#, numbered("[") { "\($0).5," } + "]"),
        validate("schema-unique-strings", #"{"uniqueItems": true}"#, numbered("[") { "s\($0)," } + "]"),
        validate("schema-unique-same", #"{"uniqueItems": true}"#, flood("[", "a,", "]")),
        validate("schema-unique-objects", #"{"uniqueItems": true}"#, numbered("[") { "{a: \($0), b: [\($0)]}," } + "]"),
        validate("schema-unique-powers", #"{"uniqueItems": true}"#, numbered("[") { "1e\($0)," } + "]"),
        validate("schema-unique-long", #"{"uniqueItems": true}"#, numbered("[") { "[" + String(repeating: "0,", count: 500) + "\($0)]," } + "]"),
        validate("schema-unique-object-keys", #"{"uniqueItems": true}"#, "[" + numbered("{", limit: 1 << 20) { "k\($0): 1, " } + "z: 0}," + numbered("{", limit: 1 << 20) { "k\($0): 1, " } + "z: 1}]"),
        validate("schema-const-object", "{\"const\": " + numbered("{", limit: 1 << 20) { "\"k\($0)\": 1, " } + "\"z\": 0}}", numbered("{", limit: 1 << 20) { "k\($0): 1, " } + "z: 0}"),
        validate("schema-unevaluated-items", #"{"allOf": [{"contains": {"const": 1}}, {"prefixItems": [true]}], "unevaluatedItems": {"type": "integer"}}"#, flood("[", "1,", "]")),
        validate("schema-unevaluated-properties", #"{"anyOf": [{"patternProperties": {"1$": true}}, {"patternProperties": {"2$": true}}], "unevaluatedProperties": {"const": 1}}"#, numbered("{") { "k\($0): 1, " } + "}"),
        validate("schema-unevaluated-false", #"{"patternProperties": {"1$": true}, "unevaluatedProperties": false}"#, numbered("{") { "k\($0): 1, " } + "}"),
        validate("schema-additional-false", #"{"properties": {"a": true}, "additionalProperties": false}"#, numbered("{") { "k\($0): 1, " } + "}"),
        validate("schema-wrong-items", #"{"items": {"type": "string"}}"#, flood("[", "1,", "]")),
        validate("schema-wrong-branches", #"{"items": {"oneOf": [{"type": "string"}, {"type": "object", "required": ["a"]}, {"const": 3}]}}"#, flood("[", "{},", "]")),
        validate("schema-references", "{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + (0..<20_000).map { "\"d\($0)\": {\"$ref\": \"#/$defs/d\($0 + 1)\"}, " }.joined() + "\"d20000\": {\"type\": \"string\"}}}", "1"),
        validate("schema-exponential", "{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + (0..<40).map { "\"d\($0)\": {\"allOf\": [{\"$ref\": \"#/$defs/d\($0 + 1)\"}, {\"$ref\": \"#/$defs/d\($0 + 1)\"}]}, " }.joined() + "\"d40\": {\"type\": \"string\"}}}", "a"),
        validate("schema-required", "{\"required\": [" + (0..<20_000).map { "\"k\($0)\"," }.joined() + "\"z\"]}", numbered("{", limit: 1 << 20) { "k\($0): 1, " } + "}"),
        validate("schema-dependent", "{\"dependentRequired\": {" + (0..<20_000).map { "\"k\($0)\": [\"k\($0 + 1)\"]," }.joined() + "\"z\": []}}", numbered("{", limit: 1 << 20) { "k\($0): 1, " } + "}"),
        validate("schema-properties", "{\"properties\": {" + (0..<20_000).map { "\"k\($0)\": {\"type\": \"integer\"}," }.joined() + "\"z\": true}}", numbered("{", limit: 1 << 20) { "k\($0): 1, " } + "}"),
        validate("schema-patterns", "{\"patternProperties\": {" + (0..<1_000).map { "\"k\($0)$\": true," }.joined() + "\"z\": true}}", numbered("{", limit: 20_000) { "k\($0): 1, " } + "}"),
        validate("schema-many-patterns", numbered("{\"allOf\": [") { "{\"pattern\": \"a\($0)\"}," } + "true]}", "a"),
        validate("schema-large-patterns", numbered("{\"allOf\": [") { "{\"pattern\": \"(a{\(50 + $0 % 9)}){80}b\"}," } + "true]}", "a"),
        validate("schema-pattern-items", #"{"items": {"pattern": "(.{0,40}x){50}y"}}"#, flood("[", String(repeating: "ax", count: 60) + ",", "]")),
        validate("schema-pattern-names", #"{"patternProperties": {"(.{0,40}x){50}y": true}}"#, numbered("{") { String(repeating: "ax", count: 60) + "\($0): 1," } + "}"),
        validate("schema-enum", "{\"items\": {\"enum\": [" + (0..<20_000).map { "\($0)," }.joined() + "0.5]}}", numbered("[", limit: 40_000) { "\(40_000 - $0)," } + "]"),
        validate("schema-multiple", #"{"items": {"multipleOf": 0.01}}"#, flood("[", "0.07,", "]")),
        validate("schema-multiple-long", #"{"multipleOf": 0.01}"#, flood("", "1")),
        validate("schema-multiple-exponent", #"{"items": {"multipleOf": 0.01}}"#, flood("[", "1e999999999,", "]")),
        validate("schema-hexadecimal", #"{"minimum": 1}"#, flood("0x", "f")),
        validate("schema-format-uri", #"{"format": "uri"}"#, flood("http://x/", "%41")),
        validate("schema-format-email", #"{"format": "idn-email"}"#, flood("", "é.", "@x.nl")),
        validate("schema-format-hostname", #"{"format": "idn-hostname"}"#, flood("", "é.", "nl")),
        validate("schema-format-hostnames", #"{"items": {"format": "idn-hostname"}}"#, flood("[", "éé.één.nl,", "]")),
        validate("schema-format-regex", #"{"format": "regex"}"#, flood("", "(a|b)")),
        validate("schema-format-regexes", #"{"items": {"format": "regex"}}"#, flood("[", "'[a-z]{0,400}x'," , "]")),
        validate("schema-format-edtf", #"{"items": {"format": "edtf"}}"#, flood("[", "2019-01/2020,", "]")),
        validate("schema-format-template", #"{"format": "uri-template"}"#, flood("", "{a,b*}")),
        validate("schema-format-ipv6", #"{"format": "ipv6"}"#, flood("", "1:")),
        validate("schema-format-pointer", #"{"format": "json-pointer"}"#, flood("", "/a~1")),
        validate("schema-format-isbn", #"{"format": "isbn"}"#, flood("", "9-")),
        validate("schema-lengths", #"{"maxLength": 9, "minLength": 1, "pattern": "é$"}"#, flood("", "é")),
    ]

    private static func validate(_ name: String, _ schema: @autoclosure @escaping @Sendable () -> String, _ value: @autoclosure @escaping @Sendable () -> String) -> WorstCase {
        WorstCase(name: name) {
            let schema = SourceFile(path: "schema.json", text: schema())
            let value = SourceFile(path: "value.yaml", text: value())
            return {
                guard case .success(let tree) = YAMLReader.read(schema), case .success(let value) = YAMLReader.read(value) else { return "not read" }
                do throws(SchemaError) {
                    let compiled = try SchemaStore(["schema.json": tree], formats: .all).compile("schema.json")
                    return "\(compiled.validate(value.root).count) violations"
                } catch {
                    return "\(error.problems.count) problems"
                }
            }
        }
    }
}
