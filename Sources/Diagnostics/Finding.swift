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

    package init(
        rule: String, severity: Severity, place: Place?, record: String? = nil, field: String? = nil,
        message: Words, note: Words? = nil, fix: Fix? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.record = record
        self.field = field
        self.message = message
        self.note = note
        self.fix = fix
    }
}

/// A safe mend of a finding: replacements in the file of its place.
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
    /// The same order every time: by file, position, severity, rule.
    package func inOrder() -> [Finding] {
        sorted { left, right in
            if left.place?.path != right.place?.path { return (left.place?.path ?? "") < (right.place?.path ?? "") }
            let (here, there) = (left.place?.start ?? .first, right.place?.start ?? .first)
            if here != there { return here < there }
            if left.severity != right.severity { return left.severity < right.severity }
            return (left.rule, left.message.en) < (right.rule, right.message.en)
        }
    }

    package func count(of severity: Severity) -> Int {
        reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }
}

extension Position {
    fileprivate static let first = Position(line: 0, column: 0)
}
