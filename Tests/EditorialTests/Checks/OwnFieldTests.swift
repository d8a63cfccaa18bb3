import Diagnostics
import Records
import Testing

@testable import Editorial

/// Fields that somebody adds to a schema get sentences as good as those of the standard ones.
@Suite struct OwnFieldTests {
    /// The findings on an effect whose schema has one more field, `eigen`.
    private func findings(_ field: String, _ value: String) -> [Finding] {
        let files = Support.schemaFiles.map { file in
            guard file.path == "schemas/effect.schema.json", case .success(let tree) = file.content else { return file }
            let text = tree.source.text(0..<tree.source.bytes.count)
            return Support.file(file.path, text.replacing("\"properties\": {", with: "\"properties\": { \"eigen\": \(field),", maxReplacements: 1))
        }
        let schemas = SchemaSet(files: files)
        let sound = Support.sound["effects/behoud.yaml"] ?? ""
        return schemas.findings + Support.check(changing: ["effects/behoud.yaml": sound + "eigen: \(value)\n"], schemas: schemas)
    }

    @Test(arguments: [
        (#"{"type": "number"}"#, "19,99", "moet een getal zijn; hier staat een tekst", "punt in plaats van een komma"),
        (#"{"type": "number"}"#, "'19.99'", "moet een getal zijn; hier staat een tekst", "Haal de aanhalingstekens weg."),
        (#"{"type": "number"}"#, ".nan", "moet een getal zijn; hier staat `.nan`", ""),
        (#"{"type": "array"}"#, "-a", "moet een lijst zijn; hier staat een tekst", "een streepje en een spatie"),
        (#"{"type": "array"}"#, "• a", "moet een lijst zijn; hier staat een tekst", "een streepje en een spatie"),
        (#"{"type": "array", "items": {"type": "object", "properties": {"naam": {}}}}"#, "Bos, A.", "moet een lijst zijn", "`- naam: …`"),
        (#"{"type": "string", "format": "date"}"#, "2025", "moet een datum zijn; ‘2025’ is dat niet", "`2025-03-31`"),
        (#"{"anyOf": [{"type": "integer"}, {"enum": ["veel"]}]}"#, "1.5", "kan niet ‘1.5’ zijn", ""),
        (#"{"type": "array", "contains": {"minimum": 6}, "minContains": 2}"#, "[5, 6]", "te weinig waarden van de soort", ""),
        (#"{"type": "object", "minProperties": 2}"#, "{a: 1}", "te weinig velden: minstens 2", ""),
        (#"{"type": "object", "propertyNames": {"enum": ["nl", "en"]}}"#, "{fra: 1}", "de naam `fra` kan niet ‘fra’ zijn; kies uit nl of en", ""),
        (#"{"oneOf": [{"properties": {"kind": {"const": "boek"}}, "required": ["naam"]}, {"properties": {"kind": {"const": "web"}}}]}"#, "{kind: film}", "kan niet ‘film’ zijn; kies uit boek of web", ""),
        (#"{"type": "string", "format": "duration"}"#, "2 jaar", "moet een tijdsduur zijn", "`P2Y`"),
        (#"{"type": "string", "format": "uri"}"#, "http://a.nl/é", "moet een webadres zijn", "`%C3%A9`"),
        (#"{"type": "string", "format": "ipv4"}"#, "300.1.1.1", "moet een IPv4-adres zijn", "192.0.2.1"),
    ])
    func aMistake(field: String, value: String, message: String, note: String) throws {
        let findings = findings(field, value)
        #expect(findings.count == 1, "\(findings.map(\.message.nl))")
        let finding = try #require(findings.first)
        #expect(finding.message.nl.contains(message), "\(finding.message.nl)")
        #expect(note.isEmpty || finding.note?.nl.contains(note) == true, "\(finding.note?.nl ?? "")")
    }

    /// A fix makes the value sound; where quotes would only make another mistake, there is none.
    @Test func fixes() {
        #expect(findings(#"{"type": "number"}"#, "19,99").first?.fix?.replacements.first?.text == "19.99")
        #expect(findings(#"{"type": "integer"}"#, "19,99").first?.fix == nil)
        #expect(findings(#"{"type": "integer"}"#, "'20'").first?.fix?.replacements.first?.text == "20")
        #expect(findings(#"{"type": "string"}"#, "2019").first?.fix?.replacements.first?.text == "'2019'")
        #expect(findings(#"{"type": "string", "minLength": 9}"#, "2019").first?.fix == nil)
    }

    @Test func everyFormatHasWords() {
        let formats = [
            "date", "date-time", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "uri-reference", "iri",
            "iri-reference", "uuid", "json-pointer", "relative-json-pointer", "regex", "uri-template", "edtf", "doi", "isbn", "issn", "orcid",
        ]
        for format in formats { #expect(FormatWords(format).how != nil, "\(format)") }
    }
}
