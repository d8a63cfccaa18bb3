import Records

/// The fields of a source (`schemas/source.schema.json`): CSL 1.0.2's variables and some of our own.
package enum SourceFields {
    /// In the order in which a record has them.
    package static let order = [
        "type", "title", "title-short", "author", "editor", "translator", "issued", "accessed", "container-title", "collection-title",
        "publisher", "publisher-place", "volume", "issue", "page", "number", "edition", "genre", "event-title", "event-place", "DOI",
        "ISBN", "ISSN", "URL", "language", "abstract", "keyword", "label", "unnamed",
        "status", "status-date", "status-reason", "superseded-by", "note", "aliases",
    ]

    static let known = Set(order)
    private static let ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })

    /// Where a record has a field; behind all others when it is not in ``order``.
    static func rank(_ field: String) -> Int { ranks[field] ?? .max }

    /// The fields in their order. Those of the document's own schema come last; whether they may be there is the schema's to say.
    static func record(_ fields: [String: Plain]) -> Plain {
        let ranked = fields.map { (rank: rank($0.key), field: Plain.Field(name: $0.key, value: $0.value)) }
        return .object(ranked.sorted { ($0.rank, $0.field.name) < ($1.rank, $1.field.name) }.map(\.field))
    }

    static let names: Set<String> = ["author", "editor", "translator"]
    static let dates: Set<String> = ["issued", "accessed"]
    /// Text or a whole number, as both the schema and CSL allow.
    static let numbers: Set<String> = ["volume", "issue", "page", "number", "edition"]
    /// May have several lines.
    static let long: Set<String> = ["abstract", "status-reason", "note"]
    /// What CSL does not have. Its `status` is any text; ours is one of three words.
    static let own: Set<String> = ["label", "unnamed", "status", "status-date", "status-reason", "superseded-by", "aliases"]

    /// The item types of CSL 1.0.2, appendix III.
    static let types: Set<String> = [
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic",
        "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
        "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference",
        "patent", "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report", "review",
        "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
    ]

    /// A year or number as a number, the way `groei source add --volume 12` stores it; other text as text.
    static func scalar(_ field: String, _ text: String) -> Plain {
        guard numbers.contains(field) || dates.contains(field), let number = Int(text), String(number) == text else { return .string(text) }
        if dates.contains(field) { return (1000...2999).contains(number) ? .number(text) : .string(text) }
        return number >= 0 ? .number(text) : .string(text)
    }
}
