package import Diagnostics
package import Records

/// What a file of sources holds: the entries that can be offered, and what is wrong with the others.
package struct ImportResult: Sendable, Hashable {
    package let format: BibliographyFormat?
    package let entries: [ImportedEntry]
    /// In the order of the file. An error stands for an entry that is not offered.
    package let findings: [Finding]
    /// How many entries are not offered.
    package let lost: Int

    package init(format: BibliographyFormat?, entries: [ImportedEntry], findings: [Finding], lost: Int = 0) {
        self.format = format
        self.entries = entries
        self.findings = findings
        self.lost = lost
    }
}

/// One source (or claim) as read from a file, ready to become a record.
package struct ImportedEntry: Sendable, Hashable {
    /// The type of its record: `source`, or `claim` from the forms that have those.
    package var type = "source"
    /// The fields in CSL's names, as `schemas/source.schema.json` has them.
    package internal(set) var record: Plain
    /// What the file calls it: citation key, `ID` or `id`.
    package let key: String?
    /// The id to propose: the key when it has the form of ours (`roelofs-2003`), else family name and year.
    package internal(set) var id: String
    /// From the first to the last line of the entry.
    package let place: Place
    /// What was moved to `note`, changed or left out, and why.
    package var remarks: [Words]
    /// Texts of one line of which the file has a word broken off at the end of a line, as they stand there.
    package internal(set) var broken: [Plain.Field] = []
    /// What it says by itself, where groei's own field says more.
    var literal: LiteralFields?

    package var lines: ClosedRange<Int> {
        let first = place.start?.line ?? 1
        return first...max(first, place.end?.line ?? first)
    }
}

/// Reads lists of sources in any of the forms that reference managers write.
///
/// Takes any bytes: what cannot be read is a finding with its line, and the rest is still offered. Time and memory grow with
/// the size of the file, whatever it holds.
package enum BibliographyReader {
    /// Entries that one file may have: more than any library that somebody would add at once, and few enough to be judged in a second.
    package static let maximumEntries = 20_000

    /// - Parameters:
    ///   - format: nil leaves it to the name of the file and to how it begins.
    ///   - maximumEntries: those beyond are not read, which is a finding.
    ///   - together: threads to work on many entries at once, for the forms whose entries take long.
    package static func read(
        _ source: SourceFile, as format: BibliographyFormat? = nil, maximumEntries: Int = maximumEntries, together: some ManyAtOnce = OneByOne()
    ) -> ImportResult {
        if let foreign = ForeignFormat(source.bytes, path: source.path) { return ImportResult(format: nil, entries: [], findings: [ImportProblem.foreign(foreign).finding(at: source.place)]) }
        guard let format = format ?? BibliographyFormat.guess(path: source.path, bytes: source.bytes) else {
            return ImportResult(format: nil, entries: [], findings: [ImportProblem.unknownFormat.finding(at: source.place)])
        }
        let text = ImportText(source)
        var log = ImportLog(text, maximumEntries: maximumEntries)
        let entries: [ImportedEntry] = switch format {
        case .bibtex, .biblatex: BibTeXReader.read(text, &log, together)
        case .ris: RISReader.read(text, &log)
        case .cslJSON: CSLReader.read(text, &log)
        case .endNote: EndNoteReader.read(text, &log)
        case .csv: CSVReader.read(text, &log)
        case .jsonLD: SchemaOrgReader.read(text, &log)
        }
        let settled = entries.contains { $0.literal != nil } ? together.map(entries) { $0.withEdits(of: format) } : entries
        if entries.isEmpty, log.lost == 0, !log.isConcluded { log.conclude(.nothing(format)) }
        return ImportResult(format: format, entries: settled, findings: log.findings, lost: log.lost)
    }
}
