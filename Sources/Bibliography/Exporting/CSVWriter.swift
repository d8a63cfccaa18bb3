import Records

/// Sources as a table (RFC 4180): a line of names, CRLF, several names in one cell divided by `; `.
enum CSVWriter {
    static func text(_ sources: [ExportedSource]) -> String {
        let header = ["id"] + SourceFields.order
        let rows = sources.map { source in [source.id] + SourceFields.order.map { cell(source.record[$0]) } }
        return ([header] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ value: Plain?) -> String {
        switch value {
        case .string(let text)?, .number(let text)?: text
        case .bool(let bool)?: String(bool)
        case .array(let items)?: items.map { $0.string ?? PersonName($0).name.inverted }.joined(separator: "; ")
        default: ""
        }
    }

    /// In quotes where needed. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    private static func quoted(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula && Double(text) == nil ? "'" + text : text
        guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return safe }
        return "\"" + safe.replacingScalar("\"", with: "\"\"") + "\""
    }
}
