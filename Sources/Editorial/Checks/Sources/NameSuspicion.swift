/// What one name of a source seems to hold instead of one name.
enum NameSuspicion {
    /// `A. Jansen & B. de Vries`.
    case several
    /// `Jansen e.a.`: others, who are not named.
    case others
    /// `A. Jansen` as the name of an organisation.
    case person

    /// - Parameter isOrganisation: the text is a `literal`, not a family name.
    init?(_ text: String, isOrganisation: Bool) {
        let text = Self.withoutRole(text)
        let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "/" }
        let small = words.map { $0.lowercased() }
        if let last = small.last, Self.andMore.contains(last) || Self.andMoreInTwo.contains(small.suffix(2).joined(separator: " ")) {
            self = .others
            return
        }
        if isOrganisation {
            guard let people = PeopleInName(text).suspicion else { return nil }
            self = people
            return
        }
        let isJoined = text.contains { $0 == ";" || $0 == "/" } || small.dropLast().dropFirst().contains { Self.joining.contains($0) }
        guard isJoined || words.count(where: PeopleInName.isInitials) > 1 else { return nil }
        self = .several
    }

    /// Without `(red.)` at the end.
    private static func withoutRole(_ text: String) -> String {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
        return String(text[..<open])
    }

    private static let andMore: Set<String> = ["e.a.", "e.a", "c.s.", "c.s"]
    private static let andMoreInTwo: Set<String> = ["et al.", "et al", "et alii", "en anderen", "and others", "en collega's", "en collega’s"]
    private static let joining: Set<String> = ["&", "en", "and", "und", "et"]
}
