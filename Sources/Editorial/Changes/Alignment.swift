/// Which stretches of two lists are the same: common ends cut off first, the middle by the standard library's
/// `difference(from:)`, unless it is too long for that.
struct Alignment {
    enum Piece {
        /// A range of the first list; the second has the same there.
        case same(Range<Int>)
        case differs(Range<Int>, Range<Int>)
    }

    private(set) var pieces: [Piece] = []

    init<Element: Hashable>(_ old: [Element], _ new: [Element], limit: Int) {
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var (oldEnd, newEnd) = (old.count, new.count)
        while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
        }
        if start > 0 { pieces.append(.same(0..<start)) }
        if oldEnd - start > limit || newEnd - start > limit {
            pieces.append(.differs(start..<oldEnd, start..<newEnd))
        } else if oldEnd > start || newEnd > start {
            middle(old[start..<oldEnd], new[start..<newEnd])
        }
        if oldEnd < old.count { pieces.append(.same(oldEnd..<old.count)) }
    }

    /// The stretches that differ.
    var changes: [(old: Range<Int>, new: Range<Int>)] {
        pieces.compactMap { if case .differs(let old, let new) = $0 { (old, new) } else { nil } }
    }

    private mutating func middle<Element: Hashable>(_ old: ArraySlice<Element>, _ new: ArraySlice<Element>) {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in Array(new).difference(from: Array(old)) {
            switch change {
            case .remove(let offset, _, _): removed.insert(old.startIndex + offset)
            case .insert(let offset, _, _): inserted.insert(new.startIndex + offset)
            }
        }
        var (i, j) = (old.startIndex, new.startIndex)
        while i < old.endIndex || j < new.endIndex {
            let (oldStart, newStart) = (i, j)
            while removed.contains(i) { i += 1 }
            while inserted.contains(j) { j += 1 }
            if i > oldStart || j > newStart { pieces.append(.differs(oldStart..<i, newStart..<j)) }
            let same = i
            while i < old.endIndex, j < new.endIndex, !removed.contains(i), !inserted.contains(j) {
                i += 1
                j += 1
            }
            if i > same { pieces.append(.same(same..<i)) }
        }
    }
}
