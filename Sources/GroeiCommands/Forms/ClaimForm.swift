import Diagnostics
import Editorial
import Records
import Workspace

/// The questions for a claim; what is known already is not asked again.
struct ClaimForm {
    let prompt: Prompt
    let work: DraftWork

    init(_ prompt: Prompt, _ work: DraftWork) {
        self.prompt = prompt
        self.work = work
    }

    func complete(_ given: [Plain.Field]) throws(Failure) -> [Plain.Field] {
        var fields = given
        for name in ["source", "about", "statement", "direction", "basis"] where !fields.contains(where: { $0.name == name }) {
            if let value = try ask(name) { fields.append(.init(name: name, value: value)) }
        }
        return fields
    }

    /// The answer for one field; nil when it is left empty.
    func ask(_ name: String) throws(Failure) -> Plain? {
        guard let field = work.type.field(named: name) else { return nil }
        let label = field.words.in(prompt.language)
        switch name {
        case "source": return try prompt.choice(label, options(field.reference, addresses: false)).map(Plain.string)
        case "about":
            let chosen = try prompt.choices(label, options(work.type.items(of: field)?.reference ?? [], addresses: true))
            return chosen.isEmpty ? nil : .array(chosen.map(Plain.string))
        default:
            guard field.choices.isEmpty else {
                let options = field.choices.map { Prompt.Option(value: $0, label: field.words(for: $0).in(prompt.language)) }
                return try prompt.choice(label, options, isRequired: field.isRequired).map(Plain.string)
            }
            let answer = try prompt.text(label, isRequired: field.isRequired, keepsLines: field.text != nil)
            return answer.isEmpty ? nil : FieldInput.value(answer, for: field)
        }
    }

    private func options(_ types: [String], addresses: Bool) -> [Prompt.Option] {
        types.flatMap { work.snapshot.corpus.ordered($0) }.map { record in
            let kind = types.count > 1 ? work.snapshot.corpus.type(of: record).label.in(prompt.language).lowercased() : ""
            let label = work.snapshot.corpus.label(of: record, in: prompt.language)
            let title = record.text("title").flatMap { label.contains($0) ? nil : ": \($0)" } ?? ""
            return Prompt.Option(value: addresses ? record.address.description : record.id, label: label + title, kind: kind)
        }
    }
}
