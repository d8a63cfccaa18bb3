package import Diagnostics

/// The bytes of one file and the path it is known by; shared by the tree read from it.
package final class SourceFile: Sendable {
    /// Relative to the workspace, with `/`.
    package let path: String
    package let bytes: [UInt8]
    /// What the file system said of it; nil for what was not read from a working file.
    package let stamp: FileStamp?

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

    /// Line and column of a byte offset; counted from the start, because only findings ask for it.
    package func position(of offset: Int) -> Position {
        let offset = min(offset, bytes.count)
        var line = 1
        var lineStart = 0
        for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        let column = bytes[lineStart..<offset].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return Position(line: line, column: column)
    }

    /// The place of a byte range, with the line that it starts on.
    package func place(_ range: Range<Int>) -> Place {
        let lower = min(range.lowerBound, bytes.count)
        var start = lower
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        var end = lower
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        return Place(
            path: path, start: position(of: lower), end: position(of: range.upperBound),
            excerpt: String(decoding: bytes[start..<end].prefix(2000), as: UTF8.self))
    }

    package var place: Place { Place(path: path) }
}
