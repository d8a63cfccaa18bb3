extension LinkSyntax {
    /// Past an HTML tag, comment, instruction or declaration that starts at `start`.
    func html(_ start: Int) -> Int? {
        let next = byte(start + 1)
        switch next {
        case UInt8(ascii: "?"): return past("?>", from: start + 2)
        case UInt8(ascii: "!"):
            if bytes[start..<end].starts(with: "<!--".utf8) { return comment(start + 4) }
            if bytes[start..<end].starts(with: "<![CDATA[".utf8) { return past("]]>", from: start + 9) }
            return Self.isLetter(byte(start + 2)) ? past(">", from: start + 2) : nil
        case UInt8(ascii: "/"):
            guard Self.isLetter(byte(start + 2)) else { return nil }
            let index = skipSpace(skipName(start + 2))
            return byte(index) == UInt8(ascii: ">") ? index + 1 : nil
        default: return Self.isLetter(next) ? openTag(skipName(start + 1)) : nil
        }
    }

    /// The text of a comment does not start like its end, and has no `--` in it.
    private func comment(_ start: Int) -> Int? {
        let text = bytes[min(start, end)..<end]
        guard !text.starts(with: ">".utf8), !text.starts(with: "->".utf8), let dashes = past("--", from: start) else { return nil }
        return byte(dashes) == UInt8(ascii: ">") ? dashes + 1 : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private func skipName(_ start: Int, extra: StaticString = "-") -> Int {
        var index = start
        while index < end, Self.isLetter(bytes[index]) || (0x30...0x39).contains(bytes[index]) || isIn(extra, bytes[index]) { index += 1 }
        return index
    }

    private func isIn(_ set: StaticString, _ byte: UInt8) -> Bool {
        UnsafeBufferPointer(start: set.utf8Start, count: set.utf8CodeUnitCount).contains(byte)
    }

    private func past(_ closing: StaticString, from start: Int) -> Int? {
        let wanted = UnsafeBufferPointer(start: closing.utf8Start, count: closing.utf8CodeUnitCount)
        let end = reach(start)
        var index = start
        while index + wanted.count <= end {
            if bytes[index..<index + wanted.count].elementsEqual(wanted) { return index + wanted.count }
            index += 1
        }
        return nil
    }

    /// The attributes of a tag and its `>`.
    private func openTag(_ start: Int) -> Int? {
        var index = start
        while true {
            let next = skipSpace(index)
            if byte(next) == UInt8(ascii: ">") { return next + 1 }
            if byte(next) == UInt8(ascii: "/") { return byte(next + 1) == UInt8(ascii: ">") ? next + 2 : nil }
            guard next > index, Self.isLetter(byte(next)) || isIn("_:", byte(next)) else { return nil }
            index = skipName(next, extra: "_.:-")
            let equals = skipSpace(index)
            guard byte(equals) == UInt8(ascii: "=") else { continue }
            guard let value = attributeValue(skipSpace(equals + 1)) else { return nil }
            index = value
        }
    }

    private func attributeValue(_ start: Int) -> Int? {
        let quote = byte(start)
        var index = start
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let limit = reach(start)
            index += 1
            while index < limit, bytes[index] != quote { index += 1 }
            return index < limit ? index + 1 : nil
        }
        while index < end, !Self.isSpace(bytes[index]), !isIn("\"'=<>`", bytes[index]) { index += 1 }
        return index > start ? index : nil
    }
}
