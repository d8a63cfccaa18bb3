import Diagnostics

/// Whether a word that was broken off at the end of a line is written with the hyphen or without it.
enum BrokenWord {
    case joined, hyphenated, unknown

    /// - Parameters:
    ///   - left: what stands before the hyphen, hyphens of its own included.
    ///   - right: what stands after it.
    ///   - languages: those that the text around it may be in.
    ///   - isWord: whether a word is one, in a language or in any.
    static func decide(
        _ left: String, _ right: String, evidence: TextEvidence, languages: [Language], isWord: (String, Language?) -> Bool
    ) -> BrokenWord {
        let before = left.utf8.contains(UInt8(ascii: "-")) ? left.split(separator: "-").last.map(String.init) ?? left : left
        // A number stands beside it.
        if before.isEmpty || right.isEmpty { return .hyphenated }
        if isLetterWord(before), isLetterWord(right) {
            // In a line of capitals a letter word looks like any other.
            return decide(left.lowercased(), right.lowercased(), evidence: evidence, languages: languages, isWord: isWord)
        }
        // Letter words keep their hyphen (`PDS-scholen`), and so do names (`Noord-Holland`).
        if isLetterWord(before) || isLetterWord(right) || beginsUppercase(right) { return .hyphenated }
        let (joined, hyphenated) = (left + right, "\(left)-\(right)")
        switch (evidence.contains(joined), evidence.contains(hyphenated)) {
        case (true, false): return .joined
        case (false, true): return .hyphenated
        case (true, true): return .unknown
        case (false, false): break
        }
        let first = before.lowercased()
        let isPrefix = hyphenatedPrefixes.contains(first) || before.count == 1
        guard isWord(joined, nil) else {
            return isWord(hyphenated, nil) && (isPrefix || clashes(before, right)) ? .hyphenated : .unknown
        }
        if isPrefix { return .unknown }
        let mayBeEither = clashes(before, right) || particles.contains(right.lowercased()) && !prepositions.contains(first)
        // A word of one language says nothing of a text in another: `part-⏎time` is no Dutch `parttime`.
        let isDoubtful = languages.contains { language in
            if loosePrefixes.contains(first), isWord(right, language) { return true }
            return isWord(hyphenated, language) && (mayBeEither || !isWord(joined, language))
        }
        return isDoubtful ? .unknown : .joined
    }

    private static func beginsUppercase(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return first < 0x80 ? first &- 0x41 < 26 : word.first!.isUppercase
    }

    /// `PDS`, `MBO`.
    private static func isLetterWord(_ word: String) -> Bool {
        guard let first = word.utf8.first, first &- 0x61 >= 26 else { return false }
        return word.count > 1 && word.allSatisfy { $0.isUppercase }
    }

    /// Before these a hyphen is a real one as a rule (Leidraad of the Woordenlijst Nederlandse Taal, 6.6 and 6.7).
    private static let hyphenatedPrefixes: Set<String> = ["niet", "non", "ex", "oud", "vice", "bijna", "quasi", "semi", "pseudo", "self", "well"]

    /// Before these some write a hyphen and others do not.
    private static let loosePrefixes: Set<String> = ["co", "mini", "maxi", "multi", "micro", "macro", "anti", "pre"]

    /// English has `built-in` beside `input`.
    private static let particles: Set<String> = ["up", "in", "out", "off", "down"]
    private static let prepositions: Set<String> = ["with", "through", "there", "here", "where"]

    /// Vowels that would be read as one sound: Dutch then writes a hyphen (`zee-egel`; Leidraad, 6.2).
    private static func clashes(_ left: String, _ right: String) -> Bool {
        guard let last = left.lowercased().last, let first = right.lowercased().first else { return false }
        return ["aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ij", "oe", "oi", "oo", "ou", "ui", "uu"].contains("\(last)\(first)")
    }
}
