import Testing

@testable import Diagnostics

/// The forms for other tools: places in their units, and nothing that is not known.
@Suite struct MachineFormTests {
    private let text = "titel: Één 😀 fuot\r\nb: 1\n"
    private let finding = Finding(
        rule: "spelling", severity: .warning,
        place: Place(path: "corpus/a b:ç.yaml", start: Position(line: 1, column: 14), end: Position(line: 1, column: 18), excerpt: "titel: Één 😀 fuot"),
        record: "effect/a", field: "titel", message: Words(nl: "een woord", en: "a word"), note: Words(nl: "Bedoelde je `fout`?", en: "Did you mean `fout`?"),
        fix: Fix(title: Words(nl: "schrijf `fout`", en: "write `fout`"), replacements: [.init(range: 18..<22, text: "fout")]))
    private let whole = Finding(rule: "missing", severity: .error, place: Place(path: "corpus/x.yaml"), message: Words(nl: "weg", en: "gone"))

    private var background: FindingBackground {
        let page = RulePage(what: Words(nl: "Wat.", en: "What."), why: Words(nl: "Waarom.", en: "Why."), example: "a", instead: "b")
        let rules = [RuleExplanation(id: "missing", severity: .error, isFixed: true, page: page), RuleExplanation(id: "spelling", severity: .warning, page: page)]
        return FindingBackground(rules: rules, version: "1.2.3") { [text] in $0 == "corpus/a b:ç.yaml" ? Array(text.utf8) : nil }
    }

