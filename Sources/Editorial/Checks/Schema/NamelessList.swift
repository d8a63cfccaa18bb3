import Diagnostics
import Records
import Schemas

/// A list whose name is gone, so that it became part of the text above it:
///
///     source: rug-2018
///       - effect/behoud
struct NamelessList {
    /// The name of the field with the text.
    private let holder: String
    private let place: Place

    private init?(_ entry: Value.Entry) {
        guard entry.value.kind == .string, entry.value.node.style == .plain else { return nil }
        let (source, range) = (entry.value.tree.source, entry.value.range)
        guard let line = source.bytes[range].firstIndex(of: 0x0A), let start = source.bytes[line..<range.upperBound].firstIndex(where: { $0 > 0x20 }),
            start + 1 < range.upperBound, source.bytes[start] == UInt8(ascii: "-"), source.bytes[start + 1] == 0x20
        else { return nil }
        let end = source.bytes[start..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
        (holder, place) = (entry.key.text, source.place(start..<end))
    }

    static func find(in object: Value) -> NamelessList? { object.entries.lazy.compactMap { NamelessList($0) }.first }

    func message(_ name: String, _ subject: FieldSubject) -> SchemaMessage {
        var message = SchemaMessage(
            "required-field", nl: "boven deze lijst ontbreekt de naam van het veld: waarschijnlijk `\(name):`",
            en: "the name of the field is missing above this list: probably `\(name):`",
            note: Words(nl: "Zet `\(name):` op een eigen regel boven de lijst.", en: "Put `\(name):` on a line of its own above the list."))
        message.place = place
        message.paths = [name, holder].map { subject.path.appending($0) }
        return message
    }
}

extension SchemaWords {
    /// Lists without a name, by the path of the one list that their object lacks.
    func nameless(_ violations: [Violation]) -> [FieldPath: NamelessList] {
        var lists: [FieldPath: (object: Value, fields: [FieldPath])] = [:]
        for violation in violations {
            guard case .missing(let name, _) = violation.detail, let field = type?.field(at: violation.path.appending(name)), field.types == ["array"] else { continue }
            lists[violation.path, default: (violation.value, [])].fields.append(violation.path.appending(name))
        }
        return lists.values.reduce(into: [:]) { all, entry in
            if entry.fields.count == 1, let list = NamelessList.find(in: entry.object) { all[entry.fields[0]] = list }
        }
    }
}
