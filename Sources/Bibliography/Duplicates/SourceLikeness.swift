package import Diagnostics

/// Why two sources are taken for the same.
package struct SourceLikeness: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        case doi, isbn, url
        case title, nearTitle, titleWithoutSubtitle
        case authors, year, nextYear
        /// One is the preprint of the other.
        case preprint
        /// The same pages of the same volume of the same journal.
        case pages
        /// At least one has no title, so that only author and year can be compared.
        case noTitle
        /// The same of both.
        case noTitles
    }

    package let reasons: [Reason]

    /// To compare how much is the same: identifiers say most, then pages and title.
    package var strength: Int { reasons.reduce(0) { $0 + $1.weight } }

    /// Whether they are one work in one version, as far as can be told: no preprint, no other year, no part of a title that one of them lacks.
    package var isOneWork: Bool {
        Set(reasons).isDisjoint(with: [.preprint, .noTitle, .noTitles, .nearTitle, .titleWithoutSubtitle, .nextYear])
    }

    /// `dezelfde titel, auteurs en jaar`.
    package var words: Words {
        let lacks = reasons.first { [.noTitle, .noTitles].contains($0) }
        let all = reasons.filter { $0 != lacks }.map(\.words)
        let (nl, en) = (Self.list(all.map(\.nl), "en"), Self.list(all.map(\.en), "and"))
        guard let more = lacks?.words else { return Words(nl: nl, en: en) }
        return Words(nl: "\(nl); \(more.nl)", en: "\(en); \(more.en)")
    }

    private static func list(_ items: [String], _ and: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(and) " + last
    }
}

extension SourceLikeness.Reason {
    fileprivate var weight: Int {
        switch self {
        case .doi: 100
        case .isbn, .url: 50
        case .pages: 30
        case .title: 20
        case .nearTitle, .titleWithoutSubtitle: 10
        case .authors: 5
        case .year: 3
        case .nextYear: 1
        case .preprint, .noTitle, .noTitles: 0
        }
    }

    fileprivate var words: Words {
        switch self {
        case .doi: Words(nl: "dezelfde DOI", en: "the same DOI")
        case .isbn: Words(nl: "hetzelfde ISBN", en: "the same ISBN")
        case .url: Words(nl: "hetzelfde webadres", en: "the same URL")
        case .title: Words(nl: "dezelfde titel", en: "the same title")
        case .nearTitle: Words(nl: "bijna dezelfde titel", en: "nearly the same title")
        case .titleWithoutSubtitle: Words(nl: "dezelfde titel, met en zonder ondertitel", en: "the same title, with and without its subtitle")
        case .authors: Words(nl: "dezelfde auteur", en: "the same author")
        case .year: Words(nl: "hetzelfde jaar", en: "the same year")
        case .nextYear: Words(nl: "een jaar verschil", en: "one year apart")
        case .preprint: Words(nl: "de ene lijkt een voorpublicatie (preprint) van de andere", en: "one seems to be a preprint of the other")
        case .pages: Words(nl: "dezelfde bladzijden", en: "the same pages")
        case .noTitle: Words(nl: "een van beide heeft geen titel om te vergelijken", en: "one of them has no title to compare")
        case .noTitles: Words(nl: "ze hebben geen titel om te vergelijken", en: "they have no titles to compare")
        }
    }
}
