import Diagnostics
import Testing

@testable import Editorial

@Suite struct SchemaSetTests {
    private func schemas(_ path: String, _ change: (String) -> String) -> SchemaSet {
        var texts = Support.files(under: "schemas")
        texts["schemas/\(path)"] = change(texts["schemas/\(path)"] ?? "")
        return SchemaSet(files: texts.map { Support.file($0.key, $0.value) })
    }

    @Test func brokenJSONIsOneMistake() {
        let set = schemas("effect.schema.json") { String($0.dropLast(30)) }
        #expect(set.findings.map(\.rule) == ["schema-syntax"])
        #expect(set.findings.first?.place?.path == "schemas/effect.schema.json")
        // The effects, and whatever refers to them, are not blamed for it.
        #expect(Support.check(changing: [:], schemas: set).map(\.rule) == ["schema-syntax"])
    }

    @Test func misspeltKeyword() throws {
        let set = schemas("effect.schema.json") { $0.replacing("\"x-groei-change\": \"major\"", with: "\"x-groei-chnge\": \"major\"", maxReplacements: 1) }
        let finding = try #require(set.findings.first)
        #expect(set.findings.count == 1)
        #expect(finding.rule == "schema-invalid")
        #expect(finding.note?.nl == "Bedoelde je `x-groei-change`?")
    }

    @Test func unknownTypeAndReference() {
        let type = schemas("claim.schema.json") { $0.replacing("\"condition\"\n", with: "\"conditon\"\n") }
        #expect(type.findings.map { "\($0.rule) \($0.note?.nl ?? "")" } == ["schema-reference Bedoelde je `condition`?"])
        let reference = schemas("document.schema.json") { $0.replacing("\"$ref\": \"#/$defs/role\"", with: "\"$ref\": \"#/$defs/rol\"", maxReplacements: 1) }
        #expect(reference.findings.map(\.rule) == ["schema-reference"])
    }

    @Test func twoSchemasForOneType() {
        let set = schemas("zz.schema.json") { _ in Support.files(under: "schemas")["schemas/effect.schema.json"] ?? "" }
        #expect(set.findings.map(\.brief) == ["schema-duplicate schemas/zz.schema.json:6:19"])
        #expect(set.types.names == Support.schemas.types.names)
    }

    @Test func yamlIsNoJSON() {
        let set = schemas("effect.schema.json") { $0.replacing("\"type\": \"object\"", with: "type: object", maxReplacements: 1) }
        #expect(set.findings.map(\.rule) == ["schema-syntax"])
    }

    /// What JSON may be and YAML may not: pairs of surrogates, long names, tabs and separators wherever they stand.
    @Test func allJSONIsRead() {
        let names = (0..<150).map { "veld-\($0)" }.joined(separator: "|")
        let set = schemas("effect.schema.json") {
            $0.replacing("\"minimum\": 1", with: "\"minimum\"\n: 1,\t\"description\": \"\\ud83d\\udca1\u{2028}\", \"patternProperties\": {\"^(\(names))$\": true}", maxReplacements: 1) + "\t"
        }
        #expect(set.findings.isEmpty)
    }

    /// What looks like JSON to a YAML reader and not to others.
    @Test(arguments: [
        ("\"order\": {", "\"order\": { # volgorde"), ("\"minimum\": 1", "\"minimum\": 01"), ("\"minimum\": 1", "\"minimum\": .5"), ("\"minimum\": 1", "\"minimum\": 1,"),
        ("\"minimum\": 1", "\"minimum\": +1"), ("\"minimum\": 1", "\"minimum\": 0x1"), ("\"minimum\": 1", "\"minimum\": 1."),
    ])
    func isNearlyJSON(old: String, new: String) {
        let set = schemas("effect.schema.json") { $0.replacing(old, with: new, maxReplacements: 1) }
        #expect(set.findings.map(\.rule) == ["schema-syntax"])
        #expect(schemas("effect.schema.json") { $0.replacing("\"minimum\": 1", with: "\"minimum\": -1.5e+3, \"description\": \"a # b, ]\"", maxReplacements: 1) }.findings.isEmpty)
    }

