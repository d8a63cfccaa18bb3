package import Diagnostics
import Records

/// One check: a file of its own in this folder, a line in ``Rules/all``, and its test.
///
/// A rule looks at one record, or at the corpus as a whole, or both; it never changes anything. Its ``page`` is its
/// user documentation, which `groei explain` prints: a value and not a doc comment, so that it exists in both languages
/// and the compiler sees to it that it is there.
package protocol Rule: Sendable {
    /// Kebab-case; never changes once published.
    static var id: String { get }
    static var severity: Severity { get }
    static var page: RulePage { get }

    init()

    /// Called for every record, several at once on different threads.
    func check(_ record: Record, in context: CheckContext) -> [Finding]
    /// Called once, after all records.
    func check(_ context: CheckContext) -> [Finding]
}

extension Rule {
    package func check(_ record: Record, in context: CheckContext) -> [Finding] { [] }
    package func check(_ context: CheckContext) -> [Finding] { [] }
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
