/// What a reader needs of a source to find it, per CSL type.
///
/// After the templates of APA 7 (Publication Manual, chapter 10) and the required fields of BibTeX (Patashnik 1988), kept to what one
/// cannot find the source without: the place of a book's publisher is no more missed than it is read.
package enum SourceNeeds {
    /// Any one of these fields will do; the first is the one to name.
    typealias Need = [String]

    static func of(_ type: String) -> [Need] { (isTitled(type) ? [title] : []) + (byType[type] ?? []) }

    /// Whether a source of a type has with these fields what a reader needs.
    package static func areMet(_ type: String, by fields: Set<String>) -> Bool { of(type).allSatisfy { !fields.isDisjoint(with: $0) } }

    /// Without a title its note takes the title's place in the list of sources.
    private static let title: Need = ["title", "note"]
    /// A source without a date is known by the day on which it was seen.
    private static let date: Need = ["issued", "accessed"]

    private static func isTitled(_ type: String) -> Bool { type != "personal_communication" && type != "interview" }

    private static let article: [Need] = [["container-title"], date]
    private static let entry: [Need] = [["container-title"]]
    private static let online: [Need] = [["URL", "DOI"]]

    private static let byType: [String: [Need]] = [
        "article": [date, ["URL", "DOI", "publisher", "container-title"]],
        "article-journal": article, "article-magazine": article, "article-newspaper": article, "review": article, "review-book": article,
        "book": [date], "report": [date],
        "chapter": [["container-title"], date],
        "entry": entry, "entry-dictionary": entry, "entry-encyclopedia": entry,
        "paper-conference": [["container-title", "event-title", "publisher"], date],
        "thesis": [["publisher"], ["genre"], date],
        "webpage": online, "post": online, "post-weblog": online,
        "dataset": [["URL", "DOI", "publisher"]], "software": [["URL", "DOI", "publisher"]],
        "patent": [["number"]], "standard": [["number"]],
        "interview": [["author", "title"]], "personal_communication": [["author"], date],
    ]
}
