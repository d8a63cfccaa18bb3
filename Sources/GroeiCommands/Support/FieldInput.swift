import Diagnostics
import Editorial
import Records

/// Field values as they are typed on the command line: `naam=waarde`.
struct FieldInput {
    let path: FieldPath
    let text: String

    init(_ argument: String) throws(Failure) {
        guard let equals = argument.firstIndex(of: "="), let path = FieldPath(parsing: String(argument[..<equals])), !path.isRoot else {
            throw Failure(
                .usage, Words(nl: "‘\(argument)’ heeft niet de vorm veld=waarde", en: "‘\(argument)’ does not have the form field=value"),
                hint: Words(nl: "Bijvoorbeeld: --set direction=supports", en: "For example: --set direction=supports"))
        }
        self.path = path
        text = String(argument[argument.index(after: equals)...])
    }

    /// The value as the schema wants it: what YAML makes of it where that may stand there, else text.
    ///
    /// Where text may stand there too, a number stays text unless it is written as its value is: `007` is no 7.
    static func value(_ text: String, for field: Field?) -> Plain {
        guard let field else { return .string(text) }
        let mayBeText = field.mayBe("string")
        let number = Plain.number(text)
        switch ScalarResolution.kind(of: text) {
        case .integer where field.mayBe("integer") || field.mayBe("number"), .float where field.mayBe("number") || (field.mayBe("integer") && !mayBeText):
            return mayBeText && number.jsonNumber != text ? .string(text) : number
        case .bool where field.mayBe("boolean"): return .bool(text.lowercased() == "true")
        case .null where field.mayBe("null") && !mayBeText: return .null
        default: return .string(text)
        }
    }

    /// Fields of a new record from several inputs; a field that is a list takes one item each time.
    static func fields(_ inputs: [FieldInput], of type: RecordType) throws(Failure) -> [Plain.Field] {
        var fields: [Plain.Field] = []
        for input in inputs {
            guard input.path.steps.count == 1, case .key(let name)? = input.path.last else {
                throw Failure(
                    .usage, Words(nl: "`\(input.path)` kan hier niet; alleen velden van het record zelf", en: "`\(input.path)` cannot be here; only fields of the record itself"),
                    hint: Words(nl: "Vul het daarna aan met `groei edit`.", en: "Complete it afterwards with `groei edit`."))
            }
            let field = type.field(named: name)
            if field?.types.contains("array") == true {
                let item = item(input.text, of: field, in: type)
                if let index = fields.firstIndex(where: { $0.name == name }) {
                    fields[index].value = .array(fields[index].value.items + [item])
                } else {
                    fields.append(.init(name: name, value: .array([item])))
                }
            } else {
                fields.removeAll { $0.name == name }
                fields.append(.init(name: name, value: value(input.text, for: field)))
            }
        }
        return fields
    }

    /// An item of a list: a name where the list holds CSL names, else a scalar.
    static func item(_ text: String, of field: Field?, in type: RecordType) -> Plain {
        let items = field.flatMap { type.items(of: $0) }
        return items?.types.contains("object") == true ? NameInput.plain(text) : value(text, for: items)
    }

    /// The edit of an existing record that sets this field.
    func edit(of record: Record, in type: RecordType) -> TreeEdit {
        let field = type.field(at: path)
        guard field?.types.contains("array") == true else { return .set(path, Self.value(text, for: field)) }
        let item = Self.item(text, of: field, in: type)
        return record.root[path: path] == nil ? .set(path, .array([item])) : .append(path, item)
    }
}

extension Field {
    /// Whether a value of this kind may stand here; all may where the schema does not say.
    fileprivate func mayBe(_ kind: String) -> Bool { scalars.isEmpty || scalars.contains(kind) }
}
