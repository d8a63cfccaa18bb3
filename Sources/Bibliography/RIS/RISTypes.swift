/// Reference types of RIS (specification of 2001, and those that EndNote and Zotero added) beside CSL's.
enum RISTypes {
    private static let read: [String: String] = [
        "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "dataset", "ANCIENT": "classic", "ART": "graphic", "BILL": "bill",
        "BLOG": "post-weblog", "BOOK": "book", "CASE": "legal_case", "CHAP": "chapter", "CHART": "figure", "CLSWK": "classic", "COMP": "software",
        "CONF": "paper-conference", "CPAPER": "paper-conference", "CTLG": "book", "DATA": "dataset", "DBASE": "dataset", "DICT": "entry-dictionary",
        "EBOOK": "book", "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal", "ELEC": "webpage", "ENCYC": "entry-encyclopedia",
        "EQUA": "document", "FIGURE": "figure", "GEN": "document", "GOVDOC": "report", "HEAR": "hearing", "ICOMM": "personal_communication",
        "INPR": "article-journal", "INTV": "interview", "JFULL": "periodical", "JOUR": "article-journal", "LEGAL": "regulation", "MANSCPT": "manuscript", "MAP": "map",
        "MGZN": "article-magazine", "MPCT": "motion_picture", "MULTI": "document", "MUSIC": "musical_score", "NEWS": "article-newspaper",
        "PAMP": "pamphlet", "PAT": "patent", "PCOMM": "personal_communication", "RPRT": "report", "SER": "book", "SLIDE": "speech", "SOUND": "song",
        "STAND": "standard", "STAT": "legislation", "THES": "thesis", "UNBILL": "bill", "UNBIL": "bill", "UNPB": "manuscript", "UNPD": "manuscript",
        "VIDEO": "motion_picture", "WEB": "webpage",
    ]

    private static let written: [String: String] = [
        "article": "UNPB", "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "bill": "BILL", "book": "BOOK",
        "broadcast": "VIDEO", "chapter": "CHAP", "classic": "CLSWK", "dataset": "DATA", "document": "GEN", "entry": "DICT", "entry-dictionary": "DICT",
        "entry-encyclopedia": "ENCYC", "figure": "FIGURE", "graphic": "ART", "hearing": "HEAR", "legal_case": "CASE", "legislation": "STAT",
        "manuscript": "MANSCPT", "map": "MAP", "motion_picture": "MPCT", "musical_score": "MUSIC", "pamphlet": "PAMP", "paper-conference": "CPAPER",
        "patent": "PAT", "periodical": "JFULL", "personal_communication": "PCOMM", "post": "BLOG", "post-weblog": "BLOG", "regulation": "LEGAL",
        "report": "RPRT", "review": "JOUR", "review-book": "JOUR", "software": "COMP", "song": "SOUND", "speech": "SLIDE", "standard": "STAND",
        "thesis": "THES", "webpage": "ELEC",
    ]

    static func csl(_ type: String) -> String? { read[type.uppercased()] }

    static func tag(_ csl: String) -> String { written[csl] ?? "GEN" }

    /// Who edited it. The editors of a book go under the tag that is the series' elsewhere, and the other way round, in EndNote and Zotero.
    static func editorTag(_ csl: String) -> String { csl == "book" ? "A3" : secondaryRole(csl) == nil ? "A2" : "ED" }

    /// Who `A2` is where that is no editor of the source itself (Zotero's translator for RIS; EndNote has the same for reports).
    static func secondaryRole(_ csl: String) -> String? { secondary[csl] }

    private static let secondary = [
        "report": "series editor", "interview": "interviewer", "personal_communication": "recipient", "speech": "presenter", "bill": "sponsor", "song": "performer",
        "legal_case": "reporter", "patent": "issuing authority",
    ]

    /// Published in parts of something larger, so that `T2` is what it is in and `IS` an issue.
    static func isPart(_ csl: String) -> Bool {
        csl.hasPrefix("article") || csl.hasPrefix("entry") || csl.hasPrefix("review") || csl.hasPrefix("post")
            || ["chapter", "paper-conference", "webpage", "periodical", "speech", "figure", "song"].contains(csl)
    }

    static func hasIssues(_ csl: String) -> Bool {
        csl.hasPrefix("article") || csl.hasPrefix("review") || csl == "periodical"
    }
}
