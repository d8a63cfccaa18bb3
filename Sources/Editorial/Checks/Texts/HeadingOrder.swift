import Records

/// Whether the headings of a text stand in order, as far as that can be told without reading all of CommonMark, which takes some fifty times
/// longer.
enum HeadingOrder {
    static func isSound(_ level: Int, under above: Int) -> Bool { level > 1 && level <= above + 1 }

    /// False as well when there is anything that may make or hide a heading: fences but the plainest, HTML, lists and quotes with a heading in
    /// them, lines under one.
    static func isSound(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // The title of the section is the heading above all of them.
        var above = 1
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            switch kind(of: text[start..<end]) {
            case .heading(let level):
                guard isSound(level, under: above) else { return false }
                above = level
            case .unclear:
                guard let behind = SimpleLinks.endOfBlock(text, at: start) else { return false }
                start = behind
                continue
            case .text: break
            }
            start = end + 1
        }
        return true
    }

    private enum Line { case heading(Int), text, unclear }

    private static func kind(of line: Slice<UnsafeBufferPointer<UInt8>>) -> Line {
        guard let first = line.first else { return .text }
        if (first | 0x20) &- 0x61 < 26 { return .text }
        if first == UInt8(ascii: "#") {
            let level = line.prefix { $0 == UInt8(ascii: "#") }.count
            let next = line.dropFirst(level).first ?? 0x20
            return level > 6 || (next != 0x20 && next != 0x09 && next != 0x0D) ? .text : .heading(level)
        }
        // Past what lists and quotes begin with.
        guard let mark = line.first(where: { !before.contains($0) && $0 &- 0x30 >= 10 }) else {
            return line.allSatisfy { $0 <= 0x20 } ? .text : .unclear
        }
        return signs.contains(mark) ? .unclear : .text
    }

    /// ` \t\r>-*+.)`
    private static let before: [UInt8] = [0x20, 0x09, 0x0D, 0x3E, 0x2D, 0x2A, 0x2B, 0x2E, 0x29]
    /// `#` `` ` `` `~` `<` `=`
    private static let signs: [UInt8] = [0x23, 0x60, 0x7E, 0x3C, 0x3D]
}
