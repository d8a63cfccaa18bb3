/// Findings in the Reviewdog Diagnostic Format (github.com/reviewdog/reviewdog, proto/rdf): rdjsonl, a `Diagnostic` a line.
///
/// Columns count UTF-8 bytes from 1 and ends are exclusive, as that format has them. A place of which the file is not at hand
/// has no columns, for a wrong column is worse than none.
struct RDFormat {
    private let language: Language
    private let background: FindingBackground

    init(_ language: Language, _ background: FindingBackground) {
        self.language = language
        self.background = background
    }

    func writeLines(_ findings: [Finding], to out: (String) -> Void) {
        var known: (path: String, positions: TextPositions?) = ("", nil)
        for finding in findings {
            // Findings come file by file.
            if let path = finding.place?.path, path != known.path { known = (path, background.bytes(path).map(TextPositions.init)) }
            out(diagnostic(finding, known.positions).text(.compact) + "\n")
        }
    }

    private func diagnostic(_ finding: Finding, _ positions: TextPositions?) -> JSON {
        let message = [finding.message, finding.note].compactMap { $0?.in(language) }.joined(separator: "\n")
        var members: [JSON.Member] = [
            .init("message", .string(message)), .init("severity", .string(severity(finding.severity))),
            .init("source", ["name": "groei"]), .init("code", ["value": .string(finding.rule)]),
        ]
        if let place = finding.place {
            var location: [JSON.Member] = [.init("path", .string(background.repositoryPath(place.path)))]
            if let start = place.start { location.append(.init("range", range(start, place.end ?? start, positions))) }
            members.append(.init("location", .object(location)))
        }
        if let fix = finding.fix, let positions { members.append(.init("suggestions", suggestions(fix, positions))) }
        return .object(members)
    }

    private func range(_ start: Position, _ end: Position, _ positions: TextPositions?) -> JSON {
        guard let positions else { return ["start": ["line": .integer(start.line)], "end": ["line": .integer(end.line)]] }
        return ["start": json(positions.inBytes(start)), "end": json(positions.inBytes(end))]
    }

    /// A suggestion replaces one range; a fix of several replacements would be several suggestions to choose from, each half of it.
    private func suggestions(_ fix: Fix, _ positions: TextPositions) -> JSON {
        guard fix.replacements.count == 1 else { return [] }
        return .array(fix.replacements.map { replacement in
            [
                "range": [
                    "start": json(positions.bytePosition(of: replacement.range.lowerBound)),
                    "end": json(positions.bytePosition(of: replacement.range.upperBound)),
                ],
                "text": .string(replacement.text),
            ]
        })
    }

    private func json(_ position: Position) -> JSON {
        ["line": .integer(position.line), "column": .integer(position.column)]
    }

    private func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "ERROR"
        case .warning: "WARNING"
        case .information: "INFO"
        }
    }
}
