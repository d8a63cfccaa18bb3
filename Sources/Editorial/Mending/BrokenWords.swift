/// Whether a word that was broken off at the end of a line is written with the hyphen or without it.
enum BrokenWord {
    case joined, hyphenated, unknown

    /// - Parameters:
    ///   - left: what stands before the hyphen, hyphens of its own included.
    ///   - right: what stands after it.
    static func decide(_ left: String, _ right: String, evidence: TextEvidence, isWord: (String) -> Bool) -> BrokenWord {
        let before = left.utf8.contains(UInt8(ascii: "-")) ? left.split(separator: "-").last.map(String.init) ?? left : left
        // Letter words keep their hyphen (`PDS-scholen`), and so do names (`Noord-Holland`).
        if isLetterWord(before) || isLetterWord(right) || beginsUppercase(right) { return .hyphenated }
        let (joined, hyphenated) = (left + right, "\(left)-\(right)")
        switch (evidence.contains(joined), evidence.contains(hyphenated)) {
        case (true, false): return .joined
        case (false, true): return .hyphenated
        case (true, true): return .unknown
        case (false, false): break
        }
        var isPrefix: Bool { hyphenatedPrefixes.contains(before.lowercased()) }
        switch (isWord(joined), isWord(hyphenated)) {
        case (true, _): return isPrefix ? .unknown : .joined
        case (false, true): return isPrefix || clashes(before, right) ? .hyphenated : .unknown
        case (false, false): return .unknown
        }
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

    /// Vowels that would be read as one sound: Dutch then writes a hyphen (`zee-egel`; Leidraad, 6.2).
    private static func clashes(_ left: String, _ right: String) -> Bool {
        guard let last = left.lowercased().last, let first = right.lowercased().first else { return false }
        return ["aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ij", "oe", "oi", "oo", "ou", "ui", "uu"].contains("\(last)\(first)")
    }
}
