import Diagnostics
import Records

/// What Open Library gives for an ISBN (openlibrary.org/dev/docs/api/books, `jscmd=data`): `{"ISBN:978…": {title, authors: [{name}], …}}`.
///
/// Chosen because it is free, needs no key, knows Dutch books, and gives names and publisher in one answer.
enum OpenLibrary {
    /// The source in the answer; nil when the book is not known there.
    static func entry(_ answer: Plain, isbn: String, _ log: inout ImportLog) -> ImportedEntry? {
        guard let book = answer.fields.first(where: { $0.value["title"] != nil })?.value else { return nil }
        var draft = EntryDraft()
        draft.replace("type", "book")
        draft.set("title", TextTidying.joined(text(book["title"]) ?? "", text(book["subtitle"]) ?? ""), from: "title")
        draft.add(names(book["authors"]).map { PersonName(typed: $0) }, to: "author")
        for name in names(book["publishers"]) { draft.set("publisher", name, from: "publishers") }
        for name in names(book["publish_places"]) { draft.set("publisher-place", name, from: "publish_places") }
        if let date = text(book["publish_date"]) { draft.setDate("issued", date, from: "publish_date") }
        draft.set("ISBN", isbn, from: "ISBN")
        for field in book.fields where !used.contains(field.name) {
            if ["number_of_pages", "pagination", "by_statement", "notes", "edition_name"].contains(field.name), let text = text(field.value) {
                if field.name == "edition_name" { draft.set("edition", text, from: field.name) } else { draft.note(field.name, text) }
            } else {
                draft.drop(field.name)
            }
        }
        return draft.finish(0..<0, called: "ISBN \(isbn)", &log)
    }

    private static let used: Set<String> = ["title", "subtitle", "authors", "publishers", "publish_places", "publish_date"]

    private static func names(_ value: Plain?) -> [String] { value?.items.compactMap { text($0["name"]) ?? text($0) } ?? [] }

    private static func text(_ value: Plain?) -> String? {
        switch value {
        case .string(let text)?, .number(let text)?: text.isEmpty ? nil : text
        default: nil
        }
    }
}
