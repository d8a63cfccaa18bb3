import Diagnostics
import Records

/// The members of one CSL-JSON object in the fields of a source.
struct CSLFields {
    private let object: Plain
    private var draft = EntryDraft()

    /// What the file calls the members of it that were given CSL's name.
    private let origins: [String: String]

    init(_ object: Plain) { (self.object, origins) = OwnJSON.named(object) }

    mutating func source(_ range: Range<Int>, _ log: inout ImportLog) -> ImportedEntry? {
        draft.key = Self.text(object["id"]) ?? Self.text(object["citation-key"])
        typed()
        draft.set("title", title(), from: "title")
        for field in object.fields where !Self.done.contains(field.name) { read(field) }
        for name in CrossrefFields.dates where !draft.has("issued") {
            if let date = object[name] { setDate("issued", date, from: name) }
        }
        draft.retractByTitle()
        return draft.finish(range, &log)
    }

    private static let done: Set<String> = [
        "id", "type", "title", "subtitle",
    ]

    private mutating func typed() {
        let name = Self.text(object["type"]) ?? "document"
        let isOwn = !origins.isEmpty
        if isOwn, object["type"] == nil { return draft.guessed(TypeNames.guess { object[$0] != nil }) }
        let type = SourceFields.types.contains(name) && !isOwn ? name : CrossrefFields.types[name] ?? TypeNames.csl(name, isPart: object["container-title"] != nil)
        if isOwn, let genre = TypeNames.genre(name) { draft.set("genre", genre, from: "type") }
        if type == nil {
            if isOwn { draft.set("genre", name, from: "type") }
            draft.remark(unknownType: name)
        }
        draft.replace("type", .string(type ?? "document"))
    }

    private func title() -> String {
        let parts = ["title", "subtitle"].compactMap { Self.text(object[$0]) }.map { TextTidying.line(MarkupStripping.plain($0)) }.filter { !$0.isEmpty }
        return parts.count > 1 && !parts[0].contains(parts[1]) ? TextTidying.joined(parts[0], parts[1]) : parts.first ?? ""
    }

    private mutating func read(_ field: Plain.Field) {
        let name = CrossrefFields.names[field.name] ?? field.name
        switch name {
        case _ where SourceFields.names.contains(name): addNames(field.value, to: name)
        case _ where SourceFields.dates.contains(name): setDate(name, field.value, from: field.name)
        case "citation-key": if Self.text(field.value) != draft.key { draft.note(name, Self.text(field.value) ?? "") }
        case _ where CrossrefFields.dates.contains(name): if object["issued"] != nil { draft.drop(name) }
        case "custom": custom(field.value)
        case _ where CrossrefFields.ofSupplier.contains(name): if !Self.isEmpty(field.value) { draft.drop(name) }
        case "updated-by": draft.setUpdates(field.value)
        case "update-to": draft.noteUpdated(field.value)
        case "institution", "event": nested(name, field.value)
        case "ISBN", "ISSN": setSerials(field.value, from: name)
        case "abstract": if let text = Self.text(field.value) { draft.set("abstract", MarkupStripping.abstract(text), from: field.name) }
        case "DOI": if let text = Self.text(field.value) { draft.setDOI(text, from: field.name) }
        case "URL": if let text = Self.text(field.value) { draft.setURL(text, from: field.name) }
        case "container-title" where field.value.items.count > 1: containers(field)
        case "article-number": articleNumber(field)
        case "page": if let text = Self.text(field.value) { draft.setPages(text, from: field.name) }
        case "language": if let text = Self.text(field.value) { draft.setLanguage(text, from: field.name) }
        case "keyword", "categories": draft.addKeywords(field.value.items.isEmpty ? [Self.text(field.value) ?? ""] : field.value.items.compactMap(Self.text))
        // `nummer` of an article is that of its issue.
        case "number" where origins[name] != nil && object["issue"] == nil && RISTypes.hasIssues(draft.text("type") ?? ""): setTexts("issue", field)
        case _ where SourceFields.known.contains(name) && !SourceFields.own.contains(name): setTexts(name, field)
        default: other(field)
        }
    }

    /// One text, or as Crossref has it a list of them, of which the first counts.
    private mutating func setTexts(_ name: String, _ field: Plain.Field) {
        let texts = field.value.items.isEmpty ? [field.value["name"] ?? field.value] : field.value.items
        for text in texts.compactMap(Self.text) { draft.set(name, MarkupStripping.plain(text), from: field.name) }
    }

