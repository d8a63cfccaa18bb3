import Editorial

/// An address outside the document that may stand in a link: http, https or mailto.
///
/// The only way to an `href` that leaves the page, so that `javascript:` and its kin cannot get there.
package struct WebAddress: Sendable, Hashable {
    package let text: String

    /// Nil for any other scheme, for text without one and for text with white space or control characters in it.
    package init?(_ text: String) {
        guard ReferenceScan.isWeb(text) else { return nil }
        self.text = text
    }

    /// Whether it opens a message instead of a page.
    package var isMail: Bool { text.lowercased().hasPrefix("mailto:") }
}
