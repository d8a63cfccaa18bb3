/// Values on one line, and blocks.
extension SimpleYAML {
    /// - Parameter column: where the field or the item stands that the value belongs to.
    mutating func readValue(under column: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): readQuoted(bytes[index])
        case UInt8(ascii: ">"): readBlock(.folded, under: column)
        case UInt8(ascii: "|"): readBlock(.literal, under: column)
        case let byte where Self.beginsPlain(byte): readPlain()
        default: false
        }
    }

    /// Whether a sign can only begin a plain text. `-`, `?` and `:` can too, when no blank follows; they are rare.
    private static func beginsPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF,
            UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private mutating func readPlain() -> Bool {
        let start = index
        while bytes[index] != 0x0A {
            if bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A { return false }
            if bytes[index] == UInt8(ascii: "#"), bytes[index - 1] == 0x20 { return false }
            index += 1
        }
        guard bytes[index - 1] != 0x20 else { return false }
        appendLiteral(.plain, start..<index)
        index += 1
        return true
    }

    private mutating func readQuoted(_ quote: UInt8) -> Bool {
        let start = index + 1
        index = start
        while bytes[index] != quote {
            if bytes[index] == 0x0A || (bytes[index] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"")) { return false }
            index += 1
        }
        // Behind a doubled quote, which says one, stands no line end either.
        guard bytes[index + 1] == 0x0A else { return false }
        appendLiteral(quote == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted, start..<index)
        index += 2
        return true
    }

    /// A block whose lines all begin in one column, with nothing in its header but `-`.
    private mutating func readBlock(_ style: Node.Style, under column: Int) -> Bool {
        var node = Node(kind: .string, style: style, start: UInt32(index), end: UInt32(index))
        node.isDecoded = true
        if decoded.isEmpty { decoded.reserveCapacity(limit - index) }
        node.textStart = UInt32(decoded.count)
        index += 1
        let isStripped = bytes[index] == UInt8(ascii: "-")
        if isStripped { index += 1 }
        guard bytes[index] == 0x0A else { return false }
        index += 1
        guard let end = readLines(style, under: column) else { return false }
        if !isStripped { decoded.append(0x0A) }
        node.end = UInt32(end)
        node.textLength = UInt32(decoded.count) - node.textStart
        append(node)
        return true
    }

    /// Where the last line with a sign in it ends.
    private mutating func readLines(_ style: Node.Style, under column: Int) -> Int? {
        var indentation = 0
        var lineEnds = 0
        var last: Int?
        while index < limit {
            let line = index
            while bytes[index] == 0x20 { index += 1 }
            let blanks = index - line
            if bytes[index] == 0x0A {
                guard blanks == 0, last != nil else { return nil }
                lineEnds += 1
                index += 1
                continue
            }
            if last == nil { indentation = blanks }
            if blanks < indentation || indentation <= column {
                index = line
                return last
            }
            guard blanks == indentation else { return nil }
            if last != nil { appendBreak(style, lineEnds) }
            let end = endOfLine()
            decoded.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
            last = trimmed(end)
            index = end + 1
            lineEnds = 1
        }
        return last
    }

    private mutating func appendBreak(_ style: Node.Style, _ lineEnds: Int) {
        if style == .folded, lineEnds == 1 { return decoded.append(0x20) }
        for _ in 0..<(style == .folded ? lineEnds - 1 : lineEnds) { decoded.append(0x0A) }
    }

    private func endOfLine() -> Int {
        var end = index
        while bytes[end] != 0x0A { end += 1 }
        return end
    }

    private func trimmed(_ end: Int) -> Int {
        var end = end
        while bytes[end - 1] == 0x20 { end -= 1 }
        return end
    }
}
