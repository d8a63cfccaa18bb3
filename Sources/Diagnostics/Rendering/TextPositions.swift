/// Where the lines of a file are, for forms that give places in other units than a finding has.
struct TextPositions {
    private let bytes: [UInt8]
    /// The offset at which each line starts; lines end in LF, as in `Position`.
    private let starts: [Int]
    /// How many scalars begin before each block of bytes, so that nothing is counted from the start of a line that is as long as a file.
    private let scalars: [Int]
    private static let block = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        self.starts = starts
        var scalars: [Int] = []
        var count = 0
        for (index, byte) in bytes.enumerated() {
            if index % Self.block == 0 { scalars.append(count) }
            if !Self.isWithin(byte) { count += 1 }
        }
        self.scalars = scalars + [count]
    }

    /// The position of a byte offset, its column in scalars.
    func position(of offset: Int) -> Position {
        let (line, start, offset) = line(of: offset)
        return Position(line: line, column: scalars(before: offset) - scalars(before: start) + 1)
    }

    /// The same with its column in bytes.
    func bytePosition(of offset: Int) -> Position {
        let (line, start, offset) = line(of: offset)
        return Position(line: line, column: offset - start + 1)
    }

    /// A position with its column in bytes instead of scalars.
    func inBytes(_ position: Position) -> Position {
        guard starts.indices.contains(position.line - 1) else { return position }
        let start = starts[position.line - 1]
        let end = position.line < starts.count ? starts[position.line] - 1 : bytes.count
        let wanted = scalars(before: start) + position.column - 1
        // The last block before which no more scalars begin than are wanted.
        let block = max(0, first(where: { scalars[$0] > wanted }, in: scalars.count) - 1)
        var offset = min(max(start, block * Self.block), end)
        var left = wanted - scalars(before: offset)
        while offset < end, Self.isWithin(bytes[offset]) || left > 0 {
            if !Self.isWithin(bytes[offset]) { left -= 1 }
            offset += 1
        }
        return Position(line: position.line, column: offset - start + 1)
    }

    private func scalars(before offset: Int) -> Int {
        let block = offset / Self.block
        return scalars[block] + bytes[block * Self.block..<offset].count { !Self.isWithin($0) }
    }

    /// Whether a byte of UTF-8 is not the first of its scalar.
    private static func isWithin(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// The first number that fits, where all behind it fit as well; `count` for none.
    private func first(where fits: (Int) -> Bool, in count: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if fits(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func line(of offset: Int) -> (line: Int, start: Int, offset: Int) {
        let offset = min(max(offset, 0), bytes.count)
        let line = first(where: { starts[$0] > offset }, in: starts.count)
        return (line, starts[line - 1], offset)
    }
}
