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

    /// A choice in quotes that has none, or the other way round, is told as that, and never becomes another choice.
    @Test(arguments: [
        (#"{"enum": [2023, 2024]}"#, "'2024'", "zonder aanhalingstekens", "2024"), (#"{"enum": ["1", "2", "3"]}"#, "1", "tussen aanhalingstekens", "'1'"),
        (#"{"enum": [true, false]}"#, "\"true\"", "zonder aanhalingstekens", "true"), (#"{"const": "1"}"#, "1", "tussen aanhalingstekens", "'1'"),
        (#"{"enum": ["true"]}"#, "true", "tussen aanhalingstekens", "'true'"), (#"{"enum": [2023, 2025]}"#, "2024", "kan niet ‘2024’ zijn", nil),
        (#"{"enum": ["groep-2023"]}"#, "groep-2024", "kan niet ‘groep-2024’ zijn", nil), (#"{"enum": ["groep-2023"]}"#, "groeep-2023", "kan niet", "groep-2023"),
    ])
    func choicesOfAnotherKind(field: String, value: String, message: String, written: String?) throws {
        let found = findings(field, value)
        #expect(found.count == 1 && found[0].message.nl.contains(message), "\(found.map(\.message.nl))")
        #expect(found.first?.fix?.replacements.first?.text == written)
    }

    /// What looks like a date or a number and is none: the sentence says what is wrong with it.
    @Test(arguments: [
        (#"{"type": "string", "format": "date"}"#, "'2025-02-29'", "die maand heeft 28 dagen", nil), (#"{"type": "string", "format": "edtf"}"#, "'2019-02-30'", "die maand heeft 28 dagen", nil),
        (#"{"type": "string", "format": "edtf"}"#, "'2019-13'", "er is geen maand 13", nil), (#"{"type": "string", "format": "edtf"}"#, "2019-2020", "tussen twee jaren hoort een schuine streep", nil),
        (#"{"type": "string", "format": "orcid"}"#, "0000-0002-1825-0098", "klopt niet", nil), (#"{"type": "string", "format": "issn"}"#, "1234-5678", "klopt niet", nil),
        (#"{"type": "string", "format": "orcid"}"#, "https://orcid.org/0000-0002-1825-0097", "niet geschreven als een ORCID", "'0000-0002-1825-0097'"),
        (#"{"type": "string", "format": "orcid"}"#, "'0000000218250097'", "niet geschreven als een ORCID", "'0000-0002-1825-0097'"),
        (#"{"type": "string", "format": "issn"}"#, "geen", "moet een ISSN zijn", nil),
    ])
    func nearlyADate(field: String, value: String, message: String, written: String?) throws {
        let found = findings(field, value)
        #expect(found.count == 1 && found[0].message.nl.contains(message), "\(found.map(\.message.nl))")
        #expect(found.first?.fix?.replacements.first?.text == written)
    }

    /// One field with another name is one mistake, and so are two of which only one may be there.
    @Test(arguments: [
        (#"{"type": "object", "required": ["reason"], "additionalProperties": false, "properties": {"reason": {}, "field": {}}}"#, "{reden-van: x}", "unknown-field", "Bedoelde je `reason`?"),
        (#"{"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}"#, "{a: 1, b: 2}", "wrong-value", "Laat er één staan"),
        (#"{"enum": ["thesis", "book"], "x-groei-values": {"thesis": {"nl": "proefschrift of scriptie", "en": "thesis"}, "book": {"nl": "boek", "en": "book"}}}"#, "proefschrift", "not-a-choice", "Bedoelde je `thesis`?"),
        (#"{"type": "array", "items": {"type": "object"}}"#, "{a: 1}", "wrong-type", "streepje en een spatie"),
        (#"{"type": "array", "items": {"type": "string"}}"#, "-\u{A0}effect/behoud", "wrong-type", "harde spatie"),
    ])
    func oneMistake(field: String, value: String, rule: String, note: String) {
        let found = findings(field, value).filter { $0.place?.path.hasPrefix("corpus/") == true }
        #expect(found.map(\.rule) == [rule])
        #expect(found.first?.note?.nl.contains(note) == true, "\(found.first?.note?.nl ?? "")")
        if rule == "wrong-value" { #expect(found.first?.message.nl == "`a` en `b` kunnen hier niet samen staan" && found.first?.place?.start?.column == 15) }
    }

    /// A reference or a text in a branch of a schema is one as well.
    @Test(arguments: [
        (#"{"anyOf": [{"type": "string", "x-groei-ref": ["source"]}, {"type": "null"}]}"#, "rug-1018"), (#"{"allOf": [{"type": "string", "x-groei-ref": ["source"]}]}"#, "rug-1018"),
        (#"{"type": "array", "items": {"oneOf": [{"type": "string", "x-groei-ref": ["source"]}, {"type": "object", "properties": {"p": {}, "source": {"type": "string", "x-groei-ref": ["source"]}}}]}}"#, "[{p: 1, source: rug-1018}]"),
        (#"{"type": "array", "items": {"oneOf": [{"type": "string", "x-groei-ref": ["source"]}, {"type": "object"}]}}"#, "[rug-1018]"),
        (#"{"type": "object", "properties": {"a": {"type": "string"}}, "if": {"required": ["a"]}, "then": {"properties": {"a": {"x-groei-ref": ["source"]}}}}"#, "{a: rug-1018}"),
        (#"{"type": "object", "dependentSchemas": {"b": {"properties": {"a": {"x-groei-ref": ["source"]}}}}}"#, "{a: rug-1018, b: 1}"),
    ])
    func referencesInBranches(field: String, value: String) {
        #expect(findings(field, value).map(\.rule) == ["unresolved-reference"])
        #expect(findings(field, value.replacing("1018", with: "2018")).isEmpty)
        let prose = field.replacing(#""x-groei-ref": ["source"]"#, with: #""x-groei-text": "markdown""#)
        #expect(findings(prose, value.replacing("rug-1018", with: "'[a](source/niets)'")).map(\.rule) == ["dangling-link"])
    }
}
