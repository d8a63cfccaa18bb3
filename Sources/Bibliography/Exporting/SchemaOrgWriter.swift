import Diagnostics
import Records

/// Sources as JSON-LD in the vocabulary of schema.org, for search engines and linked data.
enum SchemaOrgWriter {
    static func text(_ sources: [ExportedSource]) -> String {
        JSON.object([.init("@context", "https://schema.org"), .init("@graph", .array(sources.map(work)))]).text()
    }

    private static func work(_ source: ExportedSource) -> JSON {
        let doi = source.text("DOI").map { DOI.url($0) }
        var members: [JSON.Member] = [
            .init("@type", .string(types[source.type] ?? "CreativeWork")),
            .init("@id", .string(doi ?? source.text("URL") ?? "#source/\(source.id)")),
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
        return .object(members)
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
