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
    /// SARIF 2.1.0 (OASIS), for code scanning and viewers of findings; silenced ones are in it too.
    case sarif
    /// Reviewdog Diagnostic Format, one JSON object a line.
    case rdjsonl
}

/// What some forms say beside the findings; who renders gives it, for nothing here knows rules or files.
package struct FindingBackground: Sendable {
    /// The pages of the rules; made for the forms that print them.
    package let rules: @Sendable () -> [RuleExplanation]
    /// Of the tool.
    package let version: String
    /// The folder of the document in the repository, without slashes at its ends; empty at the top. Who shows findings beside a change
    /// counts paths from there.
    package let folder: String
    /// The bytes of a file by its path, in which fixes and columns are looked up; nil for one that is not at hand.
    package let bytes: @Sendable (String) -> [UInt8]?

    package init(
        rules: @autoclosure @escaping @Sendable () -> [RuleExplanation] = [], version: String = "", folder: String = "",
        bytes: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) {
        self.rules = rules
        self.version = version
        self.folder = folder
        self.bytes = bytes
    }

    /// The path of a file in the repository.
    func repositoryPath(_ path: String) -> String { folder.isEmpty ? path : "\(folder)/\(path)" }
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

    /// The findings in the order given, as one text that ends in a line end; empty only for forms of a line a finding without
    /// findings.
    package func render(_ result: CheckResult, as format: FindingFormat, with background: FindingBackground = FindingBackground()) -> String {
        var text = ""
        write(result, as: format, with: background) { text += $0 }
        return text
    }

    /// The same, given out piece by piece: of a hundred thousand findings the whole is some hundreds of megabytes.
    package func write(
        _ result: CheckResult, as format: FindingFormat, with background: FindingBackground = FindingBackground(), to out: (String) -> Void
    ) {
        switch format {
        case .text: text(result, to: out)
        case .compact: for finding in result.findings { out(head(finding) + "\n") }
        case .json: writeJSON(result, to: out)
        case .github: for finding in result.findings { out(GitHubCommand(finding, language, background).text + "\n") }
        case .sarif: SARIFLog(language, background).write(result, to: out)
        case .rdjsonl: RDFormat(language, background).writeLines(result.findings, to: out)
        }
    }

    package func render(_ findings: [Finding], as format: FindingFormat) -> String {
        render(CheckResult(findings), as: format)
    }

    /// `2 fouten, 1 waarschuwing, 3 stil gemaakt`, or that all is well.
    package func totals(_ result: CheckResult) -> String {
        let counts = Severity.allCases.compactMap { severity in
            let count = result.findings.count(of: severity)
            return count == 0 ? nil : severity.words(count: count).in(language)
        }
        let silenced = result.silenced.isEmpty ? [] : [FindingWords.silenced(result.silenced.count).in(language)]
        if counts.isEmpty { return ([FindingWords.allIsWell.in(language)] + silenced.map { "(\($0))" }).joined(separator: " ") }
        return (counts + silenced).joined(separator: ", ")
    }

    package func totals(_ findings: [Finding]) -> String {
        totals(CheckResult(findings))
    }

    /// The first line of a finding, which is one line whatever a record says: programs read what stands at the start of a line.
    func head(_ finding: Finding) -> String {
        let message = TerminalText.safe(finding.message.in(language)).replacing("\n", with: " ")
        let place = finding.place.map { TerminalText.safe($0.description).replacing("\n", with: " ") + ": " } ?? ""
        let severity = style(finding.severity.role, finding.severity.words.in(language))
        return "\(style(.strong, place))\(severity): \(message) \(style(.muted, "[\(finding.rule)]"))"
    }
}
