import Diagnostics

/// Lines and columns of a text by byte offset, with a note every hundred bytes or so of how far the count had got: many findings in one
/// large file, or in one very long line, do not each count from its start.
final class PositionTable: Sendable {
    /// How far the count is at the start of a block.
    private struct Mark {
        var line = 1
        var lineStart = 0
        var column = 1

        mutating func pass(_ byte: UInt8, at index: Int) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                lineStart = index + 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }

    private static let block = 128
    private let marks: [Mark]

    init(_ bytes: [UInt8]) {
        var marks: [Mark] = []
        marks.reserveCapacity(bytes.count / Self.block + 1)
        var mark = Mark()
        for (index, byte) in bytes.enumerated() {
            if index % Self.block == 0 { marks.append(mark) }
            mark.pass(byte, at: index)
        }
        if bytes.count % Self.block == 0 { marks.append(mark) }
        self.marks = marks
    }

    /// - Parameter offset: at most the number of bytes.
    func position(of offset: Int, in bytes: [UInt8]) -> (position: Position, lineStart: Int) {
        let start = offset / Self.block
        var mark = marks[start]
        for index in start * Self.block..<offset { mark.pass(bytes[index], at: index) }
        return (Position(line: mark.line, column: mark.column), mark.lineStart)
    }
}
