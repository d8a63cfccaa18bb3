/// An address outside the document that may stand in a link: http, https or mailto.
///
/// The only way to an `href` that leaves the page, so that `javascript:` and its kin cannot get there.
package struct WebAddress: Sendable, Hashable {
    package let text: String

    /// Nil for any other scheme, for text without one and for text with white space or control characters in it.
    package init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        guard ["http", "https", "mailto"].contains(text[..<colon].lowercased()) else { return nil }
        let isClean = text.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
        guard isClean, text.index(after: colon) < text.endIndex else { return nil }
        self.text = text
    }

    /// Whether it opens a message instead of a page.
    package var isMail: Bool { text.lowercased().hasPrefix("mailto:") }
}
