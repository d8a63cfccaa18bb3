import Bibliography
import Diagnostics
import Editorial
import Records

/// The questions for a source; what is known already is not asked again.
struct SourceForm {
    let prompt: Prompt
    let type: RecordType

    init(_ prompt: Prompt, _ type: RecordType) {
        self.prompt = prompt
        self.type = type
    }

    /// Asks what a source of its type needs and these fields lack.
    func complete(_ given: [Plain.Field]) throws(Failure) -> [Plain.Field] {
        var fields = given
        func has(_ name: String) -> Bool { fields.contains { $0.name == name } }
        func add(_ name: String) throws(Failure) {
            if !has(name), let value = try ask(name, isRequired: name == "type" || name == "author" && !has("title")) { fields.append(.init(name: name, value: value)) }
        }
        try add("type")
        for name in SourceQuestions.fields(fields.first { $0.name == "type" }?.value.string ?? "document") {
            // An address is wanted only of what has no DOI, which is one.
            if name == "URL", has("DOI") || has("URL") { continue }
            if name == "author", has("editor") { continue }
            try add(name)
        }
        return fields
    }

    /// The answer for one field; nil when it is left empty.
    func ask(_ name: String, isRequired: Bool = false) throws(Failure) -> Plain? {
        switch name {
        case "type":
            let options = SourceQuestions.types.map(option)
            let others = (type.field(named: "type")?.choices ?? []).filter { !SourceQuestions.types.contains($0) }.map(option)
            return try prompt.choice(label(name), options, more: others, isRequired: isRequired).map(Plain.string)
        case "author", "editor", "translator":
            let names = try prompt.texts(label(name) + Words(nl: ", als ‘Achternaam, Voornaam’; een organisatie als {Naam}", en: ", as ‘Family, Given’; an organisation as {Name}").in(prompt.language), isRequired: isRequired)
            return names.isEmpty ? nil : .array(names.map(NameInput.plain))
        default:
            while true {
                let answer = try prompt.text(label(name), isRequired: isRequired, keepsLines: type.field(named: name)?.text != nil)
                if answer.isEmpty { return nil }
                switch TypedField.read(answer, for: name) {
                case .value(let value): return type.field(named: name).map { field in value.string.map { FieldInput.value($0, for: field) } ?? value } ?? value
                case .wrong(let words): prompt.say(words)
                }
            }
        }
    }

    private func option(_ value: String) -> Prompt.Option {
        Prompt.Option(value: value, label: type.field(named: "type")?.words(for: value).in(prompt.language) ?? value)
    }

    private func label(_ name: String) -> String { type.field(named: name)?.words.in(prompt.language) ?? name }
}

/// What is asked of each type of source, in the order of a reference (APA 7, chapter 10).
enum SourceQuestions {
    /// Most common first.
    static let types = ["article-journal", "report", "book", "chapter", "thesis", "webpage", "paper-conference", "document"]

    static func fields(_ type: String) -> [String] {
        switch type {
        case "article-journal", "review": start + ["container-title", "volume", "issue", "page", "DOI", "URL"]
        case "article-magazine", "article-newspaper": start + ["container-title", "page", "URL"]
        case "book", "collection": start + ["edition", "publisher", "ISBN", "DOI", "URL"]
        case "chapter", "entry", "entry-encyclopedia", "entry-dictionary": start + ["container-title", "editor", "page", "publisher", "DOI", "URL"]
        case "report", "standard": start + ["publisher", "number", "DOI", "URL"]
        case "thesis": start + ["genre", "publisher", "URL"]
        case "webpage", "post", "post-weblog": start + ["container-title", "URL"]
        case "paper-conference", "speech": start + ["event-title", "container-title", "page", "publisher", "DOI", "URL"]
        case "legislation", "regulation", "bill", "treaty", "legal_case": start + ["container-title", "number", "URL"]
        default: start + ["publisher", "DOI", "URL"]
        }
    }

    private static let start = ["title", "author", "issued"]
}
