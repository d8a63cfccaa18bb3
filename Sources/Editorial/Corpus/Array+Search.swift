extension Array {
    /// The first index from which on something holds; the end when it never does. It is looked for by halves (Knuth, TAOCP 3, 6.2.1), so
    /// what holds at an index must hold behind it too.
    func firstIndex(fromWhich holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
