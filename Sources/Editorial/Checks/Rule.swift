package import Diagnostics
package import Records

/// One check: a file of its own in `Checks/Rules/`, a line in ``Rules/all``, and its test.
///
/// A rule looks at one text (``TextRule``), at one record (``RecordRule``) or at the corpus as a whole (``CorpusRule``); it never
/// changes anything.
/// Its ``page`` is its user documentation, which `groei explain` prints: a value and not a doc comment, so that it exists
/// in both languages and the compiler sees to it that it is there.
package protocol Rule: Sendable {
    /// Kebab-case; never changes once published.
    static var id: String { get }
    /// How much most of its findings matter; a single finding may matter less.
    static var severity: Severity { get }
    /// Whether its findings always count: other commands rest on what it guards, so that no setting of the document lowers them and
    /// no record silences them. False unless a rule says so.
    static var isFixed: Bool { get }
    static var page: RulePage { get }

    init()
}

extension Rule {
    package static var isFixed: Bool { false }
}

/// Looks at one record by itself; called for every record, several at once on different threads.
package protocol RecordRule: Rule {
    func check(_ record: Record, in context: RecordContext) -> [Finding]
}

/// Looks at one text of a record, a field with `x-groei-text`; several at once on different threads, and like a ``RecordRule`` at no
/// other record.
package protocol TextRule: Rule {
    /// Texts that do not have all of these are not shown to the rule.
    static var signs: TextSigns { get }

    func check(_ passage: Passage) -> [Finding]
}

/// What a rule for one record may look at beside it: the kinds of records there are, and the world outside. Other records are
/// not for it, so that its findings hold as long as the record stays as it is.
package struct RecordContext: Sendable {
    package let types: RecordTypes
    package let surroundings: CheckSurroundings
    /// The fields of the record that do not fit its schema.
    var broken: [FieldPath] = []

    /// Whether the schema has nothing against this part of the record: what it has a finding on is no ground for another.
    package func isSound(_ path: FieldPath) -> Bool {
        !broken.contains { $0.starts(with: path) || path.starts(with: $0) }
    }

    /// Whether a finding is on a part of the record that the schema has nothing against; one on the record as a whole always is.
    func isGround(for finding: Finding) -> Bool {
        guard !broken.isEmpty, let field = finding.field, let path = FieldPath(parsing: field) else { return true }
        return isSound(path)
    }
}

/// Looks at how records hang together; called once, after all records.
package protocol CorpusRule: Rule {
    func check(_ context: CheckContext) -> [Finding]
}
