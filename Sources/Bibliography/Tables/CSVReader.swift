import Diagnostics
import Records

/// Tables that groei exported, also after a spreadsheet program saved them again, and those of others (``ForeignTable``).
enum CSVReader {
    static func read(_ text: ImportText, _ log: inout ImportLog) -> [ImportedEntry] {
        let rows = CSVTable(text.bytes).rows
        guard let start = header(rows) else {
            if !rows.isEmpty { log.conclude(.noHeader, rows[0].range) }
            return []
        }
        let names = rows[start].cells.map(name)
        let foreign = isOwn(rows[start].cells) ? nil : ForeignTable(rows[start].cells)
        return rows.dropFirst(start + 1).prefix { log.takes($0.range) }.compactMap { row in
            guard !row.isBroken else {
                log.add(.unclosed("\""), row.range)
                return nil
            }
            guard let foreign else { return entry(CSVRow(names, row.cells), row.range, &log) }
            // Spreadsheets keep rows that were emptied.
            let isEmpty = row.cells.allSatisfy { TextTidying.line($0).isEmpty }
            return isEmpty ? nil : foreign.source(row.cells, row.range, &log)
        }
    }

    /// Whether a text begins as a table of sources does, of at least three columns.
    static func isBeginning(_ bytes: [UInt8]) -> Bool {
        let rows = CSVTable(bytes).rows
        return header(rows).map { rows[$0].cells.count > 2 } ?? false
    }

    private static func isHeader(_ cells: [String]) -> Bool { isOwn(cells) || ForeignTable.isHeader(cells, atLeast: 1) }

    /// The row that names the columns: people write a title above their tables.
    private static func header(_ rows: [CSVTable.Row]) -> Int? {
        guard let first = rows.first, !isHeader(first.cells) else { return rows.isEmpty ? nil : 0 }
        return rows.prefix(10).firstIndex { isOwn($0.cells) || ForeignTable.isHeader($0.cells, atLeast: 3) }
    }

    /// Columns as ``CSVWriter`` names them.
    private static func isOwn(_ cells: [String]) -> Bool {
        let names = cells.map(name)
        return names.contains("record") && (names.contains("title") || names.contains("statement")) || names.contains("statement")
    }

    /// What rows read as, for the writer to compare.
    static func records(_ header: [String], _ rows: [[String]]) -> [ImportedEntry?] {
        var log = ImportLog(ImportText(SourceFile(path: "", bytes: [])))
        return rows.map { entry(CSVRow(header, $0.map(normal)), 0..<0, &log) }
    }

    /// Lines end in LF once a text is read.
    private static func normal(_ text: String) -> String {
        text.utf8.contains(0x0D) ? text.unicodeScalars.split(separator: "\r", omittingEmptySubsequences: false)
            .map { String($0) }.enumerated().map { $0.offset > 0 && $0.element.unicodeScalars.first == "\n" ? String($0.element.unicodeScalars.dropFirst()) : $0.element }
            .joined(separator: "\n") : text
    }

    private static func name(_ text: String) -> String {
        let name = TextTidying.line(text).lowercased()
        return fields[name] ?? name
    }

    private static let fields = Dictionary(SourceFields.order.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

    private static func entry(_ row: CSVRow, _ range: Range<Int>, _ log: inout ImportLog) -> ImportedEntry? {
        switch row["record"] {
        case "claim": row.claim(at: log.text.place(range))
        case "", "source": source(row, range, &log)
        default:
            { log.add(.unknownRecord(row["record"]), range); return nil }()
        }
    }

    private static func source(_ row: CSVRow, _ range: Range<Int>, _ log: inout ImportLog) -> ImportedEntry? {
        var draft = EntryDraft()
        draft.key = row["id"].isEmpty ? nil : row["id"]
        if !row["record"].isEmpty, !row["id"].isEmpty { draft.restore(.object([.init(name: ExactFields.id, value: .string(row["id"]))])) }
        for (name, text) in row.cells where !text.isEmpty && !["record", "id", CSVWriter.exactColumn].contains(name) { draft.setCell(name, text) }
        draft.restore(row.exact)
        return draft.finish(range, called: row["id"].isEmpty ? nil : row["id"], &log)
    }
}

/// One row, by the names of its columns.
struct CSVRow {
    let cells: [(name: String, text: String)]

    init(_ names: [String], _ texts: [String]) {
        cells = texts.enumerated().map { (names.indices.contains($0.offset) && !names[$0.offset].isEmpty ? names[$0.offset] : "kolom \($0.offset + 1)", CSVGuard.bare($0.element)) }
    }

    subscript(name: String) -> String { cells.first { $0.name == name }?.text ?? "" }

    /// What the cells do not say. Where a cell was edited since it was written, the cell counts.
    var exact: Plain {
        let text = self[CSVWriter.exactColumn]
        guard !text.isEmpty else { return .null }
        return .object(ExactFields.read(text).fields.filter { field in
            guard cells.contains(where: { $0.name == field.name }) else { return true }
            let written = field.value.isNull ? "" : CSVWriter.cell(field.value)
            return TextTidying.lines(self[field.name]) == TextTidying.lines(written)
        })
    }

    func claim(at place: Place) -> ImportedEntry? {
        var fields: [Plain.Field] = []
        let exact = exact.fields
        for (name, text) in cells where !text.isEmpty && !["record", "id", CSVWriter.exactColumn].contains(name) && !exact.contains(where: { $0.name == name }) {
            fields.append(.init(name: name, value: ClaimFields.lists.contains(name) ? .array(text.split(separator: ";").map { .string(TextTidying.line(String($0))) }) : .string(text)))
        }
        fields += exact.filter { !$0.value.isNull && $0.name != ExactFields.id }
        return ImportedEntry(type: "claim", record: ClaimFields.ordered(fields), key: self["id"], id: self["id"], place: place, remarks: [])
    }
}

extension EntryDraft {
    /// A cell of a table, in the field that its column names; another column goes to the note.
    fileprivate mutating func setCell(_ name: String, _ text: String) {
        switch name {
        case "type": replace("type", .string(SourceFields.types.contains(text) ? text : "document"))
        case _ where SourceFields.names.contains(name): addNames(text, to: name)
        case _ where SourceFields.dates.contains(name): setDate(name, text, from: name)
        case "DOI": setDOI(text, from: name)
        case "URL": setURL(text, from: name)
        case "ISBN", "ISSN": setSerial(text, from: name)
        case "page": setPages(text, from: name)
        case "language": setLanguage(text, from: name)
        case "unnamed": replace(name, .bool(text.lowercased() == "true"))
        case "aliases": replace(name, .array(text.split(separator: ";").map { .string(TextTidying.line(String($0))) }))
        case _ where SourceFields.known.contains(name): set(name, text, from: name)
        default: note(name, text)
        }
    }
}
