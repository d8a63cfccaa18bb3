import Records

/// An author taken apart for comparing.
struct SourceAuthor: Sendable {
    /// The family name without particle, accents and signs; of an organisation all of its name.
    let family: String
    /// The words of the family name or of the organisation.
    let words: [String]
    /// The first letter of the given name; empty when it is not known.
    let initial: String
    let isLiteral: Bool

    init?(_ name: Value) {
        if let family = name["family"]?.text {
            let all = FoldedText(family, dropsSmallWords: false).words
            let core = Array(all.drop { Self.particles.contains($0) })
            words = core.isEmpty ? all : core
            self.family = words.joined()
            initial = FoldedText(name["given"]?.text ?? "", dropsSmallWords: false).words.first?.first.map(String.init) ?? ""
            isLiteral = false
        } else if let literal = name["literal"]?.text {
            words = FoldedText(literal, dropsSmallWords: false).words
            family = words.joined()
            initial = ""
            isLiteral = true
        } else {
            return nil
        }
        if family.isEmpty { return nil }
    }

    private static let particles: Set<String> = [
        "van", "der", "den", "de", "het", "ter", "ten", "te", "t", "von", "zu", "du", "da", "di", "del", "della", "la", "le", "el", "al", "op", "in", "in't", "dos", "des",
    ]

    func isSame(as other: SourceAuthor) -> Bool {
        if isLiteral != other.isLiteral { return isLiteral ? isNamed(other) : other.isNamed(self) }
        return isLiteral ? isSameOrganisation(as: other) : isSamePerson(as: other)
    }

    private func isSamePerson(as other: SourceAuthor) -> Bool {
        guard initial.isEmpty || other.initial.isEmpty || initial == other.initial else { return false }
        if family == other.family { return true }
        // `Helms-Lorenz` and `Lorenz`, `Helms`; a slip of the pen, or ue for ü.
        if words.count > 1, words.contains(other.family) || other.words.count > 1 && Set(words) == Set(other.words) { return true }
        if other.words.count > 1, other.words.contains(family) { return true }
        return family.first == other.family.first && Slip.isLikely(family, other.family)
    }

    /// Whether this name in one text names the person.
    private func isNamed(_ person: SourceAuthor) -> Bool {
        words.contains(person.family) || family.hasSuffix(person.family) && person.family.count >= 4
    }

    private func isSameOrganisation(as other: SourceAuthor) -> Bool {
        if family == other.family || Organisation.canonical(family) == Organisation.canonical(other.family) { return true }
        let (mine, theirs) = (words.filter { !Organisation.small.contains($0) }, other.words.filter { !Organisation.small.contains($0) })
        if mine.isEmpty || theirs.isEmpty { return false }
        if mine == theirs || isShort(mine, for: theirs) || isShort(theirs, for: mine) { return true }
        // `Inspectie van het Onderwijs (IvhO)`: all words of the one are in the other.
        let (few, many) = mine.count <= theirs.count ? (mine, theirs) : (theirs, mine)
        if few.count >= 2 || (few.first?.count ?? 0) >= 8, few.allSatisfy(many.contains) { return true }
        return Slip.isLikely(family, other.family)
    }

    private func isShort(_ short: [String], for long: [String]) -> Bool {
        guard short.count == 1, long.count > 1 else { return false }
        return short[0] == Organisation.initials(long) || long.contains(short[0]) && short[0].count >= 3 && long.count <= 3
    }
}

/// Two lists of authors side by side.
enum AuthorAgreement {
    case same, different
    /// One of them has no authors.
    case unknown

    static func of(_ left: [SourceAuthor], _ right: [SourceAuthor]) -> AuthorAgreement {
        guard let first = left.first, let other = right.first else { return .unknown }
        let (few, many) = left.count <= right.count ? (left, right) : (right, left)
        // Past the first twenty nobody's name decides.
        let (some, others) = (few.prefix(20), many.prefix(20))
        let matched = some.count { author in others.contains { $0.isSame(as: author) } }
        if matched == some.count { return .same }
        if first.isSame(as: other) { return matched * 2 >= some.count ? .same : .different }
        return matched >= 2 && matched * 2 >= some.count ? .same : .different
    }
}
