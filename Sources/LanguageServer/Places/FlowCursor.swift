import Records

/// Follows a value between brackets, `[a, b]` or `{name: a}`, line by line up to where a cursor is.
struct FlowCursor {
    private struct Level {
        let isList: Bool
        var index = 0
        var keys: [String] = []
        var isValue = false
    }

    /// The way to the value.
    private let path: FieldPath
    /// Of the field or the item that it belongs to.
    private let column: Int
    private var levels: [Level] = []
    private var word: Int
    private var quote: UInt8?
    private var isComment = false

    /// - Parameter start: where the value begins.
    /// - Returns: nil when it begins with no bracket.
    init?(in bytes: [UInt8], _ start: Int, path: FieldPath, column: Int) {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{") else { return nil }
        (self.path, self.column, word) = (path, column, start)
    }

    /// Whether a bracket is open where it has read to.
    var isOpen: Bool { !levels.isEmpty }

    /// A line begins that has a field or an item of its own, no further in: a bracket above it was not closed yet.
    func isLeft(by column: Int, isEntry: Bool) -> Bool { isEntry && column <= self.column }

    /// The rest of a line.
    mutating func read(_ bytes: [UInt8], _ line: Range<Int>) {
        (word, isComment) = (line.lowerBound, false)
        for index in line {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case 0x22 where word == index, 0x27 where word == index: quote = byte
            case UInt8(ascii: "["), UInt8(ascii: "{"): levels.append(Level(isList: byte == UInt8(ascii: "[")))
            case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = levels.popLast()
            case UInt8(ascii: "#") where index == line.lowerBound || bytes[index - 1] == 0x20:
                isComment = true
                return
            case UInt8(ascii: ",") where isOpen:
                levels[levels.count - 1].index += 1
                levels[levels.count - 1].isValue = false
            case UInt8(ascii: ":") where levels.last?.isList == false && levels.last?.isValue == false && (index + 1 == line.upperBound || bytes[index + 1] == 0x20):
                levels[levels.count - 1].keys.append(String(decoding: bytes[word..<index], as: UTF8.self))
                levels[levels.count - 1].isValue = true
            case 0x20 where word == index: break
            default: continue
            }
            word = index + 1
        }
    }

    /// The cursor at `end`, up to which it has read; nil where no bracket is open, and in a comment.
    func cursor(at end: Int) -> YAMLCursor? {
        guard let last = levels.last, !isComment else { return nil }
        let steps = levels.dropLast().compactMap(Self.step) + (last.isList || last.isValue ? [Self.step(last)].compactMap(\.self) : [])
        return YAMLCursor(
            kind: last.isList || last.isValue ? .value : .entry, path: FieldPath(path.steps + steps), typed: word..<end, present: last.keys,
            column: column, isFlow: true)
    }

    private static func step(_ level: Level) -> PathStep? {
        level.isList ? .index(level.index) : level.keys.last.map { .key($0) }
    }
}
