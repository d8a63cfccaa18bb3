import Diagnostics
import Records

/// What a format cannot say, in one field of groei's own: JSON with the exact values of those fields.
///
/// Other programs skip it; on importing its values win. A null means that the record does not have the field.
enum ExactFields {
    /// Beside the fields: the id, where the key would not give it back.
    static let id = "id"

    /// The fields of `source` that came back differently; nil when all came back right.
    static func missing(from back: ImportedEntry?, of source: ExportedSource) -> Plain? {
        missing(from: back.map { ($0.id, $0.record) }, of: (source.id, source.record))
    }

    /// The same for any record with its id: fields with the value that they must have, null where there must be none.
    static func missing(from back: (id: String, record: Plain)?, of wanted: (id: String, record: Plain)) -> Plain? {
        let found = Dictionary((back?.record.fields ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        var differing = wanted.record.fields.filter { field in !(found[field.name].map(field.value.meansSame) ?? false) }
        let names = Set(wanted.record.fields.map(\.name))
        // Without its title an entry cannot be read alone, and what reading would make up is not known; so all is said.
        let madeUp = back == nil ? SourceFields.order : (back?.record.fields.map(\.name) ?? [])
        differing += madeUp.filter { !names.contains($0) }.map { .init(name: $0, value: .null) }
        if back?.id != wanted.id { differing.append(.init(name: id, value: .string(wanted.id))) }
        return differing.isEmpty ? nil : .object(differing)
    }

    /// On one line, all in ASCII, with balanced braces, and without what LaTeX gives a meaning.
    static func text(_ exact: Plain) -> String {
        var text = ""
        for scalar in exact.json.text(.compact).unicodeScalars {
            if scalar.isASCII { text.unicodeScalars.append(scalar) } else {
                for unit in String(Character(scalar)).utf16 {
                    let digits = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            }
        }
        return escaped(text)
    }

    /// Braces inside strings as escapes, so that those that are left are balanced; and every second of two spaces, which
    /// programs that fold lines would drop.
    private static func escaped(_ json: String) -> String {
        var result = ""
        var (isString, isEscaped, previous) = (false, false, Character("\""))
        for character in json {
            switch character {
            case "{" where isString, "}" where isString: result += character == "{" ? "\\u007b" : "\\u007d"
            case " " where previous == " ": result += "\\u0020"
            default: result.append(character)
            }
            if character == "\"", !isEscaped { isString.toggle() }
            isEscaped = isString && character == "\\" && !isEscaped
            previous = character
        }
        return result
    }

    static func read(_ json: String) -> Plain {
        guard case .success(let tree) = JSONPieces.tree(of: json.utf8) else { return .null }
        return tree.root.plain
    }
}

extension Plain {
    /// Whole numbers that fit stay numbers; others become text.
    var json: JSON {
        switch self {
        case .null: .null
        case .bool(let bool): .bool(bool)
        case .number(let text): Int(text).map(JSON.integer) ?? .string(text)
        case .string(let text): .string(text)
        case .array(let items): .array(items.map(\.json))
        case .object(let fields): .object(fields.map { JSON.Member($0.name, $0.value.json) })
        }
    }
}
