/// The text of a source without what its pages have beside it: running heads, page numbers and the numbers of notes.
///
/// Only to look for a quote in, which goes on over all of these: what may be one of them counts as one.
struct RunningText {
    private let page: PageLines

    static func of(_ bytes: [UInt8]) -> [UInt8] {
        RunningText(page: PageLines(bytes)).text(without: PageFurniture.repairs(in: bytes).filter { $0.kind != .pageBreak }.map(\.range))
    }

    /// - Parameter furniture: in order.
    private func text(without furniture: [Range<Int>]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(page.bytes.count)
        var next = 0
        for (index, line) in page.lines.enumerated() where !line.isBlank {
            while next < furniture.count, furniture[next].upperBound <= line.content.lowerBound { next += 1 }
            let isFurniture = next < furniture.count && furniture[next].contains(line.content.lowerBound)
            if isFurniture || isPageNumber(index) { continue }
            append(line.content, to: &text)
            text.append(0x0A)
        }
        return text
    }

    /// A number alone on the first or last line of a page.
    private func isPageNumber(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.content.count <= 4, page.bytes[line.content].allSatisfy(\.isDigit) else { return false }
        let above = page.lines[..<index].last { !$0.isBlank }?.page
        let below = page.lines[(index + 1)...].first { !$0.isBlank }?.page
        return [above, below].contains { $0 != nil && $0 != line.page }
    }

    /// The bytes of a line but for `1` in `gesprekken.1 De` and `leraren1 vinden`.
    private func append(_ line: Range<Int>, to text: inout [UInt8]) {
        var index = line.lowerBound
        while index < line.upperBound {
            let end = page.bytes[index..<line.upperBound].firstIndex { !$0.isDigit } ?? line.upperBound
            if end == index {
                text.append(page.bytes[index])
                index += 1
            } else {
                if !isNote(index..<end, line) { text += page.bytes[index..<end] }
                index = end
            }
        }
    }

    private func isNote(_ number: Range<Int>, _ line: Range<Int>) -> Bool {
        guard number.count <= 3, number.lowerBound > line.lowerBound else { return false }
        let (before, after) = (page.bytes[number.lowerBound - 1], number.upperBound < line.upperBound ? page.bytes[number.upperBound] : 0x20)
        guard after == 0x20 || ".,;:)".utf8.contains(after) else { return false }
        if ".,;:?!)".utf8.contains(before) { return number.lowerBound - 2 < line.lowerBound || !page.bytes[number.lowerBound - 2].isDigit }
        return before.isLetterByte
    }
}
