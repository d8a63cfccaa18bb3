import Diagnostics

/// How much work a text may be: one that is spoiled all over must not keep the dictionary busy for minutes. What comes later
/// stays open. A spoiled book of a thousand pages stays far below it.
struct MendingBudget {
    /// Different words with lost signs.
    var words = 5_000
    /// Different words that were broken off.
    var breaks = 20_000
    /// Questions to the dictionary, of some 20 to 40 µs each.
    var questions = 10_000

    var isSpent: Bool { words < 0 || breaks < 0 || questions <= 0 }
}

/// Finds what certainly stood for the traces of a word, or what may have.
struct WordSolver {
    /// A word, and what its place says of it.
    struct Question: Hashable {
        let word: SpoiledWord
        /// That of the text around it; nil where that does not tell.
        let language: Language?
        let isAddress: Bool
    }

    let lexicon: (any Lexicon)?
    let evidence: TextEvidence
    private var solved: [Question: SpoiledWord.Solution] = [:]
    private(set) var budget: MendingBudget
    /// Whether a hyphen with a space behind it is as good as one at the end of a line.
    var trustsSpaces = false
    /// More would have been looked into, had the budget allowed it.
    var isOutOfBudget = false

    init(_ lexicon: (any Lexicon)?, _ evidence: TextEvidence, _ budget: MendingBudget) {
        (self.lexicon, self.evidence, self.budget) = (lexicon, evidence, budget)
    }

    /// The solution for a word; the same word in the same surroundings is looked up once.
    mutating func solution(of question: Question) -> SpoiledWord.Solution {
        if let known = solved[question] { return known }
        isOutOfBudget = false
        var solution = solve(question.word, question.language)
        // Then nothing is settled, and there is nothing that would be worth keeping.
        if isOutOfBudget { return .init(fillings: solution.fillings, isCertain: false) }
        if question.isAddress, question.word.isBroken || question.word.hasLost { solution = undecided(question.word, solution) }
        solved[question] = solution
        return solution
    }

    /// The same with nothing certain, and a line break with its hyphen and without it.
    private func undecided(_ word: SpoiledWord, _ solution: SpoiledWord.Solution) -> SpoiledWord.Solution {
        guard word.isBroken, let filling = solution.fillings.first else { return .init(fillings: solution.fillings, isCertain: false) }
        return .init(fillings: [word.joining(filling), word.hyphenating(filling)], isCertain: false)
    }

    private mutating func solve(_ word: SpoiledWord, _ language: Language?) -> SpoiledWord.Solution {
        guard word.hasLost else {
            let filling = word.fillings(evidence)[0]
            if word.hasLooseAccent, !isGood(word, filling) { return .init(fillings: [], isCertain: false) }
            if word.hasZeroWidthSpace, !isGood(word, filling), areWords(word.text(word.spacing(filling))) {
                return .init(fillings: [word.spacing(filling), filling], isCertain: false)
            }
            return broken(word, filling, language)
        }
        budget.words -= 1
        let fillings = budget.words < 0 ? [] : word.fillings(evidence)
        var good = fillings.filter { isGood(word, $0) }
        if good.count != 1 {
            let known = fillings.filter(word.isKnown)
            if good.isEmpty || known.count == 1 { good = known }
        }
        guard good.count == 1, !word.hasGap, isConvincing(word, good[0], language) else { return .init(fillings: good, isCertain: false) }
        return broken(word, good[0], language)
    }

    /// Whether the only word that fits is what stood there. A short one may be another that no dictionary has: a name (`Ne�`, which is not
    /// `Neth`), or a word of the other language.
    private mutating func isConvincing(_ word: SpoiledWord, _ filling: [String], _ language: Language?) -> Bool {
        let text = word.text(filling)
        if text.utf8.count >= Self.tellingLength || word.isKnown(filling) { return true }
        if text.first?.isUppercase == true, !word.opensSentenceWithLost { return evidence.hasName(text) }
        if evidence.contains(text) { return true }
        return language.map { contains(text, in: $0) } ?? true
    }

    /// In letters: of two readings of a word as long as this hardly ever both make sense.
    private static let tellingLength = 8

    /// Decides on the line break in a word, if there is one; the letters are settled.
    private mutating func broken(_ word: SpoiledWord, _ filling: [String], _ language: Language?) -> SpoiledWord.Solution {
        guard word.isBroken else { return .init(fillings: [filling], isCertain: true) }
        let hyphenated = word.hyphenating(filling)
        if word.isBrokenBeforeNumber { return .init(fillings: [hyphenated], isCertain: false) }
        if word.isSuspended { return suspended(word, filling) }
        budget.breaks -= 1
        if budget.breaks < 0 { isOutOfBudget = true }
        // Nil for a word that was broken off more than once.
        guard budget.breaks >= 0, let (left, right) = word.halves(filling) else { return .init(fillings: [filling, hyphenated], isCertain: false) }
        let languages = language.map { [$0] } ?? Language.allCases
        let decision = BrokenWord.decide(left, right, evidence: evidence, languages: languages, isWord: { contains($0, in: $1) })
        let mayBeTwo = word.isSpaced && !trustsSpaces && mayBeTwo(left, right, decision)
        switch decision {
        case .joined: return .init(fillings: mayBeTwo ? [filling, hyphenated] : [filling], isCertain: !mayBeTwo)
        case .hyphenated: return .init(fillings: mayBeTwo ? [hyphenated, filling] : [hyphenated], isCertain: !mayBeTwo)
        case .unknown: return .init(fillings: [filling, hyphenated], isCertain: false)
        case .respelled(let whole): return .init(fillings: [filling, hyphenated], isCertain: word.isBreakOnly && !mayBeTwo, respelled: whole)
        }
    }

    /// Whether a word is one once it is filled in; of a word with hyphens the parts may be, in which something was filled in.
    private mutating func isGood(_ word: SpoiledWord, _ filling: [String]) -> Bool {
        let text = word.text(filling)
        if evidence.contains(text) || contains(text) { return true }
        let parts = word.filledParts(filling)
        return parts.count > 0 && text.contains("-") && parts.allSatisfy { evidence.contains($0) || contains($0) }
    }

    /// Whether each of several words is one.
    private mutating func areWords(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        return words.count > 1 && words.allSatisfy { contains($0) || evidence.contains($0) }
    }

    mutating func contains(_ word: String, in language: Language? = nil) -> Bool {
        guard let lexicon, word.utf8.count > 1, word.utf8.count <= 80 else { return false }
        guard budget.questions > 0 else {
            isOutOfBudget = true
            return false
        }
        budget.questions -= 1
        return language.map { lexicon.contains(word, in: $0) } ?? lexicon.contains(word)
    }
}
