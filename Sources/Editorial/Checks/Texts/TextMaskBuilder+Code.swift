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
