/// Findings as a SARIF 2.1.0 log (OASIS, March 2020) of one run.
///
/// Columns count code points. Paths are relative to the workspace, the base `WORKSPACE` of the run, or to the repository that it is a
/// folder of, the base `REPOSITORY`. A silenced finding is a result with a suppression.
struct SARIFLog {
    private let language: Language
    private let background: FindingBackground
    private let rules: [RuleExplanation]
    private let indexes: [String: Int]

    init(_ language: Language, _ background: FindingBackground) {
        self.language = language
        self.background = background
        rules = background.rules()
        indexes = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func write(_ result: CheckResult, to out: (String) -> Void) {
        LongJSON.write(log(LongJSON.gap), filling: [{ each(of: result, $0) }], to: out)
    }

    func log(_ results: JSON) -> JSON {
        [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": driver],
                    "language": .string(language.rawValue),
                    "columnKind": "unicodeCodePoints",
                    "originalUriBaseIds": .object([.init(base, ["description": ["text": .string(baseWords.in(language))]])]),
                    "results": results,
                ]
            ],
        ]
    }

    private var base: String { background.folder.isEmpty ? "WORKSPACE" : "REPOSITORY" }

    private var baseWords: Words {
        background.folder.isEmpty
            ? Words(nl: "De map met corpus/.", en: "The folder with corpus/.") : Words(nl: "De map van de repository.", en: "The folder of the repository.")
    }

    private var driver: JSON {
        let version: [JSON.Member] = background.version.isEmpty ? [] : [.init("version", .string(background.version))]
        return .object([.init("name", "groei"), .init("rules", .array(rules.map(rule)))] + version)
    }

    private func rule(_ rule: RuleExplanation) -> JSON {
        [
            "id": .string(rule.id),
            "shortDescription": ["text": .string(rule.page.what.in(language))],
            "fullDescription": ["text": .string("\(rule.page.what.in(language)) \(rule.page.why.in(language))")],
            "help": ["text": .string(rule.text(language)), "markdown": .string(rule.markdown(language))],
            "defaultConfiguration": ["level": .string(level(rule.severity))],
        ]
    }

    func each(of result: CheckResult, _ body: (JSON) -> Void) {
        var known: (path: String, positions: TextPositions?) = ("", nil)
        func add(_ finding: Finding, _ reason: String?) {
            // Findings come file by file; only fixes need the file.
            if finding.fix != nil, let path = finding.place?.path, path != known.path {
                known = (path, background.bytes(path).map(TextPositions.init))
            }
            body(self.result(finding, reason, known.positions))
        }
        for finding in result.findings { add(finding, nil) }
        for silenced in result.silenced { add(silenced.finding, silenced.reason) }
    }

    private func result(_ finding: Finding, _ reason: String?, _ positions: TextPositions?) -> JSON {
        let message = [finding.message, finding.note].compactMap { $0?.in(language) }.joined(separator: "\n")
        let identity = [finding.rule, finding.record ?? finding.place?.path ?? "", finding.field ?? ""].joined(separator: " ")
        var members: [JSON.Member] = [
            .init("ruleId", .string(finding.rule)), .init("level", .string(level(finding.severity))),
            .init("message", ["text": .string(message)]), .init("partialFingerprints", ["finding/v1": .string(identity)]),
        ]
        if let index = indexes[finding.rule] { members.append(.init("ruleIndex", .integer(index))) }
        if let location = location(finding) { members.append(.init("locations", [location])) }
        if let field = finding.field { members.append(.init("properties", ["field": .string(field)])) }
        if let fix = finding.fix, let place = finding.place, let positions {
            members.append(.init("fixes", [self.fix(fix, place.path, positions)]))
        }
        if let reason { members.append(.init("suppressions", [["kind": "inSource", "justification": .string(reason)]])) }
        return .object(members)
    }

    private func location(_ finding: Finding) -> JSON? {
        var members: [JSON.Member] = []
        if let place = finding.place {
            var physical = [JSON.Member("artifactLocation", artifact(place.path))]
            if let start = place.start { physical.append(.init("region", region(start, place.end ?? start, place))) }
            members.append(.init("physicalLocation", .object(physical)))
        }
        if let record = finding.record {
            members.append(.init("logicalLocations", [["fullyQualifiedName": .string(record), "kind": "object"]]))
        }
        return members.isEmpty ? nil : .object(members)
    }

    private func region(_ start: Position, _ end: Position, _ place: Place?) -> JSON {
        var members: [JSON.Member] = [
            .init("startLine", .integer(start.line)), .init("startColumn", .integer(start.column)),
            .init("endLine", .integer(end.line)), .init("endColumn", .integer(end.column)),
        ]
        // The text of the region itself; of one over several lines it is not at hand.
        if let place, let excerpt = place.excerpt, start.line == end.line, start.column < end.column {
            let text = excerpt.unicodeScalars.dropFirst(start.column - place.excerptColumn).prefix(end.column - start.column)
            if text.count == end.column - start.column { members.append(.init("snippet", ["text": .string(String(text))])) }
        }
        return .object(members)
    }

    private func fix(_ fix: Fix, _ path: String, _ positions: TextPositions) -> JSON {
        let replacements = fix.replacements.map { replacement -> JSON in
            [
                "deletedRegion": region(positions.position(of: replacement.range.lowerBound), positions.position(of: replacement.range.upperBound), nil),
                "insertedContent": ["text": .string(replacement.text)],
            ]
        }
        return [
            "description": ["text": .string(fix.title.in(language))],
            "artifactChanges": [["artifactLocation": artifact(path), "replacements": .array(replacements)]],
        ]
    }

    private func artifact(_ path: String) -> JSON {
        ["uri": .string(Self.uri(background.repositoryPath(path))), "uriBaseId": .string(base)]
    }

    private func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information: "note"
        }
    }

    /// A path as a relative reference: what RFC 3986 does not allow in a segment is percent-encoded, and `:` too, so that the first
    /// segment is never taken for a scheme.
    static func uri(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
