/// Finds among many sources the few pairs that are worth comparing, in time that grows with their number only.
///
/// Every source goes into a table under each of its keys (blocking). A key that many share is no reason to compare all of
/// them: past ``crowd`` only those count whose first author is the same too, and never more than ``limit``.
package struct DuplicateIndex: Sendable {
    private static let crowd = 8
    private static let limit = 32

    private var keys: [SourceKeys] = []
    private var slots: [Slot]
    private var used = 0
    private var links: [Link] = []
    /// By source the last query that it came up in, so that it comes up once.
    private var met: [Int32] = []
    private var queries: Int32 = 0

    private struct Slot {
        var key: UInt64 = 0
        var last: Int32 = -1
        var count: Int32 = 0
    }

    private struct Link {
        let source: Int32
        let previous: Int32
    }

    /// - Parameter capacity: about how many sources there will be.
    package init(capacity: Int = 0) {
        var size = 64
        while size < capacity * 12 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        keys.reserveCapacity(capacity)
        links.reserveCapacity(capacity * 8)
        met.reserveCapacity(capacity)
    }

    package var count: Int { keys.count }

    /// Adds a source; its number is how many there were before.
    package mutating func add(_ source: SourceKeys) {
        let number = Int32(keys.count)
        keys.append(source)
        met.append(0)
        Self.each(of: source) { key in insert(key, number) }
    }

    /// The numbers of the sources that are worth comparing with this one.
    package mutating func candidates(for source: SourceKeys) -> [Int] {
        var found: [Int] = []
        queries &+= 1
        let mark = queries
        Self.each(of: source, isQuery: true) { key in
            guard let slot = slot(key) else { return }
            let isCrowd = slot.count > Self.crowd
            var (next, left) = (slot.last, Self.limit)
            while next >= 0, left > 0 {
                let link = links[Int(next)]
                next = link.previous
                left -= 1
                let number = Int(link.source)
                guard met[number] != mark else { continue }
                met[number] = mark
                let other = keys[number]
                guard source.mayBeSame(as: other), !isCrowd || source.hasSomethingElse(in: other) else { continue }
                found.append(number)
            }
        }
        return found
    }

    private static func each(of source: SourceKeys, isQuery: Bool = false, _ body: (UInt64) -> Void) {
        func key(_ kind: UInt64, _ hash: UInt64) {
            if hash != 0 { body(max(1, (hash ^ kind) &* 0x9e37_79b9_7f4a_7c15)) }
        }
        key(1, source.doi)
        key(2, source.isbn)
        key(3, source.url)
        // With the author too: in a crowd of equal titles those of one author still find each other.
        if source.author != 0, source.title != 0 { key(8, source.title &+ source.author) }
        key(4, source.title)
        if source.whole != source.title { key(4, source.whole) }
        key(5, source.opening)
        key(6, source.ending)
        if source.author != 0 {
            for year in isQuery ? source.year - 1...source.year + 1 : source.year...source.year {
                key(7, source.author &+ UInt64(bitPattern: Int64(year)) &* 0x2545_f491_4f6c_dd1d)
            }
        }
    }

    // MARK: The table

    private func slot(_ key: UInt64) -> Slot? {
        var index = Int(key >> 20) & (slots.count - 1)
        while slots[index].key != 0 {
            if slots[index].key == key { return slots[index] }
            index = (index + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func insert(_ key: UInt64, _ source: Int32) {
        if used * 2 >= slots.count { grow() }
        let index = place(of: key)
        if slots[index].key == 0 {
            slots[index].key = key
            used += 1
        }
        links.append(Link(source: source, previous: slots[index].last))
        slots[index].last = Int32(links.count - 1)
        slots[index].count += 1
    }

    private func place(of key: UInt64) -> Int {
        var index = Int(key >> 20) & (slots.count - 1)
        while slots[index].key != 0, slots[index].key != key { index = (index + 1) & (slots.count - 1) }
        return index
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
    }
}

extension SourceKeys {
    /// Whether more than a title that many have speaks for the two being the same.
    fileprivate func hasSomethingElse(in other: SourceKeys) -> Bool {
        if doi != 0 && doi == other.doi || isbn != 0 && isbn == other.isbn || url != 0 && url == other.url { return true }
        return (author == other.author || author == 0 || other.author == 0) && (abs(year - other.year) <= 3 || year == 0 || other.year == 0)
    }
}
