/// Which words stand next to themselves by mistake.
///
/// Dutch and English double words on purpose more often than one thinks: `de effecten die er zijn zijn klein`, `omdat het het kind
/// helpt`, `wat telt telt`, `he had had`. So a word counts only when it is listed, or when it can be no form of a verb.
enum Doublings {
    enum Verdict {
        /// One of the two goes, whatever stands around them.
        case certain
        case likely
    }

    /// - Parameter word: in lower case.
    static func verdict(on word: String) -> Verdict? {
        if certain.contains(word) { return .certain }
        if likely.contains(word) { return .likely }
        if deliberate.contains(word) { return nil }
        let isNoun = nounEndings.contains { word.hasSuffix($0) } && word.utf8.count > 5
        let isLongAndNoVerb = word.utf8.count >= 7 && !verbEndings.contains { word.hasSuffix($0) }
        return isNoun || isLongAndNoVerb ? .likely : nil
    }

    /// Articles and `te`, which nothing but a mistake repeats.
    private static let certain: Set<String> = ["de", "een", "te", "the"]

    private static let likely: Set<String> = [
        "en", "of", "van", "met", "ook", "maar", "naar", "onze", "tussen", "omdat", "zoals", "tijdens", "volgens", "sinds",
        "and", "or", "with", "from", "because", "between", "which", "their", "this", "these",
    ]

    /// Words that are long enough to look like nouns and are doubled on purpose.
    private static let deliberate: Set<String> = ["langzaam", "eindelijk", "allemaal", "helemaal", "nogmaals"]

    private static let nounEndings = ["ing", "heid", "teit", "schap", "tie", "sie", "isme", "ment", "tion", "ness", "ity", "ship"]
    /// Forms of verbs in Dutch and English, and the plurals that look like them.
    private static let verbEndings = ["n", "t", "d", "de", "te", "s"]
}
