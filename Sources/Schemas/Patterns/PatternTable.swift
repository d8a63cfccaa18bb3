/// A program turned into a table of states (the subset construction), so that a text costs one lookup a scalar.
///
/// Only for programs without looks, word boundaries and Unicode properties that need at most ``maximumStates``; the others
/// are run step by step.
struct PatternTable: Sendable {
    private static let maximumStates = 400

    private struct State: Hashable {
        var steps: [Int]
        var isMatch: Bool
    }

    private let alphabet: Alphabet
    /// `states × letters` next states; state 0 is the start.
    private var moves: [UInt16] = []
    private var isMatch: [Bool] = []
    private var isMatchAtEnd: [Bool] = []
    /// No way leads from here to a match.
    private var isDead: [Bool] = []

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var state = 0
        for scalar in ScalarReader(text) {
            if isMatch[state] { return true }
            if isDead[state] { return false }
            state = Int(moves[state &* alphabet.count &+ alphabet.letter(of: scalar)])
        }
        return isMatch[state] || isMatchAtEnd[state]
    }

    init?(_ program: PatternProgram) {
        guard program.looks.isEmpty, let alphabet = Alphabet(program.sets) else { return nil }
        if program.steps.contains(where: { if case .wordBoundary = $0 { true } else { false } }) { return nil }
        self.alphabet = alphabet
        var states = [Self.closure([0], program.steps, atStart: true)]
        var known = [states[0]: 0]
        var next = 0
        while next < states.count {
            let state = states[next]
            isMatch.append(state.isMatch)
            isMatchAtEnd.append(Self.closure(state.steps, program.steps, atStart: next == 0, atEnd: true).isMatch)
            isDead.append(state.steps.isEmpty && !state.isMatch && Self.closure([0], program.steps).steps.isEmpty)
            for letter in 0..<alphabet.count {
                let seeds = state.steps.filter { alphabet.reads(program.steps[$0], letter) }.map { $0 + 1 }
                let target = Self.closure(seeds + [0], program.steps)
                let index = known[target] ?? states.count
                if index == states.count {
                    if index == Self.maximumStates { return nil }
                    states.append(target)
                    known[target] = index
                }
                moves.append(UInt16(index))
            }
            next += 1
        }
    }

    /// The reading steps (and waiting ends) that are reached without reading.
    private static func closure(_ seeds: [Int], _ steps: [PatternProgram.Step], atStart: Bool = false, atEnd: Bool = false) -> State {
        var seen = Set<Int>()
        var pending = seeds
        var state = State(steps: [], isMatch: false)
        while let step = pending.popLast() {
            guard seen.insert(step).inserted else { continue }
            switch steps[step] {
            case .read: state.steps.append(step)
            case .match: state.isMatch = true
            case .jump(let target): pending.append(target)
            case .fork(let first, let second): pending += [first, second]
            case .textStart: if atStart { pending.append(step + 1) }
            case .textEnd: if atEnd { pending.append(step + 1) } else { state.steps.append(step) }
            case .wordBoundary, .look: break
            }
        }
        state.steps.sort()
        return state
    }
}

/// The scalars that a program's sets do not tell apart count as one letter.
struct Alphabet: Sendable {
    private var starts: [UInt32] = []
    private var letters: [UInt8] = []
    private var ascii: [UInt8]
    private var members: [[Bool]] = []

    var count: Int { members.count }

    /// Nil when a set is more than ranges or when there are too many letters.
    init?(_ sets: [ScalarSet]) {
        guard sets.allSatisfy(\.isRangesOnly) else { return nil }
        var bounds: Set<UInt32> = [0]
        for range in sets.flatMap(\.ranges) { bounds.formUnion([range.lowerBound, range.upperBound + 1]) }
        ascii = []
        var known: [[Bool]: Int] = [:]
        for start in bounds.sorted() {
            let signature = sets.map { $0.contains(start) }
            let letter = known[signature] ?? members.count
            if letter == members.count {
                if letter > 255 { return nil }
                known[signature] = letter
                members.append(signature)
            }
            starts.append(start)
            letters.append(UInt8(letter))
        }
        ascii = (0..<128).map { search($0) }
    }

    func letter(of scalar: UInt32) -> Int {
        Int(scalar < 128 ? ascii[Int(scalar)] : search(scalar))
    }

    func reads(_ step: PatternProgram.Step, _ letter: Int) -> Bool {
        guard case .read(let set) = step else { return false }
        return members[letter][set]
    }

    private func search(_ scalar: UInt32) -> UInt8 {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= scalar { low = middle } else { high = middle }
        }
        return letters[low]
    }
}
