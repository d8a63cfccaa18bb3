package import Diagnostics
import Synchronization

/// The bytes of one file and the path it is known by; shared by the tree read from it.
package final class SourceFile: Sendable {
    /// Relative to the workspace, with `/`.
    package let path: String
    package let bytes: [UInt8]
    /// What the file system said of it; nil for what was not read from a working file.
    package let stamp: FileStamp?
    private let table = AtomicLazyReference<PositionTable>()
    /// Bytes of a line that an excerpt shows at most.
    private static let longestExcerpt = 2000
    /// Bytes that are shown on either side of a place further on in a line.
    private static let excerptMargin = 250

    package init(path: String, bytes: [UInt8], stamp: FileStamp? = nil) {
        self.path = path
        self.bytes = bytes
        self.stamp = stamp
    }

    package convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of a byte range.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Line and column of a byte offset; counted when a finding asks, because most files have none.
    package func position(of offset: Int) -> Position {
        positions.position(of: min(offset, bytes.count), in: bytes).position
    }

    /// The place of a byte range, with the line that it starts on.
    package func place(_ range: Range<Int>) -> Place {
        let lower = min(range.lowerBound, bytes.count)
        let (position, line) = positions.position(of: lower, in: bytes)
        let start = excerptStart(before: lower, line)
        let last = min(start == line ? start + Self.longestExcerpt : lower + Self.excerptMargin, bytes.count)
        var end = min(lower, last)
        while end < last, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        return Place(
            path: path, start: position, end: self.position(of: range.upperBound), excerpt: String(decoding: bytes[start..<end], as: UTF8.self),
            excerptColumn: start == line ? 1 : position.column - bytes[start..<lower].count { !Self.isWithin($0) })
    }

    /// The start of the line, unless that is too far away to be shown together with what is at `offset`.
    private func excerptStart(before offset: Int, _ line: Int) -> Int {
        guard offset - line > Self.longestExcerpt / 2 else { return line }
        var start = offset - Self.excerptMargin
        while start < offset, Self.isWithin(bytes[start]) { start += 1 }
        return start
    }

    /// Whether a byte of UTF-8 is not the first of its scalar.
    private static func isWithin(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    private var positions: PositionTable { table.load() ?? table.storeIfNil(PositionTable(bytes)) }

    package var place: Place { Place(path: path) }
}
