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
                repairs += repair(index, next).map { [$0] } ?? []
            }
            index = isSpaced ? max(index + 1, next) : next
        }
        return repairs
    }

    /// The break between two lines of a paragraph as a space; asked where the words may be one, and nil where one may go on.
    private func repair(_ index: Int, _ below: Int) -> Repair? {
        let (line, next) = (page.lines[index], page.lines[below])
        let range = line.content.upperBound..<next.content.lowerBound
        // With an empty line or the end of a page between them, only a sentence that goes on tells that two lines belong together.
        if !page.runsOn(line, next) {
            if below > index + 1 { return nil }
            // Once lines are joined, nothing would tell any more how long they were, or that a page ended there.
            if endsParagraph(index) || isPageBreak(range.lowerBound - 1..<range.upperBound) {
                return Repair(kind: .lineBreak, range: range, old: text(range), new: "\n\n")
            }
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
        !LineMarker.isMarked(page.text(next)) && !page.text(line).hasPrefix("#") && !page.text(line).hasPrefix("|") && !LineMarker.isRow(page.text(line))
            && !isFence(line) && !hasColumns(line) && !hasColumns(next) && !isNumber(line) && !isNumber(next)
            && !page.text(line).hasSuffix("\\") && !isDefinition(line) && !isDefinition(next)
    }

    /// `[label]: https://…`, which is one only at the start of a line.
    private func isDefinition(_ line: PageLines.Line) -> Bool {
        let bytes = page.bytes[line.content]
        guard bytes.first == UInt8(ascii: "["), let end = bytes.prefix(200).firstIndex(of: UInt8(ascii: "]")) else { return false }
        return bytes[(end + 1)...].first == UInt8(ascii: ":")
    }

    /// A number alone on its line: of a page, or of a table.
    private func isNumber(_ line: PageLines.Line) -> Bool { line.content.count <= 3 && page.bytes[line.content].allSatisfy(\.isDigit) }

    /// Whether a paragraph or heading ends with a line, as its length and the capital below it tell, or a heading begins there.
    private func endsParagraph(_ index: Int) -> Bool {
        guard beginsUppercase(index + 1) else { return false }
        return isShort(index) && (endsSentence(index) || beginsUppercase(index)) || endsSentence(index) && !endsSentence(index + 1) && isShort(index + 1) && beginsUppercase(index + 2)
    }

    /// Much shorter than a line beside it.
    private func isShort(_ index: Int) -> Bool {
        let beside = max(length(index - 1), length(index + 1))
        return length(index) * 10 < beside * 7
    }

    private func length(_ index: Int) -> Int { page.lines.indices.contains(index) ? page.lines[index].content.count : 0 }

    private func beginsUppercase(_ index: Int) -> Bool {
        guard page.lines.indices.contains(index) else { return false }
        let signs = page.bytes[page.lines[index].content].prefix(2)
        guard let first = signs.first else { return false }
        return (0x41...0x5A).contains(first) || first == 0xC3 && (0x80...0x9E).contains(signs.last!)
    }

    private func endsSentence(_ index: Int) -> Bool { page.bytes[page.lines[index].content].last.map { ".?!:;".utf8.contains($0) } ?? false }

    /// Spaces that ``Spacing`` left are columns.
    private func hasColumns(_ line: PageLines.Line) -> Bool {
        let bytes = page.bytes[line.content]
        return zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
    }
}
