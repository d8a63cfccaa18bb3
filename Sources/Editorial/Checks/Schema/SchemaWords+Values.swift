import Diagnostics
import Records
import Schemas

/// Values that are none of those that can be chosen, and values that are not there.
extension SchemaWords {
    func notAChoice(_ choices: [String], _ value: Value, _ subject: FieldSubject) -> SchemaMessage {
        let list = Self.choices(choices, subject.field, near: value.kind == .string ? value.text : nil)
        let from = list.map { Words(nl: "kies uit \($0.nl)", en: "choose from \($0.en)") }
        switch value.kind {
        case .null: return empty(subject, note: from.map { Words(nl: "Vul het in: \($0.nl).", en: "Fill it in: \($0.en).") })
        case .array, .object:
            return SchemaMessage(
                "wrong-type", nl: "\(subject.words.nl) kan dit niet zijn: \(from?.nl ?? "")", en: "\(subject.words.en) cannot be this: \(from?.en ?? "")")
        default: break
        }
        let text = value.text
        if choices.contains(text) { return otherKind(value, subject) }
        let nl = "\(subject.words.nl) kan niet ‘\(text)’ zijn"
        let en = "\(subject.words.en) cannot be ‘\(text)’"
        let suggestion = Suggestion(for: text, among: choices) { subject.field?.choiceLabels[$0] }
        var message = SchemaMessage(
            "not-a-choice", nl: from.map { "\(nl); \($0.nl)" } ?? nl, en: from.map { "\(en); \($0.en)" } ?? en,
            note: suggestion.map { .didYouMean($0.name) })
        message.offer(suggestion, for: value)
        return message
    }

    /// `'2024'` where the number can be chosen, or `1` where the text can: the same to who reads it, but for the quotes.
    private func otherKind(_ value: Value, _ subject: FieldSubject) -> SchemaMessage {
        let (nl, en, text) = (subject.words.nl, subject.words.en, value.text)
        let isText = value.kind == .string
        let written = isText ? text : "'\(text)'"
        return SchemaMessage(
            "not-a-choice", nl: isText ? "\(nl) kan ‘\(text)’ zijn, maar dan zonder aanhalingstekens" : "\(nl) kan ‘\(text)’ zijn, maar dan tussen aanhalingstekens",
            en: isText ? "\(en) can be ‘\(text)’, but then without quotes" : "\(en) can be ‘\(text)’, but then in quotes",
            note: Words(nl: "Schrijf `\(written)`.", en: "Write `\(written)`."),
            fix: Fix(title: Words(nl: "schrijf `\(written)`", en: "write `\(written)`"), replacements: [.init(range: value.range, text: written)]))
    }

    /// `supports (ondersteunt), contradicts (spreekt tegen) …`; nil for none. Of many those that are most like what was typed are among them.
    static func choices(_ choices: [String], _ field: Field?, near typed: String? = nil) -> Words? {
        guard !choices.isEmpty else { return nil }
        let shown = Suggestion.nearest(maximumShown, to: typed, among: choices) { field?.choiceLabels[$0] }
        func list(_ language: Language) -> String {
            let words = shown.map(onOneLine).map { choice in
                guard let label = field?.choiceLabels[choice]?.in(language), label != choice else { return choice }
                return "\(choice) (\(label))"
            }
            if choices.count > shown.count {
                let rest = choices.count - shown.count
                return words.joined(separator: ", ") + (language == .nl ? " en nog \(rest) andere" : " and \(rest) more")
            }
            return FieldSubject.list(words, language == .nl ? "of" : "or")
        }
        return Words(nl: list(.nl), en: list(.en))
    }

    /// How many names or choices a sentence has at most.
    static let maximumShown = 12

    /// A choice may be an object, which the schema shows on several lines.
    private static func onOneLine(_ choice: String) -> String {
        choice.contains("\n") ? short(choice.split(whereSeparator: \.isWhitespace).joined(separator: " ")) : choice
    }

    func empty(_ subject: FieldSubject, note: Words? = nil) -> SchemaMessage {
        if subject.path.isRoot {
            return SchemaMessage(
                "empty-value", nl: "dit bestand heeft geen velden", en: "this file has no fields",
                note: type == nil
                    ? Words(nl: "Een schema is een JSON-object, tussen `{` en `}`.", en: "A schema is a JSON object, between `{` and `}`.")
                    : Words(nl: "Een record bestaat uit velden: `naam: waarde`.", en: "A record is made of fields: `name: value`."))
        }
        let isOptional = subject.field.map { !$0.isRequired } ?? true
        return SchemaMessage(
            "empty-value", nl: "\(subject.words.nl) is leeg", en: "\(subject.words.en) is empty",
            note: note ?? (isOptional
                ? Words(nl: "Vul het in of haal het veld weg.", en: "Fill it in or remove the field.") : Words(nl: "Vul het in.", en: "Fill it in.")))
    }
}
