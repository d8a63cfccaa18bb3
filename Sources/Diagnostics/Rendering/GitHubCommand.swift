/// A finding as a workflow command of GitHub Actions: `::error file=…,line=…::message`.
struct GitHubCommand {
    let text: String

    init(_ finding: Finding, _ language: Language, _ background: FindingBackground) {
        var properties: [(String, String)] = []
        if let place = finding.place {
            properties.append(("file", background.repositoryPath(place.path)))
            if let start = place.start {
                properties += [("line", String(start.line)), ("col", String(start.column))]
                if let end = place.end, end.line >= start.line {
                    properties.append(("endLine", String(end.line)))
                    // Columns are only shown of a range within one line; GitHub's end is inclusive.
                    if end.line == start.line { properties.append(("endColumn", String(max(end.column - 1, start.column)))) }
                }
            }
        }
        properties.append(("title", finding.rule))
        let message = [finding.message, finding.note].compactMap { $0?.in(language) }.joined(separator: "\n")
        let list = properties.map { "\($0.0)=\(Self.escaped($0.1, isProperty: true))" }.joined(separator: ",")
        text = "::\(Self.command(finding.severity)) \(list)::\(Self.escaped(message, isProperty: false))"
    }

    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information: "notice"
        }
    }

    /// As `@actions/toolkit` escapes: `%` and line ends everywhere, `:` and `,` in properties too. Other control characters do not reach the log.
    static func escaped(_ text: String, isProperty: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.unicodeScalars.append(TerminalText.safe(scalar))
            }
        }
        return result
    }
}
