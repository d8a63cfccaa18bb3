/// A set of hashes: numbers whose bits are mixed already, so that a look takes a few instructions.
package struct HashSet: Sendable {
    /// 0 is an empty place. Open addressing (Knuth, TAOCP 3, 6.4), at most half full.
    private var slots = [UInt64](repeating: 0, count: 16)
    private var count = 0

    package init() {}

    package init(_ hashes: some Sequence<UInt64>) {
        for hash in hashes { insert(hash) }
    }

    mutating func insert(_ hash: UInt64) {
        let place = place(of: hash)
        guard slots[place] == 0 else { return }
        slots[place] = max(hash, 1)
        count += 1
        if count * 2 > slots.count { grow() }
    }

    package func contains(_ hash: UInt64) -> Bool { slots[place(of: hash)] != 0 }

    private func place(of hash: UInt64) -> Int {
        let hash = max(hash, 1)
        var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
        while slots[place] != 0, slots[place] != hash { place = (place + 1) & (slots.count - 1) }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        for hash in old where hash != 0 { slots[place(of: hash)] = hash }
    }
}
