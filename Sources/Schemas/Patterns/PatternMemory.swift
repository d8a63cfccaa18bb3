/// Remembers what a state became by a scalar, so that most of a long text costs one look-up a scalar (an automaton that is
/// built while it runs). What it keeps is bounded: it forgets everything when that is full.
struct PatternMemory {
    struct Move {
        let state: Int32
        /// A match ends before the scalar.
        let isMatch: Bool
    }

    private struct Key: Hashable {
        let state: Int32
        let situation: PatternSituation
        let scalar: UInt32
    }

    private static let maximumWords = 200_000
    private static let maximumMoves = 100_000

    /// Cheap moves are what this is for; they count as this many visits of a step.
    private static let moveEffort = 6

    private(set) var states: PatternStates
    private var known: [PatternStates.State] = []
    private var numbers: [PatternStates.State: Int32] = [:]
    private var moves: [Key: Move] = [:]

    init(_ states: PatternStates) {
        self.states = states
        _ = number(of: states.start)
    }

    /// The move from a state, with number 0 for the start; the scalar is nil at the end.
    mutating func move(_ state: Int32, _ situation: PatternSituation, _ scalar: UInt32?) -> Move {
        let key = Key(state: state, situation: situation, scalar: scalar ?? .max)
        states.effort -= Self.moveEffort
        if let move = moves[key] { return move }
        let isMatch = states.follow(known[Int(state)], situation)
        guard let scalar else { return Move(state: 0, isMatch: isMatch) }
        let next = states.after(scalar)
        if known.count * next.count > Self.maximumWords || moves.count > Self.maximumMoves {
            forget()
            return Move(state: number(of: next), isMatch: isMatch)
        }
        let move = Move(state: number(of: next), isMatch: isMatch)
        moves[key] = move
        return move
    }

    private mutating func forget() {
        known.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        moves.removeAll(keepingCapacity: true)
        _ = number(of: states.start)
    }

    private mutating func number(of state: PatternStates.State) -> Int32 {
        if let number = numbers[state] { return number }
        // Making and keeping a state takes some hundred nanoseconds.
        states.effort -= 40
        known.append(state)
        numbers[state] = Int32(known.count - 1)
        return Int32(known.count - 1)
    }
}
