import Diagnostics

/// Slips of the pen: one letter too many, too few, another, or two swapped.
enum Slip {
    /// Whether two words are probably the same one: they differ in one letter, long ones in two, and not by a beginning that
    /// turns the meaning round (`formeel` and `informeel`, `micro` and `macro`).
    static func isLikely(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        let (short, long) = (min(a.count, b.count), max(a.count, b.count))
        guard short >= 4, long >= 5, long - short <= 2, a[0] == b[0] || (a[0] == b[1] && a[1] == b[0]) else { return false }
        if left.contains(where: \.isNumber) || right.contains(where: \.isNumber) { return false }
        let (mine, theirs) = (beginnings.first(where: left.hasPrefix), beginnings.first(where: right.hasPrefix))
        if let mine, let theirs, mine != theirs { return false }
        return Likeness.distance(a, b) <= (short >= 9 ? 2 : 1)
    }

    private static let beginnings = ["inter", "intra", "hyper", "hypo", "micro", "macro", "meso", "over", "onder", "under", "pre", "post", "mono", "multi", "homo", "hetero"]
}
