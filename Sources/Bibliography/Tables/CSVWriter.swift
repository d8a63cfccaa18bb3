import Diagnostics
import Records

/// Records as a table (RFC 4180): a line of names, CRLF, several names in one cell divided by `; `.
///
/// `record` says of what type a row is. What the cells do not say stands as JSON in a last column, which is there only then.
enum CSVWriter {
    static let exactColumn = "groei"

    static func text(_ sources: [ExportedSource], _ claims: [ExportedClaim]) -> String {
        let columns = columns(sources, claims)
        let rows = sources.map { row("source", $0.id, $0.record, columns) } + claims.map { row("claim", $0.id, $0.record, columns) }
        // What would come back without that column, row by row.
        let header = ["record", "id"] + columns
        let back = CSVReader.records(header, rows)
        let records = sources.map { ($0.id, $0.record) } + claims.map { ($0.id, $0.record) }
        let exact = zip(records, back).map { wanted, found in
            ExactFields.missing(from: found.map { ($0.id, $0.record) }, of: wanted).map { $0.json.text(.compact) } ?? ""
        }
        let isExact = exact.allSatisfy(\.isEmpty)
        let table = [isExact ? header : header + [exactColumn]] + zip(rows, exact).map { isExact ? $0 : $0 + [$1] }
        return table.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// All fields of a source when there are sources; of claims the usual ones, and what else they have.
    private static func columns(_ sources: [ExportedSource], _ claims: [ExportedClaim]) -> [String] {
        var columns = sources.isEmpty && !claims.isEmpty ? [] : SourceFields.order
        guard !claims.isEmpty else { return columns }
        let others = Set(claims.flatMap { $0.record.fields.map(\.name) }).subtracting(ClaimFields.order).sorted()
        for name in ClaimFields.order + others where !columns.contains(name) { columns.append(name) }
        return columns.filter { !["record", "id", exactColumn].contains($0) }
    }

    private static func row(_ type: String, _ id: String, _ record: Plain, _ columns: [String]) -> [String] {
        let values = Dictionary(record.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        return [type, id] + columns.map { CSVGuard.guarded(cell(values[$0])) }
    }

    static func cell(_ value: Plain?) -> String {
        switch value {
        case .string(let text)?, .number(let text)?: text
        case .bool(let bool)?: String(bool)
        case .array(let items)?: items.map { $0.string ?? PersonName($0).name.inverted }.joined(separator: "; ")
        default: ""
        }
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
        return "\"" + text.replacingScalar("\"", with: "\"\"") + "\""
    }
}
