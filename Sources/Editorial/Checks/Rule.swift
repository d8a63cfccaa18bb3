package import Diagnostics
import Records

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
    static var page: RulePage { get }

    init()
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
}

/// Looks at how records hang together; called once, after all records.
package protocol CorpusRule: Rule {
    func check(_ context: CheckContext) -> [Finding]
}

/// The documentation of a rule.
package struct RulePage: Sendable {
    /// One sentence: what the rule finds.
    package let what: Words
    /// Why that is a problem.
    package let why: Words
    /// A record, or part of one, that breaks the rule; may be empty.
    package let example: String
    /// How to write it instead; may be empty.
    package let instead: String

    package init(what: Words, why: Words, example: String = "", instead: String = "") {
        self.what = what
        self.why = why
        self.example = example
        self.instead = instead
    }
}
