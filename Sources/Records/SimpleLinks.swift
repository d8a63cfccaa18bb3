/// Finds the links of a CommonMark text that has nothing in it but words, lists, plain `[text](destination)` and fenced blocks.
///
/// That is most prose of a document. Anything that could make a bracket mean something else (code in a line, HTML, escapes, entities, tables,
/// images, footnotes, reference links, quotes) is left to ``Prose``, which reads all of CommonMark and takes some twenty times longer.
package enum SimpleLinks {
    /// The byte ranges of the destinations in the order of the text; nil when the text is not that simple.
    package static func destinations(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
        var destinations: [Range<Int>] = []
        var index = 0
        var spaces = 0
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "`") {
                guard let end = endOfBlock(text, at: index) else { return nil }
                index = end
                continue
            }
            spaces = byte == 0x20 ? spaces + 1 : 0
            // Four spaces may begin a block of code.
            if spaces >= 4 || isSpecial(byte) { return nil }
            if byte == UInt8(ascii: "[") {
                if index > 0, text[index - 1] == UInt8(ascii: "!") { return nil }
                guard let destination = destination(in: text, after: index) else { return nil }
                destinations.append(destination)
                // Behind the closing parenthesis.
                index = destination.upperBound
            }
            index += 1
        }
        return destinations
    }

    /// Where the line starts that is below a fenced block: three backquotes at the start of a line, a word at most, and up to the next
    /// line of three backquotes not one of them.
    package static func endOfBlock(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard isFence(text, at: start) else { return nil }
        var index = start + 3
        while index < text.count, (text[index] | 0x20) &- 0x61 < 26 { index += 1 }
        guard index < text.count, text[index] == 0x0A else { return nil }
        while index < text.count, text[index] != UInt8(ascii: "`") { index += 1 }
        guard isFence(text, at: index), index + 3 == text.count || text[index + 3] == 0x0A else { return nil }
        return min(index + 4, text.count)
    }

    private static func isFence(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + 3 <= text.count, start == 0 || text[start - 1] == 0x0A else { return false }
        return text[start] == UInt8(ascii: "`") && text[start + 1] == UInt8(ascii: "`") && text[start + 2] == UInt8(ascii: "`")
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"),
            UInt8(ascii: "]"), 0x7F: true
        default: byte < 0x20 && byte != 0x0A
        }
    }

    /// Whether a paragraph goes on in the next line: that begins with a letter or a parenthesis, and this one cannot be a heading.
    private static func goesOn(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
        var start = end
        while start > 0, text[start - 1] != 0x0A { start -= 1 }
        var next = end + 1
        while next < text.count, text[next] == 0x20, next - end <= 3 { next += 1 }
        guard next < text.count, !text[start..<end].contains(UInt8(ascii: "#")), !isAboveRule(text, next) else { return false }
        return (text[next] | 0x20) &- 0x61 < 26 || text[next] >= 0x80 || text[next] == UInt8(ascii: "(")
    }

    /// Whether the line below the one at `index` makes a table of that one: `:--`, which needs no bars.
    private static func isAboveRule(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard let end = text[index...].firstIndex(of: 0x0A) else { return false }
        let below = text[(end + 1)...].prefix { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == 0x20 }
        return below.contains(UInt8(ascii: ":")) && (below.endIndex == text.count || text[below.endIndex] == 0x0A)
    }

    /// The destination of the link whose `[` is at `start`, when that is plain and on one line; its text may go on in the next.
    private static func destination(in text: UnsafeBufferPointer<UInt8>, after start: Int) -> Range<Int>? {
        var index = start + 1
        if index < text.count, text[index] == UInt8(ascii: "^") { return nil }
        var spaces = 0
        while index < text.count, text[index] != UInt8(ascii: "]") {
            spaces = text[index] == 0x20 ? spaces + 1 : 0
            if spaces >= 4 || text[index] == UInt8(ascii: "[") || isSpecial(text[index]) { return nil }
            if text[index] == 0x0A, !goesOn(text, at: index) { return nil }
            index += 1
        }
        guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "(") else { return nil }
        let from = index + 2
        index = from
        while index < text.count, text[index] != UInt8(ascii: ")") {
            if text[index] <= 0x20 || text[index] == UInt8(ascii: "(") || text[index] == UInt8(ascii: "[") || isSpecial(text[index]) { return nil }
            index += 1
        }
        return index < text.count && index > from ? from..<index : nil
    }
}