    /// Of a chapter or paper Crossref gives the series first and the book last; a journal has its abbreviation behind its name.
    private mutating func containers(_ field: Plain.Field) {
        let texts = field.value.items.compactMap(Self.text).map(MarkupStripping.plain)
        guard ["chapter", "paper-conference", "entry-encyclopedia"].contains(draft.text("type") ?? ""), let book = texts.last else { return setTexts("container-title", field) }
        draft.set("container-title", book, from: field.name)
        for series in texts.dropLast() where series != book && object["collection-title"] == nil { draft.set("collection-title", series, from: field.name) }
    }

    /// Where pages would stand, when there are none.
    private mutating func articleNumber(_ field: Plain.Field) {
        guard let number = Self.text(field.value) else { return }
        let pages = Self.text(object["page"])
        if pages != number { draft.set(pages == nil ? "page" : "number", number, from: field.name) }
    }

    private mutating func addNames(_ value: Plain, to field: String) {
        for item in value.items.isEmpty ? [value] : value.items {
            if let text = item.string { draft.addNames(text, to: field, isTyped: true) }
            guard case .object(let parts) = OwnJSON.person(item) else { continue }
            for part in parts where !Self.nameParts.contains(part.name) { draft.drop("author.\(part.name)") }
            var name = PersonName(.object(parts))
            if name.literal.isEmpty, let organisation = item["name"]?.string { name.literal = organisation }
            name.takeParticle()
            let role = item["creatorType"]?.string ?? field
            if SourceFields.names.contains(role) { draft.add([name], to: role) } else { draft.note(role, name.name.inverted) }
        }
    }

    private static let nameParts: Set<String> = ["family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal", "name"]

    private mutating func setDate(_ field: String, _ value: Plain, from origin: String) {
        let date = CSLDate(value)
        if let edtf = date.edtf { draft.set(field, edtf, from: origin) }
        for text in date.rest {
            draft.note(origin, text, because: Words(nl: "zo is het als datum niet te lezen", en: "it cannot be read as a date like this"))
        }
    }

    private mutating func custom(_ value: Plain) {
        for field in value.fields {
            if field.name == "groei" { draft.restore(field.value) } else { other(.init(name: "custom.\(field.name)", value: field.value)) }
        }
    }

    /// A CSL variable that a source has no field for: text, names and dates go to the note, the rest is data of the supplier.
    private mutating func other(_ field: Plain.Field) {
        if FieldNames.isProgramData(field.name) { return draft.drop(field.name) }
        let texts = (field.value.items.isEmpty ? [field.value] : field.value.items).compactMap { $0.isCollection ? nil : Self.text($0) }
        if !texts.isEmpty {
            draft.note(field.name, texts.map(MarkupStripping.plain).joined(separator: "; "))
        } else if field.value["date-parts"] != nil || field.value["raw"] != nil {
            if CrossrefFields.supplierDates.contains(field.name) { return draft.drop(field.name) }
            let date = CSLDate(field.value)
            for text in [date.edtf].compactMap(\.self) + date.rest { draft.note(field.name, text) }
        } else if field.value.items.contains(where: { $0["family"] != nil || $0["literal"] != nil }) {
            draft.note(field.name, field.value.items.map { PersonName($0).name.inverted }.joined(separator: "; "))
        } else if !Self.isEmpty(field.value) {
            draft.drop(field.name)
        }
    }

    /// A text or number; of a list the first.
    private static func text(_ value: Plain?) -> String? {
        switch value {
        case .string(let text)?, .number(let text)?: text
        case .bool(let bool)?: String(bool)
        case .array(let items)?: items.first.flatMap { $0.isCollection ? nil : text($0) }
        default: nil
        }
    }

    /// Crossref's objects around a text or two.
    private mutating func nested(_ name: String, _ value: Plain) {
        guard name == "institution" else {
            if let text = Self.text(value) ?? Self.text(value["name"]) { draft.set("event-title", MarkupStripping.plain(text), from: name) }
            if let place = Self.text(value["location"]) { draft.set("event-place", MarkupStripping.plain(place), from: name) }
            return
        }
        for item in value.items.isEmpty ? [value] : value.items {
            guard let text = Self.text(item["name"]) ?? Self.text(item) else { continue }
            if draft.has("publisher") || object["publisher"] != nil { draft.note(name, MarkupStripping.plain(text)) } else { draft.set("publisher", MarkupStripping.plain(text), from: name) }
        }
    }

    /// Crossref gives ISBNs as addresses: `http://id.crossref.org/isbn/9789…`.
    private mutating func setSerials(_ value: Plain, from name: String) {
        for text in (value.items.isEmpty ? [value] : value.items).compactMap(Self.text) {
            draft.setSerial(text.contains("://") ? String(text.split(separator: "/").last ?? "") : text, from: name)
        }
    }

    private static func isEmpty(_ value: Plain) -> Bool {
        value.isNull || value.string == "" || value.isCollection && value.items.isEmpty && value.fields.isEmpty
    }
}
