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

    /// Keywords that say nothing about what is valid are keywords all the same (JSON Schema Validation, 8 and 9; Core, 8.1.2).
    @Test func everyKeywordOfTheStandardMayBeUsed() {
        let keywords = "\"readOnly\": true, \"writeOnly\": false, \"contentMediaType\": \"text/html\", \"contentEncoding\": \"base64\", \"contentSchema\": {}"
        let set = schemas("effect.schema.json") { $0.replacing("\"minimum\": 1", with: "\"minimum\": 1, \(keywords)", maxReplacements: 1) }
        #expect(set.findings.isEmpty)
    }
}
