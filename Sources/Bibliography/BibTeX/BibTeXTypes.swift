/// Entry types of BibTeX and BibLaTeX beside CSL's, and what of CSL has no type there.
enum BibTeXTypes {
    /// Parts of a book: `title` of the book is their `booktitle`.
    static let parts: Set<String> = ["inbook", "incollection", "inproceedings", "conference", "bookinbook", "suppbook", "suppcollection", "inreference"]

    /// Books that stand in no other.
    static let wholes: Set<String> = ["book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference", "mvreference"]

    private static let read: [String: String] = [
        "article": "article-journal", "suppperiodical": "article-journal", "periodical": "periodical", "book": "book", "mvbook": "book",
        "booklet": "pamphlet", "collection": "book", "mvcollection": "book", "reference": "book", "mvreference": "book", "inbook": "chapter",
        "bookinbook": "chapter", "suppbook": "chapter", "incollection": "chapter", "suppcollection": "chapter", "inreference": "entry-encyclopedia",
        "inproceedings": "paper-conference", "conference": "paper-conference", "proceedings": "book", "mvproceedings": "book", "manual": "report",
        "techreport": "report", "report": "report", "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis", "bachelorsthesis": "thesis",
        "misc": "document", "unpublished": "manuscript", "online": "webpage", "electronic": "webpage", "www": "webpage", "dataset": "dataset",
        "software": "software", "patent": "patent", "standard": "standard", "legislation": "legislation", "legal": "treaty", "jurisdiction": "legal_case",
        "image": "figure", "artwork": "graphic", "video": "motion_picture", "movie": "motion_picture", "audio": "song", "music": "song",
        "performance": "performance", "letter": "personal_communication", "review": "review", "commentary": "review", "map": "map",
        "newspaper": "article-newspaper", "magazine": "article-magazine", "webpage": "webpage", "preprint": "article",
    ]

    private static let biblatex: [String: String] = [
        "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "book": "book", "chapter": "incollection",
        "paper-conference": "inproceedings", "report": "report", "thesis": "thesis", "webpage": "online", "post": "online", "post-weblog": "online",
        "document": "misc", "manuscript": "unpublished", "pamphlet": "booklet", "dataset": "dataset", "software": "software", "patent": "patent",
        "entry-encyclopedia": "inreference", "entry-dictionary": "inreference", "entry": "inreference", "periodical": "periodical",
    ]
    private static let bibtex: [String: String] = [
        "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "book": "book", "chapter": "incollection",
        "paper-conference": "inproceedings", "report": "techreport", "thesis": "phdthesis", "document": "misc", "manuscript": "unpublished",
        "pamphlet": "booklet", "entry-encyclopedia": "incollection", "entry-dictionary": "incollection", "entry": "incollection",
    ]

    /// CSL's type; `entrysubtype` tells apart what shares an entry type (BibLaTeX 2.2.2; `magazine` as pandoc has it).
    static func csl(_ type: String, subtype: String?) -> String? {
        if let subtype {
            if SourceFields.types.contains(subtype) { return subtype }
            if ["magazine", "newspaper"].contains(subtype), type == "article" { return "article-\(subtype)" }
        }
        return read[type]
    }

    /// The entry type of a CSL type, and its `entrysubtype` where reading would not give the type back.
    static func entry(_ csl: String, isBibLaTeX: Bool, genre: String?) -> (type: String, subtype: String?) {
        var type = (isBibLaTeX ? biblatex : bibtex)[csl] ?? "misc"
        if type == "phdthesis", genre?.lowercased().contains("master") == true { type = "mastersthesis" }
        if read[type] == csl { return (type, nil) }
        // What pandoc and BibLaTeX styles know.
        let isPeriodical = csl == "article-magazine" || csl == "article-newspaper"
        return (type, isPeriodical ? String(csl.dropFirst("article-".count)) : csl)
    }

    /// What a thesis is when its `type` does not say.
    static let theses: [String: String] = [
        "phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis", "mathesis": "Master’s thesis", "bachelorsthesis": "Bachelor’s thesis",
        "bathesis": "Bachelor’s thesis", "techreport": "Technical report", "candthesis": "Candidate thesis", "resreport": "Research report",
        "software": "Software", "datacd": "CD-ROM", "audiocd": "Audio CD",
    ]
}
