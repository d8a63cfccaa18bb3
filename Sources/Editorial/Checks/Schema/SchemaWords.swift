import Diagnostics
import Records
import Schemas

/// Says what is wrong with a record in the words of the document and not in those of JSON Schema.
struct SchemaWords: Sendable {
    /// Nil when what is checked is itself a schema.
    let type: RecordType?
    let schema: CompiledSchema
    /// Whether the help texts of fields, and all choices, are looked through for what was meant.
    private(set) var looksFar = true
    /// The fields that unknown ones are like, by the path of the unknown one.
    private(set) var guesses: [FieldPath: Suggestion] = [:]

    init(type: RecordType?, schema: CompiledSchema) {
        self.type = type
        self.schema = schema
    }

    /// What in a record does not fit its schema, each mistake once.
    func mistakes(in record: Record) -> [SchemaMistake] {
        let violations = schema.validate(record.root)
        return violations.isEmpty ? [] : mistakes(violations, record.address.description)
    }

    /// What in a schema file does not fit the meta-schema.
    static func mistakes(inSchema tree: Tree, meta: CompiledSchema?) -> [Finding] {
        guard let meta else { return [] }
        let violations = meta.validate(tree.root)
        guard !violations.isEmpty else { return [] }
        return SchemaWords(type: nil, schema: meta).mistakes(violations, nil).map { mistake in
            let finding = mistake.finding
            return Finding(
                rule: "schema-invalid", severity: .error, place: finding.place, field: finding.field, message: finding.message,
                note: finding.note, fix: finding.fix, suggestions: finding.suggestions)
        }
    }

    /// A record with more mistakes than this was meant to be something else; to find what each of its names is like would take long.
    private static let mostLookedInto = 100

    private func mistakes(_ violations: [Violation], _ record: String?) -> [SchemaMistake] {
        var words = self
        words.looksFar = violations.count <= Self.mostLookedInto
        words.guesses = words.guesses(at: violations)
        return words.told(violations, record)
    }

    private func told(_ violations: [Violation], _ record: String?) -> [SchemaMistake] {
        let merged = MergedViolations(violations, self)
        return violations.compactMap { violation in
            guard let message = merged.message(violation) else { return nil }
            let field = message.paths?.first ?? violation.path
            return SchemaMistake(
                finding: Finding(
                    rule: message.rule, severity: .error, place: message.place ?? (violation.key ?? violation.value).firstLine,
                    record: record, field: field.isRoot ? nil : field.description, message: message.message, note: message.note,
                    fix: message.fix, suggestions: message.suggestions),
                paths: message.paths ?? [violation.path])
        }
    }

    func message(_ violation: Violation, _ subject: FieldSubject) -> SchemaMessage {
        switch (violation.keyword, violation.detail) {
        case (_, .missing(let name, let because)): missing(name, because, violation, subject)
        case (_, .alternatives(let sets)): missing(oneOf: sets, violation, subject)
        case (_, .together(let sets)): together(sets, violation, subject)
        case (_, .unexpected(let name, let known)): unexpected(name, known, violation, subject)
        case (_, .types(let types)): wrongType(types, violation, subject)
        case (_, .values(let choices)): notAChoice(choices, violation.value, subject)
        case (_, .format(let format)): wrongFormat(format, violation.value, subject)
        case (_, .pattern(let pattern)): wrongPattern(pattern, violation, subject)
        case (let keyword, .count(let limit, let actual)): wrongLength(keyword, limit, actual, subject)
        case (let keyword, .number(let bound)): outOfRange(keyword, bound, violation.value, subject)
        case (_, .duplicate(let earlier)): duplicate(of: earlier, subject)
        case (_, .more(let count)):
            SchemaMessage("wrong-value", nl: "hier staan de eerste \(count) fouten; er zijn er meer", en: "the first \(count) mistakes are given here; there are more")
        case (_, .tooMuchWork):
            SchemaMessage(
                "wrong-value", nl: "vanaf hier is niet nagekeken: het schema vraagt er te veel werk voor", en: "from here on nothing was checked: the schema asks too much work for it",
                note: Words(nl: "Maak het patroon in het schema eenvoudiger, of de waarde kleiner.", en: "Make the pattern in the schema simpler, or the value smaller."))
        case (.never, _):
            SchemaMessage("wrong-value", nl: "\(subject.words.nl) mag hier niet staan", en: "\(subject.words.en) may not stand here")
        case (_, .matches), (_, .none):
            SchemaMessage(
                "wrong-value", nl: "\(subject.words.nl) heeft een waarde die hier niet kan", en: "\(subject.words.en) has a value that is not possible here")
        }
    }
}
