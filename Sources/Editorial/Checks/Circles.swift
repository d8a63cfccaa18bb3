/// Circles among things of which each leads to one other at most.
enum Circles {
    /// The members of each circle, from the first on in the order in which they lead to one another; in time linear in `next`.
    static func find(in next: [Int: Int]) -> [[Int]] {
        var circles: [[Int]] = []
        /// The walk in which each was met.
        var walks: [Int: Int] = [:]
        for start in next.keys.sorted() where walks[start] == nil {
            var path: [Int] = []
            var here: Int? = start
            while let place = here, walks[place] == nil {
                walks[place] = start
                path.append(place)
                here = next[place]
            }
            guard let here, walks[here] == start, let first = path.firstIndex(of: here) else { continue }
            let circle = path[first...]
            let least = circle.firstIndex(of: circle.min() ?? here) ?? first
            circles.append(Array(circle[least...] + circle[..<least]))
        }
        return circles
    }
}
