import Diagnostics
import Editorial
import Records

/// What a field means, told from its schema.
struct FieldHelp {
    let field: Field
    let type: RecordType
    let types: RecordTypes
    let language: Language

    /// The items of a list say what may stand in it.
    private var inner: Field { type.items(of: field) ?? field }

    func add(to markup: inout Markup) {
        let name = field.label.map { "\(markup.bold($0.in(language))) (\(markup.code(field.name)))" } ?? markup.code(field.name)
        markup.add(name)
        if let help = field.help { markup.add(markup.words(help.in(language))) }
        var points = [kind.in(language)]
        if !inner.choices.isEmpty { points.append(choices(markup)) }
        if let value = field.defaultValue {
            points.append(Words(nl: "Zonder dit veld geldt", en: "Without this field:").in(language) + " " + choice(value, markup))
        }
        if let change = field.change {
            points.append(Words(nl: "Telt bij een wijziging als: \(change.words.nl)", en: "A change counts as: \(change.words.en)").in(language))
        }
        markup.add(points: points)
    }

    /// `Verplicht: een verwijzing naar een bron.`
    private var kind: Words {
        let (nl, en) = (field.items == nil ? (single.nl, single.en) : ("een lijst; elk onderdeel is \(single.nl)", "a list; each item is \(single.en)"))
        return field.isRequired ? Words(nl: "Verplicht: \(nl)", en: "Required: \(en)") : Words(nl: "Niet verplicht: \(nl)", en: "Optional: \(en)")
    }

    private var single: Words {
        let field = inner
        if !field.reference.isEmpty {
            let names = field.reference.map { types[$0]?.label ?? Words(same: $0) }
            return Words(
                nl: "een verwijzing (\(list(names.map { $0.nl.lowercased() }, "of")))", en: "a reference (\(list(names.map { $0.en.lowercased() }, "or")))")
        }
        if !field.choices.isEmpty { return Words(nl: "een keuze", en: "a choice") }
        if !field.properties.isEmpty { return Words(nl: "een groepje velden", en: "a group of fields") }
        if field.text == .markdown { return Words(nl: "tekst in Markdown", en: "text in Markdown") }
        switch (field.format, field.types.first) {
        case ("date", _): return Words(nl: "een datum, zoals 2026-03-01", en: "a date, such as 2026-03-01")
        case ("edtf", _): return Words(nl: "een jaar of datum, zoals 2026 of 2026-03", en: "a year or date, such as 2026 or 2026-03")
        case (_, "integer"), (_, "number"): return Words(nl: "een getal", en: "a number")
        case (_, "boolean"): return Words(nl: "`true` (ja) of `false` (nee)", en: "`true` or `false`")
        default: return Words(nl: "tekst", en: "text")
        }
    }

    private func choices(_ markup: Markup) -> String {
        Words(nl: "Kies uit: ", en: "Choose from: ").in(language) + inner.choices.map { choice($0, markup) }.joined(separator: ", ")
    }

    private func choice(_ value: String, _ markup: Markup) -> String {
        let words = inner.words(for: value).in(language)
        return markup.code(value) + (words == value ? "" : " (\(markup.plain(words)))")
    }

    private func list(_ items: [String], _ conjunction: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }
}
