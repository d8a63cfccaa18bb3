/// The lines of a page as the paragraphs that they were: a line that goes on in the next is one with it.
struct LineJoining {
    private let page: PageLines
    private let isSpaced: Bool
    private let isPageBreak: (Range<Int>) -> Bool

    /// - Parameter isPageBreak: whether a page ended between the last sign of a line and the first of the next.
    static func repairs(in bytes: [UInt8], isPageBreak: (Range<Int>) -> Bool) -> [Repair] {
        withoutActuallyEscaping(isPageBreak) { LineJoining(page: PageLines(bytes), isSpaced: PageLines.isSpaced(bytes), isPageBreak: $0).repairs() }
    }

    private func repairs() -> [Repair] {
        var repairs: [Repair] = []
        var (index, isFenced) = (0, false)
        while index + 1 < page.lines.count {
            let line = page.lines[index]
            if isFence(line) { isFenced.toggle() }
            var next = index + 1
            if isSpaced, page.lines[next].isBlank, next + 1 < page.lines.count { next += 1 }
            let following = page.lines[next]
            if !isFenced, !line.isBlank, !following.isBlank, mayBeOne(line, following) {
                repairs += repair(line, following, apart: next - index).map { [$0] } ?? []
            }
            index = isSpaced ? max(index + 1, next) : next
        }
        return repairs
    }

    /// The break between two lines of a paragraph as a space; asked where the words may be one, and nil where one may go on.
    private func repair(_ line: PageLines.Line, _ next: PageLines.Line, apart: Int) -> Repair? {
        let range = line.content.upperBound..<next.content.lowerBound
        // With an empty line or the end of a page between them, only a sentence that goes on tells that two lines belong together.
        if !page.runsOn(line, next) {
            if apart > 1 { return nil }
            // That a page ended there nothing else would tell from now on.
            if isPageBreak(range.lowerBound - 1..<range.upperBound) { return Repair(kind: .pageBreak, range: range, old: text(range), new: "\n\n") }
        }
        let joint = LineJoint(page.bytes, line.content, next.content)
        if joint.endsInHyphen, !joint.isSuspended { return nil }
        guard let whole = joint.mayBeOne, !joint.isNumberRange else {
            return Repair(kind: .lineBreak, range: range, old: text(range), new: joint.isNumberRange ? "" : " ")
        }
        let (first, last) = (text(whole.lowerBound..<range.lowerBound), text(range.upperBound..<whole.upperBound))
        return Repair(kind: .lineBreak, range: whole, old: text(whole), candidates: [first + last, first + " " + last])
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: page.bytes[range], as: UTF8.self) }

    private func isFence(_ line: PageLines.Line) -> Bool { page.bytes[line.content].starts(with: "```".utf8) }

    private func mayBeOne(_ line: PageLines.Line, _ next: PageLines.Line) -> Bool {
        !LineMarker.isMarked(page.text(next)) && !page.text(line).hasPrefix("#") && !isFence(line) && !hasColumns(line) && !hasColumns(next)
    }

    /// Spaces that ``Spacing`` left are columns.
    private func hasColumns(_ line: PageLines.Line) -> Bool {
        let bytes = page.bytes[line.content]
        return zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
    }
}
