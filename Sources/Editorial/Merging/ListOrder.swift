/// The order of a list in which two sides added, removed or moved items; by their keys, each of which it has once.
struct ListOrder {
    private let base: [String]
    private let sides: (ours: [String], theirs: [String])
    /// The side whose additions come first where both added at one place.
    private let leading: MergeSide
    /// The side that has its order kept; nil when both moved items, and not to the same places.
    let moving: MergeSide?

    init(base: [String], ours: [String], theirs: [String], leading: MergeSide) {
        (self.base, sides, self.leading) = (base, (ours, theirs), leading)
        let common = Set(base).intersection(ours).intersection(theirs)
        let before = base.filter(common.contains)
        let (mine, others) = (ours.filter(common.contains), theirs.filter(common.contains))
        moving = others == before || others == mine ? .ours : mine == before ? .theirs : nil
    }

    /// All that either side has, in the order of one side; what only the other has comes behind what it stands behind there, else before
    /// what it stands before.
    func keys(as side: MergeSide) -> [String] {
        let (own, other) = side == .ours ? sides : (sides.theirs, sides.ours)
        let places = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
        let known = Set(base).union(other)
        var added: [Int: [String]] = [:]
        var (run, previous) = ([String](), Int?.none)
        for key in other + [nil] as [String?] {
            let place = key.flatMap { places[$0] }
            if let key, place == nil {
                run.append(key)
                continue
            }
            if !run.isEmpty {
                added[spot(behind: previous, before: place, in: own, leads: side == leading) { !known.contains($0) }, default: []] += run
                run = []
            }
            previous = place
        }
        return own.indices.flatMap { (added[$0] ?? []) + [own[$0]] } + (added[own.count] ?? [])
    }

    /// - Parameter isAdded: whether that side added the item itself; which of the additions at one place come first is for `leads` to say.
    private func spot(behind previous: Int?, before next: Int?, in own: [String], leads: Bool, isAdded: (String) -> Bool) -> Int {
        if let previous {
            var end = previous + 1
            while leads, end < own.count, isAdded(own[end]) { end += 1 }
            return end
        }
        guard var start = next else { return leads ? own.count : 0 }
        while !leads, start > 0, isAdded(own[start - 1]) { start -= 1 }
        return start
    }
}
