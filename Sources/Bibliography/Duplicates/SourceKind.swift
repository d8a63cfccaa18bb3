/// Kinds of works: sources of two kinds that exclude one another are never the same, whatever their titles.
enum SourceKind {
    /// Could be anything: `document`, `webpage`, a preprint.
    case any
    case article, part, book, report, thesis, conference, review
    /// What is no text: a dataset, a film, a talk.
    case other(String)

    init(_ type: String) {
        switch type {
        case "article-journal", "article-magazine", "article-newspaper": self = .article
        case "chapter", "entry", "entry-dictionary", "entry-encyclopedia": self = .part
        case "book", "collection", "classic", "periodical": self = .book
        case "report": self = .report
        case "thesis": self = .thesis
        case "paper-conference": self = .conference
        case "review", "review-book": self = .review
        case "dataset", "software", "motion_picture", "broadcast", "song", "speech", "interview", "figure", "graphic", "map", "performance", "hearing":
            self = .other(type)
        default: self = .any
        }
    }

    /// Whether it may stand by itself rather than in something else. Who has pages and is not said to be a book has them there.
    func mayBeWhole(hasPages: Bool) -> Bool {
        switch self {
        case .article, .part, .conference, .review: false
        case .any: !hasPages
        case .book, .report, .thesis, .other: true
        }
    }

    func excludes(_ other: SourceKind) -> Bool {
        switch (self, other) {
        case (.other(let mine), .other(let theirs)): mine != theirs
        case (.other, _), (_, .other): true
        case (.review, .review), (.any, .any): false
        case (.review, _), (_, .review): true
        case (.any, _), (_, .any): false
        case (.article, .article), (.part, .part), (.book, .book), (.report, .report), (.thesis, .thesis), (.conference, .conference): false
        // What libraries call a report is a book elsewhere; theses are printed as books; a paper stands in a book of papers.
        case (.book, .report), (.report, .book), (.book, .thesis), (.thesis, .book), (.report, .thesis), (.thesis, .report): false
        case (.article, .report), (.report, .article), (.part, .conference), (.conference, .part): false
        default: true
        }
    }
}

extension SourceKind: Equatable {}

/// Two journals, books or publishers side by side.
enum PlaceAgreement {
    case same, different
    case unknown

    /// - Parameter left: words without articles and prepositions; empty for unknown.
    static func of(_ left: [String], _ right: [String]) -> PlaceAgreement {
        if left.isEmpty || right.isEmpty { return .unknown }
        if left == right || left.joined() == right.joined() { return .same }
        // `J. Teach. Educ.`
        if left.count == right.count, zip(left, right).allSatisfy({ $0.hasPrefix($1) || $1.hasPrefix($0) }) { return .same }
        let (few, many) = left.count < right.count ? (left, right) : (right, left)
        // `JTE`, and a name with its subtitle.
        if few.count == 1, isAcronym(few[0], of: Organisation.initials(many)) || few[0].count >= 8 && many[0] == few[0] { return .same }
        if few.count >= 2, many.starts(with: few) { return .same }
        if few.count >= 3, zip(few, many).allSatisfy({ $1.hasPrefix($0) }) { return .same }
        return TitleAgreement.isNear(left, right) ? .same : .different
    }

    /// `tate` is made of `tte` and the first letter of an `and`.
    private static func isAcronym(_ text: String, of initials: String) -> Bool {
        guard initials.count > 1, text.count <= initials.count + 2, text.first == initials.first, text.last == initials.last else { return text == initials }
        var rest = initials[...]
        for letter in text where letter == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}
