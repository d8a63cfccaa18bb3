/// Fixes that can be carried out together: no two touch the same bytes of a file.
package struct FixPlan: Sendable {
    /// The findings whose fixes are in it, in the order given.
    package private(set) var findings: [Finding] = []

    /// Of findings whose fixes are in each other's way, the first goes first; the others can wait for the next round.
    package init(_ candidates: some Sequence<Finding>) {
        var taken: [String: [Range<Int>]] = [:]
        for finding in candidates {
            guard let fix = finding.fix, let path = finding.place?.path, !fix.replacements.isEmpty else { continue }
            let ranges = fix.replacements.map(\.range)
            // Findings come in the order of their places, so that what is in the way was mostly taken just now.
            if ranges.contains(where: { range in taken[path, default: []].reversed().contains { $0.touches(range) } }) { continue }
            taken[path, default: []] += ranges
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

extension Range<Int> {
    /// Whether two stretches share a byte or an end; of two insertions in one place nobody knows which goes first.
    fileprivate func touches(_ other: Range<Int>) -> Bool {
        lowerBound <= other.upperBound && other.lowerBound <= upperBound
    }
}
