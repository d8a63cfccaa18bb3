import Diagnostics
import Records
import Schemas

/// Values that are of the wrong kind, or none of those that can be chosen.
extension SchemaWords {
    func notAChoice(_ choices: [String], _ value: Value, _ subject: FieldSubject) -> SchemaMessage {
        let list = Self.choices(choices, subject.field)
        let from = list.map { Words(nl: "kies uit \($0.nl)", en: "choose from \($0.en)") }
        switch value.kind {
        case .null: return empty(subject, note: from.map { Words(nl: "Vul het in: \($0.nl).", en: "Fill it in: \($0.en).") })
        case .array, .object:
            return SchemaMessage(
                "wrong-type", nl: "\(subject.words.nl) heeft één waarde: \(from?.nl ?? "")", en: "\(subject.words.en) has one value: \(from?.en ?? "")")
        default: break
        }
        let text = value.text
        let nl = "\(subject.words.nl) kan niet ‘\(text)’ zijn"
        let en = "\(subject.words.en) cannot be ‘\(text)’"
        let suggestion = Suggestion(for: text, among: choices) { subject.field?.choiceLabels[$0] }
        return SchemaMessage(
            "not-a-choice", nl: from.map { "\(nl); \($0.nl)" } ?? nl, en: from.map { "\(en); \($0.en)" } ?? en,
            note: suggestion.map { Words(nl: "Bedoelde je `\($0.name)`?", en: "Did you mean `\($0.name)`?") },
            fix: suggestion.flatMap { $0.isCertain ? Fix.writing($0.name, for: value) : nil })
    }

    /// `supports (ondersteunt), contradicts (spreekt tegen) …`; nil for none.
    static func choices(_ choices: [String], _ field: Field?) -> Words? {
        guard !choices.isEmpty else { return nil }
        func list(_ language: Language) -> String {
            let words = choices.prefix(12).map { choice in
                guard let label = field?.choiceLabels[choice]?.in(language), label != choice else { return choice }
                return "\(choice) (\(label))"
            }
            if choices.count > 12 {
                return words.joined(separator: ", ") + (language == .nl ? " en nog \(choices.count - 12) andere" : " and \(choices.count - 12) more")
            }
            return FieldSubject.list(words, language == .nl ? "of" : "or")
        }
        return Words(nl: list(.nl), en: list(.en))
    }

    func empty(_ subject: FieldSubject, note: Words? = nil) -> SchemaMessage {
        if subject.path.isRoot {
            return SchemaMessage(
                "empty-value", nl: "dit bestand is leeg", en: "this file is empty",
                note: Words(nl: "Een record bestaat uit velden: `naam: waarde`.", en: "A record is made of fields: `name: value`."))
        }
        let isOptional = subject.field.map { !$0.isRequired } ?? true
        return SchemaMessage(
            "empty-value", nl: "\(subject.words.nl) is leeg", en: "\(subject.words.en) is empty",
            note: note ?? (isOptional
                ? Words(nl: "Vul het in of haal het veld weg.", en: "Fill it in or remove the field.") : Words(nl: "Vul het in.", en: "Fill it in.")))
    }

    func wrongType(_ types: [ValueType], _ value: Value, _ subject: FieldSubject) -> SchemaMessage {
        if value.kind == .null { return empty(subject) }
        let expected = Words(
            nl: FieldSubject.list(types.map(\.words.nl), "of"), en: FieldSubject.list(types.map(\.words.en), "or"))
        let found = value.kind.words
        if subject.path.isRoot, type != nil {
            return SchemaMessage(
                "wrong-type", nl: "een record bestaat uit velden (`naam: waarde`); hier staat \(found.nl)",
                en: "a record is made of fields (`name: value`); here is \(found.en)")
        }
        var message = SchemaMessage(
            "wrong-type", nl: "\(subject.words.nl) moet \(expected.nl) zijn; hier staat \(found.nl)",
            en: "\(subject.words.en) must be \(expected.en); here is \(found.en)")
        if types.contains(.string), value.node.style == .plain, [.integer, .float, .bool].contains(value.kind) {
            message.note = Words(nl: "Zet de waarde tussen aanhalingstekens.", en: "Put the value in quotes.")
            message.fix = Fix(
                title: Words(nl: "zet `\(value.text)` tussen aanhalingstekens", en: "put `\(value.text)` in quotes"),
                replacements: [.init(range: value.range, text: "'\(value.text)'")])
        } else if types == [.array], value.node.style == .plain, Fix.isPlain(value.text) {
            message.note = Words(nl: "Zet elke waarde op een eigen regel, met `- ` ervoor.", en: "Put each value on a line of its own, with `- ` before it.")
            message.fix = Fix(
                title: Words(nl: "maak er een lijst van: `[\(value.text)]`", en: "make it a list: `[\(value.text)]`"),
                replacements: [.init(range: value.range, text: "[\(value.text)]")])
        }
        return message
    }
}

extension ValueType {
    fileprivate var words: Words {
        switch self {
        case .null: Words(nl: "leeg", en: "empty")
        case .boolean: Words(nl: "`true` (ja) of `false` (nee)", en: "`true` or `false`")
        case .integer: Words(nl: "een geheel getal", en: "an integer")
        case .number: Words(nl: "een getal", en: "a number")
        case .string: Words(nl: "een tekst", en: "a text")
        case .array: Words(nl: "een lijst", en: "a list")
        case .object: Words(nl: "een groep velden", en: "a group of fields")
        }
    }
}

extension Node.Kind {
    fileprivate var words: Words {
        switch self {
        case .null: Words(nl: "niets", en: "nothing")
        case .bool: Words(nl: "`true` of `false`", en: "`true` or `false`")
        case .integer, .float: Words(nl: "een getal", en: "a number")
        case .string: Words(nl: "een tekst", en: "a text")
        case .array: Words(nl: "een lijst", en: "a list")
        case .object: Words(nl: "een groep velden", en: "a group of fields")
        }
    }
}
