import Diagnostics
import Records

/// The text of a file that is imported: UTF-8 with LF, whatever it was, and where its lines start.
///
/// Reference managers write UTF-8 with and without byte order mark, UTF-16, and (older ones) Windows-1252, of which Latin-1 is
/// a part; lines end in LF, CRLF or CR.
struct ImportText: Sendable {
    let path: String
    let bytes: [UInt8]
    private let lineStarts: [Int]
    /// The text was neither UTF-8 nor UTF-16, or not all of it.
    let isLegacy: Bool

    init(_ source: SourceFile) {
        path = source.path
        let (decoded, isLegacy) = TextEncoding.decoded(source.bytes)
        self.isLegacy = isLegacy
        var bytes: [UInt8] = []
        bytes.reserveCapacity(decoded.count)
        var starts = [0]
        for (index, byte) in decoded.enumerated() {
            if byte == 0x0A, index > 0, decoded[index - 1] == 0x0D { continue }
            let isBreak = byte == 0x0A || byte == 0x0D
            bytes.append(isBreak ? 0x0A : byte)
            if isBreak { starts.append(bytes.count) }
        }
        self.bytes = bytes
        lineStarts = starts
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The line of an offset, from 1.
    func line(at offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    func place(_ range: Range<Int>) -> Place {
        let start = position(of: range.lowerBound)
        let lineStart = lineStarts[start.line - 1]
        let lineEnd = start.line < lineStarts.count ? lineStarts[start.line] - 1 : bytes.count
        return Place(
            path: path, start: start, end: position(of: range.upperBound),
            excerpt: String(decoding: bytes[lineStart..<min(lineEnd, lineStart + 300)], as: UTF8.self))
    }

    /// Columns count scalars, except far out on a very long line, where bytes must do.
    private func position(of offset: Int) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        let line = line(at: offset)
        let start = lineStarts[line - 1]
        guard offset - start < 4096 else { return Position(line: line, column: offset - start + 1) }
        return Position(line: line, column: bytes[start..<offset].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) })
    }
}
