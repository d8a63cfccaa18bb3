/// What makes a text one that nobody wrote, and that cmark would need minutes or gigabytes for: it is not read as Markdown, and stands as it is.
package struct ProseFlood: Equatable {
    package enum Kind {
        /// Over a thousand declarations, instructions or CDATA sections (`<!`, `<?`): cmark looks for the end of each in all that follows.
        case openings
        /// A definition `[label]: …` that is long and may be referred to often: cmark copies it into every link that does.
        case definition
    }

    package let kind: Kind
    /// Where it begins, in the bytes of the text.
    package let place: Range<Int>

    private static let mostOpenings = 1000
    private static let mostCopied = 4 << 20

    package init?(in text: UnsafeBufferPointer<UInt8>) {
        if let place = Self.openings(text) {
            (kind, self.place) = (.openings, place)
        } else if let place = DefinitionSizes.tooLarge(in: text, most: Self.mostCopied) {
            (kind, self.place) = (.definition, place)
        } else {
            return nil
        }
    }

    static func isIn(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { ProseFlood(in: $0) != nil }
    }

    private static func openings(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var count = 0
        var previous: UInt8 = 0
        for (index, byte) in text.enumerated() {
            if previous == UInt8(ascii: "<"), byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
                count += 1
                if count > mostOpenings { return index - 1..<index + 1 }
            }
            previous = byte
        }
        return nil
    }
}

/// How long the definitions of a text can be at most, in one pass and without reading them as CommonMark does.
private struct DefinitionSizes {
    private var longest = (size: 0, place: 0..<0)
    /// Every link has a `]`.
    private var brackets = 0

    // Of the lines up to the next empty one.
    private var definition: Range<Int>?
    private var longestLine = 0
    private var longestTitle = 0
    private var openTitles: [UInt8: Int] = [:]

    private var lineStart = 0
    private var isBlank = true
    /// Whether a line has had nothing but blanks and the signs of quotes and lists.
    private var isAtStart = true
    private var label: Int?

    /// The longest definition, where that would be more than `most` bytes in all places that may refer to it.
    static func tooLarge(in text: UnsafeBufferPointer<UInt8>, most: Int) -> Range<Int>? {
        var sizes = DefinitionSizes()
        var index = 0
        while index < text.count {
            index += sizes.read(text[index], at: index, in: text)
        }
        sizes.endLine(text.count)
        sizes.endParagraph()
        return sizes.longest.size * sizes.brackets > most ? sizes.longest.place : nil
    }

    /// Notes a sign; how many bytes it takes.
    private mutating func read(_ byte: UInt8, at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let next = index + 1 < text.count ? text[index + 1] : 0x0A
        switch byte {
        case 0x0D where next == 0x0A, 0x20, 0x09: return 1
        case 0x0A, 0x0D:
            endLine(index)
            return 1
        default: isBlank = false
        }
        switch byte {
        case UInt8(ascii: "\\"):
            isAtStart = false
            return LinkSyntax.isPunctuation(next) ? 2 : 1
        case UInt8(ascii: "["):
            label = isAtStart && next != UInt8(ascii: "^") ? index : nil
            isAtStart = false
        case UInt8(ascii: "]"):
            brackets += 1
            if let start = label, next == UInt8(ascii: ":"), definition == nil { definition = start..<index + 2 }
            label = nil
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"): title(byte, at: index, isFirst: index == 0 || LinkSyntax.isSpace(text[index - 1]) || text[index - 1] == UInt8(ascii: ">"))
        default: if isAtStart, !">-*+.0123456789".utf8.contains(byte) { isAtStart = false }
        }
        return 1
    }

    /// A title stands between two of one sign, or in parentheses, with a blank before it.
    private mutating func title(_ sign: UInt8, at index: Int, isFirst: Bool) {
        if sign != UInt8(ascii: ")") { isAtStart = false }
        let kind = sign == UInt8(ascii: ")") ? UInt8(ascii: "(") : sign
        if sign != UInt8(ascii: "("), let start = openTitles.removeValue(forKey: kind) {
            longestTitle = max(longestTitle, index - start)
        } else if isFirst, sign != UInt8(ascii: ")"), openTitles[kind] == nil {
            openTitles[kind] = index
        }
    }

    private mutating func endLine(_ end: Int) {
        longestLine = max(longestLine, end - lineStart)
        if isBlank { endParagraph() }
        (lineStart, isBlank, isAtStart) = (end + 1, true, true)
    }

    private mutating func endParagraph() {
        if let definition, longestLine + longestTitle > longest.size { longest = (longestLine + longestTitle, definition) }
        (definition, longestLine, longestTitle, openTitles) = (nil, 0, 0, [:])
    }
}
