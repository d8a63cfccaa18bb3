/// A word that goes on over the edge of a page, with the number of the page glued to its first half.
extension PageFurniture {
    /// `part8⏎⏎␌nerships`, where the pages around have 7 and 9: asked, as no hyphen is left to tell. Nil where a line does not end so.
    ///
    /// - Parameter number: of the page that the first line is on.
    func halfWord(_ line: PageLines.Line, _ next: PageLines.Line, number: Int) -> Repair? {
        let digits = Array(String(number).utf8)
        let before = page.bytes[line.content]
        guard next.page == line.page + 1, page.bytes[line.content.upperBound..<next.content.lowerBound].allSatisfy({ $0 <= 0x20 }) else { return nil }
        guard before.count > digits.count, before.suffix(digits.count).elementsEqual(digits) else { return nil }
        let first = before.dropLast(digits.count).reversed().prefix(while: \.isLetterByte).count
        let second = page.bytes[next.content].prefix(while: \.isLetterByte)
        guard first > 0, let letter = second.first, !(0x41...0x5A).contains(letter) else { return nil }
        let start = line.content.upperBound - digits.count - first
        func text(_ range: Range<Int>) -> String { String(decoding: page.bytes[range], as: UTF8.self) }
        let (left, right) = (text(start..<start + first), text(second.startIndex..<second.endIndex))
        let range = start..<second.endIndex
        return Repair(kind: .pageNumber, range: range, old: text(range), candidates: [left + right, left + " " + right])
    }
}
