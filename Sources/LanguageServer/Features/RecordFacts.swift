import Diagnostics
import Editorial
import Records

extension World {
    /// What somebody wants to know of a record that is only named: its label, its type and what its schema requires of it.
    func facts(of record: Record) -> Markup {
        var markup = Markup(isMarkdown: client.readsMarkdown)
        let type = corpus.type(of: record)
        markup.add(markup.bold(corpus.label(of: record, in: language)))
        markup.add("\(type.label.in(language)) · \(markup.code(record.address.description))")
        let named = type.titlePatterns.first ?? ""
        // A number, such as an order, says nothing without the others.
        let fields = type.root.properties.map { type.fields[$0] }.filter { field in
            field.isRequired && !named.contains("{\(field.name)}") && field.name != RecordReader.bodyField && !field.types.contains { ["integer", "number"].contains($0) }
        }
        markup.add(points: fields.prefix(5).compactMap { field in
            record[field.name].flatMap { words(of: $0, field, type) }.map { "\(field.words.in(language)): \(markup.plain($0))" }
        })
        if corpus.types.subjects.contains(type.name) {
            let evidence = EvidenceMap(corpus, only: [record.address])[record.address]
            markup.add(markup.plain(Words(nl: "Onderbouwing: ", en: "Evidence: ").in(language) + "\(evidence.conclusion.words.in(language)): \(evidence.words.in(language))"))
        }
        return markup
    }

    /// A value in words; nil for one that needs more than a line.
    private func words(of value: Value, _ field: Field, _ type: RecordType) -> String? {
        switch value.kind {
        case .object, .null: return nil
        case .array:
            guard let items = type.items(of: field) else { return nil }
            let all = value.items.compactMap { words(of: $0, items, type) }
            return all.isEmpty ? nil : all.joined(separator: "; ")
        default:
            if let target = Corpus.target(of: value.text, among: field.reference), !field.reference.isEmpty { return corpus.label(of: target, in: language) }
            return field.words(for: value.text).in(language)
        }
    }
}