    /// The one that comes first in the alphabet has the folder; what refers into the other still finds it.
    @Test func twoSchemasForOneFolder() {
        let set = schemas("effect.schema.json") { $0.replacing("\"x-groei-folder\": \"effects\"", with: "\"x-groei-folder\": \"sources\"") }
        #expect(set.findings.map { "\($0.rule) \($0.place?.path ?? "")" } == ["schema-duplicate schemas/source.schema.json"])
    }

    @Test func nothingIsSaidOfWhatRefersToABrokenSchema() {
        let set = schemas("source.schema.json") { String($0.dropLast(30)) }
        #expect(set.findings.map(\.rule) == ["schema-syntax"])
    }

    /// Other schemas refer to this one; what is wrong with it is told once, and of an empty file only that.
    @Test func aMistakeInASchemaIsToldOnce() {
        let type = schemas("source.schema.json") { $0.replacing("\"type\": \"string\"", with: "\"type\": \"strng\"", maxReplacements: 1) }
        #expect(type.findings.map { "\($0.rule) \($0.note?.nl ?? "")" } == ["schema-invalid Bedoelde je `string`?"])
        #expect(schemas("effect.schema.json") { _ in "" }.findings.map(\.message.nl) == ["dit bestand heeft geen velden"])
    }

    /// Where a schema is no JSON it says so in words of JSON.
    @Test(arguments: [
        ("\"minimum\": 1", "\"minimum\": 1,", "hier staat een komma te veel"), ("\"type\": \"object\",", "\"type\": \"object\"", "hierachter ontbreekt een komma"),
        ("\"type\": \"object\"", "'type': 'object'", "hier hoort een naam tussen dubbele aanhalingstekens"), ("\"type\": \"object\"", "\"type\" \"object\"", "achter deze naam ontbreekt een dubbele punt"),
        ("\"type\": \"object\"", "// soort\n\"type\": \"object\"", "in JSON kan geen opmerking staan"), ("\"type\": \"object\"", "\"type\": object", "hier hoort een waarde"),
        ("\"minimum\": 1", "\"minimum\": 1, \"readOnly\": True", "`True` kent JSON niet"), ("\"type\": \"object\"", "\"type\": \"object", "wordt op dezelfde regel niet gesloten"),
        ("\"minimum\": 1", "\"minimum\": 01", "`01` is geen getal zoals JSON het schrijft"), ("\\\\S", "\\S", "kan zo in een tekst niet"),
    ])
    func wordsOfJSON(old: String, new: String, message: String) {
        let set = schemas("effect.schema.json") { $0.replacing(old, with: new, maxReplacements: 1) }
        #expect(set.findings.map(\.rule) == ["schema-syntax"])
        #expect(set.findings.first?.message.nl.contains(message) == true, "\(set.findings.map(\.message.nl))")
        #expect(set.findings.first?.message.nl.contains("YAML") == false)
    }

    @Test func anOpenBracketIsTold() {
        let set = schemas("effect.schema.json") { String($0.dropLast(2)) }
        #expect(set.findings.map(\.message.nl) == ["dit schema is niet te lezen: het bestand houdt op, terwijl de `{` van regel 1 nog open is"])
    }

    /// A schema that is not there is one mistake, whatever refers to its records; so are all of them.
    @Test(arguments: ["source", "effect", "condition", "section", "person", "category", "claim", "document"])
    func aMissingSchema(type: String) {
        let files = Support.schemaFiles.filter { $0.path != "schemas/\(type).schema.json" }
        let text = "---\ntitle: Inleiding\n---\n\nZie [dit](source/rug-2018) en [dat](claim/rug-2018-behoud) en [zo](effect/behoud).\n"
        let findings = Support.check(changing: ["sections/inleiding.md": text], schemas: SchemaSet(files: files))
        #expect(findings.filter { $0.severity == .error }.count == 1, "\(findings.map(\.brief))")
    }

