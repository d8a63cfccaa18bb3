import Records

/// Follows the block structure of YAML line by line, as far as field names, dashes and indentation tell it.
struct YAMLLines {
    /// An object or list that is open.
    struct Level {
        let column: Int
        let isList: Bool
        /// Told apart from others that began in the same column.
        let number: Int
        var keys: [String] = []
        var index = 0
    }

    private let bytes: [UInt8]
    /// From the outermost in.
    private(set) var levels: [Level] = []
    private var count = 0
    /// The lines that are further in than this column are text.
    private var textColumn: Int?
    /// The value between brackets that goes on over the lines that follow.
    private var flow: FlowCursor?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The way to what the innermost object or list holds now.
    private var path: FieldPath { Self.path(levels[...]) }

    private static func path(_ levels: ArraySlice<Level>) -> FieldPath {
        FieldPath(levels.compactMap { level in
            level.isList ? .index(level.index) : level.keys.last.map { .key($0) }
        })
    }

    mutating func take(_ line: Range<Int>) {
        guard let start = line.first(where: { bytes[$0] != 0x20 }) else { return }
        if let column = textColumn {
            if start - line.lowerBound > column { return }
            textColumn = nil
        }
        if flow != nil, !leavesFlow(start, line) {
            flow?.read(bytes, line)
            if flow?.isOpen == false { flow = nil }
            return
        }
        guard bytes[start] != UInt8(ascii: "#") else { return }
        let (content, dash) = dashes(from: start, line)
        guard content < line.upperBound else { return }
        let column = content - line.lowerBound
        var value = content
        if let key = key(content..<line.upperBound) {
            enter(key.name, at: column)
            value = key.value
        }
        if value < line.upperBound, bytes[value] == UInt8(ascii: "|") || bytes[value] == UInt8(ascii: ">") {
            textColumn = value == content ? dash ?? column : column
        }
        flow = flowCursor(from: value, to: line.upperBound, column: value == content ? dash ?? column : column)
        if flow?.isOpen == false { flow = nil }
    }

    /// Whether a line belongs to no value between brackets any more; what is open above it was not closed yet.
    private func leavesFlow(_ start: Int, _ line: Range<Int>) -> Bool {
        let isItem = bytes[start] == UInt8(ascii: "-") && (start + 1 == line.upperBound || bytes[start + 1] == 0x20)
        return flow?.isLeft(by: start - line.lowerBound, isEntry: isItem || key(start..<line.upperBound) != nil) ?? true
    }

    /// A value between brackets, read from where it begins.
    private func flowCursor(from start: Int, to end: Int, column: Int) -> FlowCursor? {
        guard start < end, var flow = FlowCursor(in: bytes, start, path: path, column: column) else { return nil }
        flow.read(bytes, start..<end)
        return flow
    }

    /// The cursor at the end of `start..<end`, the part of its line before it.
    mutating func cursor(from start: Int, to end: Int) -> YAMLCursor? {
        let first = (start..<end).first { bytes[$0] != 0x20 } ?? end
        if let column = textColumn, first - start > column {
            return YAMLCursor(kind: .text, path: path, typed: word(before: end, from: first), column: first - start)
        }
        if var flow, first == end || !leavesFlow(first, start..<end) {
            flow.read(bytes, start..<end)
            return flow.cursor(at: end)
        }
        guard first == end || bytes[first] != UInt8(ascii: "#") else { return nil }
        let (content, dash) = dashes(from: first, start..<end)
        let column = content - start
        if let key = key(content..<end) {
            enter(key.name, at: column)
            return valueCursor(key, to: end, column: column)
        }
        let hasDash = dash != nil
        let needsBlank = hasDash && content == end && bytes[end - 1] == UInt8(ascii: "-")
        if let cursor = flowCursor(from: content, to: end, column: column)?.cursor(at: end) { return cursor }
        leave(column, includingLists: true)
        if levels.last?.column != column || levels.last?.isList == true { push(Level(column: column, isList: false, number: count)) }
        let quoted = content < end && (bytes[content] == 0x22 || bytes[content] == 0x27)
        return YAMLCursor(
            path: Self.path(levels.dropLast()), typed: (quoted ? content + 1 : content)..<end,
            column: column, hasDash: hasDash, needsBlank: needsBlank)
    }

    private func valueCursor(_ key: (name: String, value: Int, isApart: Bool), to end: Int, column: Int) -> YAMLCursor? {
        let value = min(key.value, end)
        if let cursor = flowCursor(from: value, to: end, column: column)?.cursor(at: end) { return cursor }
        // A `#` behind a blank begins a comment.
        if (value..<end).contains(where: { bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1] == 0x20 }) { return nil }
        let quoted = value < end && (bytes[value] == 0x22 || bytes[value] == 0x27)
        return YAMLCursor(kind: .value, path: path, typed: (quoted ? value + 1 : value)..<end, column: column, needsBlank: !key.isApart)
    }

    /// Takes the dashes at the start of a line; gives where the rest begins, and the column of the last dash.
    private mutating func dashes(from start: Int, _ line: Range<Int>) -> (content: Int, dash: Int?) {
        var (index, last): (Int, Int?) = (start, nil)
        while index < line.upperBound, bytes[index] == UInt8(ascii: "-"), index + 1 >= line.upperBound || bytes[index + 1] == 0x20 {
            let column = index - line.lowerBound
            leave(column, includingLists: false)
            if let top = levels.indices.last, levels[top].isList, levels[top].column == column {
                levels[top].index += 1
            } else {
                push(Level(column: column, isList: true, number: count))
            }
            last = column
            index += 1
            while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
        }
        return (index, last)
    }

    private mutating func enter(_ name: String, at column: Int) {
        leave(column, includingLists: true)
        if levels.last?.column != column { push(Level(column: column, isList: false, number: count)) }
        levels[levels.count - 1].keys.append(name)
    }

    private mutating func push(_ level: Level) {
        levels.append(level)
        count += 1
    }

    /// Closes what is further in than a column; a list may stand in the column of the field that it belongs to.
    private mutating func leave(_ column: Int, includingLists: Bool) {
        while let top = levels.last, top.column > column || (includingLists && top.isList && top.column == column) { levels.removeLast() }
    }

    /// `name: value` at the start of a stretch: the name, where the value begins, and whether a blank stands before that.
    private func key(_ range: Range<Int>) -> (name: String, value: Int, isApart: Bool)? {
        guard let first = range.first, !"[{\"'#&*!|>%@`".utf8.contains(bytes[first]) else { return nil }
        let colon = range.prefix(200).first { bytes[$0] == UInt8(ascii: ":") && ($0 + 1 == range.upperBound || bytes[$0 + 1] == 0x20) }
        guard let colon, colon > first, !bytes[first..<colon].contains(UInt8(ascii: "#")) else { return nil }
        let name = String(decoding: bytes[first..<colon], as: UTF8.self)
        let value = (colon + 1..<max(colon + 1, range.upperBound)).first { bytes[$0] != 0x20 } ?? range.upperBound
        return (name, value, value > colon + 1 || (colon + 1 < range.upperBound && bytes[colon + 1] == 0x20))
    }

    private func word(before end: Int, from start: Int) -> Range<Int> {
        var first = end
        while first > start, bytes[first - 1] != 0x20 { first -= 1 }
        return first..<end
    }
}
