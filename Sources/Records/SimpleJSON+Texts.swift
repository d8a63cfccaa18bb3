/// Texts, and the names among them.
extension SimpleJSON {
    /// A text in quotes; most have no escapes.
    mutating func readText() -> Bool {
        let (quote, start) = (index, decoded.count)
        index += 1
        var literal = index
        while index < limit {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                appendText(quote..<index, literal: literal, decoded: start)
                index += 1
                // What is wrong with endless marks, the reader of YAML says.
                return decoded[start...].withUnsafeBufferPointer(CombiningMarks.excess) == nil
            case UInt8(ascii: "\\"):
                decoded.append(contentsOf: bytes[literal..<index])
                guard readEscape() else { return false }
                literal = index
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return fail(.openText, at: quote)
            case 0..<0x20: return fail(.control)
            default: index += 1
            }
        }
        return fail(.openText, at: quote)
    }

    /// - Parameters:
    ///   - range: from its first quote up to the last.
    ///   - literal: where what follows its last escape begins.
    ///   - start: where it begins in the decoded bytes, if it has escapes.
    private mutating func appendText(_ range: Range<Int>, literal: Int, decoded start: Int) {
        var node = Node(kind: .string, style: .doubleQuoted, start: UInt32(range.lowerBound), end: UInt32(range.upperBound + 1))
        node.isDecoded = literal > range.lowerBound + 1
        if node.isDecoded {
            decoded.append(contentsOf: bytes[literal..<range.upperBound])
            (node.textStart, node.textLength) = (UInt32(start), UInt32(decoded.count - start))
        } else {
            (node.textStart, node.textLength) = (UInt32(literal), UInt32(range.upperBound - literal))
        }
        append(node)
    }

    private mutating func readEscape() -> Bool {
        guard index + 1 < limit else { return fail(.openText) }
        let sign = bytes[index + 1]
        if sign == UInt8(ascii: "u") { return readScalar() }
        let meant: UInt8? = switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): sign
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
        guard let meant else { return fail(.escape(sign)) }
        decoded.append(meant)
        index += 2
        return true
    }

    /// `\u` and four digits, or two of them that are one character; half a character is none.
    private mutating func readScalar() -> Bool {
        let start = index
        guard let unit = readUnit() else { return fail(.escape(UInt8(ascii: "u")), at: start) }
        var value = UInt32(unit)
        if UTF16.isLeadSurrogate(unit) {
            guard let second = readUnit(), UTF16.isTrailSurrogate(second) else { return fail(.escape(UInt8(ascii: "u")), at: start) }
            value = 0x10000 + (value - 0xD800) << 10 + UInt32(second) - 0xDC00
        }
        guard let scalar = Unicode.Scalar(value) else { return fail(.escape(UInt8(ascii: "u")), at: start) }
        decoded.append(contentsOf: UTF8.encode(scalar)!)
        return true
    }

    private mutating func readUnit() -> UInt16? {
        guard index + 6 <= limit, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else { return nil }
        var unit: UInt16 = 0
        for digit in bytes[index + 2..<index + 6] {
            let value = digit &- 0x30 < 10 ? digit &- 0x30 : (digit | 0x20) &- 0x61 < 6 ? (digit | 0x20) &- 0x57 : 16
            guard value < 16 else { return nil }
            unit = unit << 4 | UInt16(value)
        }
        index += 6
        return unit
    }

    /// Whether no name stands twice in an object.
    func hasDistinctKeys(_ object: Int) -> Bool {
        decoded.withUnsafeBufferPointer { decoded in
            func text(_ key: Int) -> UnsafeBufferPointer<UInt8> { nodes[key].bytes(in: bytes, decoded) }
            func next(_ key: Int) -> Int { key + 1 + Int(nodes[key + 1].extent) }
            let end = object + Int(nodes[object].extent)
            var key = object + 1
            var seen: Set<[UInt8]> = []
            while key < end {
                var earlier = object + 1
                // Few names are sooner compared than hashed.
                if nodes[object].count > 16 {
                    guard seen.insert(Array(text(key))).inserted else { return false }
                    earlier = key
                }
                while earlier < key {
                    if nodes[earlier].textLength == nodes[key].textLength, text(earlier).hasBytes(text(key)) { return false }
                    earlier = next(earlier)
                }
                key = next(key)
            }
            return true
        }
    }
}
