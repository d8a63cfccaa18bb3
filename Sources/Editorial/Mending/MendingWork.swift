/// A text between two repairs.
struct MendingWork {
    private(set) var bytes: [UInt8]
    private var repairs: [Repair] = []
    var open: [Repair] = []
    /// From the bytes now to those as given; the last change first.
    private var maps: [TextEdits.Map] = []
    /// The form feeds of the text as given, in order.
    private let pageBreaks: [Int]

    init(bytes: [UInt8]) {
        self.bytes = bytes
        pageBreaks = bytes.contains(0x0C) ? bytes.indices.filter { bytes[$0] == 0x0C } : []
    }

    /// Makes the repairs that are certain, or that somebody decides.
    ///
    /// - Returns: whether anything changed.
    mutating func run(_ found: [Repair], _ answer: (Repair) throws -> String?) rethrows -> Bool {
        guard !found.isEmpty else { return false }
        var edits = TextEdits()
        for repair in found {
            let given = original(repair)
            guard let new = try repair.new ?? answer(given) else {
                open.append(given)
                continue
            }
            // By bytes: a letter with its accent equals the two signs apart.
            guard !new.utf8.elementsEqual(repair.old.utf8) else { continue }
            guard edits.append(repair.range, new) else {
                // A next round finds it again, if there is one.
                open.append(given)
                continue
            }
            repairs.append(Repair(kind: given.kind, range: given.range, old: given.old, new: new))
        }
        guard !edits.isEmpty else { return false }
        bytes = edits.apply(to: bytes)
        maps.insert(.init(edits), at: 0)
        return true
    }

    /// Joins lines, but none at whose end there is something open: once joined, nobody would find it.
    mutating func joinLines(_ answer: (Repair) throws -> String?) rethrows -> Bool {
        let isOpen = besideOpen()
        return try run(LineJoining.repairs(in: bytes, isPageBreak: hasPageBreak).filter { !isOpen($0) }, answer)
    }

    /// Whether a page ended between two lines, in the text as given.
    ///
    /// - Parameter range: from the last sign of the one to the first of the other.
    private func hasPageBreak(_ range: Range<Int>) -> Bool {
        guard !pageBreaks.isEmpty else { return false }
        let (start, end) = (maps.reduce(range.lowerBound) { $1.old($0) }, maps.reduce(range.upperBound) { $1.old($0) })
        let next = pageBreaks.firstIndex(fromWhich: { $0 >= start })
        return next < pageBreaks.count && pageBreaks[next] < end
    }

    /// Mends words, but is certain of none that goes on in a line that may be no text.
    mutating func mend(_ found: [Repair], _ answer: (Repair) throws -> String?) rethrows -> Bool {
        if open.isEmpty { return try run(found, answer) }
        let isOpen = besideOpen()
        return try run(found.map { repair in
            guard let new = repair.new, repair.old.utf8.contains(0x0A), isOpen(repair) else { return repair }
            return Repair(kind: repair.kind, range: repair.range, old: repair.old, candidates: [new])
        }, answer)
    }

    /// Whether a repair touches something open.
    private func besideOpen() -> (Repair) -> Bool {
        let open = open.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        return { repair in
            guard !open.isEmpty else { return false }
            let range = original(repair).range
            let next = open.firstIndex(fromWhich: { $0.lowerBound > range.upperBound })
            return open[..<next].suffix(2).contains { $0.upperBound >= range.lowerBound }
        }
    }

    /// The repair with its place in the text as it was given.
    private func original(_ repair: Repair) -> Repair {
        guard !maps.isEmpty else { return repair }
        let start = maps.reduce(repair.range.lowerBound) { $1.old($0) }
        let end = max(start, maps.reduce(repair.range.upperBound) { $1.old($0) })
        return repair.moved(to: start..<end)
    }

    /// By where they begin; what was done to one place stays in the order in which it was done.
    func repairsInOrder() -> [Repair] {
        let isSorted = zip(repairs, repairs.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound }
        if isSorted { return repairs }
        let order = repairs.indices.sorted { (repairs[$0].range.lowerBound, $0) < (repairs[$1].range.lowerBound, $1) }
        return order.map { repairs[$0] }
    }
}
