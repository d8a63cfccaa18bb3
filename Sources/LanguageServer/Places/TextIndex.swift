import Diagnostics

/// What the `character` of a position counts, from the start of the line.
enum PositionEncoding: String {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
}

/// A position as the protocol has it: line and character count from 0.
struct TextPosition: Hashable {
    var line: Int
    var character: Int

    init(line: Int, character: Int) {
        self.line = line
        self.character = character
    }

    init?(_ json: JSON) {
        guard let line = json["line"]?.integer, let character = json["character"]?.integer else { return nil }
        self.init(line: line, character: character)
    }

    var json: JSON { ["line": .integer(line), "character": .integer(character)] }
}

/// A text with its lines (they end in LF, CRLF or CR), between byte offsets and positions.
///
/// The UTF-16 units before every 1024th byte are kept, so that no question takes longer than that many bytes, also where all
/// of a text is one line.
struct TextIndex: Sendable {
    private static let stride = 1024

    let bytes: [UInt8]
    private let starts: [Int]
    private let units: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        var units: [Int] = []
        units.reserveCapacity(bytes.count / Self.stride + 1)
        var count = 0
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices {
                if index % Self.stride == 0 { units.append(count) }
                count &+= Self.width(bytes[index])
                if bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) { starts.append(index + 1) }
            }
        }
        units.append(count)
        self.starts = starts
        self.units = units
    }

    var lineCount: Int { starts.count }

    /// The bytes of a line, counted from 0, without its break.
    func line(_ line: Int) -> Range<Int> {
        let start = starts[line]
        var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
        if line + 1 < starts.count { end -= end - 2 >= start && bytes[end - 1] == 0x0A && bytes[end - 2] == 0x0D ? 2 : 1 }
        return start..<end
    }

    /// The line, counted from 0, that a byte is on.
    func lineNumber(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The byte of a position; past the end of a line it is the end, and within a character its start.
    func offset(of position: TextPosition, _ encoding: PositionEncoding) -> Int {
        guard position.line >= 0 else { return 0 }
        guard position.line < starts.count else { return bytes.count }
        let line = line(position.line)
        let character = max(0, position.character)
        switch encoding {
        case .utf8:
            var offset = min(line.lowerBound + min(character, bytes.count), line.upperBound)
            while offset > line.lowerBound, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
            return offset
        case .utf16:
            let before = unitsBefore(line.lowerBound)
            guard character < unitsBefore(line.upperBound) - before else { return line.upperBound }
            return offset(ofUnit: before + character, from: line.lowerBound)
        }
    }

    func position(of offset: Int, _ encoding: PositionEncoding) -> TextPosition {
        let offset = min(max(0, offset), bytes.count)
        let number = lineNumber(of: offset)
        let line = line(number)
        let end = min(offset, line.upperBound)
        return switch encoding {
        case .utf8: TextPosition(line: number, character: end - line.lowerBound)
        case .utf16: TextPosition(line: number, character: unitsBefore(end) - unitsBefore(line.lowerBound))
        }
    }

    private func unitsBefore(_ offset: Int) -> Int {
        let piece = offset / Self.stride
        return bytes[piece * Self.stride..<offset].reduce(units[piece]) { $0 + Self.width($1) }
    }

    /// The first byte of the character that a UTF-16 unit of the text is part of.
    private func offset(ofUnit unit: Int, from start: Int) -> Int {
        var (low, high) = (0, units.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if units[middle] <= unit { low = middle } else { high = middle }
        }
        var offset = low * Self.stride
        var count = units[low]
        if offset < start { (offset, count) = (start, unitsBefore(start)) }
        while offset < bytes.count {
            let width = Self.width(bytes[offset])
            if width > 0, count + width > unit { return offset }
            count += width
            offset += 1
        }
        return offset
    }

    /// UTF-16 units of the character that a byte starts; none for a byte that continues one.
    private static func width(_ byte: UInt8) -> Int {
        byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
    }
}
