/// The line `<<<<<<< main` with which git begins what two people changed and it could not merge.
enum ConflictMark {
    private static let sign = UInt8(ascii: "<")
    static let length = 7

    /// Where the first one stands in a part of a file.
    static func first(in bytes: [UInt8], _ part: Range<Int>) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            // Seven signs next to each other cannot be missed in steps of seven.
            var index = part.lowerBound + length - 1
            while index < part.upperBound {
                guard bytes[index] == sign else { index += length; continue }
                let start = bytes[part.lowerBound..<index].lastIndex { $0 != sign }.map { $0 + 1 } ?? part.lowerBound
                let end = bytes[index..<part.upperBound].firstIndex { $0 != sign } ?? part.upperBound
                let isLine = start == part.lowerBound || bytes[start - 1] == UInt8(ascii: "\n")
                if isLine, end - start == length, end < part.upperBound, bytes[end] == UInt8(ascii: " ") { return start }
                index = end + length
            }
            return nil
        }
    }

    /// The same in Markdown, where a fenced block may show such a line.
    static func first(inMarkdown bytes: [UInt8], _ part: Range<Int>) -> Int? {
        guard let first = first(in: bytes, part) else { return nil }
        var fence: Fence?
        var line = part.lowerBound
        while line < part.upperBound {
            let end = bytes[line..<part.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? part.upperBound
            if fence == nil, line >= first, Self.first(in: bytes, line..<end) != nil { return line }
            if let found = Fence(bytes[line..<end]) {
                if let open = fence { if found.closes(open) { fence = nil } } else { fence = found }
            }
            line = end + 1
        }
        return nil
    }
}

/// A line that opens or closes a fenced block (CommonMark 4.5).
private struct Fence {
    private let sign: UInt8
    private let count: Int
    private let isBare: Bool

    init?(_ line: ArraySlice<UInt8>) {
        let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
        let text = line.dropFirst(indent)
        guard indent < 4, let sign = text.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
        count = text.prefix { $0 == sign }.count
        guard count >= 3 else { return nil }
        self.sign = sign
        isBare = text.dropFirst(count).allSatisfy(\.isBlank)
        // Backticks further on in the line make it code within a line.
        if sign == UInt8(ascii: "`"), text.dropFirst(count).contains(sign) { return nil }
    }

    func closes(_ open: Fence) -> Bool { isBare && sign == open.sign && count >= open.count }
}
