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
        let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
        let small = words.map { $0.lowercased() }
        if let last = small.last, ["e.a.", "e.a", "c.s.", "c.s"].contains(last) || (["al.", "al"].contains(last) && small.dropLast().last == "et") {
            self = .others
            return
        }
        let isJoined = text.contains(";") || small.dropLast().dropFirst().contains { Self.joining.contains($0) }
        guard isOrganisation else {
            guard isJoined else { return nil }
            self = .several
            return
        }
        // Initials tell people from `Platform Samen Opleiden & Professionaliseren` and `Onderwijs, Cultuur en Wetenschap`.
        let initials = words.count(where: Self.isInitials)
        if initials > 1, isJoined || text.count(where: { $0 == "," }) > 1 {
            self = .several
        } else if initials > 0, words.count(where: { !Self.isInitials($0) && $0.first?.isLowercase != true }) == 1 {
            self = .person
        } else {
            return nil
        }
    }

    private static let joining: Set<String> = ["&", "en", "and", "und", "et"]

    /// `A.`, `J.H.`, `W.-P.`
    private static func isInitials(_ word: Substring) -> Bool {
        let letters = word.split(separator: ".", omittingEmptySubsequences: false)
        guard letters.count > 1, letters.last == "" else { return false }
        return letters.dropLast().allSatisfy { part in
            let letter = part.hasPrefix("-") ? part.dropFirst() : part
            return letter.count == 1 && letter.first?.isUppercase == true
        }
    }
}
