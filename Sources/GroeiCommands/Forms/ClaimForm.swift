import Diagnostics
import Editorial
import Records
import Workspace

/// The questions for a claim on a terminal.
struct ClaimForm {
    let prompt: Prompt
    let work: DraftWork

    init(_ prompt: Prompt, _ work: DraftWork) {
        self.prompt = prompt
        self.work = work
    }

    func complete(_ given: [Plain.Field]) throws(Failure) -> [Plain.Field] {
        var fields = given
        func has(_ name: String) -> Bool { fields.contains { $0.name == name } }
        if !has("source"), let source = try prompt.choice(label("source"), options(["source"], addresses: false)) {
            fields.append(.init(name: "source", value: .string(source)))
        }
        if !has("about"), let subject = try prompt.choice(label("about"), options(["effect", "condition"], addresses: true)) {
            fields.append(.init(name: "about", value: .array([.string(subject)])))
        }
        if !has("statement") { fields.append(.init(name: "statement", value: .string(try prompt.text(label("statement"), isRequired: true)))) }
        for name in ["direction", "basis"] where !has(name) {
            guard let field = work.type.field(named: name) else { continue }
            let options = field.choices.map { ($0, field.words(for: $0).in(prompt.language)) }
            if let choice = try prompt.choice(label(name), options) { fields.append(.init(name: name, value: .string(choice))) }
        }
        return fields
    }

    private func label(_ name: String) -> String { work.type.field(named: name)?.words.in(prompt.language) ?? name }

    private func options(_ types: [String], addresses: Bool) -> [(value: String, label: String)] {
        types.flatMap { work.snapshot.corpus.ordered($0) }.map { record in
            let label = work.snapshot.corpus.label(of: record, in: prompt.language)
            let title = record.text("title").flatMap { label.contains($0) ? nil : ": \($0)" } ?? ""
            return (addresses ? record.address.description : record.id, label + title)
        }
    }
}
