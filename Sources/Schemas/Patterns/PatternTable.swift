/// A program turned into a table of states (the subset construction), so that a text costs one lookup a scalar.
///
/// Only for programs without looks, word boundaries and Unicode properties that need at most ``maximumStates``; the others
/// are run step by step.
struct PatternTable: Sendable {
    private static let maximumStates = 400
    /// Visits of a step to find the states with: some milliseconds.
    private static let effort = 1_000_000

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
        guard program.looks.isEmpty, !program.hasBoundaries, let alphabet = Alphabet(program.sets) else { return nil }
        self.alphabet = alphabet
        var machine = PatternStates(program.steps, program.sets, effort: Self.effort)
        var states = [machine.start]
        // The start of the text is in no other state.
        var known: [PatternStates.State: Int] = [:]
        var next = 0
        while next < states.count {
            let situation: PatternSituation = next == 0 ? .textStart : []
            isMatchAtEnd.append(machine.follow(states[next], situation.union(.textEnd)))
            isMatch.append(machine.follow(states[next], situation))
            isDead.append(machine.isStuck && !isMatch[next] && !isMatchAtEnd[next] && next > 0)
            for sample in alphabet.samples {
                let target = machine.after(sample)
                let index = known[target] ?? states.count
                if index == states.count {
                    if index == Self.maximumStates { return nil }
                    states.append(target)
                    known[target] = index
                }
                moves.append(UInt16(index))
            }
            if machine.effort < 0 { return nil }
            next += 1
        }
    }
}

/// The scalars that a program's sets do not tell apart count as one letter.
struct Alphabet: Sendable {
    private var starts: [UInt32] = []
    private var letters: [UInt8] = []
    private var ascii: [UInt8]
    /// One scalar for each letter.
    private(set) var samples: [UInt32] = []

    var count: Int { samples.count }

    /// Nil when a set is more than ranges or when there are too many letters.
    init?(_ sets: [ScalarSet]) {
        guard sets.allSatisfy(\.isRangesOnly) else { return nil }
        var bounds: Set<UInt32> = [0]
        for range in sets.flatMap(\.ranges) { bounds.formUnion([range.lowerBound, range.upperBound + 1]) }
        if bounds.count * sets.count > 200_000 { return nil }
        ascii = []
        var known: [[Bool]: Int] = [:]
        for start in bounds.sorted() {
            let signature = sets.map { $0.contains(start) }
            let letter = known[signature] ?? count
            if letter == count {
                if letter > 255 { return nil }
                known[signature] = letter
                samples.append(start)
            }
            starts.append(start)
            letters.append(UInt8(letter))
        }
        ascii = (0..<128).map { search($0) }
    }

    func letter(of scalar: UInt32) -> Int {
        Int(scalar < 128 ? ascii[Int(scalar)] : search(scalar))
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
