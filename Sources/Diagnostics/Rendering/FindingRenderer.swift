/// The forms in which findings can be printed.
package enum FindingFormat: String, Sendable, CaseIterable {
    /// For people: excerpt, caret, tip and totals.
    case text
    /// One line a finding: `file:line:column: severity: message [rule]`.
    case compact
    /// For machines; described by `output.schema.json`.
    case json
    /// Workflow commands of GitHub Actions, which show a finding in the pull request.
    case github
}

/// Findings as text. Knows no terminal: language, colour and width are given.
package struct FindingRenderer: Sendable {
    package let language: Language
    package let style: Style
    /// Columns on the screen.
    package let width: Int

    package init(language: Language, style: Style = .plain, width: Int = 100) {
        self.language = language
        self.style = style
        self.width = width
    }

    /// The findings in the order given, as one text that ends in a line end; empty only for `compact` and `github` without findings.
    package func render(_ findings: [Finding], as format: FindingFormat) -> String {
        switch format {
        case .text: text(findings)
        case .compact: findings.map { compact($0) + "\n" }.joined()
        case .json: json(findings).text()
        case .github: findings.map { GitHubCommand($0, language).text + "\n" }.joined()
        }
    }

    /// `2 fouten, 1 waarschuwing`, or that all is well.
    package func totals(_ findings: [Finding]) -> String {
        let counts = Severity.allCases.compactMap { severity in
            let count = findings.count(of: severity)
            return count == 0 ? nil : severity.words(count: count).in(language)
        }
        return counts.isEmpty ? FindingWords.allIsWell.in(language) : counts.joined(separator: ", ")
    }

    private func compact(_ finding: Finding) -> String {
        let message = TerminalText.safe(finding.message.in(language)).replacing("\n", with: " ")
        return head(finding, message)
    }

    /// The first line of a finding.
    func head(_ finding: Finding, _ message: String) -> String {
        let place = finding.place.map { TerminalText.safe($0.description).replacing("\n", with: " ") + ": " } ?? ""
        let severity = style(finding.severity.role, finding.severity.words.in(language))
        return "\(style(.strong, place))\(severity): \(message) \(style(.muted, "[\(finding.rule)]"))"
    }
}
