import Diagnostics

/// What can be wrong with a file of sources, or with one entry in it.
enum ImportProblem {
    case unknownFormat, nothing(BibliographyFormat), foreign(ForeignFormat), legacyEncoding, more(Int), tooManyEntries(Int)
    case unclosed(String), expected(String, entry: String), noComma(String), unknownString(String), noParent(String), tooMuch
    case noTitleNorAuthor(String?), noType, noRecord(String), wrongTag(String, String), jsonValue
    case noHeader, unknownRecord(String), tooManyCells(Int, Int)

    func finding(at place: Place) -> Finding {
        Finding(rule: "import", severity: severity, place: place, message: message, note: note)
    }

    fileprivate var severity: Severity {
        switch self {
        case .legacyEncoding: .information
        case .noComma, .unknownString, .noParent, .noType, .noRecord, .more: .warning
        default: .error
        }
    }

    private var message: Words {
        switch self {
        case .unknownFormat: Words(nl: "aan dit bestand is niet te zien in welke vorm het bronnen bevat", en: "nothing in this file tells in which form it holds sources")
        case .nothing(let format): Words(nl: "in dit bestand staat geen bron (gelezen als \(format.rawValue))", en: "there is no source in this file (read as \(format.rawValue))")
        case .foreign(let format): Words(nl: "dit is een bestand van \(format.name), en dat leest groei niet", en: "this is a file of \(format.name), which groei does not read")
        case .legacyEncoding: Words(
            nl: "dit bestand is geen UTF-8; wat dat niet is, is gelezen als Windows-1252 (Latin-1)", en: "this file is not UTF-8; what is not was read as Windows-1252 (Latin-1)")
        case .more(let count): Words(nl: "en nog \(count) meldingen", en: "and \(count) more messages")
        case .tooManyEntries(let most): Words(
            nl: "in dit bestand staan meer dan \(Self.grouped(most, ".")) ingangen; vanaf hier zijn ze niet gelezen",
            en: "this file has more than \(Self.grouped(most, ",")) entries; from here on they were not read")
        case .unclosed(let what): Words(nl: "`\(what)` wordt nergens gesloten", en: "`\(what)` is never closed")
        case .expected(let what, let entry): Words(nl: "in `\(entry)` ontbreekt hier \(Self.name(what).nl)", en: "`\(entry)` lacks \(Self.name(what).en) here")
        case .noComma(let field): Words(nl: "voor het veld `\(field)` ontbreekt een komma", en: "there is no comma before the field `\(field)`")
        case .unknownString(let name): Words(nl: "de afkorting `\(name)` is nergens met @string vastgelegd", en: "the abbreviation `\(name)` is not defined by any @string")
        case .noParent(let key): Words(nl: "er is geen ingang `\(key)` om velden van over te nemen", en: "there is no entry `\(key)` to inherit fields from")
        case .tooMuch: Words(nl: "afkortingen en verwijzingen maken deze ingang veel groter dan het bestand zelf", en: "abbreviations and references make this entry far larger than the file itself")
        case .noTitleNorAuthor(let name): Words(nl: "\(name.map { "`\($0)`" } ?? "deze bron") heeft titel noch auteur", en: "\(name.map { "`\($0)`" } ?? "this source") has neither title nor author")
        case .noType: Words(nl: "deze ingang begint niet met `TY`", en: "this entry does not begin with `TY`")
        case .noRecord(let text): Words(nl: "dit hoort bij geen enkele ingang: ‘\(text)’", en: "this belongs to no entry: ‘\(text)’")
        case .wrongTag(let found, let wanted): Words(nl: "hier staat `</\(found)>` waar `</\(wanted)>` hoort", en: "`</\(found)>` stands where `</\(wanted)>` belongs")
        case .noHeader: Words(nl: "de eerste regel van deze tabel noemt geen kolom met titels", en: "the first line of this table names no column with titles")
        case .tooManyCells(let count, let wanted): Words(
            nl: "deze rij heeft \(count) cellen, en er zijn \(wanted) kolommen", en: "this row has \(count) cells, and there are \(wanted) columns")
        case .unknownRecord(let type): Words(nl: "`\(type)` is geen bron en geen bevinding", en: "`\(type)` is neither a source nor a claim")
        case .jsonValue: Words(nl: "dit is geen object met de velden van een bron", en: "this is no object with the fields of a source")
        }
    }

