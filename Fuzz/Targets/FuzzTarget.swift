import Bibliography

/// A reader and what must hold for it whatever it is given: no crash, no endless work, and a property of its own.
///
/// `make fuzz` looks for inputs for which it does not; those that were found and mended stand in `Fuzz/Regressions`.
package enum FuzzTarget: String, Sendable, CaseIterable {
    case yaml, edit, markdown, bibtex, ris, medline, endnote, csl, csv, jsonld, patterns, schema

    /// What is wrong with what became of the input; nil when all is as it must be.
    package func check(_ bytes: [UInt8]) -> String? {
        switch self {
        case .yaml: YAMLProperty.check(bytes)
        case .edit: EditProperty.check(bytes)
        case .markdown: MarkdownProperty.check(bytes)
        case .bibtex: BibliographyProperty.check(bytes, .bibtex)
        // PubMed's lists go by the name of RIS, and are told from it by how they begin.
        case .ris: BibliographyProperty.check(bytes, .ris)
        case .medline: BibliographyProperty.check(Array("PMID- 1\n".utf8) + bytes, .ris)
        case .endnote: BibliographyProperty.check(bytes, .endNote)
        case .csl: BibliographyProperty.check(bytes, .cslJSON)
        case .csv: BibliographyProperty.check(bytes, .csv)
        case .jsonld: BibliographyProperty.check(bytes, .jsonLD)
        case .patterns: PatternProperty.check(bytes)
        case .schema: SchemaProperty.check(bytes)
        }
    }
}
