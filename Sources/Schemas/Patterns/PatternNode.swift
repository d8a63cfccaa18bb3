/// A pattern as it is written.
indirect enum PatternNode {
    /// One scalar of the set with this number.
    case set(Int)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// `maximum` is nil for no limit.
    case repetition(PatternNode, minimum: Int, maximum: Int?)
    case textStart, textEnd
    case wordBoundary(isNegated: Bool)
    case look(PatternNode, isBehind: Bool, isNegated: Bool)

    var isAssertion: Bool {
        switch self {
        case .textStart, .textEnd, .wordBoundary, .look: true
        default: false
        }
    }
}