    private var note: Words? {
        switch self {
        case .unknownFormat:
            Words(nl: "groei leest BibTeX, BibLaTeX, RIS, CSL-JSON, EndNote-XML, CSV en JSON-LD.", en: "groei reads BibTeX, BibLaTeX, RIS, CSL-JSON, EndNote XML, CSV and JSON-LD.")
        case .foreign(let format): format.advice
        case .unknownString: Words(nl: "Het woord zelf is overgenomen.", en: "The word itself was taken.")
        case .noHeader: Words(
            nl: "Zet boven elke kolom wat erin staat: titel, auteur, jaar, tijdschrift, uitgever, … (of de velden van een bron: title, author, issued, …).",
            en: "Say above each column what it holds: title, author, year, journal, publisher, … (or the fields of a source: title, author, issued, …).")
        case .tooManyCells: Words(
            nl: "Staat er een scheidingsteken in een tekst, zet die cel dan tussen aanhalingstekens; een spreadsheet doet dat zelf.",
            en: "If a text has the separator in it, put that cell in quotes; a spreadsheet does so itself.")
        case .legacyEncoding: Words(nl: "Kijk of letters met accenten goed zijn.", en: "See whether letters with accents are right.")
        case .tooManyEntries: Words(nl: "Deel het bestand op en voeg de delen na elkaar toe.", en: "Divide the file and add the parts one after the other.")
        default: nil
        }
    }

    /// `20.000`
    private static func grouped(_ number: Int, _ separator: String) -> String {
        number < 1000 ? "\(number)" : "\(number / 1000)\(separator)\(String("\(1000 + number % 1000)".dropFirst()))"
    }

    private static func name(_ what: String) -> Words {
        switch what {
        case "value": Words(nl: "een waarde", en: "a value")
        case "field": Words(nl: "een veldnaam", en: "the name of a field")
        default: Words(same: "`\(what)`")
        }
    }
}

/// Collects findings, at most so many that a broken file does not flood the report.
struct ImportLog {
    static let maximum = 200

    let text: ImportText
    private let maximumEntries: Int
    private var kept: [Finding] = []
    private var count = 0
    private var entries = 0

    init(_ text: ImportText, maximumEntries: Int = BibliographyReader.maximumEntries) {
        self.init(of: text, maximumEntries)
        if text.isLegacy { kept.append(ImportProblem.legacyEncoding.finding(at: Place(path: text.path))) }
    }

    private init(of text: ImportText, _ maximumEntries: Int) { (self.text, self.maximumEntries) = (text, maximumEntries) }

    /// An empty one with the same bounds, for the text that was made of the file's.
    func anew(for text: ImportText) -> ImportLog { ImportLog(of: text, maximumEntries) }

    var isEmpty: Bool { count == 0 }
    /// Entries that are not offered.
    private(set) var lost = 0
    private(set) var isConcluded = false

    /// Whether one more entry is to be read; the first that is not is reported.
    mutating func takes(_ range: Range<Int>) -> Bool {
        entries += 1
        if entries == maximumEntries + 1 { kept.append(ImportProblem.tooManyEntries(maximumEntries).finding(at: text.place(range))) }
        return entries <= maximumEntries
    }

    mutating func add(_ problem: ImportProblem, _ range: Range<Int>) {
        count(problem.severity)
        // A file that is broken all over has a million of them.
        if count <= Self.maximum { kept.append(problem.finding(at: text.place(range))) }
    }

    mutating func add(_ finding: Finding) {
        count(finding.severity)
        if count <= Self.maximum { kept.append(finding) }
    }

    private mutating func count(_ severity: Severity) {
        count += 1
        if severity == .error { lost += 1 }
    }

    /// What is to be said of the file as a whole, however much was said of its parts.
    mutating func conclude(_ problem: ImportProblem, _ range: Range<Int> = 0..<0) {
        isConcluded = true
        kept.append(problem.finding(at: text.place(range)))
    }

    /// What was collected elsewhere.
    mutating func add(_ other: ImportLog) {
        kept += other.kept.prefix(max(0, Self.maximum - count))
        count += other.count
        lost += other.lost
    }

    var findings: [Finding] {
        let more = count - Self.maximum
        return kept.inOrder() + (more > 0 ? [ImportProblem.more(more).finding(at: Place(path: text.path))] : [])
    }
}
