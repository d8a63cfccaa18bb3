import Diagnostics
import Records

/// Sources as CSL-JSON (csl-data.json of CSL 1.0.2): the variables themselves, and under `custom` what only groei knows.
enum CSLWriter {
    static func text(_ sources: [ExportedSource], _ together: some ManyAtOnce) -> String {
        JSON.array(together.map(sources) { json($0, exact: BibliographyWriter.missing($0, in: .cslJSON)) }).text()
    }

    static func json(_ source: ExportedSource, exact: Plain?) -> JSON {
        var members = [JSON.Member("id", .string(source.id)), JSON.Member("type", .string(source.type))]
        for field in source.record.fields where field.name != "type" && SourceFields.known.contains(field.name) && !SourceFields.own.contains(field.name) {
            if SourceFields.names.contains(field.name) {
                members.append(.init(field.name, .array(field.value.items.map { PersonName($0).plain.json })))
            } else if let text = source.text(field.name) {
                let isNumber = SourceFields.numbers.contains(field.name)
                let plain = field.name == "note" ? withoutVariables(text) : text
                members.append(.init(field.name, SourceFields.dates.contains(field.name) ? CSLDate.json(text).json : isNumber ? field.value.json : .string(plain)))
            }
        }
        if let exact { members.append(.init("custom", .object([.init("groei", exact.json)]))) }
        return .object(members)
    }

    /// Processors and Zotero take `issued: 1950` and `{:issued:1950}` in a note for the field itself, over the one that is there. Where
    /// a blank stands before it they do not, and reading takes that away again.
    private static func withoutVariables(_ note: String) -> String {
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let name = line.utf8.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || [0x20, 0x2D, 0x5F].contains($0) }
            return line.utf8[name.endIndex...].first == UInt8(ascii: ":") ? " " + line : String(line)
        }
        return lines.joined(separator: "\n").replacing("{:", with: "{ :")
    }
}
