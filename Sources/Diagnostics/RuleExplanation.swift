/// The documentation of a rule.
package struct RulePage: Sendable {
    /// One sentence: what the rule finds.
    package let what: Words
    /// Why that is a problem.
    package let why: Words
    /// A record, or part of one, that breaks the rule; may be empty.
    package let example: String
    /// How to write it instead; may be empty.
    package let instead: String

    package init(what: Words, why: Words, example: String = "", instead: String = "") {
        self.what = what
        self.why = why
        self.example = example
        self.instead = instead
    }
}

/// A rule id with its documentation: what `groei explain` prints, and what SARIF and `docs/rules.md` are made of.
package struct RuleExplanation: Sendable {
    package let id: String
    package let severity: Severity
    /// Whether its findings always count: no setting lowers them and no record silences them.
    package let isFixed: Bool
    package let page: RulePage

    package init(id: String, severity: Severity, isFixed: Bool = false, page: RulePage) {
        self.id = id
        self.severity = severity
        self.isFixed = isFixed
        self.page = page
    }

    /// The page as plain text.
    package func text(_ language: Language) -> String {
        var text = "\(id) (\(severity.words.in(language)))\n\n\(page.what.in(language))\n\n\(page.why.in(language))\n"
        if !page.example.isEmpty { text += section(RuleWords.example, page.example, language) }
        if !page.instead.isEmpty { text += section(RuleWords.instead, page.instead, language) }
        return text + "\n" + RuleWords.standing(isFixed, id).in(language) + "\n"
    }

    private func section(_ title: Words, _ code: String, _ language: Language) -> String {
        "\n\(title.in(language)):\n\n\(RuleWords.indented(code))\n"
    }
}

/// The words of a page itself.
enum RuleWords {
    static let example = Words(nl: "Voorbeeld", en: "Example")
    static let instead = Words(nl: "Schrijf liever", en: "Instead")

    /// Whether anything can be done about a rule but mending what it finds.
    static func standing(_ isFixed: Bool, _ id: String) -> Words {
        isFixed
            ? Words(
                nl: "Deze regel staat vast: de ernst is niet te wijzigen en een uitzondering is niet mogelijk.",
                en: "This rule is fixed: its severity cannot be changed and no exception is possible.")
            : Words(
                nl: "De ernst is te wijzigen in corpus/document.yaml (`checks: {severities: {\(id): off}}`); een uitzondering maak je in het record, met een reden (`x-allow: [{rule: \(id), reason: …}]`).",
                en: "Its severity can be changed in corpus/document.yaml (`checks: {severities: {\(id): off}}`); make an exception in the record, with a reason (`x-allow: [{rule: \(id), reason: …}]`).")
    }

    /// Code as Markdown and plain text both show it.
    static func indented(_ code: String) -> String {
        code.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    }
}
