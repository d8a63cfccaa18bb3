package enum PathStep: Hashable, Sendable {
    case key(String)
    case index(Int)
}
package struct FieldPath: Hashable, Sendable {
    package var steps: [PathStep]
    package init(_ steps: [PathStep] = []) { self.steps = steps }
}
