/// Which words stand next to themselves by mistake.
///
/// Dutch and English double words on purpose more often than one thinks: `de effecten die er zijn zijn klein`, `omdat het het kind
/// helpt`, `wat telt telt`, `he had had`. So a word counts only when it is listed, or when it can be no form of a verb.
enum Doublings {
    enum Verdict {
        /// One of the two goes.
        case certain
        case likely
    }

    /// - Parameters:
    ///   - word: in lower case.
    ///   - before: the word before the two, in lower case; empty when there is none.
    ///   - after: the word behind them, as it stands there; empty when something else comes first.
    static func verdict(on word: String, before: String, after: String) -> Verdict? {
        if word == "een", standsApart.contains(before) || counting.contains(after) { return nil }
        if word == "de", borrowed.contains(after) { return nil }
        // Something must follow an article; before a name it may be a part of the name, as in `de Bono`.
        if certain.contains(word) { return after.isEmpty || after.first?.isUppercase == true || before == word ? .likely : .certain }
        if likely.contains(word) { return .likely }
        if deliberate.contains(word) { return nil }
        let isNoun = nounEndings.contains { word.hasSuffix($0) } && word.utf8.count > 5
        let isLongAndNoVerb = word.utf8.count > 5 && !verbEndings.contains { word.hasSuffix($0) }
        return isNoun || isLongAndNoVerb ? .likely : nil
    }

    /// Articles and `te`, which nothing but a mistake repeats.
    private static let certain: Set<String> = ["de", "te", "the"]

    /// `wat de een een kans noemt`
    private static let standsApart: Set<String> = ["de", "het", "’t", "die", "dat", "deze"]
    /// `een een op een gesprek`
    private static let counting: Set<String> = ["op", "voor", "na"]
    /// `de de facto norm`
    private static let borrowed: Set<String> = ["facto", "jure", "iure", "novo", "minimis", "dicto", "luxe", "rigueur", "la", "las", "los", "l"]

    private static let likely: Set<String> = [
        // `een` is a number and a pronoun too: `groep een een kans geven`.
        "een", "en", "of", "van", "met", "ook", "maar", "naar", "onze", "tussen", "omdat", "zoals", "tijdens", "volgens", "sinds",
        "and", "or", "with", "from", "because", "between", "which", "their", "this", "these",
    ]

    /// Words that are long enough to look like nouns and are doubled on purpose.
    private static let deliberate: Set<String> = ["langzaam", "eindelijk", "allemaal", "helemaal", "nogmaals"]

    private static let nounEndings = ["dent", "cent", "ing", "heid", "teit", "schap", "tie", "sie", "isme", "ment", "tion", "ness", "ity", "ship"]
    /// Forms of verbs in Dutch and English, and the plurals that look like them.
    private static let verbEndings = ["n", "t", "d", "de", "te", "s"]
}
