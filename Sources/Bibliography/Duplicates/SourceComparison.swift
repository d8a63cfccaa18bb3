/// Whether two sources are the same work, and why.
///
/// An identifier in common settles it, two different DOIs do as well, and else likeness of title, authors and year, as far as
/// nothing tells them apart: another edition, part, number, journal or kind of work. Rather miss one than blame two that differ.
package struct SourceComparison {
    private let left: SourceFingerprint
    private let right: SourceFingerprint

    /// - Returns: nil when they are different works.
    package static func likeness(_ left: SourceFingerprint, _ right: SourceFingerprint) -> SourceLikeness? {
        let comparison = SourceComparison(left: left, right: right)
        let reasons = comparison.byIdentifier() ?? comparison.byLikeness()
        return reasons.map(SourceLikeness.init)
    }

    // MARK: Identifiers

    /// Nil when no identifier settles it; empty when one tells the two apart.
    private func byIdentifier() -> [SourceLikeness.Reason]? {
        if let doi = left.doi, doi == right.doi {
            // The DOI of a book stands on its chapters too.
            return hasPart && titles == .different ? nil : [.doi]
        }
        if !left.isbns.isDisjoint(with: right.isbns), left.isWhole, right.isWhole, isOneBook { return [.isbn] }
        if let url = left.url, url == right.url, !hasOtherNumbers, !isOtherKind {
            let title = titles
            // Of other works it may be the page from which several are to be had.
            let isPage = Self.pages.contains(left.type) && Self.pages.contains(right.type) && !isOther(left.fragment, right.fragment)
            if !(hasPart && title != .same), title != .different || shareWords || isPage { return [.url] }
        }
        return nil
    }

    /// Whether two that bear one ISBN may be one book: a set has one for all its volumes, and what is no book may name that which it is in.
    private var isOneBook: Bool {
        if isOtherKind || isOtherEdition || hasOtherNumbers || isOther(left.volume, right.volume) { return false }
        return SourceKind(left.type) != .any && SourceKind(right.type) != .any && !isOther(left.doi, right.doi) || titles != .different
    }

    /// Whether titles that differ are still about the same, as when a page got another heading.
    private var shareWords: Bool {
        guard let mine = left.title?.words, let theirs = right.title?.words else { return true }
        let common = Set(mine).intersection(theirs).filter { $0.count > 3 }.count
        return common >= 2 && common * 2 >= min(Set(mine).count, Set(theirs).count)
    }

    // MARK: Likeness

    private func byLikeness() -> [SourceLikeness.Reason]? {
        guard let mine = left.title, let theirs = right.title else { return withoutTitle() }
        if let reasons = onePlace(mine, theirs) { return reasons }
        // The titles last: comparing them takes longest.
        guard !hasOtherNumbers, !isOtherEdition, !isOtherKind else { return nil }
        let title = titles
        guard title != .different else { return nil }
        let authors = AuthorAgreement.of(left.authors, right.authors)
        let isVersion = left.isPreprint != right.isPreprint || left.isPreprint && right.isPreprint && left.doi != right.doi
        if isVersion, authors == .same, years.map({ $0 <= 3 }) ?? true, !(mine.isGeneric || theirs.isGeneric) { return [.preprint] + reasons(title, authors) }
        let isSamePage = isSamePage
            // Every issue of a volume may have its editorial on page 3.
            && !(isOther(left.issue, right.issue) && (mine.isGeneric || theirs.isGeneric))
        if isSamePage, places == .same, title == .same, authors != .different || mine.words.count >= 5 { return reasons(title, authors) + [.pages] }
        // The name of a journal is abbreviated and translated in more ways than can be told; its volume and page are not.
        if isSamePage, authors == .same, left.doi == nil || right.doi == nil, years.map({ $0 <= 1 }) ?? true { return reasons(title, authors) + [.pages] }
        guard left.doi == nil || right.doi == nil, places != .different, authors != .different else { return nil }
        if isOther(left.volume, right.volume) || isOther(left.issue, right.issue) || isOtherPage(mine, theirs) || isOtherReport { return nil }
        guard hasEnough(title, authors, mine, theirs) else { return nil }
        return reasons(title, authors)
    }

    /// The same first page of the same volume, by the same people under the same main title: one article, whatever its subtitle counts.
    private func onePlace(_ mine: SourceTitle, _ theirs: SourceTitle) -> [SourceLikeness.Reason]? {
        guard isSamePage, mine.mainLetters == theirs.mainLetters, !mine.isGeneric, !theirs.isGeneric, places != .different, years.map({ $0 <= 1 }) ?? true,
            left.doi == nil || right.doi == nil, AuthorAgreement.of(left.authors, right.authors) == .same
        else { return nil }
        return reasons(mine.whole == theirs.whole ? .same : .withoutSubtitle, .same) + [.pages]
    }

    private var isSamePage: Bool { left.volume != nil && left.volume == right.volume && left.firstPage != nil && left.firstPage == right.firstPage }

    /// Whether what agrees is enough, now that nothing tells the two apart.
    private func hasEnough(_ title: TitleAgreement, _ authors: AuthorAgreement, _ mine: SourceTitle, _ theirs: SourceTitle) -> Bool {
        let isGeneric = mine.isGeneric || theirs.isGeneric
        switch (authors, years) {
        case (.same, 0?): return !isGeneric || title == .same && (places == .same || left.container == right.container && left.type == right.type)
        // Printed a year after it was online, or dated by its copyright. What an organisation issues every year is not the same.
        case (.same, 1?): return !isGeneric && title != .near && !left.authors.contains(where: \.isLiteral) && !right.authors.contains(where: \.isLiteral)
        case (.same, nil): return !isGeneric && title != .near
        case (.unknown, 0?): return !isGeneric && title == .same && mine.words.count >= 3 && !isOtherPublisher
        default: return false
        }
    }

    /// Without a title on both sides author and year are all there is; what was written down so briefly may well be the other.
    private func withoutTitle() -> [SourceLikeness.Reason]? {
        guard AuthorAgreement.of(left.authors, right.authors) == .same, years == 0, left.doi == nil || right.doi == nil, !isOtherKind, places != .different,
            !isOther(left.volume, right.volume), !isOther(left.issue, right.issue), !isOther(left.firstPage, right.firstPage), !isOther(left.url, right.url)
        else { return nil }
        let isBrief = [left, right].contains { $0.title == nil && $0.note.isEmpty }
        guard isBrief || left.note == right.note else { return nil }
        return [.authors, .year, left.title == nil && right.title == nil ? .noTitles : .noTitle]
    }

    private func reasons(_ title: TitleAgreement, _ authors: AuthorAgreement) -> [SourceLikeness.Reason] {
        var reasons: [SourceLikeness.Reason] = switch title {
        case .same: [.title]
        case .withoutSubtitle: [.titleWithoutSubtitle]
        case .near: [.nearTitle]
        case .different: []
        }
        if authors == .same { reasons.append(.authors) }
        if let years { reasons.append(contentsOf: years == 0 ? [.year] : years == 1 ? [.nextYear] : []) }
        return reasons
    }

    // MARK: What agrees and what does not

    private var titles: TitleAgreement {
        guard let mine = left.title, let theirs = right.title else { return .same }
        return TitleAgreement.of(mine, theirs)
    }

    /// How many years lie between them; nil when one is not known.
    private var years: Int? {
        guard let mine = left.year, let theirs = right.year else { return nil }
        return abs(mine - theirs)
    }

    private var places: PlaceAgreement { PlaceAgreement.of(left.container, right.container) }

    private var isOtherPublisher: Bool { PlaceAgreement.of(left.publisher, right.publisher) == .different }

    private func isOther(_ mine: String?, _ theirs: String?) -> Bool {
        guard let mine, let theirs else { return false }
        return mine != theirs
    }

    /// What is written under one title may be written again: another number of a report tells them apart, and another month of what an
    /// organisation wrote or what stands on a web page of its own.
    private var isOtherReport: Bool {
        if let mine = left.month, let theirs = right.month, mine != theirs, Self.dated.contains(left.type), Self.dated.contains(right.type),
            isOther(left.url, right.url) || left.authors.allSatisfy(\.isLiteral) { return true }
        guard SourceKind(left.type) == .report, SourceKind(right.type) == .report, let mine = left.number, let theirs = right.number else { return false }
        return !Self.ends(mine, in: theirs) && !Self.ends(theirs, in: mine)
    }

    /// What is at its address and nowhere else.
    private static let pages: Set<String> = ["webpage", "post", "post-weblog", "document"]

    /// What appears on a day, under a title that may come back; an article in a journal has the date of its issue as well.
    private static let dated: Set<String> = ["webpage", "post", "post-weblog", "report", "document", "article-newspaper", "article-magazine", "personal_communication"]

    /// `27 923, nr. 421` ends in its number 421; that 12 ends in a 2 says nothing.
    private static func ends(_ number: String, in end: String) -> Bool { number == end || end.utf8.count > 2 && number.hasSuffix(end) }

    /// Another first page; page 1 is where every paper begins that is not in its issue yet.
    private func isOtherPage(_ mine: SourceTitle, _ theirs: SourceTitle) -> Bool {
        guard isOther(left.firstPage, right.firstPage), left.firstPage != "1", right.firstPage != "1" else { return false }
        return left.volume != nil && right.volume != nil || mine.words.count < 5
    }

    /// `deel 1` and `deel 2`, `2019` and `2020`: numbers in titles matter. The year of publication may be in one of them.
    private var hasOtherNumbers: Bool {
        guard let mine = left.title, let theirs = right.title else { return false }
        if mine.numbers == theirs.numbers { return false }
        let year = years == 0 ? left.year.map(String.init) : nil
        if !Self.hasOther(mine.numbers, than: theirs.numbers, but: year), !Self.hasOther(theirs.numbers, than: mine.numbers, but: year) { return false }
        // Numbers in a subtitle that the other has not say nothing.
        if mine.numbers.isEmpty || theirs.numbers.isEmpty, mine.sub.isEmpty != theirs.sub.isEmpty {
            return Set(TitleNumbers.numbers(in: mine.main)) != Set(TitleNumbers.numbers(in: theirs.main))
        }
        return true
    }

    private static func hasOther(_ numbers: [String], than others: [String], but year: String?) -> Bool {
        // A title has few: looking through them is faster than making a set of them.
        let known = others.count > 16 ? Set(others) : []
        return numbers.contains { $0 != year && !(others.count > 16 ? known.contains($0) : others.contains($0)) }
    }

    private var isOtherEdition: Bool {
        switch (left.edition, right.edition) {
        case (let mine?, let theirs?): mine != theirs
        case (nil, nil): false
        // Nobody writes of a first edition that it is one.
        case (let one?, nil), (nil, let one?): one != "1" && years != 0
        }
    }

    private var hasPart: Bool { SourceKind(left.type) == .part || SourceKind(right.type) == .part }

    private var isOtherKind: Bool { SourceKind(left.type).excludes(SourceKind(right.type)) }
}
