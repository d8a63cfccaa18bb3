/// A content problem as a value: a record or file that is not as it should be.
///
/// Findings are never thrown; a thrown ``Failure`` is for the environment and for wrong use.
package struct Finding: Sendable, Hashable {
    /// The rule's id, kebab-case: `groei explain` knows it.
    package let rule: String
    package var severity: Severity
    package let place: Place?
    /// The address of the record, when there is one.
    package var record: String?
    /// The path of the field in the record: `author[0].family`.
    package let field: String?
    /// One plain sentence that names the mistake.
    package let message: Words
    /// What else helps: why it matters, or what was probably meant.
    package let note: Words?
    package let fix: Fix?
    /// What may have been meant, for a person to choose from; nothing carries them out unasked.
    package let suggestions: [Fix]

    package init(
        rule: String, severity: Severity, place: Place?, record: String? = nil, field: String? = nil,
        message: Words, note: Words? = nil, fix: Fix? = nil, suggestions: [Fix] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.record = record
        self.field = field
        self.message = message
        self.note = note
        self.fix = fix
        self.suggestions = suggestions
    }

    package var withoutFixes: Finding {
        Finding(rule: rule, severity: severity, place: place, record: record, field: field, message: message, note: note)
    }
}

/// A mend of a finding: replacements in the file of its place.
package struct Fix: Sendable, Hashable {
    package struct Replacement: Sendable, Hashable {
        /// Byte offsets in the file.
        package let range: Range<Int>
        package let text: String

        package init(range: Range<Int>, text: String) {
            self.range = range
            self.text = text
        }
    }

    package let title: Words
    package let replacements: [Replacement]

    package init(title: Words, replacements: [Replacement]) {
        self.title = title
        self.replacements = replacements
    }
}

extension [Finding] {
    /// The same order every time: by file, position, severity, rule, and then by all that is left to tell two apart.
    package func inOrder() -> [Finding] {
        sorted { $0.comes(before: $1) }
    }

    package func count(of severity: Severity) -> Int {
        reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }
}

extension Finding {
    func comes(before other: Finding) -> Bool {
        if place?.path != other.place?.path { return (place?.path ?? "") < (other.place?.path ?? "") }
        let (here, there) = (place?.start ?? .first, other.place?.start ?? .first)
        if here != there { return here < there }
        if severity != other.severity { return severity < other.severity }
        if rule != other.rule { return rule < other.rule }
        let (end, otherEnd) = (place?.end ?? .first, other.place?.end ?? .first)
        if end != otherEnd { return end < otherEnd }
        return (message.en, field ?? "", record ?? "") < (other.message.en, other.field ?? "", other.record ?? "")
    }
}

extension Position {
    fileprivate static let first = Position(line: 0, column: 0)
}
