/// How much a finding matters: an error stops a proposal, a warning and a piece of information do not.
package enum Severity: String, Sendable, CaseIterable, Comparable {
    case error, warning, information

    /// Errors come first.
    package static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .information: 2
        }
    }

    /// The word on screen.
    package var words: Words {
        switch self {
        case .error: Words(nl: "fout", en: "error")
        case .warning: Words(nl: "waarschuwing", en: "warning")
        case .information: Words(nl: "ter informatie", en: "information")
        }
    }
}
