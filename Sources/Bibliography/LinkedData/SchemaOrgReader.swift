import Diagnostics
import Records

/// JSON-LD in the words of schema.org, as groei exports it and as web pages carry it. Contexts are not fetched.
enum SchemaOrgReader {
    static func read(_ text: ImportText, _ log: inout ImportLog) -> [ImportedEntry] {
        switch JSONPieces.tree(of: text.bytes, path: text.path) {
        case .failure(let refusals):
            for finding in refusals.findings { log.add(finding) }
            return []
        case .success(let tree):
            log = log.anew(for: ImportText(tree.source))
            return nodes(tree.root).prefix { log.takes($0.range) }.compactMap { entry($0, &log) }
        }
    }

    /// The things described at the top: one, a list, or those of a graph.
    static func nodes(_ root: Value) -> [Value] {
        if root.kind == .array { return Array(root.items).flatMap(nodes) }
        if let graph = root["@graph"] { return nodes(graph) }
        return root.kind == .object ? [root] : []
    }

    private static func entry(_ node: Value, _ log: inout ImportLog) -> ImportedEntry? {
        let plain = node.plain
        if SchemaOrgFields.types(plain).contains("Claim") { return claim(plain, log.text.place(node.range)) }
        guard SchemaOrgFields.type(plain) != nil else {
            log.add(.unknownRecord(SchemaOrgFields.types(plain).first ?? "?"), node.range)
            return nil
        }
        return source(plain, node.range, &log)
    }

    static func source(_ node: Plain, _ range: Range<Int>, _ log: inout ImportLog) -> ImportedEntry? {
        var fields = SchemaOrgFields(node)
        return fields.source(range, &log)
    }

    static func claim(_ node: Plain, _ place: Place) -> ImportedEntry {
        func local(_ value: Plain?, _ type: String? = nil) -> String? {
            guard let id = value?["@id"]?.string, id.hasPrefix("#") else { return nil }
            guard let type else { return String(id.dropFirst()) }
            return id.hasPrefix("#\(type)/") ? String(id.dropFirst(type.utf8.count + 2)) : nil
        }
        let about = (node["about"].map { $0.items.isEmpty ? [$0] : $0.items } ?? []).compactMap { local($0).map(Plain.string) }
        let read: [Plain.Field] = [
            local(node["appearance"], "source").map { .init(name: "source", value: .string($0)) }, about.isEmpty ? nil : .init(name: "about", value: .array(about)),
            node["text"]?.string.map { .init(name: "statement", value: .string($0)) },
        ].compactMap(\.self)
        let exact = node[SchemaOrgWriter.exactName]?.fields ?? []
        let fields = read.filter { field in !exact.contains { $0.name == field.name } } + exact.filter { !$0.value.isNull && $0.name != ExactFields.id }
        let id = exact.first { $0.name == ExactFields.id }?.value.string ?? local(node, "claim") ?? ""
        return ImportedEntry(type: "claim", record: ClaimFields.ordered(fields), key: node["@id"]?.string, id: id, place: place, remarks: [])
    }
}

/// One work of schema.org in the fields of a source.
struct SchemaOrgFields {
    private let node: Plain
    private var draft = EntryDraft()

    init(_ node: Plain) { self.node = node }

    static func types(_ node: Plain) -> [String] {
        let types = node["@type"].map { $0.items.isEmpty ? [$0] : $0.items } ?? []
        return types.compactMap { $0.string.map { String($0.split(whereSeparator: { "/:".contains($0) }).last ?? "") } }
    }

    /// CSL's type of a work; nil for what is no work (a person, the site itself, a list of crumbs).
    static func type(_ node: Plain) -> String? { types(node).lazy.compactMap { works[$0] }.first }

    mutating func source(_ range: Range<Int>, _ log: inout ImportLog) -> ImportedEntry? {
        draft.key = node["@id"]?.string.flatMap { $0.hasPrefix("#source/") ? String($0.dropFirst(8)) : nil }
        draft.replace("type", .string(Self.type(node) ?? "document"))
        for field in node.fields { read(field.name, field.value) }
        return draft.finish(range, called: Self.text(node["@id"]), &log)
    }

    private mutating func read(_ name: String, _ value: Plain) {
        switch name {
        case "@type", "@id", "@context": break
        case SchemaOrgWriter.exactName: draft.restore(value)
        case "name": draft.set("title", MarkupStripping.plain(Self.text(value) ?? ""), from: name)
        case "headline": if node["name"] == nil { draft.set("title", MarkupStripping.plain(Self.text(value) ?? ""), from: name) }
        case "author", "editor", "translator": draft.add(Self.list(value).compactMap(Self.agent), to: name)
        case "creator": if node["author"] == nil { draft.add(Self.list(value).compactMap(Self.agent), to: "author") }
        case "datePublished": date(value, name)
        case "dateCreated", "dateModified": if node["datePublished"] == nil, !draft.has("issued") { date(value, name) }
        case "inLanguage": if let text = Self.text(value) ?? Self.text(value["name"]) { draft.setLanguage(text, from: name) }
        case "abstract": draft.set("abstract", MarkupStripping.abstract(Self.text(value) ?? ""), from: name)
        case "description": if node["abstract"] == nil { draft.set("abstract", MarkupStripping.abstract(Self.text(value) ?? ""), from: name) }
        case "keywords": draft.addKeywords(Self.list(value).compactMap { Self.text($0) ?? Self.text($0["name"]) })
        case "url": if let text = Self.text(value) { draft.setURL(text, from: name) }
        case "sameAs", "identifier": identifier(value, name)
        case "isbn", "issn": serials(value, name)
        case "publisher": publisher(value)
        case "pagination": if let text = Self.text(value) { draft.setPages(text, from: name) }
        case "pageStart":
            let pages = [Self.text(value), Self.text(node["pageEnd"])].compactMap(\.self)
            if !pages.isEmpty { draft.setPages(pages.joined(separator: "-"), from: name) }
        case "pageEnd": if node["pageStart"] == nil, let text = Self.text(value) { draft.setPages(text, from: name) }
        case "isPartOf": for part in Self.list(value) { whole(part, depth: 0) }
        default: other(name, value)
        }
    }

