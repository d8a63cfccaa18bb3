package import Diagnostics

/// A rule id with its documentation: what `groei explain` prints.
package struct RuleExplanation: Sendable {
    package let id: String
    package let severity: Severity
    package let page: RulePage

    package init(id: String, severity: Severity, page: RulePage) {
        self.id = id
        self.severity = severity
        self.page = page
    }

    /// The page as plain text.
    package func text(_ language: Language) -> String {
        var text = "\(id) (\(severity.words.in(language)))\n\n\(page.what.in(language))\n\n\(page.why.in(language))\n"
        if !page.example.isEmpty { text += section(Words(nl: "Voorbeeld", en: "Example"), page.example, language) }
        if !page.instead.isEmpty { text += section(Words(nl: "Schrijf liever", en: "Instead"), page.instead, language) }
        return text
    }

    /// The text of a rule's page; nil for an id that no finding has.
    package static func text(_ id: String, _ language: Language) -> String? {
        Rules.page(id)?.text(language)
    }

    private func section(_ title: Words, _ code: String, _ language: Language) -> String {
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
        return "\n\(title.in(language)):\n\n\(lines.joined(separator: "\n"))\n"
    }
}
