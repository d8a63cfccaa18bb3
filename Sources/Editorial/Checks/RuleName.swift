import Diagnostics
import Records

/// The name of a rule as a record writes it: in `x-allow`, or in the settings of the document.
struct RuleName {
    let value: Value
    let record: Record
    let field: FieldPath

    var text: String { value.text }
    var isKnown: Bool { Rules.page(text) != nil }
    var isFixed: Bool { Rules.fixed.contains(text) }

    /// For so many names of one record a suggestion is looked for; who has more of them wrong did not mistype them.
    static let mostGuesses = 50

    /// That there is no rule of this name.
    ///
    /// - Parameter isGuessed: whether to look for the rule that may have been meant, which takes time.
    func unknown(isGuessed: Bool = true) -> Finding {
        let suggestion = isGuessed ? Suggestion(for: text, among: Rules.explanations.map(\.id)) { _ in nil } : nil
        return record.finding(
            UnknownRule.id, UnknownRule.severity, at: value, field: field.description,
            Words(nl: "er is geen regel `\(text)`", en: "there is no rule `\(text)`"),
            note: suggestion.map { .didYouMean($0.name) }
                ?? Words(nl: "`groei explain` noemt alle regels.", en: "`groei explain` names all rules."),
            fix: suggestion.flatMap { $0.isCertain ? Fix.writing($0.name, for: value) : nil },
            suggestions: suggestion?.isCertain == false ? Fix.suggesting(suggestion?.name, for: value) : [])
    }

    /// That nothing can be done about this rule.
    func fixed(_ message: Words) -> Finding {
        record.finding(
            FixedRule.id, FixedRule.severity, at: value, field: field.description, message,
            note: Words(nl: "Verbeter wat de regel meldt, en haal dit weg.", en: "Mend what the rule finds, and remove this."))
    }
}
