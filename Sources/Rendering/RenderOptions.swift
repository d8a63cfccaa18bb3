package import Diagnostics

/// What a rendered document says about itself and cannot be read from its records. Everything comes from outside, so that
/// the same corpus with the same options gives the same bytes.
package struct RenderOptions: Sendable, Hashable {
    /// The language of the words around the content; nil for the language of the document.
    package var language: Language?
    /// `1.2.0`; nil when no version was cut yet.
    package var version: String?
    /// The date of the version: `2026-11-23`.
    package var date: String?
    /// The digest of the content that was rendered.
    package var digest: String?
    /// The content is not what `version` recorded: changes have come since, or there is no version at all.
    package var isDraft: Bool

    package init(
        language: Language? = nil, version: String? = nil, date: String? = nil, digest: String? = nil, isDraft: Bool = false
    ) {
        self.language = language
        self.version = version
        self.date = date
        self.digest = digest
        self.isDraft = isDraft
    }
}
