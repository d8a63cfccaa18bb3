/// Runs a program over a text.
struct PatternRun {
    /// Shorter texts are not worth remembering anything for.
    private static let memorable = 100

    private let program: PatternProgram
    private let text: [UInt32]
    /// What is left of the effort that was given, below zero when it was not enough.
    private(set) var effort: Int
    /// For each position the looks that hold there; empty when the program has none.
    private var looks: [PatternSituation] = []

    init(_ program: PatternProgram, _ text: [UInt32], effort: Int = .max) {
        self.program = program
        self.text = text
        self.effort = effort
    }

    /// Whether the pattern matches anywhere in the text; means nothing when ``effort`` ran out.
    mutating func isMatch() -> Bool {
        if !program.looks.isEmpty { looks = Array(repeating: [], count: text.count + 1) }
        for (number, look) in program.looks.enumerated() {
            run(look.steps, isBackward: look.isBackward) { run, position in
                run.looks[position].insert(.look(number))
                return true
            }
        }
        var isFound = false
        run(program.steps, isBackward: false) { _, _ in
            isFound = true
            return false
        }
        return isFound
    }

    /// Calls `found` with each position at which a match that began at any earlier position (or later one, when run backward)
    /// ends, until it returns false.
    private mutating func run(_ steps: [PatternProgram.Step], isBackward: Bool, found: (inout PatternRun, Int) -> Bool) {
        if text.count < Self.memorable { return runPlainly(steps, isBackward, found) }
        var memory = PatternMemory(PatternStates(steps, program.sets, effort: effort))
        var state: Int32 = 0
        for offset in 0...text.count where memory.states.effort >= 0 {
            let position = isBackward ? text.count - offset : offset
            let move = memory.move(state, situation(position), scalar(position, isBackward))
            if move.isMatch, !found(&self, position) { break }
            state = move.state
        }
        effort = memory.states.effort
    }

    private mutating func runPlainly(_ steps: [PatternProgram.Step], _ isBackward: Bool, _ found: (inout PatternRun, Int) -> Bool) {
        var states = PatternStates(steps, program.sets, effort: effort)
        var state = states.start
        for offset in 0...text.count where states.effort >= 0 {
            let position = isBackward ? text.count - offset : offset
            if states.follow(state, situation(position)), !found(&self, position) { break }
            if let scalar = scalar(position, isBackward) { state = states.after(scalar) }
        }
        effort = states.effort
    }

    /// The scalar that is read from a position on; nil at the end of the way.
    private func scalar(_ position: Int, _ isBackward: Bool) -> UInt32? {
        let index = isBackward ? position - 1 : position
        return text.indices.contains(index) ? text[index] : nil
    }

    private func situation(_ position: Int) -> PatternSituation {
        var situation = looks.isEmpty ? [] : looks[position]
        if position == 0 { situation.insert(.textStart) }
        if position == text.count { situation.insert(.textEnd) }
        if program.hasBoundaries, isBoundary(position) { situation.insert(.wordBoundary) }
        return situation
    }

    private func isBoundary(_ position: Int) -> Bool {
        let before = position > 0 && ScalarSet.wordCharacters.contains(text[position - 1])
        let after = position < text.count && ScalarSet.wordCharacters.contains(text[position])
        return before != after
    }
}
