/// The lines of a text that stand in columns, where spaces put one thing below another.
///
/// A line does with four spaces in a row, with gaps that stand where those of the line above or below it stand, or as its neighbour in
/// columns does. Two spaces behind a full stop are how some type.
struct TextColumns {
    private struct Line {
        /// Byte offset.
        let start: Int
        /// Counted over the lines with something on them.
        let number: Int
        var gaps: Range<Int>
        var isColumns = false
    }

    /// In signs from the start of the line.
    private var gaps: [Range<Int32>] = []
    /// Those with a gap, in order.
    private var lines: [Line] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var (start, number) = (0, 0)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if read(start..<end, bytes, number) { number += 1 }
            start = end + 1
        }
        for index in lines.indices.dropFirst() where areNeighbours(index - 1, index) && isAligned(lines[index - 1], lines[index]) {
            lines[index - 1].isColumns = true
            lines[index].isColumns = true
        }
        for index in lines.indices.dropFirst() { spread(from: index - 1, to: index) }
        for index in lines.indices.dropFirst().reversed() { spread(from: index, to: index - 1) }
    }

    func contains(lineAt start: Int) -> Bool {
        let index = lines.firstIndex(fromWhich: { $0.start >= start })
        return index < lines.count && lines[index].start == start && lines[index].isColumns
    }

    /// - Returns: whether anything stands on the line.
    private mutating func read(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
        var line = Line(start: range.lowerBound, number: number, gaps: gaps.count..<gaps.count)
        var (column, run, before) = (Int32(0), Int32(0), UInt8(0x20))
        for byte in bytes[range] where byte != 0x0D {
            if byte == 0x20 {
                run += 1
            } else if byte & 0xC0 != 0x80 {
                if run > 1, before != 0x20 {
                    if run >= 4 { line.isColumns = true }
                    if ![0x2E, 0x3F, 0x21, 0x3A, 0x3B, 0x2C].contains(before) { gaps.append(column - run..<column) }
                }
                (run, before) = (0, byte)
            } else { continue }
            column += 1
        }
        line.gaps = line.gaps.lowerBound..<gaps.count
        if !line.gaps.isEmpty || line.isColumns { lines.append(line) }
        return before != 0x20
    }

    private func areNeighbours(_ first: Int, _ second: Int) -> Bool { lines[second].number == lines[first].number + 1 }

    private func isAligned(_ first: Line, _ second: Line) -> Bool {
        let count = aligned(first, with: second)
        return count >= 2 && count * 2 > min(first.gaps.count, second.gaps.count)
    }

    private mutating func spread(from first: Int, to second: Int) {
        guard lines[first].isColumns, !lines[second].isColumns, areNeighbours(min(first, second), max(first, second)) else { return }
        lines[second].isColumns = aligned(lines[second], with: lines[first]) == lines[second].gaps.count
    }

    /// How many gaps of a line begin or end where one of the other does.
    private func aligned(_ line: Line, with other: Line) -> Int {
        var (count, next) = (0, other.gaps.lowerBound)
        for gap in gaps[line.gaps] {
            while next < other.gaps.upperBound, gaps[next].upperBound < gap.lowerBound { next += 1 }
            var (candidate, isAligned) = (next, false)
            while candidate < other.gaps.upperBound, gaps[candidate].lowerBound <= gap.upperBound, !isAligned {
                isAligned = gaps[candidate].lowerBound == gap.lowerBound || gaps[candidate].upperBound == gap.upperBound
                candidate += 1
            }
            if isAligned { count += 1 }
        }
        return count
    }
}
