import Bibliography
import Diagnostics
import Editorial
import Records

/// A value of a record as people read it: choices in words, references by label, names and dates in their usual form.
struct ValueWords {
    let corpus: Corpus
    let type: RecordType
    let language: Language

    func text(_ value: Value, _ field: Field) -> String {
        switch value.kind {
        case .null: ReportWords.empty.in(language)
        case .bool: (value.bool == true ? ReportWords.yes : ReportWords.no).in(language)
        case .array: list(value, field)
        case .object: object(value, field)
        case .integer, .float, .string: scalar(value.text, field)
        }
    }

    private func scalar(_ text: String, _ field: Field) -> String {
        if !field.choices.isEmpty { return field.words(for: text).in(language) }
        if !field.reference.isEmpty, let target = Corpus.target(of: text, among: field.reference), corpus[target] != nil {
            return corpus.label(of: target, in: language)
        }
        if let format = field.format, format.hasPrefix("date") { return ReportWords.date(text, language) }
        return field.text == nil ? text : ProseLines.joined(text)
    }

    private func list(_ value: Value, _ field: Field) -> String {
        let names = value.items.filter { $0["family"] != nil || $0["literal"] != nil }
        if value.count > 0, names.count == value.count { return Names(value).inverted }
        let items = value.items.map { text($0, type.items(of: field) ?? field) }
        if items.isEmpty { return ReportWords.empty.in(language) }
        // Sentences stand on lines of their own.
        let areLong = items.count > 1 && items.contains { $0.count > 40 }
        return areLong ? items.map { "• \($0)" }.joined(separator: "\n") : items.joined(separator: ", ")
    }

    /// What the object is about first, its other fields behind it: `Overzicht (Genummerd: nee)`. One that is about nothing by itself
    /// says all its fields alike: names that the schema leaves open, or a group of groups.
    private func object(_ value: Value, _ field: Field) -> String {
        if value["family"] != nil || value["literal"] != nil { return Name(value).inverted }
        let parts = value.entries.map { entry in
            let inner = type.property(entry.key.text, of: field)
            return (
                label: inner?.words.in(language) ?? entry.key.text, text: inner.map { text(entry.value, $0) } ?? entry.value.text,
                isAbout: inner != nil && entry.value.kind != .object)
        }
        guard let first = parts.first else { return ReportWords.empty.in(language) }
        if !first.isAbout { return parts.map { "\($0.label): \($0.text)" }.joined(separator: "; ") }
        let rest = parts.dropFirst().map { "\($0.label): \($0.text)" }
        return first.text + (rest.isEmpty ? "" : " (\(rest.joined(separator: "; ")))")
    }

    /// The items of a keyed list by what they are about, for a change of order: `Inleiding, Effecten, Voorwaarden`.
    func order(_ value: Value, _ field: Field) -> String {
        let item = type.items(of: field)
        return value.items.map { element in
            guard let item, let key = field.key.first, let inner = type.property(key, of: item), let value = element[key] else {
                return text(element, item ?? field)
            }
            return text(value, inner)
        }.joined(separator: ", ")
    }
}
