/// What checks depend on outside the document. Nothing in `Editorial` looks there itself: the layer above gives it.
package struct CheckSurroundings: Sendable {
    /// The day of the check where the user is, `2026-03-01`; nil where no rule may depend on it.
    package let today: String?

    package init(today: String? = nil) {
        self.today = today
    }

    /// All of it as a text: what was found out about a record holds under the same surroundings.
    package var identity: String { String(describing: self) }
}
