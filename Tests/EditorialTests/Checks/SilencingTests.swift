import Diagnostics
import Records
import Schemas
import Testing

@testable import Editorial

/// `x-allow` in records, and the severities that the document sets.
@Suite struct SilencingTests {
    private func result(_ changes: [String: String], schemas: SchemaSet = Support.schemas) -> CheckResult {
        let texts = Support.sound.merging(changes) { $1 }
        let named = Dictionary(uniqueKeysWithValues: texts.map { ("corpus/" + $0.key, $0.value) })
        var result = Checker(corpus: Support.corpus(named, schemas: schemas), schemas: schemas).result()
        // The sources here are as short as can be.
        result.findings.removeAll { $0.rule == "missing-source-field" }
        return result
    }

    private func claim(_ rest: String, statement: String = "Re\u{FB02}ectie.") -> CheckResult {
        result(["claims/rug-2018-behoud.yaml":
            "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\nstatement: \(statement)\ndirection: supports\nbasis: empirical\n\(rest)"])
    }

    private func allow(_ rule: String, _ rest: String = "reason: Zo.") -> String {
        "x-allow:\n  - rule: \(rule)\n    \(rest)\n"
    }

    @Test func aReasonSilences() {
        let result = claim(allow("pdf-trace"))
        #expect(result.findings == [])
        #expect(result.silenced.map { "\($0.finding.rule) \($0.reason)" } == ["pdf-trace Zo."])
    }

    @Test func aFieldNarrows() {
        #expect(claim(allow("pdf-trace", "field: statement\n    reason: Zo.")).findings == [])
        let other = claim(allow("pdf-trace", "field: quote\n    reason: Zo."))
        #expect(other.findings.map(\.rule) == ["pdf-trace", "unused-allow"] && other.silenced.isEmpty)
        #expect(other.findings.last?.message.nl == "deze uitzondering is niet nodig: `pdf-trace` meldt hier niets over `quote`")
    }

    /// The name of a field mistyped is one mistake: the exception holds as if it had none.
    @Test func aFieldThatIsNotThere() {
        let findings = claim(allow("pdf-trace", "field: statment\n    reason: Zo.")).findings
        #expect(findings.map { "\($0.brief) \($0.message.nl) \($0.note?.nl ?? "")" } == ["unused-allow claims/rug-2018-behoud.yaml:8:12 er is geen veld `statment` Bedoelde je `statement`?"])
    }

    /// Which rule was meant is looked for as often as somebody may mistype one, and no oftener.
    @Test func doesNotGuessForEver() {
        let findings = claim("x-allow:\n" + String(repeating: "  - rule: pdf-trase\n    reason: Zo.\n", count: RuleName.mostGuesses + 5)).findings.filter { $0.rule == "unknown-rule" }
        #expect(findings.count == RuleName.mostGuesses + 5 && findings.count { $0.note?.nl == "Bedoelde je `pdf-trace`?" } == RuleName.mostGuesses)
        let names = (0..<RuleName.mostGuesses + 5).map { "    pdf-trace\($0): off\n" }.joined()
        let settings = result(["document.yaml": (Support.sound["document.yaml"] ?? "") + "checks:\n  severities:\n" + names]).findings.filter { $0.rule == "unknown-rule" }
        #expect(settings.count == RuleName.mostGuesses + 5 && settings.count { $0.note?.nl == "Bedoelde je `pdf-trace`?" } == RuleName.mostGuesses)
    }

    @Test func findingsOfHowRecordsHangTogetherAreSilencedToo() {
        let source = result(["sources/los.yaml": "type: report\ntitle: Los\n\(allow("source-without-claims"))"])
        #expect(source.findings == [] && source.silenced.map(\.finding.rule) == ["source-without-claims"])
        let section = result(["sections/los.md": "---\ntitle: Los\n\(allow("outline-missing"))---\n\nTekst.\n"])
        #expect(section.findings == [] && section.silenced.count == 1)
    }

