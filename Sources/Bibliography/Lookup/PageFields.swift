import Diagnostics
import Records

/// The source that a web page describes, or is: what says it best comes first.
///
/// Highwire's `citation_…` (the tags that Google Scholar asks of publishers), the same by bepress, PRISM, Dublin Core
/// (dublincore.org, DCMI terms), then Open Graph (ogp.me), and the title of the page last. JSON-LD is read by ``SchemaOrgFields``.
struct PageFields {
    private let head: HTMLHead
    private var draft = EntryDraft()

    /// - Parameter url: where the page was found.
    init(_ head: HTMLHead, url: String) {
        self.head = head
        pageURL = head.canonical.flatMap { $0.contains("://") ? $0 : nil } ?? url
    }

    private let pageURL: String

    /// The DOI that the page gives for what it is about.
    var doi: String? {
        let names = ["citation_doi", "bepress_citation_doi", "prism.doi", "dc.identifier", "dcterms.identifier", "dc.identifier.doi", "doi"]
        return names.lazy.flatMap { name in head.metas.filter { $0.name == name } }.compactMap { DOI.bare($0.content) }.first
    }

    /// - Parameter today: when the page was read, for a page that may change.
    mutating func source(today: String, _ log: inout ImportLog) -> ImportedEntry? {
        let type = type()
        draft.replace("type", .string(type))
        set("title", ["citation_title", "bepress_citation_title", "dc.title", "dcterms.title", "prism.title", "og:title", "twitter:title"])
        if !draft.has("title") { draft.set("title", pageTitle, from: "title") }
        let people = authors
        draft.add(people, to: "author")
        for name in take(["citation_editor"]) { draft.add([PersonName(typed: name)], to: "editor") }
        date(["citation_publication_date", "citation_date", "citation_cover_date", "bepress_citation_date", "citation_online_date", "citation_year", "prism.publicationdate",
            "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "article:published_time", "og:article:published_time", "datepublished", "date", "dcterms.modified"])
        whole(type)
        set("language", ["citation_language", "dc.language", "dcterms.language", "og:locale"])
        if !draft.has("language"), let language = head.language { draft.setLanguage(language.replacing("_", with: "-"), from: "lang") }
        set("abstract", ["citation_abstract", "dcterms.abstract", "dc.description", "dcterms.description", "og:description", "description"])
        draft.setURL(pageURL, from: "URL")
        if type == "webpage" { draft.set("accessed", today, from: "accessed") }
        genre(type)
        rest()
        return draft.finish(0..<0, called: pageURL, &log)
    }

    private var used: Set<String> = []

    /// What the first of these tags says that is there.
    private mutating func take(_ names: [String]) -> [String] { tagged(names).map(\.content) }

    private mutating func tagged(_ names: [String]) -> [(name: String, content: String)] {
        used.formUnion(names)
        for name in names {
            let found = head.metas.filter { $0.name == name && !$0.content.isEmpty }
            if !found.isEmpty { return found }
        }
        return []
    }

    private mutating func set(_ field: String, _ names: [String]) {
        guard let (name, text) = tagged(names).first else { return }
        switch field {
        case "language": draft.setLanguage(text.replacing("_", with: "-"), from: name)
        case "abstract": draft.set(field, MarkupStripping.abstract(text), from: name)
        default: draft.set(field, MarkupStripping.plain(text), from: name)
        }
    }

    private mutating func date(_ names: [String]) {
        guard let (name, text) = tagged(names).first else { return }
        draft.setDate("issued", text, from: name)
        let issued = DateReading(text)?.edtf ?? ""
        for meta in head.metas where Self.isReference(meta.name) && names.contains(meta.name) && DateReading(meta.content).map({ !issued.hasPrefix($0.edtf) }) ?? true { draft.drop(meta.name) }
    }

    /// What kind of thesis or report it is.
    private mutating func genre(_ type: String) {
        set("genre", ["citation_dissertation_name"])
        guard let (name, kind) = tagged(["dc.type", "dcterms.type"]).first else { return }
        let words = kind.split(separator: "/").last.map(String.init) ?? kind
        if type == "webpage" { draft.drop(name) } else if ["thesis", "report"].contains(type), !draft.has("genre"), !["thesis", "report", "rapport"].contains(words.lowercased()) {
            draft.set("genre", words, from: name)
        }
    }

    /// What else is said with references in mind: it is told that it was left out.
    private mutating func rest() {
        for meta in head.metas where Self.isReference(meta.name) && !used.contains(meta.name) && !Self.aside.contains(meta.name) { draft.drop(meta.name) }
    }

    private static func isReference(_ name: String) -> Bool { ["citation_", "dc.", "dcterms."].contains { name.hasPrefix($0) } }

    private var authors: [PersonName] {
        mutating get {
            take(["citation_author", "citation_authors", "bepress_citation_author", "dc.creator", "dcterms.creator", "dc.contributor.author", "author", "article:author"])
                .flatMap { $0.contains(";") ? $0.split(separator: ";").map(String.init) : [$0] }
                .filter { !$0.contains("://") && !$0.hasPrefix("@") }
                .map { PersonName(typed: $0) }
        }
    }

    /// What it appeared in, and where in it.
    private mutating func whole(_ type: String) {
        switch type {
        case "webpage": set("container-title", ["og:site_name", "application-name"])
        case "thesis": set("publisher", ["citation_dissertation_institution"])
        case "report": set("publisher", ["citation_technical_report_institution"])
        default: set("container-title", ["citation_journal_title", "citation_conference_title", "citation_inbook_title", "citation_book_title", "bepress_citation_journal_title", "prism.publicationname"])
        }
        if !draft.has("publisher") { set("publisher", type == "webpage" ? ["dc.publisher", "dcterms.publisher"] : ["citation_publisher", "dc.publisher", "dcterms.publisher"]) }
        set("volume", ["citation_volume", "bepress_citation_volume", "prism.volume"])
        set("issue", ["citation_issue", "bepress_citation_issue", "prism.number"])
        set("number", ["citation_technical_report_number"])
        // One by one: the numbers of print and screen stand side by side.
        for name in ["citation_isbn", "citation_issn", "citation_eissn", "prism.issn", "prism.eissn"] {
            for text in take([name]) { draft.setSerial(text, from: name) }
        }
        if let doi { draft.setDOI(doi, from: "citation_doi") }
        let pages = [take(["citation_firstpage", "bepress_citation_firstpage", "prism.startingpage"]).first, take(["citation_lastpage", "bepress_citation_lastpage", "prism.endingpage"]).first].compactMap(\.self)
        if !pages.isEmpty { draft.setPages(pages.joined(separator: "-"), from: "citation_firstpage") }
        for number in take(["citation_article_number"]) where pages.isEmpty { draft.setPages(number, from: "citation_article_number") }
        draft.addKeywords(take(["citation_keywords", "dc.subject", "dcterms.subject"]))
    }

    private func type() -> String {
        let names = Set(head.metas.map(\.name))
        for (name, type) in Self.types where names.contains(name) { return type }
        let kind = head.metas.first { $0.name == "dc.type" || $0.name == "dcterms.type" }?.content.lowercased() ?? ""
        return Self.kinds.first { kind.contains($0.word) }?.type ?? "webpage"
    }

    /// Words in Dublin Core's type, as repositories fill it in: `Bachelor Thesis`, `info:eu-repo/semantics/article`.
    private static let kinds: [(word: String, type: String)] = [
        ("thesis", "thesis"), ("dissertation", "thesis"), ("scriptie", "thesis"), ("proefschrift", "thesis"), ("report", "report"), ("rapport", "report"),
        ("article", "article-journal"), ("artikel", "article-journal"),
    ]

    /// Without the name of the site, which many put behind it.
    private var pageTitle: String {
        let site = head.metas.first { $0.name == "og:site_name" }?.content ?? ""
        for sign in [" | ", " - ", " – ", " — ", " :: "] where !site.isEmpty && head.title.hasSuffix(sign + site) { return String(head.title.dropLast(site.count + sign.count)) }
        return head.title
    }

    private static let types = [
        ("citation_dissertation_institution", "thesis"), ("citation_technical_report_institution", "report"), ("citation_conference_title", "paper-conference"),
        ("citation_inbook_title", "chapter"), ("citation_journal_title", "article-journal"), ("bepress_citation_journal_title", "article-journal"),
        ("citation_book_title", "chapter"), ("citation_isbn", "book"), ("citation_title", "document"),
    ]
    /// About the files and addresses of the page, or said by another tag.
    private static let aside: Set<String> = [
        "citation_doi", "dc.identifier", "dcterms.identifier", "dc.identifier.doi", "citation_author_institution", "citation_author_email", "citation_author_orcid",
    ]
}
