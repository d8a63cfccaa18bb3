import Diagnostics
import Records

/// Records as JSON-LD in the vocabulary of schema.org, for search engines and linked data.
///
/// A claim is a `Claim` (schema.org/Claim) that has its `appearance` in the source and is `about` effects and conditions; not a
/// `ClaimReview`, which judges whether a claim is true. What schema.org has no word for stands in `groei`, a JSON literal
/// (JSON-LD 1.1, 4.2.2) that other programs pass over.
enum SchemaOrgWriter {
    static let exactName = "groei"

    /// - Parameter labels: what effects and conditions are called, by their address.
    static func text(_ sources: [ExportedSource], _ claims: [ExportedClaim], labels: [String: String], _ together: some ManyAtOnce) -> String {
        let context: JSON = ["https://schema.org", .object([.init(exactName, ["@id": "urn:groei:record", "@type": "@json"])])]
        let ids = Dictionary(sources.map { ($0.id, identifier($0)) }, uniquingKeysWith: { first, _ in first })
        let graph = together.map(sources, exact) + together.map(claims) { claim($0, ids, labels) }
        return JSON.object([.init("@context", context), .init("@graph", .array(graph))]).text()
    }

    /// One source as a document of its own, to see what comes back.
    static func alone(_ source: ExportedSource) -> String { JSON.object(work(source)).text(.compact) }

    /// One source with what does not come back from it beside it.
    private static func exact(_ source: ExportedSource) -> JSON {
        let members = work(source)
        let missing = BibliographyWriter.missing(source, from: JSON.object(members).text(.compact), .jsonLD)
        return .object(members + (missing.map { [.init(exactName, $0.json)] } ?? []))
    }

    private static func identifier(_ source: ExportedSource) -> String {
        source.text("DOI").map { DOI.url($0) } ?? source.text("URL") ?? "#source/\(source.id)"
    }

    private static func claim(_ claim: ExportedClaim, _ ids: [String: String], _ labels: [String: String]) -> JSON {
        var members: [JSON.Member] = [.init("@type", "Claim"), .init("@id", .string("#claim/\(claim.id)"))]
        if let source = claim.record["source"]?.string { members.append(.init("appearance", ["@id": .string(ids[source] ?? "#source/\(source)")])) }
        let about = claim.record["about"]?.items.compactMap(\.string) ?? []
        members.append(.init("about", .array(about.map { address in
            .object([.init("@id", .string("#\(address)"))] + (labels[address].map { [.init("@type", "DefinedTerm"), .init("name", .string($0))] } ?? []))
        })))
        if let text = claim.record["statement"]?.string { members.append(.init("text", .string(text))) }
        let tree = try? JSONPieces.tree(of: JSON.object(members).text(.compact).utf8).get()
        let back = tree.map { SchemaOrgReader.claim($0.root.plain, Place(path: "")) }
        if let exact = ExactFields.missing(from: back.map { ($0.id, $0.record) }, of: (claim.id, claim.record)) { members.append(.init(exactName, exact.json)) }
        return .object(members)
    }

    private static func work(_ source: ExportedSource) -> [JSON.Member] {
        let doi = source.text("DOI").map { DOI.url($0) }
        var members: [JSON.Member] = [
            .init("@type", .string(types[source.type] ?? "CreativeWork")),
            .init("@id", .string(identifier(source))),
        ]
        func add(_ name: String, _ text: String?) {
            if let text { members.append(.init(name, .string(text))) }
        }
        add("name", source.text("title"))
        add("alternateName", source.text("title-short"))
        for field in ["author", "editor", "translator"] {
            let names = source.names(field).map(agent)
            if !names.isEmpty { members.append(.init(field, .array(names))) }
        }
        add("datePublished", source.text("issued"))
        add("inLanguage", source.text("language"))
        add("abstract", source.text("abstract"))
        add("keywords", source.text("keyword"))
        add("url", source.text("URL"))
        add("sameAs", doi)
        add("bookEdition", source.text("edition"))
        add("reportNumber", source.type == "report" ? source.text("number") : nil)
        add("genre", source.text("genre"))
        if let doi = source.text("DOI") {
            members.append(.init("identifier", ["@type": "PropertyValue", "propertyID": "doi", "value": .string(doi)]))
        }
        if let publisher = source.text("publisher") {
            let place = source.text("publisher-place").map { [JSON.Member("location", .string($0))] } ?? []
            members.append(.init("publisher", .object([.init("@type", "Organization"), .init("name", .string(publisher))] + place)))
        }
        add("pagination", source.text("page"))
        add("isbn", source.text("container-title") == nil ? source.text("ISBN") : nil)
        if let whole = whole(source) { members.append(.init("isPartOf", whole)) }
        return members
    }

    /// The issue in the volume of the journal, the book, or the series.
    private static func whole(_ source: ExportedSource) -> JSON? {
        guard let title = source.text("container-title") else {
            return source.text("collection-title").map { ["@type": "CreativeWorkSeries", "name": .string($0)] }
        }
        let isJournal = RISTypes.hasIssues(source.type)
        var whole: [JSON.Member] = [.init("@type", .string(isJournal ? "Periodical" : source.type == "webpage" ? "WebSite" : "Book")), .init("name", .string(title))]
        if let issn = source.text("ISSN") { whole.append(.init("issn", .string(issn))) }
        if let isbn = source.text("ISBN") { whole.append(.init("isbn", .string(isbn))) }
        guard isJournal else { return .object(whole) }
        for (type, name, field) in [("PublicationVolume", "volumeNumber", "volume"), ("PublicationIssue", "issueNumber", "issue")] {
            if let text = source.text(field) { whole = [.init("@type", .string(type)), .init(name, .string(text)), .init("isPartOf", .object(whole))] }
        }
        return .object(whole)
    }

    private static func agent(_ name: PersonName) -> JSON {
        guard !name.family.isEmpty else { return ["@type": "Organization", "name": .string(name.literal)] }
        let family = [name.dropping, name.nonDropping, name.family].filter { !$0.isEmpty }.joined(separator: " ")
        let parts = [("givenName", name.given), ("familyName", family), ("honorificSuffix", name.suffix)].filter { !$0.1.isEmpty }
        let whole = [name.given, family, name.suffix].filter { !$0.isEmpty }.joined(separator: " ")
        return .object([.init("@type", "Person"), .init("name", .string(whole))] + parts.map { JSON.Member($0.0, .string($0.1)) })
    }

    private static let types = [
        "article": "ScholarlyArticle", "article-journal": "ScholarlyArticle", "article-magazine": "Article", "article-newspaper": "NewsArticle", "book": "Book",
        "chapter": "Chapter", "paper-conference": "ScholarlyArticle", "report": "Report", "thesis": "Thesis", "webpage": "WebPage", "post-weblog": "BlogPosting",
        "post": "SocialMediaPosting", "dataset": "Dataset", "software": "SoftwareApplication", "legislation": "Legislation", "bill": "Legislation", "regulation": "Legislation",
        "motion_picture": "Movie", "broadcast": "Episode", "map": "Map", "manuscript": "Manuscript", "periodical": "Periodical", "collection": "Collection",
        "review": "Review", "review-book": "Review", "graphic": "VisualArtwork", "figure": "ImageObject", "musical_score": "SheetMusic", "song": "MusicRecording",
        "pamphlet": "CreativeWork", "entry-encyclopedia": "Article", "entry-dictionary": "DefinedTerm",
    ]
}
