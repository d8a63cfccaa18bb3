/// Reads the form of YAML that most records have: fields and lists by indentation, texts on one line or in a block.
///
/// Several times faster than libyaml, because it asks one question a line. Whatever could mean something else (anchors, tags, brackets,
/// escapes, texts that run on, comments behind a value, tabs, line ends of Windows, empty values) and whatever is wrong is left to
/// ``TreeBuilder``, which reads all of YAML and finds the words for a refusal; the two agree on every node (`SimpleYAMLTests`).
package struct SimpleYAML {
    struct Level {
        let node: Int
        let column: Int
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let limit: Int
    /// How far it has read, and where the line starts that this is in.
    var index: Int
    private var lineStart: Int
    var nodes: [Node] = []
    var decoded: [UInt8] = []
    var open: [Level] = []
    /// The last key stands alone on its line.
    private var isAwaitingValue = false

    /// Compared in pairs, more keys than this would take too long.
    static let maximumKeys = 32
    static let maximumDepth = 16

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        (index, lineStart, limit) = (range.lowerBound, range.lowerBound, range.upperBound)
        nodes.reserveCapacity(range.count / 24 + 8)
        open.reserveCapacity(4)
    }

    /// The tree of the part `range` of a file; nil when there is anything else in it.
    package static func tree(of source: SourceFile, range: Range<Int>, in room: TreeRoom? = nil) -> Tree? {
        source.bytes.withUnsafeBufferPointer { bytes in
            guard range.last.map({ bytes[$0] == 0x0A }) == true, isPrintable(bytes, range) else { return nil }
            var reader = SimpleYAML(bytes, range)
            guard reader.read() else { return nil }
            return reader.nodes.withUnsafeBufferPointer { nodes in
                reader.decoded.withUnsafeBufferPointer { Tree(source: source, nodes: nodes, decoded: $0, in: room) }
            }
        }
    }

    private mutating func read() -> Bool {
        while let column = nextLine() {
            guard readLine(at: column) else { return false }
        }
        guard !isAwaitingValue else { return false }
        while !open.isEmpty {
            guard close() else { return false }
        }
        return !nodes.isEmpty
    }

    /// Goes to the first sign of the next line that has one and is no comment; its column, or nil at the end.
    private mutating func nextLine() -> Int? {
        while index < limit {
            lineStart = index
            while bytes[index] == 0x20 { index += 1 }
            if bytes[index] != 0x0A, bytes[index] != UInt8(ascii: "#") { return index - lineStart }
            while bytes[index] != 0x0A { index += 1 }
            index += 1
        }
        return nil
    }

    private mutating func readLine(at column: Int) -> Bool {
        let isItem = bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == 0x20
        if isAwaitingValue {
            guard let parent = open.last, column > parent.column || (column == parent.column && isItem) else { return false }
            isAwaitingValue = false
            guard start(isItem ? .array : .object, at: column) else { return false }
        } else if nodes.isEmpty {
            guard column == 0, start(isItem ? .array : .object, at: 0) else { return false }
        } else {
            while let level = open.last, level.column > column || (level.column == column && isArray(level) && !isItem) {
                guard close() else { return false }
            }
            guard let level = open.last, level.column == column, isArray(level) == isItem else { return false }
        }
        return isItem ? readItem(column) : readEntry(column)
    }

    private func isArray(_ level: Level) -> Bool { nodes[level.node].kind == .array }

    private mutating func readItem(_ column: Int) -> Bool {
        index += 1
        while bytes[index] == 0x20 { index += 1 }
        guard keyEnd() != nil else { return readValue(under: column) }
        let inner = index - lineStart
        return start(.object, at: inner) && readEntry(inner)
    }

    /// Where the plain key ends that stands here: letters, digits, `-` and `_` before a colon.
    private func keyEnd() -> Int? {
        guard (bytes[index] | 0x20) &- 0x61 < 26 else { return nil }
        var end = index + 1
        while Self.isOfKey(bytes[end]) { end += 1 }
        // A key that begins further than 1024 signs before its colon is none; no record comes near.
        guard end - index < 256, bytes[end] == UInt8(ascii: ":"), bytes[end + 1] == 0x20 || bytes[end + 1] == 0x0A else { return nil }
        return end
    }

    private static func isOfKey(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private mutating func readEntry(_ column: Int) -> Bool {
        guard let end = keyEnd() else { return false }
        appendLiteral(.plain, index..<end)
        index = end + 1
        while bytes[index] == 0x20 { index += 1 }
        guard bytes[index] == 0x0A else { return readValue(under: column) }
        index += 1
        isAwaitingValue = true
        return true
    }
}
