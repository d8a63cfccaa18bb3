/// How the JSON that Crossref and DataCite give for a DOI differs from CSL's (Crossref's REST API, format of a work).
enum CrossrefFields {
    static let types = [
        "journal-article": "article-journal", "book-chapter": "chapter", "book-section": "chapter", "book-part": "chapter", "proceedings-article": "paper-conference",
        "posted-content": "article", "dissertation": "thesis", "monograph": "book", "edited-book": "book", "reference-book": "book", "proceedings": "book",
        "report-component": "report", "report-series": "report", "journal": "periodical", "reference-entry": "entry-encyclopedia", "peer-review": "review",
        "component": "document", "other": "document", "book-series": "book", "journal-issue": "periodical",
    ]

    static let names = [
        "shortTitle": "title-short", "short-title": "title-short", "publisher-location": "publisher-place", "edition-number": "edition", "degree": "genre",
        "event-location": "event-place",
    ]

    /// In the order in which they stand in for `issued`.
    static let dates = ["published", "published-print", "published-online", "created"]

    /// When the supplier did something with the description.
    static let supplierDates: Set<String> = ["indexed", "deposited", "approved", "accepted", "posted", "content-created", "content-updated"]

    /// Texts and numbers about the description, its supplier or its use, not about the source. (Objects of that kind have no place anyway.)
    static let ofSupplier: Set<String> = [
        "source", "prefix", "member", "score", "reference-count", "references-count", "is-referenced-by-count", "alternative-id", "short-container-title",
        "update-policy", "agency", "special-numbering", "isbn-type", "issn-type",
    ]
}