    @Test func whatServesNothingIsAFinding() {
        #expect(claim(allow("pdf-trace"), statement: "Het helpt.").findings.map(\.brief) == ["unused-allow claims/rug-2018-behoud.yaml:7:11"])
        // The second of two that allow the same does nothing.
        #expect(claim("x-allow:\n  - {rule: pdf-trace, reason: a}\n  - {rule: pdf-trace, reason: b}\n").findings.map(\.field) == ["x-allow[1]"])
    }

    /// Whether words are checked differs by machine; an exception to that must not be a finding where they are not.
    @Test func whatDidNotRunNeedsItsException() {
        #expect(claim(allow("spelling"), statement: "Het helpt.").findings == [])
    }

    /// What cannot be read or does not fit its schema is left alone by rules; until it is mended nobody can tell what they would find.
    @Test(arguments: [
        "claims/rug-2018-behoud.yaml", "people/beheer.yaml",
    ])
    func aBrokenRecordNeedsNoExceptionsLess(path: String) {
        let los = ["sources/los.yaml": "type: report\ntitle: Los\n\(allow("source-without-claims"))", "effects/los.yaml": "title: Los\ncategory: primair\norder: 2\n\(allow("effect-without-claims"))",
            "document.yaml": (Support.sound["document.yaml"] ?? "") + "review:\n  accept: [maintainer]\n\(allow("review-policy"))"]
        #expect(Set(result(los).findings.map { "\($0.rule) \($0.record ?? "")" }) == ["unused-allow document/document"])
        for broken in ["{", "status: [x]\nsource: [rug-2018]\nname: [x]\n"] {
            #expect(result(los.merging([path: broken]) { $1 }).findings.filter { $0.rule == "unused-allow" } == [])
        }
        #expect(claim("\(allow("pdf-trace"))note: [x]\n", statement: "Het helpt.").findings.map(\.rule) == ["wrong-type"])
    }

    @Test func anUnknownRuleIsOneFindingWithAFix() {
        let findings = claim(allow("pdf-trac"), statement: "Het helpt.").findings
        #expect(findings.map { "\($0.rule) \($0.note?.nl ?? "")" } == ["unknown-rule Bedoelde je `pdf-trace`?"])
        #expect(findings[0].fix?.replacements.map(\.text) == ["pdf-trace"])
        #expect(claim(allow("x"), statement: "Het helpt.").findings.map(\.note?.nl) == ["`groei explain` noemt alle regels."])
    }

    @Test func errorsOfReadingAndReferencesAlwaysCount() {
        let result = result(["claims/rug-2018-behoud.yaml":
            "source: rug-2081\nabout: [effect/behoud, condition/leiderschap]\nstatement: X.\ndirection: suports\nbasis: empirical\nx-allow:\n  - {rule: unresolved-reference, reason: a}\n  - {rule: not-a-choice, reason: b}\n"])
        #expect(result.findings.map(\.rule) == ["unresolved-reference", "not-a-choice", "fixed-rule", "fixed-rule"])
        #expect(result.silenced.isEmpty)
    }

    @Test(arguments: [
        ("reason: ''", "empty-value"), ("reason: ' '", "empty-value"), ("resaon: Zo.", "unknown-field"), ("reason: [a]", "wrong-type"),
    ])
    func anExceptionWithoutAReasonIsNone(rest: String, rule: String) {
        #expect(claim(allow("pdf-trace", rest)).findings.map(\.rule).sorted() == ["pdf-trace", rule].sorted())
    }

