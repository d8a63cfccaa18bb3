/// Why a command could not do its work: wrong use, the environment, or a race that was lost.
///
/// Says what was wrong, and in `hint` what to do about it.
package struct Failure: Error, Sendable, Hashable {
    /// The exit codes of DESIGN 7.
    package enum Kind: Int32, Sendable {
        /// The content has findings that stand in the way.
        case findings = 1
        /// The command was used wrongly.
        case usage = 2
        /// Data or environment: an unreadable repository, a lost race, a full disk.
        case environment = 3
    }

    package let kind: Kind
    package let message: Words
    package let hint: Words?
    package let findings: [Finding]

    package init(_ kind: Kind, _ message: Words, hint: Words? = nil, findings: [Finding] = []) {
        self.kind = kind
        self.message = message
        self.hint = hint
        self.findings = findings
    }
}
