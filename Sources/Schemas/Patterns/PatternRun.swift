/// Runs a program over a text by keeping the set of steps it may be in (Pike 1987): no backtracking, no exponential cases.
struct PatternRun {
    private let program: PatternProgram
    private let text: [UInt32]
    /// For each look, the positions where it holds.
    private var looks: [[Bool]] = []

    init(_ program: PatternProgram, _ text: [UInt32]) {
        self.program = program
        self.text = text
        for look in program.looks { looks.append(ends(look.steps, isBackward: look.isBackward)) }
    }

    /// Whether the pattern matches anywhere in the text.
    func isMatch() -> Bool {
        ends(program.steps, isBackward: false, stopsAtFirst: true).contains(true)
    }

    /// The positions at which a match that began at any earlier position (or later one, when run backward) ends.
    private func ends(_ steps: [PatternProgram.Step], isBackward: Bool, stopsAtFirst: Bool = false) -> [Bool] {
        var found = Array(repeating: false, count: text.count + 1)
        var current = Threads(count: steps.count)
        var following = Threads(count: steps.count)
        for offset in 0...text.count {
            let position = isBackward ? text.count - offset : offset
            if follow(0, at: position, steps, &current) { found[position] = true }
            if current.isMatched { found[position] = true }
            if found[position], stopsAtFirst { break }
            guard offset < text.count else { break }
            let scalar = text[isBackward ? position - 1 : position]
            let after = isBackward ? position - 1 : position + 1
            following.removeAll()
            for step in current.readers {
                guard case .read(let set) = steps[step], program.sets[set].contains(scalar) else { continue }
                if follow(step + 1, at: after, steps, &following) { following.isMatched = true }
            }
            swap(&current, &following)
        }
        return found
    }

    /// Adds all steps that are reached from `start` without reading; true when a match is among them.
    private func follow(_ start: Int, at position: Int, _ steps: [PatternProgram.Step], _ threads: inout Threads) -> Bool {
        var isMatch = false
        threads.pending.append(start)
        while let step = threads.pending.popLast() {
            guard threads.insert(step) else { continue }
            switch steps[step] {
            case .read: threads.readers.append(step)
            case .match: isMatch = true
            case .jump(let target): threads.pending.append(target)
            case .fork(let first, let second): threads.pending += [second, first]
            case .textStart: if position == 0 { threads.pending.append(step + 1) }
            case .textEnd: if position == text.count { threads.pending.append(step + 1) }
            case .wordBoundary(let isNegated): if isBoundary(position) != isNegated { threads.pending.append(step + 1) }
            case .look(let look, let isNegated): if looks[look][position] != isNegated { threads.pending.append(step + 1) }
            }
        }
        return isMatch
    }

    private func isBoundary(_ position: Int) -> Bool {
        let before = position > 0 && ScalarSet.wordCharacters.contains(text[position - 1])
        let after = position < text.count && ScalarSet.wordCharacters.contains(text[position])
        return before != after
    }

    /// The steps that are alive at one position.
    private struct Threads {
        var readers: [Int] = []
        var pending: [Int] = []
        var isMatched = false
        private var seen: [UInt32]
        private var generation: UInt32 = 1

        init(count: Int) {
            seen = Array(repeating: 0, count: count)
        }

        mutating func insert(_ step: Int) -> Bool {
            if seen[step] == generation { return false }
            seen[step] = generation
            return true
        }

        mutating func removeAll() {
            readers.removeAll(keepingCapacity: true)
            isMatched = false
            generation += 1
        }
    }
}
