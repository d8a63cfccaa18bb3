import Records

/// Where a cursor is between the brackets of a value on one line: `[a, b]`, `{name: a}`.
enum FlowCursor {
    private struct Level {
        let isList: Bool
        var index = 0
        var keys: [String] = []
        var isValue = false
    }

    /// - Parameters:
    ///   - start: where the value begins.
    ///   - path: the way to it.
    /// - Returns: nil when there is no open bracket.
    static func find(in bytes: [UInt8], from start: Int, to end: Int, path: FieldPath, column: Int) -> YAMLCursor? {
        guard start < end, bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{") else { return nil }
        var levels: [Level] = []
        var word = start
        var quote: UInt8?
        for index in start..<end {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case 0x22, 0x27: quote = byte
            case UInt8(ascii: "["), UInt8(ascii: "{"): levels.append(Level(isList: byte == UInt8(ascii: "[")))
            case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = levels.popLast()
            case UInt8(ascii: ",") where !levels.isEmpty:
                levels[levels.count - 1].index += 1
                levels[levels.count - 1].isValue = false
            case UInt8(ascii: ":") where levels.last?.isList == false && levels.last?.isValue == false && (index + 1 == end || bytes[index + 1] == 0x20):
                let name = String(decoding: bytes[word..<index], as: UTF8.self)
                levels[levels.count - 1].keys.append(name)
                levels[levels.count - 1].isValue = true
            case 0x20 where word == index: break
            default: continue
            }
            word = index + 1
        }
        guard let last = levels.last else { return nil }
        let steps = levels.dropLast().compactMap(step) + (last.isList || last.isValue ? [step(last)].compactMap(\.self) : [])
        return YAMLCursor(
            kind: last.isList || last.isValue ? .value : .entry, path: FieldPath(path.steps + steps), typed: word..<end, present: last.keys,
            column: column, isFlow: true)
    }

    private static func step(_ level: Level) -> PathStep? {
        level.isList ? .index(level.index) : level.keys.last.map { .key($0) }
    }
}
