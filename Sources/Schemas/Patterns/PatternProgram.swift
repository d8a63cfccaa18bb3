/// The steps of a pattern as Thompson compiled them (1968): every step is visited at most once a position, so that matching
/// takes time in proportion to text times pattern, whatever the pattern.
struct PatternProgram: Sendable {
    /// Each look is a run over the text of its own.
    static let maximumLooks = 24

    enum Step: Sendable {
        /// Reads one scalar that is in the set.
        case read(Int)
        case fork(Int, Int)
        case jump(Int)
        case textStart, textEnd
        case wordBoundary(isNegated: Bool)
        /// Holds where the look of this number was found to hold.
        case look(Int, isNegated: Bool)
        case match
    }

    /// A lookahead is its mirror image run from the end of the text; where that ends, the lookahead begins.
    struct Look: Sendable {
        let steps: [Step]
        let isBackward: Bool
    }

    var steps: [Step] = []
    var sets: [ScalarSet] = []
    /// Inner ones before those that hold them.
    var looks: [Look] = []
    /// Some step asks for a word boundary.
    var hasBoundaries = false
}

/// Compiles a parsed pattern into a program.
struct PatternCompiler {
    static let maximumSize = 10_000

    private var program = PatternProgram()
    private var steps: [PatternProgram.Step] = []
    private var isBackward = false
    private var size = 0

    static func compile(_ pattern: PatternParser.Parsed) throws(PatternError) -> PatternProgram {
        var compiler = PatternCompiler()
        compiler.program.sets = pattern.sets
        try compiler.emit(pattern.node)
        try compiler.append(.match)
        compiler.program.steps = compiler.steps
        return compiler.program
    }

    private mutating func append(_ step: PatternProgram.Step) throws(PatternError) {
        try grow()
        steps.append(step)
    }

    private mutating func grow() throws(PatternError) {
        size += 1
        if size > Self.maximumSize { throw .tooLarge }
    }

    private mutating func emit(_ node: PatternNode) throws(PatternError) {
        // Counts repetitions of nothing as well, which leave no step behind.
        try grow()
        switch node {
        case .set(let set):
            try append(.read(set))
        case .sequence(let nodes):
            for node in isBackward ? nodes.reversed() : nodes { try emit(node) }
        case .choice(let nodes): try emitChoice(nodes)
        case .repetition(let node, let minimum, let maximum):
            for _ in 0..<minimum { try emit(node) }
            if let maximum { try emitOptional(node, maximum - minimum) } else { try emitLoop(node) }
        case .textStart: try append(.textStart)
        case .textEnd: try append(.textEnd)
        case .wordBoundary(let isNegated):
            program.hasBoundaries = true
            try append(.wordBoundary(isNegated: isNegated))
        case .look(let inner, let isBehind, let isNegated):
            try emitLook(inner, isBackward: !isBehind)
            try append(.look(program.looks.count - 1, isNegated: isNegated))
        }
    }

    private mutating func emitChoice(_ nodes: [PatternNode]) throws(PatternError) {
        var ends: [Int] = []
        for (position, node) in nodes.enumerated() {
            let fork = steps.count
            if position < nodes.count - 1 { try append(.fork(fork + 1, 0)) }
            try emit(node)
            guard position < nodes.count - 1 else { break }
            ends.append(steps.count)
            try append(.jump(0))
            steps[fork] = .fork(fork + 1, steps.count)
        }
        for end in ends { steps[end] = .jump(steps.count) }
    }

    private mutating func emitOptional(_ node: PatternNode, _ count: Int) throws(PatternError) {
        var forks: [Int] = []
        for _ in 0..<count {
            forks.append(steps.count)
            try append(.fork(steps.count + 1, 0))
            try emit(node)
        }
        for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    }

    private mutating func emitLoop(_ node: PatternNode) throws(PatternError) {
        let fork = steps.count
        try append(.fork(fork + 1, 0))
        try emit(node)
        try append(.jump(fork))
        steps[fork] = .fork(fork + 1, steps.count)
    }

    private mutating func emitLook(_ node: PatternNode, isBackward: Bool) throws(PatternError) {
        let outer = (steps, self.isBackward)
        steps = []
        self.isBackward = isBackward
        try emit(node)
        try append(.match)
        if program.looks.count == PatternProgram.maximumLooks { throw .tooLarge }
        program.looks.append(PatternProgram.Look(steps: steps, isBackward: isBackward))
        (steps, self.isBackward) = outer
    }
}

extension PatternProgram {
    /// The ASCII byte that every match begins with, of a pattern like `^x…`.
    var requiredFirstByte: UInt8? {
        guard steps.count > 1, case .textStart = steps[0], case .read(let set) = steps[1], sets[set].isRangesOnly,
            sets[set].ranges.count == 1, let range = sets[set].ranges.first, range.lowerBound == range.upperBound, range.lowerBound < 0x80
        else { return nil }
        return UInt8(range.lowerBound)
    }
}
