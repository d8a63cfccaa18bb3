import Bibliography
import Records

/// A list of sources gives entries or says why not; each entry comes back the same from every form it is exported in.
enum BibliographyProperty {
    private static let forms: [BibliographyFormat] = [.cslJSON, .bibtex, .biblatex, .ris, .csv, .jsonLD]

    static func check(_ bytes: [UInt8], _ format: BibliographyFormat) -> String? {
        let result = BibliographyReader.read(SourceFile(path: "x", bytes: bytes), as: format)
        if result.entries.isEmpty, result.findings.isEmpty { return "neither entries nor findings" }
        for entry in result.entries.prefix(4) {
            for form in forms {
                if let problem = exported(entry, as: form) { return problem }
            }
        }
        return nil
    }

    private static func exported(_ entry: ImportedEntry, as form: BibliographyFormat) -> String? {
        guard let text = BibliographyWriter.text([ExportedSource(id: entry.id, record: entry.record)], as: form) else { return "nothing is written in \(form)" }
        let back = BibliographyReader.read(SourceFile(path: "x", text: text), as: form).entries
        guard back.count == 1 else { return "\(back.count) entries come back from \(form): \(text)" }
        return back[0].record.meansSame(as: entry.record) && back[0].id == entry.id
            ? nil : "\(form) gives back\n\(back[0].id) \(back[0].record) for\n\(entry.id) \(entry.record) from\n\(text)"
    }
}
