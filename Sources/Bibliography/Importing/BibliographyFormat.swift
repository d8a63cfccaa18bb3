/// A form in which programs pass lists of sources on to each other.
package enum BibliographyFormat: String, Sendable, Hashable, CaseIterable {
    /// BibTeX (btxdoc, 1988) and BibLaTeX (manual, chapter 2): one grammar, other names of fields. Both are read alike.
    case bibtex, biblatex
    /// The tagged lines of Research Information Systems.
    case ris
    /// The input of CSL processors (csl-data.json, CSL 1.0.2).
    case cslJSON = "csl-json"
    /// The XML that EndNote exports.
    case endNote = "endnote"
    /// A table, RFC 4180.
    case csv
    /// schema.org in JSON-LD.
    case jsonLD = "json-ld"

    /// What a file is, by its name and else by how it begins; nil when neither tells.
    package static func guess(path: String, bytes: [UInt8]) -> BibliographyFormat? {
        let name = path.lowercased()
        let start = beginning(bytes)
        if let format = byName.first(where: { name.hasSuffix($0.suffix) })?.format {
            // A name promises little: what begins as JSON or XML is that.
            let isJSON = start.first == UInt8(ascii: "[") && ![.cslJSON, .jsonLD].contains(format)
            return isJSON || format == .cslJSON && isLinkedData(start) ? byContent(start) ?? format : format
        }
        return byContent(start)
    }

    private static let byName: [(suffix: String, format: BibliographyFormat)] = [
        (".bib", .bibtex), (".bibtex", .bibtex), (".ris", .ris), (".nbib", .ris), (".json", .cslJSON), (".csljson", .cslJSON), (".xml", .endNote), (".csv", .csv), (".tsv", .csv),
        (".jsonld", .jsonLD),
    ]

    /// The first 4096 bytes, without byte order mark, white space and the NULs of UTF-16.
    private static func beginning(_ bytes: [UInt8]) -> [UInt8] {
        let text = bytes.prefix(4096).filter { $0 != 0 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF && $0 != 0xFE && $0 != 0xFF }
        return Array(text.drop { $0 <= 0x20 })
    }

    private static func byContent(_ start: [UInt8]) -> BibliographyFormat? {
        switch start.first {
        case UInt8(ascii: "["), UInt8(ascii: "{"): return isLinkedData(start) ? .jsonLD : .cslJSON
        case UInt8(ascii: "<"): return .endNote
        default: break
        }
        if MEDLINE.isBeginning(start) { return .ris }
        let lines = start.split { $0 == 0x0A || $0 == 0x0D }
        // Before the others, because the texts in a table may look like anything.
        if CSVReader.isBeginning(start) { return .csv }
        if lines.contains(where: { RISLine.tag(of: $0) == "TY" }) { return .ris }
        if lines.contains(where: { $0.drop { $0 <= 0x20 }.first == UInt8(ascii: "@") }) { return .bibtex }
        if lines.contains(where: { RISLine.tag(of: $0) != nil }) { return .ris }
        return nil
    }

    /// JSON that begins with its context, or with a type of its own kind.
    private static func isLinkedData(_ start: [UInt8]) -> Bool {
        let text = String(decoding: start.prefix(400), as: UTF8.self)
        return text.contains("\"@context\"") || text.contains("\"@graph\"")
    }
}
