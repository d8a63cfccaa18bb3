import Diagnostics
import Records

/// A table of people or of a database: its columns by whatever they are called (``FieldNames``), `Titel;Auteur(s);Jaar`.
struct ForeignTable {
    struct Column {
        /// As the first line has it.
        let name: String
        /// The field that it holds; nil for one that a source has no field for.
        let field: String?
    }

    private let columns: [Column]

    /// - Parameter cells: those of the line that names the columns.
    init(_ cells: [String]) {
        let fields = cells.map(FieldNames.field)
        let hasContainer = fields.contains("container-title")
        var hasAuthor = false
        columns = zip(cells, fields).map { cell, field in
            let name = TextTidying.line(cell)
            // Scopus has authors a second time, with numbers, and says of each that it is its own; Publish or Perish has the journal there.
            if hasAuthor, field == "author", name.lowercased().contains("full names") { return Column(name: name, field: nil) }
            hasAuthor = hasAuthor || field == "author"
            return Column(name: name, field: field ?? (name.lowercased() == "source" && !hasContainer ? "container-title" : nil))
        }
    }

    /// Whether these cells name columns, of which at least so many are known; one of them must be that of titles.
    static func isHeader(_ cells: [String], atLeast count: Int) -> Bool {
        let fields = Set(cells.compactMap(FieldNames.field))
        return fields.contains("title") && fields.count >= count
    }

    /// What people and databases write where there is nothing.
    private static func isNothing(_ cell: String) -> Bool {
        TextTidying.isNothing(cell) || cell.utf8.count < 30 && ["-", "–", "[no abstract available]"].contains(TextTidying.line(cell).lowercased())
    }

    func source(_ cells: [String], _ range: Range<Int>, _ log: inout ImportLog) -> ImportedEntry? {
        guard cells.dropFirst(columns.count).allSatisfy({ TextTidying.line($0).isEmpty }) else {
            log.add(.tooManyCells(cells.count, columns.count), range)
            return nil
        }
        var row = ForeignRow(zip(columns, cells).compactMap { Self.isNothing($1) ? nil : ($0, MarkupStripping.plain(CSVGuard.bare($1))) })
        return row.source(range, &log)
    }
}

/// The cells of one row that say something.
private struct ForeignRow {
    private let cells: [(column: ForeignTable.Column, text: String)]
    private var draft = EntryDraft()

    init(_ cells: [(ForeignTable.Column, String)]) { self.cells = cells.map { ($0, $1) } }

    mutating func source(_ range: Range<Int>, _ log: inout ImportLog) -> ImportedEntry? {
        typed()
        draft.set("title", TextTidying.joined(first("title"), first(FieldNames.subtitle)), from: "title")
        draft.key = text(FieldNames.key)
        dates()
        for (column, text) in cells { read(column, text) }
        pages()
        return draft.finish(range, &log)
    }

    private func text(_ field: String) -> String? { cells.first { $0.column.field == field }?.text }
    private func first(_ field: String) -> String { text(field).map(TextTidying.line) ?? "" }

    /// The first kind that is known. Others say more of it, as in Zotero and Web of Science, or are one letter.
    private mutating func typed() {
        let isPart = text("container-title") != nil
        var names = cells.filter { $0.column.field == "type" }.map { TextTidying.line($0.text) }
        guard !names.isEmpty else {
            // PubMed has next to nothing but articles.
            let isOfPubMed = cells.contains { $0.column.name == "PMID" }
            return draft.guessed(TypeNames.guess { text($0) != nil } ?? (isOfPubMed ? "article-journal" : nil))
        }
        let known = names.firstIndex { TypeNames.csl($0, isPart: isPart) != nil }
        let name = names.remove(at: known ?? 0)
        draft.replace("type", .string(TypeNames.csl(name, isPart: isPart) ?? "document"))
        if known == nil { draft.remark(unknownType: name) }
        names = ((known == nil ? name : TypeNames.genre(name)).map { [$0] } ?? []) + names.filter { $0.utf8.count > 1 }
        if text("genre") == nil, let genre = names.first { draft.setGenre(genre, from: "type") }
        for more in names.dropFirst(text("genre") == nil ? 1 : 0) { draft.note("type", more) }
    }

    /// Of several dates the most exact.
    private mutating func dates() {
        let year = cells.lazy.filter { $0.column.field == "issued" }.map { TextTidying.line($0.text) }.first { EDTFText.number($0) != nil && $0.utf8.count == 4 }
        // `MAR` beside the year.
        let dates = cells.filter { $0.column.field == "issued" }.map { cell -> (column: ForeignTable.Column, text: String) in
            let full = "\(cell.text) \(year ?? "")"
            return DateReading(cell.text) == nil && DateReading(full)?.isWhole == true ? (cell.column, full) : cell
        }
        guard let best = dates.prefix(20).max(by: { Self.exactness($0.text) < Self.exactness($1.text) }) else { return }
        draft.setDate("issued", best.text, from: best.column.name)
        for date in dates where date.column.name != best.column.name {
            let isSaid = DateReading(date.text).map { $0.isWhole && draft.date?.hasPrefix($0.edtf) == true } ?? false
            if !isSaid { draft.note(date.column.name, date.text) }
        }
    }

    private static func exactness(_ date: String) -> Int { DateReading(date).map { $0.isWhole ? $0.edtf.utf8.count : 1 } ?? 0 }

    private mutating func pages() {
        let ends = [FieldNames.firstPage, FieldNames.lastPage].compactMap(text)
        if !ends.isEmpty { draft.setPages(ends.joined(separator: "-"), from: "page") }
        guard let number = text(FieldNames.articleNumber) else { return }
        if draft.has("page") { draft.set("number", number, from: "number") } else { draft.setPages(number, from: "page") }
    }

    private mutating func read(_ column: ForeignTable.Column, _ text: String) {
        let name = column.name
        guard let field = column.field else {
            if FieldNames.isProgramData(name) || ["full names", "source"].contains(where: name.lowercased().hasSuffix) { draft.drop(name) } else { draft.note(name.isEmpty ? "kolom" : name, text) }
            return
        }
        switch field {
        case "type", "issued": break
        // Taken already, and there is room for one.
        case "title", FieldNames.subtitle, FieldNames.key, FieldNames.firstPage, FieldNames.lastPage, FieldNames.articleNumber:
            if self.text(field) != text { draft.note(name, text) }
        case _ where SourceFields.names.contains(field):
            // Spreadsheets have lines in a cell, and libraries a bar.
            draft.addNames(text.replacing("\n", with: ";").replacing("|", with: ";"), to: field, isTyped: true)
        case "accessed": draft.setDate(field, text, from: name)
        case "DOI": draft.setDOI(text, from: name)
        case "URL": draft.setURL(text, from: name)
        case "ISBN", "ISSN": draft.setSerial(text, from: name)
        case "page": draft.setExtent(text, from: name)
        case FieldNames.extent: draft.note(field, text)
        case "language": draft.setLanguage(text, from: name)
        case "keyword": draft.addKeywords(text.split(whereSeparator: { $0 == ";" || $0.isNewline }).map(String.init))
        // `Nummer` of an article is that of its issue.
        case "number" where self.text("issue") == nil && RISTypes.hasIssues(draft.text("type") ?? ""): draft.set("issue", text, from: name)
        case _ where SourceFields.own.contains(field): draft.note(name, text)
        default: draft.set(field, text, from: name)
        }
    }
}

extension EntryDraft {
    /// The date of publication as EDTF.
    fileprivate var date: String? {
        switch fields["issued"] {
        case .string(let text)?, .number(let text)?: text
        default: nil
        }
    }
}
