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
        let (decoded, isLegacy) = Self.decoded(source.bytes)
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

    private static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], isLegacy: Bool) {
        let bytes = TextEncoding.utf8(bytes)
        if String(validating: bytes, as: UTF8.self) != nil { return (bytes, false) }
        // Exports that were put together may have both: a line that is UTF-8 stays what it is.
        var decoded: [UInt8] = []
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? bytes.endIndex
            decoded += String(validating: bytes[start..<end], as: UTF8.self) != nil ? Array(bytes[start..<end]) : legacy(bytes[start..<end])
            start = end
        }
        return (decoded, true)
    }

    private static func legacy(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append((0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : Unicode.Scalar(byte)) }
        return Array(String(text).utf8)
    }

    /// Windows-1252 where it differs from Latin-1: 0x80 to 0x9F.
    private static let windows = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
