/// Two titles side by side.
enum TitleAgreement {
    case same
    /// One is the other without its subtitle.
    case withoutSubtitle
    /// Some slips of the pen apart.
    case near
    case different

    static func of(_ left: SourceTitle, _ right: SourceTitle) -> TitleAgreement {
        if left.whole == right.whole { return .same }
        if isOther(left, right) { return .different }
        if left.sub.isEmpty != right.sub.isEmpty {
            let (short, long) = left.sub.isEmpty ? (left, right) : (right, left)
            if Self.companion(long.sub, to: short.main) { return .different }
            if short.whole == long.mainLetters { return .withoutSubtitle }
            if isNear(short.main, long.main) { return .near }
        } else if !left.sub.isEmpty, left.mainLetters == right.mainLetters, isCut(left.sub, right.sub) {
            return .withoutSubtitle
        }
        return isNear(left.words, right.words) ? .near : .different
    }

    /// An erratum, a reply, a review: about the other, not the other.
    private static func isOther(_ left: SourceTitle, _ right: SourceTitle) -> Bool {
        Self.about(left) != Self.about(right)
    }

    private static func about(_ title: SourceTitle) -> Bool {
        let start = title.main.prefix(2)
        return start.first.map(openings.contains) ?? false || start.count == 2 && secondWords.contains(start[1]) && ["book", "author", "authors", "guest"].contains(start[0])
    }

    private static let openings: Set<String> = [
        "erratum", "corrigendum", "correction", "retraction", "reply", "response", "comment", "comments", "commentary", "rejoinder", "review", "recensie",
        "bespreking", "boekbespreking", "boekrecensie", "reactie", "naschrift", "rectificatie", "addendum", "samenvatting", "summary", "boekreview",
    ]
    private static let secondWords: Set<String> = ["review", "correction", "reply", "response"]

    /// Whether a subtitle makes it something beside the main work: its workbook, summary, reply, second part.
    private static func companion(_ sub: [String], to main: [String]) -> Bool {
        sub.contains(where: companions.contains) || openings.contains(sub[0]) && sub.count <= 4 || TitleNumbers.namesPart(sub)
    }

    private static let companions: Set<String> = [
        "werkboek", "workbook", "handleiding", "docentenhandleiding", "handreiking", "manual", "antwoorden", "samenvatting", "summary", "bijlage", "bijlagen",
        "appendix", "appendices", "factsheet", "infographic", "supplement", "erratum", "correction", "corrigendum", "recensie", "bespreking", "reply", "rejoinder",
        "tabellenboek", "toelichting", "leeswijzer", "vervolgonderzoek", "technisch", "technical", "eindrapport", "tussenrapport", "tussenrapportage", "eindrapportage",
    ]

    /// Whether one list of words is the beginning of the other, of at least three words.
    private static func isCut(_ left: [String], _ right: [String]) -> Bool {
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        return short.count >= 3 && long.starts(with: short)
    }

    /// Whether the words are the same but for a few slips, or small words left out.
    static func isNear(_ left: [String], _ right: [String]) -> Bool {
        let letters = max(left.reduce(0) { $0 + $1.utf8.count }, right.reduce(0) { $0 + $1.utf8.count })
        guard letters >= 12, abs(left.count - right.count) <= 2 else { return false }
        if Umlauts.dropped(left.joined().utf8) == Umlauts.dropped(right.joined().utf8) { return true }
        guard let difference = WordDifference(from: left, to: right, limit: 6) else { return false }
        // A word that was split in two, or two that were joined.
        let (from, to) = (difference.removed.filter { !isLight($0) }, difference.added.filter { !isLight($0) })
        if from.joined() == to.joined() { return true }
        guard from.count == to.count, from.count <= (letters >= 40 ? 2 : 1) else { return false }
        return zip(from, to).allSatisfy { Slip.isLikely($0, $1) }
    }

    /// Also a year: ``SourceComparison`` lets only that of the publication stand in one title and not in the other.
    private static func isLight(_ word: String) -> Bool { light.contains(word) || isYear(word.utf8) }

    /// `1900` to `2099`.
    static func isYear(_ word: some Collection<UInt8>) -> Bool {
        word.count == 4 && (word.starts(with: "19".utf8) || word.starts(with: "20".utf8)) && word.allSatisfy { 0x30...0x39 ~= $0 }
    }

    /// Words that are left out or swapped for one another without anybody noticing.
    static let light: Set<String> = ["in", "op", "van", "voor", "bij", "of", "on", "for", "to", "from", "at", "tot", "te", "its", "as"]
}
