import Diagnostics
import Records

/// Files that groei does not read and can name: lists that look like RIS and are not, and documents of other programs.
enum ForeignFormat: Sendable {
    /// Web of Science (Clarivate, field tags): `PT J`.
    case webOfScience
    /// EndNote's own list (Refer): `%0 Journal Article`.
    case refer
    /// A spreadsheet, a text document or a PDF.
    case spreadsheet, text, pdf

    /// By the first lines; nil for all else.
    init?(_ bytes: [UInt8], path: String) {
        if let office = Self.office(bytes, path.lowercased()) {
            self = office
            return
        }
        let start = bytes.prefix(1024).drop { $0 <= 0x20 || $0 >= 0x80 }
        let lines = start.split { $0 == 0x0A || $0 == 0x0D }.prefix(4)
        guard let first = lines.first else { return nil }
        let isEntry = lines.contains { $0.count == 4 && $0.starts(with: "PT ".utf8) }
        if first.starts(with: "%0 ".utf8) { self = .refer } else if isEntry { self = .webOfScience } else { return nil }
    }

    /// By the signature and the end of the name.
    private static func office(_ bytes: [UInt8], _ path: String) -> ForeignFormat? {
        switch FileSignature(bytes) {
        case .pdf: return .pdf
        case .zip, .compound: break
        case .rtf, nil: return nil
        }
        if [".xlsx", ".xls", ".ods", ".numbers"].contains(where: path.hasSuffix) { return .spreadsheet }
        return [".docx", ".doc", ".odt", ".pages"].contains(where: path.hasSuffix) ? .text : nil
    }

    var advice: Words {
        switch self {
        case .webOfScience, .refer: Words(nl: "Exporteer de bronnen daar als RIS of BibTeX, en voeg dat bestand toe.", en: "Export the sources there as RIS or BibTeX, and add that file.")
        case .spreadsheet: Words(
            nl: "Bewaar het werkblad als CSV (UTF-8), met boven elke kolom wat erin staat (titel, auteur, jaar, …), en voeg dat bestand toe.",
            en: "Save the sheet as CSV (UTF-8), with above each column what it holds (title, author, year, …), and add that file.")
        case .text, .pdf: Words(
            nl: "Voeg de bronnen toe met hun DOI, ISBN of webadres, of uit een bestand van een programma voor bronnen (RIS, BibTeX).",
            en: "Add the sources by their DOI, ISBN or web address, or from a file of a reference manager (RIS, BibTeX).")
        }
    }

    var name: String {
        switch self {
        case .webOfScience: "Web of Science"
        case .refer: "EndNote (.enw)"
        case .spreadsheet: "Excel/LibreOffice"
        case .text: "Word/LibreOffice"
        case .pdf: "PDF"
        }
    }
}