    /// A schema of one's own need not know `x-allow`, not even when it is closed to other fields.
    @Test func everyTypeMayAllow() throws {
        #expect(AllowanceSchema.compiled != nil)
        func schema(_ rest: String) -> SchemaSet {
            let text = """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "x-groei-type": "note", "x-groei-folder": "notes", "x-groei-title": "{text}",
                "x-groei-label": {"nl": "Notitie", "en": "Note"}, "type": "object", "properties": {"text": {"type": "string"}}\(rest)}
                """
            return SchemaSet(files: Support.schemaFiles + [Support.file("schemas/note.schema.json", text)])
        }
        for rest in ["", ", \"additionalProperties\": false", ", \"unevaluatedProperties\": false"] {
            let set = schema(rest)
            #expect(set.findings.map(\.message.nl) == [])
            let fine = result(["notes/a.yaml": "text: Re\u{FB02}ectie.\n\(allow("pdf-trace"))"], schemas: set)
            #expect(fine.findings.map(\.message.nl) == [] && fine.silenced.count == 1)
            let bare = result(["notes/a.yaml": "text: Re\u{FB02}ectie.\nx-allow:\n  - rule: pdf-trace\n"], schemas: set)
            #expect(bare.findings.map(\.rule).sorted() == ["pdf-trace", "required-field"])
        }
    }

    /// What the standard schemas say of `x-allow` for other tools is what groei holds it against.
    @Test func standardSchemasAgree() throws {
        let own = try YAMLReader.read(SourceFile(path: "allow.json", text: AllowanceSchema.text)).get().root["properties"]?["x-allow"]?.plain
        #expect(own != nil)
        for type in Support.schemas.types.all { #expect(type.schema.root["properties"]?["x-allow"]?.plain == own, "\(type.name)") }
    }

    private func settings(_ text: String, _ changes: [String: String] = [:]) -> [Finding] {
        result(changes.merging(["document.yaml": (Support.sound["document.yaml"] ?? "") + "checks:\n  severities:\n\(text)"]) { $1 }).findings
    }

    @Test func severitiesAreChosen() {
        let los = ["sources/los.yaml": "type: report\ntitle: Los\n"]
        #expect(settings("    source-without-claims: error\n", los).map(\.severity) == [.error])
        #expect(settings("    source-without-claims: off\n", los) == [])
        #expect(settings("    source-without-claims: \"off\"\n    effect-without-claims: information\n", ["effects/x.yaml": "title: X\ncategory: primair\norder: 2\n"])
            .map { "\($0.rule) \($0.severity)" } == ["effect-without-claims information"])
    }

    @Test func wrongSettingsAreFindings() {
        #expect(settings("    source-without-claim: off\n    required-field: off\n    pdf-trace: uit\n").map { "\($0.brief) \($0.note?.nl ?? "")" } == [
            "unknown-rule document.yaml:7:5 Bedoelde je `source-without-claims`?",
            "fixed-rule document.yaml:8:5 Verbeter wat de regel meldt, en haal dit weg.",
            "not-a-choice document.yaml:9:16 Bedoelde je `off`?",
        ])
        #expect(settings("    required-field: off\n", ["effects/x.yaml": "title: X\n"]).filter { $0.rule == "required-field" }.map(\.severity) == [.error, .error])
    }

    /// An exception that a rule needs when it is on is no unused one when it is off.
    @Test func offComesAfterExceptions() {
        #expect(settings("    source-without-claims: off\n", ["sources/los.yaml": "type: report\ntitle: Los\n\(allow("source-without-claims"))"]) == [])
    }

    /// Whether a quote is in a text that only another computer has, nobody can tell here.
    @Test(arguments: [(nil, [String]()), ("Zo staat het er.", ["unused-allow"]), ("Iets anders.", [])])
    func anExceptionForAStoredText(stored: String?, rules: [String]) {
        let claim = (Support.sound["claims/rug-2018-behoud.yaml"] ?? "") + "quote: Zo staat het er.\nlocator: p. 1\n" + allow("quote-not-found")
        let surroundings = CheckSurroundings { id in id == "rug-2018" ? stored.map { Array($0.utf8) } : nil }
        #expect(Support.check(changing: ["claims/rug-2018-behoud.yaml": claim], in: surroundings).map(\.rule) == rules)
    }

    @Test(.timeLimit(.minutes(1))) func manyExceptionsTakeNoTimeWithTheirSquare() {
        let result = claim("x-allow:\n" + (0..<11000).map { "  - rule: double-word\n    reason: r\($0)\n" }.joined())
        #expect(result.findings.count { $0.rule == "unused-allow" } == 11000)
    }
}
