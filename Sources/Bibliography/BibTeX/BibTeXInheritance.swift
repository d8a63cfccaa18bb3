/// What an entry takes over from others: `crossref` (btxdoc 3.1 and BibLaTeX's rules) and `xdata` (BibLaTeX, 3.13.6).
struct BibTeXInheritance {
    /// Ancestors of one entry; enough for anything real, and an end to circles.
    private static let maximum = 16

    private typealias Parent = (key: String, isData: Bool)

    private let entries: [BibTeXEntry]
    private let parents: [[Parent]]
    private let byKey: [String: Int]
    private var budget: ExpansionBudget

    init(_ entries: [BibTeXEntry], _ budget: ExpansionBudget) {
        self.entries = entries
        self.budget = budget
        parents = entries.map(Self.parents)
        byKey = Dictionary(entries.enumerated().map { ($1.key.lowercased(), $0) }) { first, _ in first }
    }

    /// The entry with what it lacks from its ancestors, the nearest first.
    mutating func resolved(_ index: Int, _ log: inout ImportLog) -> BibTeXEntry {
        var entry = entries[index]
        var visited: Set<Int> = [index]
        var waiting = parents[index]
        if waiting.isEmpty { return entry }
        var names = Set(entry.fields.map(\.name))
        var (next, steps) = (0, 0)
        while next < waiting.count, steps < Self.maximum {
            let (key, isData) = waiting[next]
            next += 1
            steps += 1
            guard let parentIndex = byKey[key.lowercased()] else {
                log.add(.noParent(key), entry.range)
                continue
            }
            guard visited.insert(parentIndex).inserted else { continue }
            let parent = entries[parentIndex]
            for field in parent.fields where !Self.personal.contains(field.name) {
                let name = isData ? field.name : Self.renamed(field.name, for: entry.type)
                guard names.insert(name).inserted else { continue }
                guard budget.spend(field.value.utf8.count + 64) else {
                    log.add(.tooMuch, entry.range)
                    return entry
                }
                entry.fields.append(.init(name: name, value: field.value))
            }
            waiting += parents[parentIndex]
        }
        return entry
    }

    private static func parents(of entry: BibTeXEntry) -> [Parent] {
        let data = entry.value("xdata")?.split(separator: ",", maxSplits: maximum).map { (TextTidying.line(String($0)), true) } ?? []
        let whole = entry.value("crossref").map { [(TextTidying.line($0), false)] } ?? []
        return (data + whole).filter { !$0.0.isEmpty }
    }

    /// The title of a book is the book title of its parts.
    private static func renamed(_ name: String, for type: String) -> String {
        let isArticle = type == "article" || type == "suppperiodical"
        guard isArticle || BibTeXTypes.parts.contains(type) else { return name }
        switch name {
        case "title": return isArticle ? "journaltitle" : "booktitle"
        case "subtitle": return isArticle ? "journalsubtitle" : "booksubtitle"
        case "titleaddon": return isArticle ? "journaltitleaddon" : "booktitleaddon"
        default: return name
        }
    }

    /// What belongs to an entry alone.
    private static let personal: Set<String> = [
        "crossref", "xref", "xdata", "ids", "label", "key", "shorttitle", "sorttitle", "sortkey", "presort", "shorthand", "options", "entryset",
        "entrysubtype", "execute", "related", "groei", "abstract", "note", "annote", "annotation", "pages", "file", "doi",
    ]
}
