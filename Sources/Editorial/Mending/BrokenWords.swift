import Diagnostics

/// Whether a word that was broken off at the end of a line is written with the hyphen or without it.
enum BrokenWord: Equatable {
    case joined, hyphenated, unknown
    /// Dutch leaves out a trema where the hyphen stands: `co-⏎ordinatie` is `coördinatie`. The whole word.
    case respelled(String)

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
        let (joined, hyphenated) = (left + right, "\(left)-\(right)")
        let first = before.lowercased()
        let isPrefix = hyphenatedPrefixes.contains(first) || before.count == 1
        let takesHyphen = isPrefix || clashes(before, right) || HyphenatedPairs.contains(first, right.lowercased())
        let trema = withTrema(left, right).flatMap { languages.contains(.nl) && (evidence.contains($0) || isWord($0, .nl)) ? $0 : nil }
        switch (evidence.isTerm(joined), evidence.isTerm(hyphenated)) {
        case (true, false): return .joined
        case (false, true): return .hyphenated
        default: break
        }
        // A text that was pasted twice may have the hyphen of the line in the middle of one.
        switch (evidence.contains(joined), evidence.contains(hyphenated) && !HyphenatedWord.isBroken(before, right)) {
        case (true, false): return .joined
        case (false, true):
            if evidence.isUsual(hyphenated) { return .hyphenated }
            return !takesHyphen && isWord(joined, nil) || trema != nil ? .unknown : .hyphenated
        case (true, true): return .unknown
        case (false, false): break
        }
        // Letter words keep their hyphen (`PDS-scholen`), and so do names (`Noord-Holland`), but for those with a capital within (`YouTube`).
        if isLetterWord(before) || isLetterWord(right) || beginsUppercase(right) { return isWord(joined, nil) ? .unknown : .hyphenated }
        guard isWord(joined, nil) else {
            guard isWord(hyphenated, nil) else { return trema.map(BrokenWord.respelled) ?? .unknown }
            return isPrefix || clashes(before, right) ? .hyphenated : .unknown
        }
        // Dictionaries of Dutch take any two nouns for one word: that says nothing of those that keep their hyphen.
        if isPrefix || HyphenatedPairs.contains(first, right.lowercased()) || meetsIJ(before, right) { return .unknown }
        let mayBeEither = clashes(before, right) || particles.contains(right.lowercased()) && !prepositions.contains(first)
        // A word of one language says nothing of a text in another: `part-⏎time` is no Dutch `parttime`, and in Dutch `per-⏎user` no `peruser`.
        let isDoubtful = languages.contains { language in
            if languages.count == 1, !isWord(joined, language), isWord(before, language), isWord(right, language) { return true }
            if loosePrefixes.contains(first), isWord(right, language) { return true }
            // Of Dutch the words with a hyphen stand in the dictionary one by one; an English one takes any two words.
            return isWord(hyphenated, language) && (language == .nl || mayBeEither || !isWord(joined, language))
        }
        return isDoubtful ? .unknown : .joined
    }

    static func beginsUppercase(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return first < 0x80 ? first &- 0x41 < 26 : word.first!.isUppercase
    }

    /// `PDS`, `MBO`.
    static func isLetterWord(_ word: String) -> Bool {
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
        return clashing.contains("\(last)\(first)")
    }

    private static let clashing: Set<String> = ["aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu"]

    /// `zij-instromer`
    private static func meetsIJ(_ left: String, _ right: String) -> Bool { left.lowercased().hasSuffix("ij") && right.lowercased().hasPrefix("i") }

    /// The word with a trema where a clashing vowel was the first of a line; nil where none was.
    static func withTrema(_ left: String, _ right: String) -> String? {
        guard let last = left.last, let first = right.first, clashing.contains("\(last)\(first)") else { return nil }
        return tremas[first].map { "\(left)\($0)\(right.dropFirst())" }
    }

    private static let tremas: [Character: Character] = ["a": "ä", "e": "ë", "i": "ï", "o": "ö", "u": "ü"]
}
