/// Fixes that can be carried out together: no two touch the same bytes of a file.
package struct FixPlan: Sendable {
    /// The findings whose fixes are in it, in the order given.
    package private(set) var findings: [Finding] = []

    /// Of findings whose fixes are in each other's way, the first goes first; the others can wait for the next round.
    package init(_ candidates: some Sequence<Finding>) {
        var taken: [String: Stretches] = [:]
        for finding in candidates {
            guard let fix = finding.fix, let path = finding.place?.path, !fix.replacements.isEmpty else { continue }
            let ranges = fix.replacements.map(\.range)
            if let taken = taken[path], ranges.contains(where: taken.touch) { continue }
            for range in ranges { taken[path, default: Stretches()].insert(range) }
            findings.append(finding)
        }
    }

    /// The first half of it; of one fix nothing.
    package var half: FixPlan {
        var plan = self
        plan.findings.removeLast((findings.count + 1) / 2)
        return plan
    }

    package var paths: Set<String> { Set(findings.compactMap { $0.place?.path }) }

    /// The bytes of a file after the fixes in it; as they are when a fix is outside of it.
    package func applied(to bytes: [UInt8], of path: String) -> [UInt8] {
        let replacements = findings.filter { $0.place?.path == path }.flatMap { $0.fix?.replacements ?? [] }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        let starts = [0] + replacements.map(\.range.upperBound)
        let isWithin = zip(starts, replacements).allSatisfy { $0 <= $1.range.lowerBound } && (starts.last ?? 0) <= bytes.count
        return isWithin ? bytes.replacing(replacements) : bytes
    }
}

extension [UInt8] {
    /// The bytes after replacements in the order of the file; of two that overlap, the first.
    package func replacing(_ replacements: [Fix.Replacement]) -> [UInt8] {
        var bytes: [UInt8] = []
        var position = 0
        for replacement in replacements where replacement.range.lowerBound >= position {
            bytes += self[position..<replacement.range.lowerBound]
            bytes += replacement.text.utf8
            position = replacement.range.upperBound
        }
        return bytes + self[position...]
    }
}

/// Stretches of a file that do not overlap, in its order.
private struct Stretches {
    private var ranges: [Range<Int>] = []

    /// Whether one of them shares a byte or an end with another stretch; of two insertions in one place nobody knows which goes first.
    func touch(_ range: Range<Int>) -> Bool {
        let first = position { $0.upperBound >= range.lowerBound }
        return first < ranges.count && ranges[first].lowerBound <= range.upperBound
    }

    mutating func insert(_ range: Range<Int>) {
        ranges.insert(range, at: position { $0.lowerBound >= range.lowerBound })
    }

    /// Of the first that lies so far on; findings mostly come in the order of their places.
    private func position(where isBeyond: (Range<Int>) -> Bool) -> Int {
        guard let last = ranges.last, isBeyond(last) else { return ranges.count }
        var (low, high) = (0, ranges.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(ranges[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
