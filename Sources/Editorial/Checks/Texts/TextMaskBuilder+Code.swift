/// Code in Markdown (CommonMark 4.5 and 6.1).
extension TextMaskBuilder {
    func lineEnd(_ index: Int) -> Int { bytes[index...].firstIndex(of: 0x0A) ?? bytes.count }

    /// A fenced block from its first line to its last.
    func fence(_ index: Int) -> Int? {
        let sign = bytes[index]
        let length = bytes[index...].prefix { $0 == sign }.count
        guard length >= 3, isLineStart(index) else { return nil }
        var line = lineEnd(index)
        while line < bytes.count {
            line += 1
            var start = line
            while at(start) == 0x20, start < bytes.count { start += 1 }
            let end = lineEnd(min(start, bytes.count))
            let run = bytes[min(start, end)..<end].prefix { $0 == sign }.count
            if run >= length, bytes[(start + run)..<end].allSatisfy({ $0 <= 0x20 }) { return end }
            line = end
        }
        return bytes.count
    }

    /// Where an indented line of code ends that begins here (CommonMark 4.4); nil for every other line. Within a list such a line is one of
    /// an item, and so it may be in a footnote.
    mutating func indentedCode(_ start: Int) -> Int? {
        var (index, indent) = (start, 0)
        while at(index) == 0x20 || at(index) == 0x09 {
            indent += at(index) == 0x09 ? 4 : 1
            index += 1
        }
        guard index < bytes.count, at(index) > 0x20 else {
            above.isBlank = true
            return nil
        }
        if indent >= 4 {
            guard above.isBlank || above.isCode, !above.isList else { return nil }
            (above.isBlank, above.isCode) = (false, true)
            return lineEnd(index)
        }
        if beginsItem(index) { above.isList = true } else if indent == 0, above.isBlank { above.isList = false }
        (above.isBlank, above.isCode) = (false, false)
        return nil
    }

    struct LinesAbove {
        var isBlank = true
        var isCode = false
        var isList = false
    }

    /// `- `, `* `, `+ `, `1. `, `1) `, `[^1]:`.
    private func beginsItem(_ index: Int) -> Bool {
        if "-*+".utf8.contains(at(index)) { return at(index + 1) <= 0x20 }
        if at(index) == UInt8(ascii: "[") { return at(index + 1) == UInt8(ascii: "^") }
        let digits = bytes[index...].prefix(9).prefix { $0.isDigit }.count
        return digits > 0 && ".)".utf8.contains(at(index + digits)) && at(index + digits + 1) <= 0x20
    }

    private func isLineStart(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, bytes[before] == 0x20 { before -= 1 }
        return before < 0 || bytes[before] == 0x0A
    }

    func code(_ index: Int) -> Int? {
        guard bytes[index] == UInt8(ascii: "`"), at(index - 1) != UInt8(ascii: "`") else { return nil }
        let length = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
        return closings[index].map { $0 + length } ?? index + length
    }

    mutating func pairBackticks() {
        var last: [Int: Int] = [:]
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "`") else { index += 1; continue }
            let start = index
            while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
            if let earlier = last[index - start] { closings[earlier] = start }
            last[index - start] = start
        }
    }
}
