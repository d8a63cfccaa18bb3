/// Where the lines of a text start; CommonMark ends them with LF, CRLF or CR.
struct LineTable {
    let bytes: [UInt8]
    /// The offset of every line; the last entry is the end of the text.
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let isBreak = byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
            if isBreak, index + 1 < bytes.count { starts.append(index + 1) }
        }
        self.starts = starts + [bytes.count]
    }

    var count: Int { starts.count - 1 }

    /// Whether the text has these two signs, one right behind the other.
    func contains(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        let (first, second) = (UInt8(ascii: first), UInt8(ascii: second))
        return bytes.withUnsafeBufferPointer { bytes in
            var previous: UInt8 = 0
            for byte in bytes {
                if byte == second, previous == first { return true }
                previous = byte
            }
            return false
        }
    }

    /// The bytes of a line, without its break; lines count from 1, and one beyond the last is the last.
    func range(ofLine line: Int) -> Range<Int> {
        let index = min(max(line, 1), count) - 1
        var end = starts[index + 1]
        while end > starts[index], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return starts[index]..<end
    }

    /// The bytes of several lines, without the last one's break.
    func range(of lines: ClosedRange<Int>) -> Range<Int> {
        let start = range(ofLine: lines.lowerBound).lowerBound
        return start..<max(start, range(ofLine: lines.upperBound).upperBound)
    }
}
