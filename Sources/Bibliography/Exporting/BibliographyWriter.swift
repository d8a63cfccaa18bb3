import Diagnostics
package import Records

/// A source to be written in another form: its id and what its record says.
package struct ExportedSource: Sendable, Hashable {
    package let id: String
    package let record: Plain

    package init(id: String, record: Plain) {
        self.id = id
        self.record = record
    }

    package init(id: String, _ value: Value) {
        self.init(id: id, record: value.plain)
    }

    /// The text of a field that is a scalar; an empty one is none.
    func text(_ field: String) -> String? {
        switch record[field] {
        case .string(let text)?, .number(let text)?: text.isEmpty ? nil : text
        default: nil
        }
    }

    func names(_ field: String) -> [PersonName] { record[field]?.items.map(PersonName.init) ?? [] }

    var type: String { text("type").flatMap { SourceFields.types.contains($0) ? $0 : nil } ?? "document" }
}

/// Writes sources, and where the form has a place for them claims, in the forms that other programs read.
///
/// All of them give the same records back when they are imported: every entry is read again as it is written, and what the
/// format has no place for, or would change, stands beside it in a field that other programs skip (BibTeX, JSON-LD and CSV:
/// `groei`; RIS: `U5`; CSL-JSON: `custom`).
package enum BibliographyWriter {
    /// The forms that can say what a claim says: those of bibliographies have no entry for it.
    package static let withClaims: Set<BibliographyFormat> = [.csv, .jsonLD]

    /// - Parameters:
    ///   - claims: written in the forms of ``withClaims`` only.
    ///   - labels: what the effects and conditions are called that claims are about, by their address.
    ///   - together: writes several at once where there are threads for it.
    /// - Returns: nil for a format that is only read.
    package static func text(
        _ sources: [ExportedSource], claims: [ExportedClaim] = [], labels: [String: String] = [:], as format: BibliographyFormat,
        together: some ManyAtOnce = OneByOne()
    ) -> String? {
        switch format {
        case .bibtex, .biblatex:
            let writer = BibTeXWriter(isBibLaTeX: format == .biblatex)
            return together.map(sources) { exact($0, format, writer.entry) }.joined(separator: "\n")
        case .ris: return together.map(sources) { exact($0, format, RISWriter.entry) }.joined(separator: "\n")
        case .cslJSON: return CSLWriter.text(sources, together)
        case .csv: return CSVWriter.text(sources, claims)
        case .jsonLD: return SchemaOrgWriter.text(sources, claims, labels: labels, together)
        case .endNote: return nil
        }
    }

    /// What of a source its entry in this format does not say, as ``BibliographyReader`` reads it.
    package static func missing(_ source: ExportedSource, in format: BibliographyFormat) -> Plain? {
        alone(source, in: format).flatMap { missing(source, from: $0, format) }
    }

    /// Its entry, without what stands in groei's own field; nil for a format that has none by itself.
    private static func alone(_ source: ExportedSource, in format: BibliographyFormat) -> String? {
        switch format {
        case .bibtex, .biblatex: BibTeXWriter(isBibLaTeX: format == .biblatex).entry(source, exact: nil)
        case .ris: RISWriter.entry(source, exact: nil)
        case .cslJSON: CSLWriter.json(source, exact: nil).text()
        case .jsonLD: SchemaOrgWriter.alone(source)
        case .csv, .endNote: nil
        }
    }

    /// What comes back of a source that is written in this format without groei's own field; nil when nothing does.
    static func back(_ source: ExportedSource, in format: BibliographyFormat) -> ImportedEntry? { alone(source, in: format).flatMap { back(from: $0, format) } }

    private static func back(from entry: String, _ format: BibliographyFormat) -> ImportedEntry? {
        let back = BibliographyReader.read(SourceFile(path: "", text: entry), as: format)
        return back.entries.count == 1 ? back.entries[0] : nil
    }

    /// The same, of its entry as it is written.
    static func missing(_ source: ExportedSource, from entry: String, _ format: BibliographyFormat) -> Plain? {
        ExactFields.missing(from: back(from: entry, format), of: source)
    }

    private static func exact(_ source: ExportedSource, _ format: BibliographyFormat, _ write: (ExportedSource, Plain?) -> String) -> String {
        let entry = write(source, nil)
        return missing(source, from: entry, format).map { write(source, $0) } ?? entry
    }
}
