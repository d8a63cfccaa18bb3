/// Hyphens that may be something else than the end of a line: with a space behind them, or before `en` and the like.
extension WordSolver {
    /// Whether a word goes on behind its hyphen, where that may be there for another that is still to come.
    mutating func mayGoOn(_ left: String, _ right: String) -> Bool { !whole(left, right).isEmpty || isOutOfBudget }

    /// Whether a hyphen with a space behind it breaks a word off: it may as well be a dash.
    mutating func mayBeBroken(_ left: String, _ right: String) -> Bool {
        isOutOfBudget = false
        if ([left + right, "\(left)-\(right)"].contains { evidence.contains($0) || contains($0) }) { return true }
        if BrokenWord.withTrema(left, right).map({ contains($0) }) ?? false { return true }
        // Of names that stand beside one another nothing tells but the text.
        if BrokenWord.beginsUppercase(right) { return false }
        let last = Self.lastPart(of: left)
        return BrokenWord.isLetterWord(last) || lexicon != nil && !isOutOfBudget && !contains(last)
    }

    /// Whether the halves make a word, and the first is none.
    mutating func isCertainlyBroken(_ left: String, _ right: String) -> Bool {
        lexicon != nil && !whole(left, right).isEmpty && !contains(Self.lastPart(of: left))
    }

    /// Whether each half of a word with a space in it stands for itself as well, and the text does not have it elsewhere.
    mutating func mayBeTwo(_ left: String, _ right: String, _ decision: BrokenWord) -> Bool {
        switch decision {
        case .joined, .respelled: !evidence.contains(left + right) && contains(Self.lastPart(of: left)) && contains(right)
        case .hyphenated: !evidence.contains("\(left)-\(right)")
        case .unknown: false
        }
    }

    private static func lastPart(of word: String) -> String { word.split(separator: "-").last.map(String.init) ?? word }

    /// What a word with a suspended hyphen may be without it.
    private mutating func whole(_ left: String, _ right: String) -> [String] {
        isOutOfBudget = false
        let forms = [left + right] + (BrokenWord.withTrema(left, right).map { [$0] } ?? [])
        return forms.filter { evidence.contains($0) || contains($0) }
    }

    mutating func suspended(_ word: SpoiledWord, _ filling: [String]) -> SpoiledWord.Solution {
        let hyphenated = word.hyphenating(filling)
        guard let (left, right) = word.halves(filling) else { return .init(fillings: [filling, hyphenated], isCertain: false) }
        let whole = whole(left, right)
        let isJoined = whole.isEmpty || whole.contains(left + right)
        return .init(fillings: isJoined ? [filling, hyphenated] : [hyphenated], isCertain: false, respelled: whole.first { $0 != left + right })
    }
}
