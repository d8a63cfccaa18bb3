/// Where things stand in the bytes of a file: lines, columns, the entries of a collection and their ends.
struct SourceLayout {
    let tree: Tree
    private let bytes: [UInt8]

    init(_ tree: Tree) {
        self.tree = tree
        bytes = tree.source.bytes
    }

    /// How the file ends its lines: as its first line does.
    var newline: String {
        guard let end = bytes.firstIndex(of: 0x0A) else { return "\n" }
        return end > 0 && bytes[end - 1] == 0x0D ? "\r\n" : "\n"
    }

    /// Past a byte order mark, if there is one.
    private var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    func lineStart(_ offset: Int) -> Int {
        var index = offset
        while index > start, bytes[index - 1] != 0x0A { index -= 1 }
        return max(index, start)
    }

    /// The offset of the line's break, or of the end of the file.
    func lineEnd(_ offset: Int) -> Int {
        var index = offset
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        return index > offset && index < bytes.count && bytes[index - 1] == 0x0D ? index - 1 : index
    }

    /// The start of the next line, or the end of the file.
    func nextLine(_ offset: Int) -> Int {
        var index = lineEnd(offset)
        if index < bytes.count, bytes[index] == 0x0D { index += 1 }
        return min(index + 1, bytes.count)
    }

    /// The offset of the break before a line, or the line's start if it is the first.
    func breakBefore(_ lineStart: Int) -> Int {
        guard lineStart > start else { return lineStart }
        return lineStart - (lineStart > 1 && bytes[lineStart - 2] == 0x0D ? 2 : 1)
    }

    func column(_ offset: Int) -> Int {
        bytes[lineStart(offset)..<offset].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    func startsItsLine(_ offset: Int) -> Bool {
        bytes[lineStart(offset)..<offset].allSatisfy { $0 == 0x20 }
    }

    func isBlank(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }

    /// The column of a line's comment, if the line has nothing else.
    func commentColumn(ofLine lineStart: Int) -> Int? {
        var index = lineStart
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index < bytes.count && bytes[index] == UInt8(ascii: "#") ? index - lineStart : nil
    }

    /// The next byte that is neither blank nor in a comment.
    func skipTrivia(_ offset: Int) -> Int {
        var index = offset
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            case UInt8(ascii: "#"): index = lineEnd(index)
            default: return index
            }
        }
        return index
    }

    func byte(_ offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }
}

extension SourceLayout {
    /// An entry of an object or an item of an array, as it stands in the file.
    struct Element {
        /// At the dash, at the `?`, or at the name.
        let start: Int
        /// Past its last content.
        let end: Int
        let key: Value?
        let value: Value
    }

    /// The entries or items of a collection, in the order of the file; the text below a front matter is not one of them.
    func elements(of collection: Value) -> [Element] {
        var children: [(key: Value?, value: Value)] = collection.items.map { (nil, $0) }
        children += collection.entries.filter { $0.value.node.style != .body }.map { ($0.key, $0.value) }
        let isFlow = collection.node.style == .flow
        var position = collection.range.lowerBound + (isFlow ? 1 : 0)
        return children.map { child in
            var start = skipTrivia(position)
            if isFlow, byte(start) == UInt8(ascii: ",") { start = skipTrivia(start + 1) }
            let end = max(child.key?.range.upperBound ?? 0, contentEnd(child.value), start + (isFlow ? 0 : 1))
            position = end
            return Element(start: start, end: end, key: child.key, value: child.value)
        }
    }

    /// Past the last byte that belongs to a value.
    func contentEnd(_ value: Value) -> Int {
        switch value.node.style {
        case .block: return elements(of: value).last?.end ?? value.range.upperBound
        case .literal, .folded:
            var end = lineEnd(value.range.upperBound)
            // With `+` the empty lines below belong to the text.
            guard header(of: value).contains("+") else { return end }
            while nextLine(end) < bytes.count, isBlank(nextLine(end)..<lineEnd(nextLine(end))) { end = lineEnd(nextLine(end)) }
            return end
        default: return value.range.upperBound
        }
    }

    /// The `|-` or `>2+` of a block scalar.
    func header(of value: Value) -> String {
        let range = value.range.lowerBound..<lineEnd(value.range.lowerBound)
        return String(decoding: bytes[range].prefix { "|>+-0123456789".utf8.contains($0) }, as: UTF8.self)
    }

    /// Past the dash or the colon; nil for a name without a colon.
    func indicatorEnd(_ element: Element) -> Int? {
        guard let key = element.key else { return element.start + 1 }
        let colon = skipTrivia(key.range.upperBound)
        return byte(colon) == UInt8(ascii: ":") ? colon + 1 : nil
    }

    /// Spaces from a field name to the dashes below it, as this file does it; 2 unless it does otherwise.
    var dashes: Int { offset(of: .array) ?? 2 }

    /// Spaces from a field name to the names below it.
    var step: Int { offset(of: .object).map { max(1, $0) } ?? 2 }

    private func offset(of kind: Node.Kind) -> Int? {
        var values = [tree.root]
        while let value = values.popLast() {
            guard value.node.style == .block else { continue }
            for entry in value.entries where entry.value.node.style == .block && entry.value.kind == kind {
                let offset = column(entry.value.range.lowerBound) - column(value.range.lowerBound)
                if (0...8).contains(offset) { return offset }
            }
            values += value.items.map { $0 } + value.entries.map(\.value)
        }
        return nil
    }
}
