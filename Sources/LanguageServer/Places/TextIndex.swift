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
struct TextIndex: Sendable {
    let bytes: [UInt8]
    private let starts: [Int]
    /// Where the lines start that ``Position`` counts: those behind an LF.
    private let lineFeeds: [Int]
    private let units: CharacterCounts
    private let scalars: CharacterCounts

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        var hasReturns = false
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices {
                if bytes[index] == 0x0A {
                    starts.append(index + 1)
                } else if bytes[index] == 0x0D, !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) {
                    starts.append(index + 1)
                    hasReturns = true
                }
            }
        }
        self.starts = starts
        lineFeeds = hasReturns ? starts.filter { $0 == 0 || bytes[$0 - 1] == 0x0A } : starts
        units = CharacterCounts(.utf16, in: bytes)
        scalars = CharacterCounts(.scalar, in: bytes)
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
    func lineNumber(of offset: Int) -> Int { Self.last(in: starts, upTo: offset) }

    private static func last(in starts: [Int], upTo offset: Int) -> Int {
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
            let before = units.before(line.lowerBound, in: bytes)
            guard character < units.before(line.upperBound, in: bytes) - before else { return line.upperBound }
            return units.offset(of: before + character, from: line.lowerBound, in: bytes)
        }
    }

    /// The byte of a ``Position``: lines end in LF, columns count Unicode scalars, both from 1.
    func offset(of position: Position) -> Int {
        let number = max(0, position.line - 1)
        guard number < lineFeeds.count else { return bytes.count }
        let start = lineFeeds[number]
        let end = number + 1 < lineFeeds.count ? lineFeeds[number + 1] - 1 : bytes.count
        let before = scalars.before(start, in: bytes)
        return min(end, scalars.offset(of: before + max(0, position.column - 1), from: start, in: bytes))
    }

    /// The ``Position`` of a byte.
    func position(of offset: Int) -> Position {
        let number = Self.last(in: lineFeeds, upTo: offset)
        return Position(line: number + 1, column: scalars.before(offset, in: bytes) - scalars.before(lineFeeds[number], in: bytes) + 1)
    }

    func position(of offset: Int, _ encoding: PositionEncoding) -> TextPosition {
        let offset = min(max(0, offset), bytes.count)
        let number = lineNumber(of: offset)
        let line = line(number)
        let end = min(offset, line.upperBound)
        return switch encoding {
        case .utf8: TextPosition(line: number, character: end - line.lowerBound)
        case .utf16: TextPosition(line: number, character: units.before(end, in: bytes) - units.before(line.lowerBound, in: bytes))
        }
    }
}