    /// Columns count bytes, as reviewdog has them.
    @Test func rdjsonl() {
        let lines = FindingRenderer(language: .nl).render(CheckResult([finding, whole]), as: .rdjsonl, with: background)
        #expect(lines == #"""
            {"code":{"value":"spelling"},"location":{"path":"corpus/a b:ç.yaml","range":{"end":{"column":23,"line":1},"start":{"column":19,"line":1}}},"message":"een woord\nBedoelde je `fout`?","severity":"WARNING","source":{"name":"groei"},"suggestions":[{"range":{"end":{"column":23,"line":1},"start":{"column":19,"line":1}},"text":"fout"}]}
            {"code":{"value":"missing"},"location":{"path":"corpus/x.yaml"},"message":"weg","severity":"ERROR","source":{"name":"groei"}}

            """#)
        let blind = FindingRenderer(language: .nl).render([finding], as: .rdjsonl)
        #expect(blind.contains(#""range":{"end":{"line":1},"start":{"line":1}}"#) && !blind.contains("suggestions"))
    }

    private func sarif(_ result: CheckResult) -> JSON {
        let log = SARIFLog(.en, background)
        var results: [JSON] = []
        log.each(of: result) { results.append($0) }
        return log.log(.array(results))
    }

    /// Given out in pieces, it is what it would be as a whole.
    @Test(arguments: [0, 1, 200]) func piecesOfALongText(count: Int) {
        let result = CheckResult(Array(repeating: finding, count: count) + [whole], silenced: Array(repeating: .init(finding, reason: "\u{0}"), count: count))
        let renderer = FindingRenderer(language: .en)
        func pieces(_ format: FindingFormat) -> [String] {
            var pieces: [String] = []
            renderer.write(result, as: format, with: background) { pieces.append($0) }
            return pieces
        }
        #expect(pieces(.sarif).joined() == sarif(result).text())
        #expect(pieces(.json).joined() == renderer.json(result).text())
        #expect((pieces(.json).count > 1) == (count == 200) && pieces(.sarif).allSatisfy { $0.utf8.count < 80_000 })
    }

    @Test func sarif() throws {
        let log = sarif(CheckResult([whole], silenced: [.init(finding, reason: "So it is.")]))
        guard case .array(let runs)? = log["runs"], case .array(let results)? = runs[0]["results"], case .array(let rules)? = runs[0]["tool"]?["driver"]?["rules"]
        else { return #expect(Bool(false)) }
        #expect(runs[0]["columnKind"] == "unicodeCodePoints" && runs[0]["tool"]?["driver"]?["version"] == "1.2.3")
        #expect(rules.map { $0["id"] } == ["missing", "spelling"])
        #expect(rules[0]["fullDescription"]?["text"] == "What. Why." && rules[1]["defaultConfiguration"]?["level"] == "warning")
        #expect(results[0].text(.compact) == """
            {"level":"error","locations":[{"physicalLocation":{"artifactLocation":{"uri":"corpus/x.yaml","uriBaseId":"WORKSPACE"}}}],\
            "message":{"text":"gone"},"partialFingerprints":{"finding/v1":"missing corpus/x.yaml "},"ruleId":"missing","ruleIndex":0}
            """)
        #expect(results[1].text(.compact) == """
            {"fixes":[{"artifactChanges":[{"artifactLocation":{"uri":"corpus/a%20b%3A%C3%A7.yaml","uriBaseId":"WORKSPACE"},\
            "replacements":[{"deletedRegion":{"endColumn":18,"endLine":1,"startColumn":14,"startLine":1},"insertedContent":{"text":"fout"}}]}],\
            "description":{"text":"write `fout`"}}],"level":"warning","locations":[{"logicalLocations":[{"fullyQualifiedName":"effect/a","kind":"object"}],\
            "physicalLocation":{"artifactLocation":{"uri":"corpus/a%20b%3A%C3%A7.yaml","uriBaseId":"WORKSPACE"},\
            "region":{"endColumn":18,"endLine":1,"snippet":{"text":"fuot"},"startColumn":14,"startLine":1}}}],\
            "message":{"text":"a word\\nDid you mean `fout`?"},"partialFingerprints":{"finding/v1":"spelling effect/a titel"},"properties":{"field":"titel"},\
            "ruleId":"spelling","ruleIndex":1,"suppressions":[{"justification":"So it is.","kind":"inSource"}]}
            """)
    }

    /// The text of the region, also where only a part of a long line is at hand; none where that is not enough.
    @Test(arguments: [(1001, "fuot" as JSON?), (1003, nil)])
    func sarifSnippets(from: Int, text: JSON?) {
        let place = Place(path: "a.yaml", start: Position(line: 1, column: from), end: Position(line: 1, column: from + 4), excerpt: "x fuot", excerptColumn: 999)
        let log = sarif(CheckResult([Finding(rule: "spelling", severity: .warning, place: place, message: Words(same: "x"))]))
        guard case .array(let runs)? = log["runs"], case .array(let results)? = runs[0]["results"], case .array(let locations)? = results[0]["locations"]
        else { return #expect(Bool(false)) }
        #expect(locations[0]["physicalLocation"]?["region"]?["snippet"]?["text"] == text)
    }

    @Test func positions() {
        let positions = TextPositions(Array(text.utf8))
        #expect(positions.position(of: 18) == Position(line: 1, column: 14))
        #expect(positions.position(of: 24) == Position(line: 2, column: 1))
        #expect(positions.position(of: 999) == Position(line: 3, column: 1))
        #expect(positions.bytePosition(of: 18) == Position(line: 1, column: 19))
        #expect(positions.inBytes(Position(line: 1, column: 14)) == Position(line: 1, column: 19))
        #expect(positions.inBytes(Position(line: 2, column: 99)) == Position(line: 2, column: 5))
        #expect(positions.inBytes(Position(line: 9, column: 2)) == Position(line: 9, column: 2))
        #expect(TextPositions([]).position(of: 0) == Position(line: 1, column: 1))
    }

    /// Paths count from the repository, of which the document may be a folder.
    @Test(arguments: [FindingFormat.github, .rdjsonl, .sarif])
    func pathsInTheRepository(form: FindingFormat) {
        let inFolder = FindingRenderer(language: .nl).render(CheckResult([whole]), as: form, with: FindingBackground(folder: "docs/groei"))
        #expect(inFolder.contains("docs/groei/corpus/x.yaml") && !inFolder.contains("WORKSPACE"))
        #expect(inFolder.contains("REPOSITORY") == (form == .sarif))
        #expect(!FindingRenderer(language: .nl).render(CheckResult([whole]), as: form).contains("docs/"))
    }

    /// Positions are those that counting from the start of the line gives, on lines of any length.
    @Test func positionsInLongLines() {
        let text = String(repeating: "é😀ab", count: 50) + "\n\n" + String(repeating: "x", count: 130) + "\r\nü"
        let bytes = Array(text.utf8)
        let positions = TextPositions(bytes)
        for offset in 0...bytes.count {
            let before = bytes[..<offset]
            let start = (before.lastIndex(of: 10) ?? -1) + 1
            let line = before.count { $0 == 10 } + 1
            let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
            #expect(positions.position(of: offset) == Position(line: line, column: column))
            #expect(positions.bytePosition(of: offset) == Position(line: line, column: offset - start + 1))
            guard offset == bytes.count || bytes[offset] & 0xC0 != 0x80 else { continue }
            #expect(positions.inBytes(Position(line: line, column: column)) == Position(line: line, column: offset - start + 1))
        }
        #expect(positions.inBytes(Position(line: 2, column: 9)) == Position(line: 2, column: 1))
        #expect(positions.inBytes(Position(line: 1, column: 999)).column == 401)
    }
}
