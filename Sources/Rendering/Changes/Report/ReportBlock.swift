import Diagnostics

/// A part of a report.
package indirect enum ReportBlock: Sendable, Hashable {
    case section([ReportSpan], [ReportBlock])
    case paragraph([ReportSpan])
    case list([ReportItem])
    /// Names with their values.
    case fields([ReportField])
    /// What a person wrote in Markdown, as it is.
    case markdown(String)
}

package struct ReportItem: Sendable, Hashable {
    package let line: [ReportSpan]
    package let more: [ReportBlock]

    package init(_ line: [ReportSpan], _ more: [ReportBlock] = []) {
        self.line = line
        self.more = more
    }
}

package struct ReportField: Sendable, Hashable {
    package let label: String
    package let value: [ReportSpan]

    package init(_ label: String, _ value: [ReportSpan]) {
        self.label = label
        self.value = value
    }
}

/// A stretch of a line. A line end in its text begins a new line.
package struct ReportSpan: Sendable, Hashable, ExpressibleByStringInterpolation {
    package enum Kind: Sendable, Hashable {
        case text, strong, muted
        /// An address, a command, a digest: copied as it stands.
        case code
        /// Word by word: taken out of a text, put into it.
        case deleted, inserted
        /// A whole value that was, and the one that took its place.
        case was, becomes
        /// Good or bad news.
        case good, bad
    }

    package let kind: Kind
    package let text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    package init(stringLiteral value: String) { self.init(.text, value) }

    package static func text(_ text: String) -> ReportSpan { .init(.text, text) }
    package static func strong(_ text: String) -> ReportSpan { .init(.strong, text) }
    package static func muted(_ text: String) -> ReportSpan { .init(.muted, text) }
    package static func code(_ text: String) -> ReportSpan { .init(.code, text) }
}
