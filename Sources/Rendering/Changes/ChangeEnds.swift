import Diagnostics

/// What the two ends of a comparison are called: `versie 1.0.0`, `de werkkopie`. A report always names both.
package struct ChangeEnds: Sendable, Hashable {
    package let old: String
    package let new: String

    package init(old: String, new: String) {
        self.old = old
        self.new = new
    }
}
