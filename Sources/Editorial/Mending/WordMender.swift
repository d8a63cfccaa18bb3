/// How much work a text may be: one that is spoiled all over must not keep the dictionary busy for minutes. What comes later
/// stays open. A spoiled book of a thousand pages stays far below it.
struct MendingBudget {
    /// Different words with lost signs.
    var words = 5_000
    /// Questions to the dictionary, of some 20 to 40 µs each.
    var questions = 10_000

    var isSpent: Bool { words < 0 || questions <= 0 }
}

/// Mends the words of one text in which there are traces: what certainly stood there, or what may have.
struct WordMender {
    /// What becomes of the traces of one word.
    struct Outcome {
        /// The marks of the word, in order, each with what stands there instead; nil leaves it as it is.
        let marks: [(mark: PDFTraceMark, text: String?)]
        let repair: Repair
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let marks: [PDFTraceMark]
    private let lexicon: (any Lexicon)?
    private let evidence: TextEvidence
    private var solved: [SpoiledWord: SpoiledWord.Solution] = [:]
    private(set) var budget: MendingBudget

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: [PDFTraceMark], _ lexicon: (any Lexicon)?, _ budget: MendingBudget = MendingBudget()) {
        self.bytes = bytes
        self.budget = budget
        self.marks = marks.filter { if case .control = $0.kind { false } else { true } }
        self.lexicon = lexicon
        evidence = self.marks.isEmpty ? .none : TextEvidence(bytes, apartFrom: marks)
    }

    /// Calls `body` for every word with traces, in the order of the text.
    mutating func forEach(_ body: (Outcome) -> Void) {
        var next = 0
        while next < marks.count {
            let (range, upTo) = word(around: next)
            body(outcome(range, Array(marks[next..<upTo])))
            next = upTo
        }
    }

    /// How far a word is followed to each side, in bytes: nothing longer is a word.
    private static let longest = 120

    /// The bytes of the word that a mark is in, and the first mark behind it.
    private func word(around first: Int) -> (range: Range<Int>, upTo: Int) {
        var start = marks[first].core.lowerBound
        let floor = max(first > 0 ? marks[first - 1].core.upperBound : 0, start - Self.longest)
        while start > floor {
            let before = bytes.signStart(before: start)
            guard joins(before, until: start) else { break }
            start = before
        }
        var (end, next) = (marks[first].core.upperBound, first + 1)
        while end < bytes.count, end - start < 2 * Self.longest {
            if next < marks.count, marks[next].core.lowerBound <= end {
                end = max(end, marks[next].core.upperBound)
                next += 1
            } else if joins(end, until: end + bytes.sign(at: end).length) {
                end += bytes.sign(at: end).length
            } else { break }
        }
        return (start..<end, next)
    }

    /// Whether the sign between two offsets belongs to one word with what is on both sides.
    private func joins(_ start: Int, until end: Int) -> Bool {
        let sign = bytes.sign(at: start)
        if sign.isInner { return true }
        switch sign {
        case .hyphen, .apostrophe:
            return start > 0 && end < bytes.count && bytes.sign(at: bytes.signStart(before: start)).isInner && bytes.sign(at: end).isInner
        default: return false
        }
    }

    private mutating func outcome(_ range: Range<Int>, _ marks: [PDFTraceMark]) -> Outcome {
        let word = SpoiledWord(bytes, range, marks)
        let solution = solved[word] ?? solve(word)
        // A dictionary that is not asked any more gives nothing that would be worth keeping.
        if budget.questions > 0 || lexicon == nil { solved[word] = solution }
        var filling: [String?] = marks.map(\.kind.settled)
        let old = String(decoding: bytes[range], as: UTF8.self)
        let repair: Repair
        if solution.isCertain {
            filling = solution.fillings[0]
            repair = Repair(kind: word.kind, range: range, old: old, new: word.text(solution.fillings[0]))
        } else if filling.contains(where: { $0 != nil }) {
            // What is certain in the word comes first; what is not is asked in a next round.
            repair = Repair(kind: word.kind, range: range, old: old, new: partly(range, marks, filling))
        } else {
            repair = Repair(kind: word.kind, range: range, old: old, candidates: solution.fillings.map(word.text))
        }
        return Outcome(marks: zip(marks, filling).map { ($0, $1) }, repair: repair)
    }

    /// The word with only some of its marks filled in.
    private func partly(_ range: Range<Int>, _ marks: [PDFTraceMark], _ filling: [String?]) -> String {
        var edits = TextEdits()
        for (mark, text) in zip(marks, filling) {
            guard let text else { continue }
            edits.append(mark.core.lowerBound - range.lowerBound..<mark.core.upperBound - range.lowerBound, text)
        }
        return String(decoding: edits.apply(to: Array(bytes[range])), as: UTF8.self)
    }

    private mutating func solve(_ word: SpoiledWord) -> SpoiledWord.Solution {
        guard word.hasLost else { return broken(word, word.fillings(evidence)[0]) }
        budget.words -= 1
        let fillings = budget.words < 0 ? [] : word.fillings(evidence)
        var good = fillings.filter { isGood(word, $0) }
        if good.isEmpty { good = fillings.filter(word.isKnown) }
        guard good.count == 1, !word.hasGap else { return .init(fillings: good, isCertain: false) }
        return broken(word, good[0])
    }

    /// Decides on the line break in a word, if there is one; the letters are settled.
    private mutating func broken(_ word: SpoiledWord, _ filling: [String]) -> SpoiledWord.Solution {
        guard let (left, right) = word.halves(filling) else { return .init(fillings: [filling], isCertain: true) }
        let hyphenated = word.hyphenating(filling)
        switch BrokenWord.decide(left, right, evidence: evidence, isWord: { contains($0) }) {
        case .joined: return .init(fillings: [filling], isCertain: true)
        case .hyphenated: return .init(fillings: [hyphenated], isCertain: true)
        case .unknown: return .init(fillings: [filling, hyphenated], isCertain: false)
        }
    }

    /// Whether a word is one once it is filled in; of a word with hyphens the parts may be, in which something was filled in.
    private mutating func isGood(_ word: SpoiledWord, _ filling: [String]) -> Bool {
        let text = word.text(filling)
        if evidence.contains(text) || contains(text) { return true }
        let parts = word.filledParts(filling)
        return parts.count > 0 && text.contains("-") && parts.allSatisfy { evidence.contains($0) || contains($0) }
    }

    private mutating func contains(_ word: String) -> Bool {
        guard let lexicon, budget.questions > 0, word.utf8.count > 1, word.utf8.count <= 80 else { return false }
        budget.questions -= 1
        return lexicon.contains(word)
    }
}

extension PDFTraceMark.Kind {
    /// What stands there instead, whatever the word is; nil when that depends on the word.
    var settled: String? {
        switch self {
        case .ligature(let letters): letters
        case .softHyphen, .invisible: ""
        default: nil
        }
    }
}
