/// Where the lines of a file are, for forms that give places in other units than a finding has.
struct TextPositions {
    private let bytes: [UInt8]
    /// The offset at which each line starts; lines end in LF, as in `Position`.
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        self.starts = starts
    }

    /// The position of a byte offset, its column in scalars.
    func position(of offset: Int) -> Position {
        let (line, start, offset) = line(of: offset)
        return Position(line: line, column: bytes[start..<offset].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) })
    }

    /// The same with its column in bytes.
    func bytePosition(of offset: Int) -> Position {
        let (line, start, offset) = line(of: offset)
        return Position(line: line, column: offset - start + 1)
    }

    /// A position with its column in bytes instead of scalars.
    func inBytes(_ position: Position) -> Position {
        guard starts.indices.contains(position.line - 1) else { return position }
        var offset = starts[position.line - 1]
        var left = position.column - 1
        while left > 0, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return Position(line: position.line, column: offset - starts[position.line - 1] + 1)
    }

    private func line(of offset: Int) -> (line: Int, start: Int, offset: Int) {
        let offset = min(max(offset, 0), bytes.count)
        // The last start that is not beyond the offset.
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, starts[low], offset)
    }
}
