/// Mends the words of one text in which there are traces: what certainly stood there, or what may have.
struct WordMender {
    /// What becomes of the traces of one word.
    struct Outcome {
        /// The marks of the word, in order, each with what stands there instead; nil leaves it as it is, or only the whole word tells.
        let marks: [(mark: PDFTraceMark, text: String?)]
        let repair: Repair
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let marks: [PDFTraceMark]
    private let mask: TextMask
    private lazy var languages = TextLanguages(bytes)
    private var solver: WordSolver

    var budget: MendingBudget { solver.budget }

    /// - Parameters:
    ///   - mask: what of the text is no prose: code is left alone, and of an address only its writer knows how it is spelled.
    ///   - document: the one that the text belongs to.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ marks: [PDFTraceMark], mask: TextMask, _ lexicon: (any Lexicon)?, in document: DocumentWords?,
        _ budget: MendingBudget = MendingBudget()
    ) {
        self.bytes = bytes
        self.mask = mask
        var marks = marks
        marks.removeAll { $0.kind.isControl || mask.kind(at: $0.core.lowerBound) == .code }
        var solver = WordSolver(lexicon, marks.isEmpty ? .none : TextEvidence(bytes, apartFrom: marks, in: document), budget)
        solver.trustsSpaces = Self.hasSpacesForBreaks(bytes, marks, &solver)
        marks.removeAll { mark in
            // How an address is written only its writer knows.
            if mark.kind == .split || mark.kind.isLooseAccent, mask.contains(mark.core.lowerBound - 1) { return true }
            func holds(_ body: (String, String) -> Bool) -> Bool {
                let (left, right) = Self.halves(of: mark, bytes)
                return body(left, right)
            }
            return switch mark.kind {
            case .suspended: !holds { solver.mayGoOn($0, $1) }
            case .spaced: !holds { solver.mayBeBroken($0, $1) }
            case .split: !holds { solver.isCertainlyBroken($0, $1) }
            default: false
            }
        }
        self.marks = marks
        self.solver = solver
    }

    /// What stands before and after the trace in the range of a mark.
    private static func halves(of mark: PDFTraceMark, _ bytes: UnsafeBufferPointer<UInt8>) -> (left: String, right: String) {
        func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }
        return (text(mark.range.lowerBound, mark.core.lowerBound), text(mark.core.upperBound, mark.range.upperBound))
    }

    /// Whether several words in a text can only have been broken off where there is a space now: then the ends of its lines became spaces, and
    /// so it is with the others.
    private static func hasSpacesForBreaks(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: [PDFTraceMark], _ solver: inout WordSolver) -> Bool {
        var count = 0
        // A text that is so has some among the first.
        for mark in marks.lazy.filter({ $0.kind == .spaced }).prefix(500) where count < 3 {
            let (left, right) = halves(of: mark, bytes)
            if solver.isCertainlyBroken(left, right) { count += 1 }
        }
        return count == 3
    }

    /// Calls `body` for every word with traces, in the order of the text.
    mutating func forEach(_ body: (Outcome) -> Void) {
        var next = 0
        while next < marks.count {
            let (range, upTo) = word(around: next)
            let outcome = outcome(range, Array(marks[next..<upTo]))
            // An apostrophe, unless a word is made of it.
            if !(outcome.repair.new == nil && marks[next..<upTo].allSatisfy { $0.kind.isLooseAccent }) { body(outcome) }
            next = upTo
        }
    }

    /// How far a word is followed to each side, in bytes: nothing longer is a word.
    private static let longest = 120

    /// The bytes of the word that a mark is in, and the first mark behind it.
    private func word(around first: Int) -> (range: Range<Int>, upTo: Int) {
        // Of a number the digits belong to it, of which no other word has any.
        let isNumber = marks[first].kind == .brokenNumber || marks[first].kind == .brokenBeforeNumber
        let whole = isNumber ? marks[first].range : marks[first].core
        let floor = max(first > 0 ? marks[first - 1].core.upperBound : 0, whole.lowerBound - Self.longest)
        var start = max(floor, whole.lowerBound)
        while start > floor {
            let before = bytes.signStart(before: start)
            guard joins(before, until: start) else { break }
            start = before
        }
        var (end, next) = (whole.upperBound, first + 1)
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
        let solution = solver.solution(of: WordSolver.Question(
            word: word, language: word.isBroken || word.hasLost ? languages.around(range.lowerBound) : nil,
            isAddress: mask.contains(marks[0].core.lowerBound) || mask.contains(marks[0].core.upperBound)))
        var filling: [String?] = marks.map(\.kind.settled)
        let old = String(decoding: bytes[range], as: UTF8.self)
        let repair: Repair
        if solution.isCertain {
            if solution.respelled == nil { filling = solution.fillings[0] }
            repair = Repair(kind: word.kind, range: range, old: old, new: solution.respelled ?? word.text(solution.fillings[0]))
        } else if filling.contains(where: { $0 != nil }) {
            // What is certain in the word comes first; what is not is asked in a next round.
            repair = Repair(kind: word.kind, range: range, old: old, new: partly(range, marks, filling))
        } else {
            repair = Repair(kind: word.kind, range: range, old: old, candidates: solution.candidates(of: word))
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
}
