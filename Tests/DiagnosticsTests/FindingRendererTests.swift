import Testing

@testable import Diagnostics

@Suite struct FindingRendererTests {
    private let reference = Finding(
        rule: "reference", severity: .error,
        place: Place(
            path: "corpus/claims/roelofs-2003-relevantie.yaml", start: Position(line: 12, column: 9),
            end: Position(line: 12, column: 17), excerpt: "source: rug-2081"),
        record: "claim/roelofs-2003-relevantie", field: "source",
        message: Words(nl: "de bron `rug-2081` bestaat niet", en: "the source `rug-2081` does not exist"),
        note: Words(nl: "Bedoelde je `rug-2018`?", en: "Did you mean `rug-2018`?"),
        fix: Fix(
            title: Words(nl: "vervang door `rug-2018`", en: "replace by `rug-2018`"),
            replacements: [.init(range: 8..<16, text: "rug-2018")]))
    private let unused = Finding(
        rule: "unused", severity: .warning, place: Place(path: "corpus/effects/x.yaml"),
        message: Words(nl: "geen enkele bevinding gaat over dit effect", en: "no claim is about this effect"))

    @Test func textForPeople() {
        let text = FindingRenderer(language: .nl).render([reference, unused], as: .text)
        #expect(text == """
            corpus/claims/roelofs-2003-relevantie.yaml:12:9: fout: de bron `rug-2081` bestaat niet [reference]
               |
            12 | source: rug-2081
               |         ^^^^^^^^
               = tip: Bedoelde je `rug-2018`?
               = oplossing: vervang door `rug-2018`

            corpus/effects/x.yaml: waarschuwing: geen enkele bevinding gaat over dit effect [unused]

            1 fout, 1 waarschuwing
            Meer over een regel: `groei explain reference`.

            """)
    }

    /// People are shown a thousand findings of one file; the other forms have all.
    @Test func manyOfOneFile() {
        let many = Array(repeating: unused, count: 1003) + [reference]
        let lines = FindingRenderer(language: .en).render(many, as: .text).split(separator: "\n")
        #expect(lines.count { $0.contains("[unused]") } == 1000)
        #expect(lines.contains { $0.contains("[reference]") })
        #expect(lines.contains("corpus/effects/x.yaml: and 3 more; `--output compact` gives them all"))
        #expect(lines.contains("1 error, 1003 warnings"))
        #expect(FindingRenderer(language: .en).render(many, as: .compact).split(separator: "\n").count == 1004)
    }

    @Test func textInEnglish() {
        let text = FindingRenderer(language: .en).render([reference, reference, unused], as: .text)
        #expect(text.contains("12:9: error: the source `rug-2081` does not exist [reference]"))
        #expect(text.contains("   = tip: Did you mean `rug-2018`?\n   = fix: replace by `rug-2018`\n"))
        #expect(text.hasSuffix("2 errors, 1 warning\nMore about a rule: `groei explain reference`.\n"))
    }

    @Test func allIsWell() {
        #expect(FindingRenderer(language: .nl).render([], as: .text) == "Alles in orde.\n")
        #expect(FindingRenderer(language: .en).render([], as: .text) == "All is well.\n")
        #expect(FindingRenderer(language: .nl).render([], as: .compact) == "")
    }

    @Test func totalsCountWhatIsSilenced() {
        let silenced = [CheckResult.Silenced(unused, reason: "Zo.")]
        #expect(FindingRenderer(language: .nl).totals(CheckResult([], silenced: silenced)) == "Alles in orde. (1 stil gemaakt)")
        #expect(FindingRenderer(language: .en).totals(CheckResult([reference, unused], silenced: silenced)) == "1 error, 1 warning, 1 silenced")
        let json = FindingRenderer(language: .en).json(CheckResult([], silenced: silenced))
        #expect(json["totals"]?.text(.compact) == #"{"error":0,"information":0,"silenced":1,"warning":0}"#)
        guard case .array(let list)? = json["silenced"] else { return #expect(Bool(false)) }
        #expect(list.map { $0["reason"] } == ["Zo."] && list[0]["finding"]?["rule"] == "unused")
    }

    @Test func coloursOnlyWhenAsked() {
        let renderer = FindingRenderer(language: .nl, style: .ansi)
        #expect(renderer.render([reference], as: .text).contains("\u{1B}[1;31mfout\u{1B}[0m: "))
        #expect(!FindingRenderer(language: .nl).render([reference], as: .text).contains("\u{1B}"))
        #expect(!renderer.render([reference], as: .json).contains("\u{1B}"))
        #expect(!renderer.render([reference], as: .github).contains("\u{1B}"))
    }

    @Test func compact() {
        #expect(FindingRenderer(language: .nl).render([reference, unused], as: .compact) == """
            corpus/claims/roelofs-2003-relevantie.yaml:12:9: fout: de bron `rug-2081` bestaat niet [reference]
            corpus/effects/x.yaml: waarschuwing: geen enkele bevinding gaat over dit effect [unused]

            """)
    }

    @Test func workflowCommandsEscape() {
        let odd = Finding(
            rule: "a:b,c", severity: .information,
            place: Place(path: "corpus/a,b:c%.yaml", start: Position(line: 1, column: 2), end: Position(line: 3, column: 1)),
            message: Words(same: "50% is\nte veel: ja, echt"))
        #expect(FindingRenderer(language: .nl).render([reference, odd], as: .github) == """
            ::error file=corpus/claims/roelofs-2003-relevantie.yaml,line=12,col=9,endLine=12,endColumn=16,title=reference::de bron `rug-2081` bestaat niet%0ABedoelde je `rug-2018`?
            ::notice file=corpus/a%2Cb%3Ac%25.yaml,line=1,col=2,endLine=3,title=a%3Ab%2Cc::50%25 is%0Ate veel: ja, echt

            """)
    }

    @Test func jsonIsStable() {
        #expect(FindingRenderer(language: .en).json([unused]).text(.compact) == """
            {"findings":[{"column":null,"endColumn":null,"endLine":null,"field":null,"fix":null,"line":null,\
            "message":"no claim is about this effect","note":null,"path":"corpus/effects/x.yaml","record":null,\
            "rule":"unused","severity":"warning"}],"silenced":[],"totals":{"error":0,"information":0,"silenced":0,"warning":1}}
            """)
        let fix = FindingRenderer(language: .nl).json([reference])["findings"]
        guard case .array(let findings) = fix else { return #expect(Bool(false)) }
        #expect(findings[0]["fix"]?.text(.compact) == """
            {"replacements":[{"end":16,"start":8,"text":"rug-2018"}],"title":"vervang door `rug-2018`"}
            """)
    }

    @Test func escapesControlCharactersOnATerminal() {
        let attack = Finding(
            rule: "x", severity: .error, place: Place(path: "a\u{1B}[2J.yaml", start: Position(line: 1, column: 1), excerpt: "\u{1B}]0;x\u{7}: \u{202E}a"),
            message: Words(same: "zie \u{9B}31m"))
        let text = FindingRenderer(language: .nl).render([attack], as: .text)
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
    }
}
