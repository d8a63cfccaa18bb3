import Diagnostics
import Records
import Schemas

/// Fields that are missing, and fields that do not belong.
extension SchemaWords {
    func missing(_ name: String, _ because: String?, _ violation: Violation, _ subject: FieldSubject) -> SchemaMessage {
        let field = subject.inner(name)
        let (nl, en) = (FieldSubject.title(name, field?.label?.nl), FieldSubject.title(name, field?.label?.en))
        let choices = field.flatMap { Self.choices($0.choices, $0) }
        var message = SchemaMessage(
            "required-field",
            nl: "\(nl) ontbreekt\(because.map { " naast `\($0)`" } ?? ""): voeg het veld `\(name):` toe",
            en: "\(en) is missing\(because.map { " beside `\($0)`" } ?? ""): add the field `\(name):`",
            note: choices.map { Words(nl: "Kies uit \($0.nl).", en: "Choose from \($0.en).") })
        message.place = violation.value.firstLine
        message.paths = [subject.path.appending(name)]
        return message
    }

    func missing(oneOf sets: [[String]], _ violation: Violation, _ subject: FieldSubject) -> SchemaMessage {
        func list(_ word: (String) -> String, _ and: String, _ or: String) -> String {
            FieldSubject.list(sets.map { FieldSubject.list($0.map(word), and) }, or)
        }
        func title(_ name: String, _ language: Language) -> String {
            FieldSubject.title(name, subject.inner(name)?.label?.in(language))
        }
        var message = SchemaMessage(
            "required-field",
            nl: "\(list({ title($0, .nl) }, "en", "of")) ontbreekt: voeg het veld \(list({ "`\($0):`" }, "en", "of")) toe",
            en: "\(list({ title($0, .en) }, "and", "or")) is missing: add the field \(list({ "`\($0):`" }, "and", "or"))")
        message.place = violation.value.firstLine
        message.paths = sets.joined().map { subject.path.appending($0) }
        return message
    }

    /// Fields of which only one may be there.
    func together(_ sets: [[String]], _ violation: Violation, _ subject: FieldSubject) -> SchemaMessage {
        func list(_ language: Language, _ and: String) -> String {
            FieldSubject.list(sets.joined().map { FieldSubject.name($0, subject.inner($0)?.label?.in(language)) }, and)
        }
        var message = SchemaMessage(
            "wrong-value", nl: "\(list(.nl, "en")) kunnen hier niet samen staan", en: "\(list(.en, "and")) cannot be here together",
            note: Words(nl: "Laat er één staan en haal de rest weg.", en: "Keep one of them and delete the rest."))
        message.place = sets.last?.first.flatMap { violation.value.entry($0)?.key.place }
        message.paths = sets.joined().map { subject.path.appending($0) }
        return message
    }

    func unexpected(_ name: String, _ known: [String], _ violation: Violation, _ subject: FieldSubject) -> SchemaMessage {
        let holder = FieldSubject(subject.path.parent, type)
        let suggestion = guesses[violation.path]
        var message = SchemaMessage(
            "unknown-field", nl: "het veld `\(name)` bestaat hier niet", en: "there is no field `\(name)` here",
            note: suggestion.map { $0.question(holder.inner($0.name)?.label) } ?? Self.knownFields(known, near: looksFar ? name : nil, holder))
        message.paths = [subject.path] + (suggestion?.isCertain == true ? [] : mayBe(violation))
        if let suggestion, let meant = meantField(violation) {
            message.paths?.append(FieldPath(meant))
            message.offer(suggestion, for: violation.key)
        }
        return message
    }

    /// The absent fields that an unknown one may be another name for: those whose value its value could be. Rules that would miss them are silent.
    private func mayBe(_ violation: Violation) -> [FieldPath] {
        let (holder, value) = (violation.path.parent, violation.value)
        guard looksFar, let object = value.tree.root[path: holder] else { return [] }
        return schema.properties(of: violation.schema).compactMap { name, field in
            let path = holder.appending(name)
            return object[name] == nil && fits(value, field, type?.field(at: path)) ? path : nil
        }
    }

    /// Whether a value is what a field asks for, or nearly one of its choices.
    private func fits(_ value: Value, _ schema: Int, _ field: Field?) -> Bool {
        self.schema.validate(value, at: schema).allSatisfy { violation in
            guard case .values(let choices) = violation.detail else { return false }
            return Suggestion(for: value.text, among: choices) { field?.choiceLabels[$0] } != nil
        }
    }

    /// The path of the field that was meant, when a misspelt one stands in its place.
    func meantField(_ violation: Violation) -> [PathStep]? {
        guard case .unexpected = violation.detail, let meant = guesses[violation.path]?.name else { return nil }
        let holder = violation.path.parent
        let object = violation.value.tree.root[path: holder]
        return object?[meant] == nil ? holder.appending(meant).steps : nil
    }

    /// The fields of their groups that unknown names are like.
    func guesses(at violations: [Violation]) -> [FieldPath: Suggestion] {
        violations.reduce(into: [:]) { guesses, violation in
            guard case .unexpected(let name, let known) = violation.detail, !violation.path.isRoot else { return }
            let holder = FieldSubject(violation.path.parent, type)
            guesses[violation.path] = Suggestion(
                for: name, among: known, label: { holder.inner($0)?.label }, help: { looksFar ? holder.inner($0)?.help : nil })
        }
    }

    private static func knownFields(_ known: [String], near name: String?, _ holder: FieldSubject) -> Words? {
        guard !known.isEmpty else { return nil }
        let shown = Suggestion.nearest(maximumShown, to: name, among: known) { holder.inner($0)?.label }
        let rest = known.count - shown.count
        func list(_ language: Language, _ more: String) -> String {
            let names = shown.map { FieldSubject.name($0, holder.inner($0)?.label?.in(language)) }.joined(separator: ", ")
            return rest > 0 ? "\(names), … (\(more))" : names
        }
        return Words(nl: "Er bestaan: \(list(.nl, "en nog \(rest)")).", en: "There are: \(list(.en, "and \(rest) more")).")
    }
}
