import Diagnostics
import Editorial
import Records

extension Question {
    /// `textDocument/hover`: what a field means, what a value means in words, which record is named; and why a finding is one.
    func hover() -> JSON? {
        guard let spot else { return nil }
        var markup = Markup(isMarkdown: world.client.readsMarkdown)
        var range: Range<Int>
        switch spot {
        case .name(let path, let name):
            range = name
            if let field = type.field(at: path) { help(field).add(to: &markup) }
        case .value(let path, let text, let value):
            range = value
            guard let field = type.field(at: path) else { break }
            if let target {
                if let record = corpus[target.address] { markup = world.facts(of: record) }
            } else if field.choices.contains(text) {
                markup.add("\(markup.bold(field.words(for: text).in(language))) (\(markup.code(text)))")
                markup.add(markup.plain(field.words.in(language)))
            }
        case .link(_, let destination):
            range = destination
            if let target, let record = corpus[target.address] { markup = world.facts(of: record) }
        }
        return markup.isEmpty ? nil : ["contents": markup.json, "range": json(range)]
    }

    func help(_ field: Field) -> FieldHelp { FieldHelp(field: field, type: type, types: corpus.types, language: language) }
}
