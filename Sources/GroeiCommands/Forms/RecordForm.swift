import Diagnostics
import Editorial
import Records
import Workspace

/// The questions for a record of any type: what its schema requires. What is known already is not asked again.
struct RecordForm {
    let prompt: Prompt
    let work: DraftWork

    func isComplete(_ given: [Plain.Field]) -> Bool { missing(given).isEmpty }

    func complete(_ given: [Plain.Field]) throws(Failure) -> [Plain.Field] {
        var fields = given
        for field in missing(given) {
            if let value = try ask(field.name, isRequired: true) { fields.append(.init(name: field.name, value: value)) }
        }
        return fields
    }

    private func missing(_ given: [Plain.Field]) -> [Field] {
        work.type.root.properties.map { work.type.fields[$0] }.filter { field in field.isRequired && !given.contains { $0.name == field.name } }
    }

    /// The answer for one field; nil when it is left empty.
    func ask(_ name: String, isRequired: Bool = false) throws(Failure) -> Plain? {
        guard let field = work.type.field(named: name) else { return nil }
        let label = field.words.in(prompt.language)
        let options = options(of: field)
        let answer = options.isEmpty
            ? try prompt.text(label, isRequired: isRequired, keepsLines: field.text != nil)
            : try prompt.choice(label, options, isRequired: isRequired) ?? ""
        if answer.isEmpty { return nil }
        return field.types.contains("array") ? .array([FieldInput.item(answer, of: field, in: work.type)]) : FieldInput.value(answer, for: field)
    }

    /// The records that it may refer to, or the values that it may have.
    private func options(of field: Field) -> [Prompt.Option] {
        let items = work.type.items(of: field)
        let references = items?.reference ?? field.reference
        let records = references.flatMap { work.snapshot.corpus.ordered($0) }.map { record in
            Prompt.Option(value: references.count == 1 ? record.id : record.address.description, label: work.snapshot.corpus.label(of: record, in: prompt.language))
        }
        if !records.isEmpty { return records }
        return (items?.choices ?? field.choices).map { Prompt.Option(value: $0, label: (items ?? field).words(for: $0).in(prompt.language)) }
    }
}
