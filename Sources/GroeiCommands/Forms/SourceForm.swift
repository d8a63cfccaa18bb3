import Bibliography
import Diagnostics
import Editorial
import Records

/// The questions for a source on a terminal; what was given already is not asked again.
struct SourceForm {
    let prompt: Prompt
    let type: RecordType

    init(_ prompt: Prompt, _ type: RecordType) {
        self.prompt = prompt
        self.type = type
    }

    private static let common = ["article-journal", "book", "chapter", "report", "thesis", "webpage", "paper-conference", "document"]
    private static let asked = ["container-title", "volume", "issue", "page", "publisher", "DOI", "URL"]

    func complete(_ given: [Plain.Field]) throws(Failure) -> [Plain.Field] {
        var fields = given
        func has(_ name: String) -> Bool { fields.contains { $0.name == name } }
        func label(_ name: String) -> String { type.field(named: name)?.words.in(prompt.language) ?? name }
        let types = Self.common.map { (value: $0, label: type.field(named: "type")?.words(for: $0).in(prompt.language) ?? $0) }
        if !has("type"), let choice = try prompt.choice(label("type"), types) {
            fields.append(.init(name: "type", value: .string(choice)))
        }
        if !has("title") {
            let title = try prompt.text(label("title"))
            if !title.isEmpty { fields.append(.init(name: "title", value: .string(title))) }
        }
        if !has("author") {
            let help = Words(nl: "Auteur, als ‘Achternaam, Voornaam’", en: "Author, as ‘Family, Given’").in(prompt.language)
            let names = try prompt.texts(help, isRequired: !has("title"))
            if !names.isEmpty { fields.append(.init(name: "author", value: .array(names.map(NameInput.plain)))) }
        }
        for name in ["issued"] + Self.asked where !has(name) {
            var answer = try prompt.text(label(name))
            if name == "DOI" { answer = DOI.bare(answer) ?? answer }
            if !answer.isEmpty { fields.append(.init(name: name, value: FieldInput.value(answer, for: type.field(named: name)))) }
        }
        return fields
    }
}