    private mutating func other(_ name: String, _ value: Plain) {
        if let field = Self.plainFields[name], let text = Self.text(value) { return draft.set(field, text, from: name) }
        draft.drop(name)
    }

    private mutating func date(_ value: Plain, _ name: String) {
        if let text = Self.text(value) { draft.setDate("issued", text, from: name) }
    }

    private mutating func identifier(_ value: Plain, _ name: String) {
        for item in Self.list(value) {
            guard let text = Self.text(item) ?? Self.text(item["value"]) else { continue }
            let isDOI = item["propertyID"].map { Self.text($0)?.lowercased().hasSuffix("doi") == true } ?? (DOI.bare(text) != nil)
            if isDOI, let doi = DOI.bare(text) { if draft.text("DOI")?.lowercased() != doi.lowercased() { draft.setDOI(doi, from: name) } } else { draft.drop(name) }
        }
    }

    private mutating func serials(_ value: Plain, _ name: String) {
        for text in Self.list(value).compactMap(Self.text) { draft.setSerial(text, from: name) }
    }

    private mutating func publisher(_ value: Plain) {
        guard let item = Self.list(value).first else { return }
        draft.set("publisher", Self.text(item) ?? Self.text(item["name"]) ?? "", from: "publisher")
        if let place = Self.text(item["location"]) ?? Self.text(item["address"]) { draft.set("publisher-place", place, from: "publisher") }
    }

    /// The issue in the volume of a journal, the book, the site, or the series.
    private mutating func whole(_ part: Plain, depth: Int) {
        guard depth < 5 else { return }
        let types = Self.types(part)
        if let text = Self.text(part["volumeNumber"]) { draft.set("volume", text, from: "volumeNumber") }
        if let text = Self.text(part["issueNumber"]) { draft.set("issue", text, from: "issueNumber") }
        for name in ["issn", "isbn"] { if let value = part[name] { serials(value, name) } }
        if let name = Self.text(part["name"]) ?? Self.text(part), !types.contains("PublicationVolume"), !types.contains("PublicationIssue") {
            draft.set(types.contains("CreativeWorkSeries") ? "collection-title" : "container-title", name, from: "isPartOf")
        }
        for inner in Self.list(part["isPartOf"] ?? .array([])) { whole(inner, depth: depth + 1) }
    }

    private static func agent(_ value: Plain) -> PersonName? {
        if let text = text(value) { return text.contains("://") ? nil : PersonName(typed: text) }
        let name = text(value["name"]) ?? ""
        if types(value).contains("Organization") || types(value).contains(where: { $0.hasSuffix("Organization") }) { return PersonName(literal: name) }
        guard let family = text(value["familyName"]) else { return name.isEmpty ? nil : PersonName(typed: name) }
        var person = PersonName()
        person.setFamily(family)
        person.setGiven(text(value["givenName"]) ?? "", suffix: text(value["honorificSuffix"]) ?? "")
        return person
    }

    private static func list(_ value: Plain) -> [Plain] { if case .array(let items) = value { items } else { [value] } }

    private static func text(_ value: Plain?) -> String? {
        switch value {
        case .string(let text)?, .number(let text)?: text
        case .array(let items)?: items.first.flatMap { $0.isCollection ? nil : text($0) }
        case .object?: value?["@value"].flatMap { text($0) }
        default: nil
        }
    }

    private static let plainFields = ["alternateName": "title-short", "bookEdition": "edition", "reportNumber": "number", "genre": "genre"]

    private static let works = [
        "ScholarlyArticle": "article-journal", "MedicalScholarlyArticle": "article-journal", "Article": "article-magazine", "NewsArticle": "article-newspaper",
        "OpinionNewsArticle": "article-newspaper", "TechArticle": "article-magazine", "Book": "book", "Chapter": "chapter", "Report": "report", "Thesis": "thesis",
        "WebPage": "webpage", "AboutPage": "webpage", "BlogPosting": "post-weblog", "SocialMediaPosting": "post", "Dataset": "dataset", "SoftwareApplication": "software",
        "SoftwareSourceCode": "software", "Legislation": "legislation", "Movie": "motion_picture", "Episode": "broadcast", "PodcastEpisode": "broadcast", "Map": "map",
        "Manuscript": "manuscript", "Periodical": "periodical", "Collection": "collection", "Review": "review", "VisualArtwork": "graphic", "ImageObject": "figure",
        "SheetMusic": "musical_score", "MusicRecording": "song", "DefinedTerm": "entry-dictionary", "CreativeWork": "document", "DigitalDocument": "document",
        "PublicationIssue": "periodical",
    ]
}