    @Test func noSchemaAtAll() {
        #expect(Support.check(changing: [:], schemas: SchemaSet(files: [])).map(\.brief) == ["schema-missing schemas"])
        let meta = Support.schemaFiles.filter { $0.path.hasSuffix("meta.json") }
        #expect(Support.check(changing: [:], schemas: SchemaSet(files: meta)).map(\.brief) == ["schema-missing schemas"])
    }

    /// What is there is not taken for removed, though nothing is known of its type.
    @Test func recordsOfNoSchema() {
        let files = ["sources/rug-2018.yaml", "versions/1.0.0.yaml", "document.yaml", "sections/inleiding.md"]
        let corpus = Support.corpus(Dictionary(uniqueKeysWithValues: files.map { ("corpus/" + $0, "a: b\n") }), schemas: SchemaSet(files: []))
        for address in ["source/rug-2018", "version/1.0.0", "document", "section/inleiding"] { #expect(Address(address).map(corpus.isUnreadable) == true, "\(address)") }
        #expect(!corpus.isUnreadable(Address(type: "source", id: "rug-2017")))
    }

    /// References are followed wherever a schema says what a field is; elsewhere it is told that they are not.
    @Test(arguments: [
        (#"{"type": "object", "patternProperties": {"^b-": {"type": "string", "x-groei-ref": ["source"]}}}"#, "{b-1: weg, c: weg}"),
        (#"{"type": "object", "additionalProperties": {"type": "array", "items": {"x-groei-ref": ["source"]}}}"#, "{a: [weg, rug-2018]}"),
        (#"{"type": "object", "unevaluatedProperties": {"x-groei-ref": ["source"]}}"#, "{a: weg}"),
        (#"{"type": "array", "prefixItems": [{"x-groei-ref": ["source"]}, {"type": "string"}]}"#, "[weg, ook-weg, nog]"),
        (#"{"type": "array", "prefixItems": [{"type": "string"}], "items": {"x-groei-ref": ["source"]}}"#, "[ook-weg, weg]"),
        (#"{"type": "array", "unevaluatedItems": {"x-groei-ref": ["source"]}}"#, "[weg]"),
    ])
    func referencesEverywhere(field: String, value: String) {
        let set = schemas("effect.schema.json") { $0.replacing("\"properties\": {", with: "\"properties\": { \"eigen\": \(field),", maxReplacements: 1) }
        #expect(set.findings.isEmpty, "\(set.findings.map(\.message.nl))")
        let effect = (Support.sound["effects/behoud.yaml"] ?? "") + "eigen: \(value)\n"
        #expect(Support.check(changing: ["effects/behoud.yaml": effect], schemas: set).map(\.message.nl) == ["er is geen bron `weg`"])
    }

    @Test(arguments: ["contains", "not", "if", "propertyNames"])
    func referencesThatAreNotFollowed(keyword: String) {
        let set = schemas("effect.schema.json") {
            $0.replacing("\"properties\": {", with: "\"properties\": { \"contains\": {}, \"eigen\": {\"\(keyword)\": {\"x-groei-ref\": [\"source\"]}},", maxReplacements: 1)
        }
        #expect(set.findings.map(\.message.nl) == ["een `x-groei-ref` onder `\(keyword)` volgt groei niet"])
    }

    /// Keywords that say nothing about what is valid are keywords all the same (JSON Schema Validation, 8 and 9; Core, 8.1.2).
    @Test func everyKeywordOfTheStandardMayBeUsed() {
        let keywords = "\"readOnly\": true, \"writeOnly\": false, \"contentMediaType\": \"text/html\", \"contentEncoding\": \"base64\", \"contentSchema\": {}"
        let set = schemas("effect.schema.json") { $0.replacing("\"minimum\": 1", with: "\"minimum\": 1, \(keywords)", maxReplacements: 1) }
        #expect(set.findings.isEmpty)
    }
}
