/// What of a text is no prose: web addresses, and in Markdown code, link destinations and tags.
///
/// Linear: nothing is looked for twice.
struct TextMask {
    /// In order, without overlap.
    private(set) var ranges: [Range<Int>] = []
    /// Those of code among them.
    private var code: [Range<Int>] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, isMarkdown: Bool) {
        var builder = Builder(bytes: bytes, isMarkdown: isMarkdown)
        builder.run()
        ranges = builder.ranges
        code = ranges.filter { builder.isCode($0.lowerBound) }
    }

    func contains(_ offset: Int) -> Bool { Self.contains(offset, ranges) }

    /// Whether this is code, which is literally what it has to be.
    func isCode(_ offset: Int) -> Bool { Self.contains(offset, code) }

    private static func contains(_ offset: Int, _ ranges: [Range<Int>]) -> Bool {
        let index = ranges.firstIndex(fromWhich: { $0.upperBound > offset })
        return index < ranges.count && ranges[index].contains(offset)
    }
}

private struct Builder {
    let bytes: UnsafeBufferPointer<UInt8>
    let isMarkdown: Bool
    var ranges: [Range<Int>] = []
    /// The next `)` and `>` from here on; they only move forward.
    private var nextParenthesis = -1
    private var nextAngle = -1
    /// For the start of a run of backticks the start of the next run of the same length.
    private var closings: [Int: Int] = [:]

    init(bytes: UnsafeBufferPointer<UInt8>, isMarkdown: Bool) {
        self.bytes = bytes
        self.isMarkdown = isMarkdown
    }

    private func at(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

    mutating func run() {
        if isMarkdown { pairBackticks() }
        var index = 0
        while index < bytes.count {
            guard let end = end(at: index), end > index else { index += 1; continue }
            ranges.append(index..<min(end, bytes.count))
            index = end
        }
    }

    /// Whether what begins here is code, if it is no prose.
    func isCode(_ index: Int) -> Bool { isMarkdown && (bytes[index] == UInt8(ascii: "`") || bytes[index] == UInt8(ascii: "~")) }

    /// Where what begins here and is no prose ends.
    private mutating func end(at index: Int) -> Int? {
        switch bytes[index] {
        case UInt8(ascii: "h"), UInt8(ascii: "w"): return address(index)
        case _ where isCode(index): return fence(index) ?? code(index)
        case UInt8(ascii: "(") where isMarkdown && at(index - 1) == UInt8(ascii: "]"):
            return Self.next(UInt8(ascii: ")"), from: index, bytes, &nextParenthesis)
        case UInt8(ascii: ":") where isMarkdown && at(index - 1) == UInt8(ascii: "]") && isDefinition(index): return lineEnd(index)
        case UInt8(ascii: "<") where isMarkdown: return Self.next(UInt8(ascii: ">"), from: index, bytes, &nextAngle)
        default: return nil
        }
    }

    /// `https://…` or `www.…`
    private func address(_ index: Int) -> Int? {
        let starts = ["http://", "https://", "www."]
        guard !TextSigns.isLetter(at(index - 1)), starts.contains(where: { bytes[index...].starts(with: $0.utf8) }) else { return nil }
        return WebAddress.end(from: index, in: bytes)
    }

    /// Past the sign, if it comes soon; a far one belongs to something else.
    private static func next(_ sign: UInt8, from index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ known: inout Int) -> Int? {
        if known < index { known = bytes[index...].firstIndex(of: sign) ?? bytes.count }
        return known < bytes.count && known - index < 2000 ? known + 1 : nil
    }

    /// `[label]: address "title"`, at the start of a line.
    private func isDefinition(_ colon: Int) -> Bool {
        var index = colon - 1
        while index > max(0, colon - 200), bytes[index] != 0x0A { index -= 1 }
        while at(index) <= 0x20, index < colon { index += 1 }
        return bytes[index] == UInt8(ascii: "[") && at(index + 1) != UInt8(ascii: "^")
    }

    private func lineEnd(_ index: Int) -> Int { bytes[index...].firstIndex(of: 0x0A) ?? bytes.count }

    /// A fenced block from its first line to its last.
    private func fence(_ index: Int) -> Int? {
        let sign = bytes[index]
        let length = bytes[index...].prefix { $0 == sign }.count
        guard length >= 3, isLineStart(index) else { return nil }
        var line = lineEnd(index)
        while line < bytes.count {
            line += 1
            var start = line
            while at(start) == 0x20, start < bytes.count { start += 1 }
            let end = lineEnd(min(start, bytes.count))
            let run = bytes[min(start, end)..<end].prefix { $0 == sign }.count
            if run >= length, bytes[(start + run)..<end].allSatisfy({ $0 <= 0x20 }) { return end }
            line = end
        }
        return bytes.count
    }

    private func isLineStart(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, bytes[before] == 0x20 { before -= 1 }
        return before < 0 || bytes[before] == 0x0A
    }

    private func code(_ index: Int) -> Int? {
        guard bytes[index] == UInt8(ascii: "`"), at(index - 1) != UInt8(ascii: "`") else { return nil }
        let length = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
        return closings[index].map { $0 + length } ?? index + length
    }

    private mutating func pairBackticks() {
        var last: [Int: Int] = [:]
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "`") else { index += 1; continue }
            let start = index
            while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
            if let earlier = last[index - start] { closings[earlier] = start }
            last[index - start] = start
        }
    }
}
