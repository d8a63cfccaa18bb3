/// How text for a terminal is set off: with colours (ECMA-48) or not at all. Who calls decides; nothing here asks the environment.
package enum Style: Sendable {
    case plain, ansi

    /// What a piece of text is; the colour follows from it.
    package enum Role: Sendable, CaseIterable {
        case error, warning, information
        case heading, strong, muted, code
        case deleted, inserted
        /// A gain and a loss: what got stronger, what fell away.
        case good, bad
    }

    package var isColoured: Bool { self == .ansi }

    package func callAsFunction(_ role: Role, _ text: String) -> String {
        guard self == .ansi, !text.isEmpty else { return text }
        return "\u{1B}[\(Self.code(role))m\(text)\u{1B}[0m"
    }

    /// Only the eight basic colours, which every terminal theme keeps readable; deletions are struck through and
    /// insertions underlined as well, for those who do not see the difference between red and green.
    private static func code(_ role: Role) -> String {
        switch role {
        case .error: "1;31"
        case .warning: "1;33"
        case .information: "1;36"
        case .heading: "1"
        case .strong: "1"
        case .muted: "2"
        case .code: "36"
        case .deleted: "9;31"
        case .inserted: "4;32"
        case .good: "32"
        case .bad: "31"
        }
    }
}

extension Severity {
    package var role: Style.Role {
        switch self {
        case .error: .error
        case .warning: .warning
        case .information: .information
        }
    }
}
