import Diagnostics
import Records

/// What an entry that groei exported says by itself, without the exact fields beside it (``ExactFields``).
struct LiteralFields: Sendable, Hashable {
    let fields: [String: Plain]
    /// The names of the exact fields.
    let exact: Set<String>

    /// The exact fields that somebody edited since: they do not say what groei wrote for the record.
    ///
    /// - Parameter written: what groei wrote, as it reads.
    fileprivate func edited(since written: Plain) -> [String] {
        exact.filter { name in
            switch (fields[name], written[name]) {
            case (nil, nil): false
            case (let here?, let there?): !here.meansSame(as: there)
            default: true
            }
        }.sorted()
    }
}

extension ImportedEntry {
    /// The entry with what was edited in the file since groei wrote it.
    ///
    /// The record is written once more, and what comes back is held against the file: a field that differs was edited, and what the file says
    /// counts, not the exact value that was written before.
    func withEdits(of format: BibliographyFormat) -> ImportedEntry {
        guard let literal else { return self }
        // The one is read as the other.
        let formats: [BibliographyFormat] = [.bibtex, .biblatex].contains(format) ? [.bibtex, .biblatex] : [format]
        let source = ExportedSource(id: id, record: record)
        let edits = formats.compactMap { BibliographyWriter.back(source, in: $0).map { literal.edited(since: $0.record) } }.min { $0.count < $1.count }
        var entry = self
        entry.literal = nil
        guard let edits, !edits.isEmpty else { return entry }
        var fields = Dictionary(record.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        for name in edits { fields[name] = literal.fields[name] }
        entry.record = SourceFields.record(fields)
        entry.remarks += edits.map { name in
            Words(nl: "`\(name)` is gewijzigd nadat groei dit bestand schreef; wat er nu staat, geldt", en: "`\(name)` was changed since groei wrote this file; what it says now counts")
        }
        return entry
    }
}
