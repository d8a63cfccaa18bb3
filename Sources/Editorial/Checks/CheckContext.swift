import Diagnostics
package import Records

/// What the rules look at, and what several of them need, worked out once.
package struct CheckContext: Sendable {
    package let corpus: Corpus
    /// CHANGELOG.md, if there is one.
    package let changelog: SourceFile?
    /// Who refers to whom, by fields and by links in prose, in the order of the records.
    package let references: [Reference]

    package init(corpus: Corpus, changelog: SourceFile?, references: [Reference]) {
        self.corpus = corpus
        self.changelog = changelog
        self.references = references
    }
}

/// One record naming another.
package struct Reference: Sendable {
    /// Position in ``Corpus/records`` of the record that refers.
    package let from: Int
    /// What it names; nil when the text is no address.
    package let target: Address?
    /// The text as written.
    package let text: String
    /// The types that are allowed there; empty for a link in prose.
    package let allowed: [String]
    /// The field, as in `about[1]`.
    package let field: String
    /// Byte range in the file.
    package let range: Range<Int>
}
