import Diagnostics

extension TextIndex {
    /// A range as the protocol has it.
    func json(_ range: Range<Int>, _ encoding: PositionEncoding) -> JSON {
        ["start": position(of: range.lowerBound, encoding).json, "end": position(of: range.upperBound, encoding).json]
    }

    /// The bytes of a range of the protocol; the wrong way round it is empty.
    func range(_ json: JSON, _ encoding: PositionEncoding) -> Range<Int>? {
        guard let start = TextPosition(json[path: "start"]), let end = TextPosition(json[path: "end"]) else { return nil }
        let lower = offset(of: start, encoding)
        return lower..<max(lower, offset(of: end, encoding))
    }

    /// The edit that makes this text another one: what stays the same at both ends is left alone, by whole lines.
    func edit(to other: [UInt8], _ encoding: PositionEncoding) -> JSON? {
        guard bytes != other else { return nil }
        let isBreak: (UInt8) -> Bool = { $0 == 0x0A }
        let same = zip(bytes, other).prefix { $0 == $1 }.count
        let head = bytes[..<same].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
        let most = min(bytes.count, other.count) - head
        let tail = zip(bytes.reversed(), other.reversed()).prefix { $0 == $1 }.count
        // The tail begins behind a line end, which stands in both.
        let lastLines = bytes[(bytes.count - min(tail, most))...]
        let kept = lastLines.firstIndex(where: isBreak).map { bytes.count - $0 - 1 } ?? 0
        return [
            "range": json(head..<bytes.count - kept, encoding),
            "newText": .string(String(decoding: other[head..<other.count - kept], as: UTF8.self)),
        ]
    }
}
