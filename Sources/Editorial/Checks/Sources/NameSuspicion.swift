import Bibliography

/// What one name of a source seems to hold instead of one name.
enum NameSuspicion {
    /// `A. Jansen & B. de Vries`.
    case several
    /// `Jansen e.a.`: others, who are not named.
    case others
    /// `A. Jansen` as the name of an organisation.
    case person
    /// `Inspectie van het Onderwijs` as the family name of a person.
    case organisation
    /// `de Vries` or `Pietersen` where a given name or `Jr.` belongs.
    case surname

    /// The part of a name that a text stands in.
    enum Part: String, CaseIterable {
        case literal, family, given, suffix
    }

    /// - Parameter hasGiven: whether a given name stands beside it.
    init?(_ text: String, in part: Part, hasGiven: Bool = false) {
        let text = Self.withoutRole(text)
        let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "/" }
        let small = words.map { $0.lowercased() }
        if let last = small.last, Self.andMore.contains(last) || Self.andMoreInTwo.contains(small.suffix(2).joined(separator: " ")) {
            self = .others
            return
        }
        let isJoined = text.contains { $0 == ";" || $0 == "/" } || small.dropLast().dropFirst().contains { Self.joining.contains($0) }
        switch part {
        case .literal:
            guard let people = PeopleInName(text).suspicion else { return nil }
            self = people
        case .family:
            let initials = words.count(where: PeopleInName.isInitials)
            if OrganisationName.isLikely(text) {
                self = .organisation
            } else if isJoined || initials > 1 || hasGiven && words.count > 1 && initials > 0 {
                self = .several
            } else {
                return nil
            }
        case .given, .suffix:
            // `Martin Luther, Jr.` is one person.
            let hasMore = text.split(separator: ",").dropFirst().contains { !Name.isSuffix($0.trimmed) }
            if isJoined || hasMore { self = .several } else if Self.isSurname(words, in: part) { self = .surname } else { return nil }
        }
    }

    /// `de Vries` as a given name, `Pietersen` behind one: what `Jansen, de Vries, Pietersen` became.
    private static func isSurname(_ words: [Substring], in part: Part) -> Bool {
        guard let last = words.last, last.count > 2, last.first?.isUppercase == true, last.dropFirst().allSatisfy({ $0.isLowercase || $0 == "-" }) else { return false }
        return part == .suffix ? !Name.isSuffix(String(last)) : words.count > 1 && words.dropLast().allSatisfy { particles.contains(String($0)) }
    }

    private static let particles: Set<String> = ["van", "de", "der", "den", "het", "ter", "ten", "te", "'t", "’t", "op", "in", "von", "zu"]

    /// Without `(red.)` at the end.
    private static func withoutRole(_ text: String) -> String {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
        return String(text[..<open])
    }

    private static let andMore: Set<String> = ["e.a.", "e.a", "c.s.", "c.s"]
    private static let andMoreInTwo: Set<String> = ["et al.", "et al", "et alii", "en anderen", "and others", "en collega's", "en collega’s"]
    private static let joining: Set<String> = ["&", "en", "and", "und", "et"]
}

extension Substring {
    fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
