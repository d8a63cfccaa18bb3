/// What holds at one position of a text whatever the scalar there: the answers to the assertions of a program.
struct PatternSituation: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let textStart = PatternSituation(rawValue: 1 << 31)
    static let textEnd = PatternSituation(rawValue: 1 << 30)
    static let wordBoundary = PatternSituation(rawValue: 1 << 29)

    /// The look of this number holds; there are at most ``PatternProgram/maximumLooks``.
    static func look(_ number: Int) -> PatternSituation { PatternSituation(rawValue: 1 << UInt32(number)) }
}

/// Follows a program from one set of steps to the next (Pike 1987): no backtracking, no exponential cases.
struct PatternStates {
    /// Steps at which to go on after a scalar, one bit each; the first one always, since a match may begin anywhere.
    typealias State = [UInt64]

    let start: State
    /// The visits of steps that are left, each some nanoseconds.
    var effort: Int

    private let steps: [PatternProgram.Step]
    private let sets: [ScalarSet]
    private var readers: [Int] = []
    private var pending: [Int] = []
    /// The steps seen and the sets asked at this position are those with this mark.
    private var mark: UInt32 = 0
    private var seen: [UInt32]
    private var asked: [UInt32]
    private var answers: [Bool]

    init(_ steps: [PatternProgram.Step], _ sets: [ScalarSet], effort: Int) {
        self.steps = steps
        self.sets = sets
        self.effort = effort - steps.count / 4
        start = [1] + Array(repeating: 0, count: steps.count / 64)
        seen = Array(repeating: 0, count: steps.count)
        asked = Array(repeating: 0, count: sets.count)
        answers = Array(repeating: false, count: sets.count)
    }

    var isStuck: Bool { readers.isEmpty }

    /// Goes from a state to all steps that are reached without reading; true when a match is among them.
    mutating func follow(_ state: State, _ situation: PatternSituation) -> Bool {
        mark &+= 1
        readers.removeAll(keepingCapacity: true)
        var isMatch = false
        for word in state.indices {
            var bits = state[word]
            while bits != 0 {
                pending.append(word << 6 | bits.trailingZeroBitCount)
                bits &= bits &- 1
                if followPending(situation) { isMatch = true }
            }
        }
        effort -= state.count + 4
        return isMatch
    }

    private mutating func followPending(_ situation: PatternSituation) -> Bool {
        var isMatch = false
        while var step = pending.popLast() {
            // Goes on with the next step in place; only the other way of a fork has to wait.
            while seen[step] != mark {
                seen[step] = mark
                effort -= 1
                switch steps[step] {
                case .read:
                    readers.append(step)
                    continue
                case .match:
                    isMatch = true
                    continue
                case .jump(let target): step = target
                case .fork(let first, let second):
                    pending.append(second)
                    step = first
                case .textStart: step = situation.contains(.textStart) ? step + 1 : step
                case .textEnd: step = situation.contains(.textEnd) ? step + 1 : step
                case .wordBoundary(let isNegated): step = situation.contains(.wordBoundary) != isNegated ? step + 1 : step
                case .look(let look, let isNegated): step = situation.contains(.look(look)) != isNegated ? step + 1 : step
                }
            }
        }
        return isMatch
    }

    /// The state after a scalar, from where ``follow(_:_:)`` came.
    mutating func after(_ scalar: UInt32) -> State {
        mark &+= 1
        var state = start
        for step in readers where reads(step, scalar) { state[(step + 1) >> 6] |= 1 << UInt64((step + 1) & 63) }
        effort -= readers.count + state.count
        return state
    }

    private mutating func reads(_ step: Int, _ scalar: UInt32) -> Bool {
        guard case .read(let set) = steps[step] else { return false }
        if asked[set] != mark {
            asked[set] = mark
            answers[set] = sets[set].contains(scalar)
            effort -= 4
        }
        return answers[set]
    }
}
