/// A set of Unicode scalars: ranges, and what only the Unicode tables can tell.
struct ScalarSet: Hashable {
    /// A property, or all that does not have it.
    struct Member: Hashable {
        let property: UnicodeProperty
        let isNegated: Bool
    }

    /// Sorted, without overlap.
    private(set) var ranges: [ClosedRange<UInt32>] = []
    private(set) var properties: [Member] = []
    private var isInverted = false

    init(_ ranges: [ClosedRange<UInt32>] = []) {
        insert(ranges)
    }

    init(_ property: UnicodeProperty, isNegated: Bool) {
        properties = [Member(property: property, isNegated: isNegated)]
    }

    /// Membership of the ranges alone decides.
    var isRangesOnly: Bool { properties.isEmpty && !isInverted }

    mutating func insert(_ other: [ClosedRange<UInt32>]) {
        var merged: [ClosedRange<UInt32>] = []
        for range in (ranges + other).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        ranges = merged
    }

    mutating func insert(_ members: [Member]) {
        properties += members.filter { !properties.contains($0) }
    }

    var inverted: ScalarSet {
        guard properties.isEmpty else {
            var copy = self
            copy.isInverted.toggle()
            return copy
        }
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
        return ScalarSet(gaps)
    }

    func contains(_ value: UInt32) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        if low < ranges.count, ranges[low].lowerBound <= value { return !isInverted }
        guard !properties.isEmpty, let scalar = Unicode.Scalar(value) else { return isInverted }
        return properties.contains { $0.property.holds(for: scalar) != $0.isNegated } != isInverted
    }

    static let digits = ScalarSet([0x30...0x39])
    static let wordCharacters = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    /// WhiteSpace and LineTerminator of ECMA-262, 12.2 and 12.3.
    static let spaces = ScalarSet([
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
    static let lineEnds = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])
}
