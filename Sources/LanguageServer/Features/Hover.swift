import Diagnostics
import Editorial
import Records

extension Question {
    /// `textDocument/hover`: what a field means, what a value means in words, which record is named; and why what was found here
    /// is a mistake.
    ///
    /// - Parameter findings: those of the text as it is now.
    func hover(_ findings: [Finding]) -> JSON? {
        var markup = Markup(isMarkdown: world.client.readsMarkdown)
        let range = describe(to: &markup)
        let place = document.text.position(of: offset)
        let here = findings.filter { $0.touches(place...place) }
        for id in Set(here.map(\.rule)).sorted() {
            guard let page = Rules.page(id)?.page else { continue }
            markup.add("\(markup.code(id)): \(markup.words(page.what.in(language))) \(markup.words(page.why.in(language)))")
        }
        return markup.isEmpty ? nil : JSON.members(["contents": markup.json, "range": range.map(json)])
    }

    /// Describes what stands here, and says where.
    private func describe(to markup: inout Markup) -> Range<Int>? {
        guard let spot else { return nil }
        let range: Range<Int>
        switch spot {
        case .name(let path, let name):
            range = name
            if let field = type.field(at: path) { help(field).add(to: &markup) }
            if type.namesRules(at: path.parent), case .key(let id) = path.last, let page = Rules.page(id)?.page { markup.add(markup.words(page.what.in(language))) }
        case .value(let path, let text, let value):
            range = value
            guard let field = type.field(at: path) else { break }
            if let target {
                if let record = corpus[target.address] { markup = world.facts(of: record) }
            } else if field.choices.contains(text) {
                markup.add("\(markup.bold(field.words(for: text).in(language))) (\(markup.code(text)))")
                markup.add(markup.plain(field.words.in(language)))
            }
        case .link(_, let destination, let whole):
            range = destination.holds(offset) ? destination : whole
            if let target, let record = corpus[target.address] { markup = world.facts(of: record) }
        }
        return markup.isEmpty ? nil : range
    }

    func help(_ field: Field) -> FieldHelp { FieldHelp(field: field, type: type, types: corpus.types, language: language) }
}

extension Session {
    mutating func hover(_ params: JSON) throws(ResponseError) -> JSON {
        guard let question = try question(params) else { return .null }
        return question.hover(question.document.isTold ? shown[question.path] ?? [] : []) ?? .null
    }
}
