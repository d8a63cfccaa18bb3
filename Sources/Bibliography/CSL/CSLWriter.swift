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
                members.append(.init(field.name, SourceFields.dates.contains(field.name) ? CSLDate.json(text).json : isNumber ? field.value.json : .string(text)))
            }
        }
        if let exact { members.append(.init("custom", .object([.init("groei", exact.json)]))) }
        return .object(members)
    }
}
