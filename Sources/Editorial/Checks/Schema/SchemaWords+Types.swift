import Diagnostics
import Records
import Schemas

/// Values of the wrong kind.
extension SchemaWords {
    func wrongType(_ types: [ValueType], _ violation: Violation, _ subject: FieldSubject) -> SchemaMessage {
        let value = violation.value
        if value.kind == .null { return empty(subject) }
        let found = value.isNoNumber ? Words(same: "`\(value.text)`") : value.kind.words
        if subject.path.isRoot, type != nil {
            return SchemaMessage(
                "wrong-type", nl: "een record bestaat uit velden (`naam: waarde`); hier staat \(found.nl)",
                en: "a record is made of fields (`name: value`); here is \(found.en)",
                note: Words(nl: "Begin elke regel met de naam van een veld en een dubbele punt.", en: "Begin each line with the name of a field and a colon."))
        }
        let expected = Words(nl: FieldSubject.list(types.map(\.words.nl), "of"), en: FieldSubject.list(types.map(\.words.en), "or"))
        var message = SchemaMessage(
            "wrong-type", nl: "\(subject.words.nl) moet \(expected.nl) zijn; hier staat \(found.nl)",
            en: "\(subject.words.en) must be \(expected.en); here is \(found.en)")
        if types.contains(.string), value.node.style == .plain, [.integer, .float, .bool].contains(value.kind) {
            if let other = mistake(inQuoted: violation, subject) { return other }
            message.note = Words(nl: "Zet de waarde tussen aanhalingstekens.", en: "Put the value in quotes.")
            message.fix = Fix(
                title: Words(nl: "zet `\(value.text)` tussen aanhalingstekens", en: "put `\(value.text)` in quotes"),
                replacements: [.init(range: value.range, text: "'\(value.text)'")])
        } else if types.contains(where: { $0 == .number || $0 == .integer }), value.kind == .string {
            adviseNumber(types, value, &message)
        } else if types == [.object], value.isScalar, let inner = schema.properties(of: violation.schema).first?.name {
            message.note = Words(
                nl: "Begin met de naam van een veld: `\(inner): …`.", en: "Begin with the name of a field: `\(inner): …`.")
        } else if types == [.array], value.isScalar {
            adviseList(violation, &message)
        } else if types == [.array], value.kind == .object {
            message.note = Words(
                nl: "Zet een streepje en een spatie (`- `) voor het eerste veld van de groep, en laat de andere velden twee spaties verder inspringen.",
                en: "Put a hyphen and a space (`- `) before the first field of the group, and indent the other fields by two more.")
        }
        return message
    }

    /// What is wrong with a number or `true` once it is in quotes, where a text is asked for: then the quotes are not what is missing.
    private func mistake(inQuoted violation: Violation, _ subject: FieldSubject) -> SchemaMessage? {
        guard case .success(let tree) = YAMLReader.read(SourceFile(path: "", text: "'\(violation.value.text)'")),
            let mistake = schema.validate(tree.root, at: violation.schema).first
        else { return nil }
        var message = message(mistake, subject)
        (message.place, message.fix) = (violation.value.place, nil)
        return message
    }

    /// `19,99` and `"19.99"`.
    private func adviseNumber(_ types: [ValueType], _ value: Value, _ message: inout SchemaMessage) {
        let isPlain = value.node.style == .plain
        let number = isPlain ? value.text.replacing(",", with: ".", maxReplacements: 1) : value.text
        guard number.isDecimal, types.contains(.number) || !number.utf8.contains(UInt8(ascii: ".")) else { return }
        message.note = isPlain
            ? Words(nl: "Schrijf een punt in plaats van een komma.", en: "Write a point instead of a comma.")
            : Words(nl: "Haal de aanhalingstekens weg.", en: "Remove the quotes.")
        message.fix = Fix(
            title: Words(nl: "schrijf `\(number)`", en: "write `\(number)`"), replacements: [.init(range: value.range, text: number)])
    }

    private func adviseList(_ violation: Violation, _ message: inout SchemaMessage) {
        let value = violation.value
        let inner = schema.items(of: violation.schema).flatMap { schema.properties(of: $0).first?.name }
        if let inner {
            message.note = Words(
                nl: "Begin op de regel eronder, twee spaties ingesprongen: `- \(inner): …`.", en: "Begin on the line below, indented by two spaces: `- \(inner): …`.")
        } else if ["-\u{A0}", "\u{A0}"].contains(where: value.text.hasPrefix) {
            message.note = Words(
                nl: "Bij het streepje staat een harde spatie; YAML wil een gewone: `- `.", en: "There is a no-break space at the hyphen; YAML wants an ordinary one: `- `.")
        } else if let sign = value.text.unicodeScalars.first, "-\u{2013}\u{2014}\u{2022}*".unicodeScalars.contains(sign) {
            message.note = Words(
                nl: "Zet elke waarde op een eigen regel, met een streepje en een spatie ervoor: `- `.",
                en: "Put each value on a line of its own, with a hyphen and a space before it: `- `.")
        } else {
            message.note = Words(nl: "Zet elke waarde op een eigen regel, met `- ` ervoor.", en: "Put each value on a line of its own, with `- ` before it.")
            guard value.node.style == .plain, Fix.isPlain(value.text) else { return }
            message.fix = Fix(
                title: Words(nl: "maak er een lijst van: `[\(value.text)]`", en: "make it a list: `[\(value.text)]`"),
                replacements: [.init(range: value.range, text: "[\(value.text)]")])
        }
    }
}

extension Value {
    fileprivate var isScalar: Bool { kind != .array && kind != .object }
    /// `.nan` and `.inf`, which YAML takes for numbers and JSON does not have.
    fileprivate var isNoNumber: Bool { kind == .float && !text.utf8.contains { (0x30...0x39).contains($0) } }
}

extension String {
    /// Digits with at most one point between them and a minus before them.
    fileprivate var isDecimal: Bool {
        let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
}

extension ValueType {
    fileprivate var words: Words {
        switch self {
        case .null: Words(nl: "leeg", en: "empty")
        case .boolean: Words(nl: "`true` (ja) of `false` (nee)", en: "`true` or `false`")
        case .integer: Words(nl: "een geheel getal", en: "an integer")
        case .number: Words(nl: "een getal", en: "a number")
        case .string: Words(nl: "een tekst", en: "a text")
        case .array: Words(nl: "een lijst", en: "a list")
        case .object: Words(nl: "een groep velden", en: "a group of fields")
        }
    }
}

extension Node.Kind {
    fileprivate var words: Words {
        switch self {
        case .null: Words(nl: "niets", en: "nothing")
        case .bool: Words(nl: "`true` of `false`", en: "`true` or `false`")
        case .integer, .float: Words(nl: "een getal", en: "a number")
        case .string: Words(nl: "een tekst", en: "a text")
        case .array: Words(nl: "een lijst", en: "a list")
        case .object: Words(nl: "een groep velden", en: "a group of fields")
        }
    }
}
