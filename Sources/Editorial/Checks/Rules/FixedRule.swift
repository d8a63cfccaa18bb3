package import Diagnostics

/// A setting for a rule whose findings always count. ``UnusedAllow`` says the same of `x-allow`.
package struct FixedRule: CorpusRule {
    package static let id = "fixed-rule"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "`document.yaml` of `x-allow` wil iets veranderen aan een regel die vaststaat.",
            en: "`document.yaml` or `x-allow` wants to change something about a rule that is fixed."),
        why: Words(
            nl: "Op een leesbaar record, een kloppend schema en kloppende verwijzingen rusten alle andere opdrachten; zulke meldingen tellen daarom altijd. De instelling doet niets.",
            en: "All other commands rest on readable records, on their schema and on references that lead somewhere; such findings always count. The setting does nothing."),
        example: "checks:\n  severities:\n    unresolved-reference: warning", instead: "# verbeter de verwijzing")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        context.corpus.settingNames.filter(\.isFixed).map { name in
            name.fixed(Words(nl: "de ernst van de regel `\(name.text)` staat vast", en: "the severity of the rule `\(name.text)` is fixed"))
        }
    }
}
