import Editorial
import Records

/// A cursor in Markdown where a record or a part of the document can be named.
///
/// Whether it can is for CommonMark to say, which knows code, images and escapes: a mark takes the place of the word, and is looked for in what
/// the text is read as.
struct ProseCursor {
    enum Wish {
        /// The destination of a link.
        case record
        /// What a `groei` block asks for.
        case part
        /// What stands behind `conditions` there.
        case theme
    }

    private(set) var wish: Wish?
    /// The word, up to the cursor.
    private(set) var typed: Range<Int>

    private static let mark = "x-groei-cursor"

    /// - Returns: nil where the cursor stands in nothing of the kind. Without a wish it looks like that, but is something else.
    init?(in passage: MarkdownPassage, at offset: Int) {
        let (bytes, line) = (passage.text.bytes, passage.line(of: offset))
        var start = offset
        while start > line.lowerBound, !" ()<>".utf8.contains(bytes[start - 1]) { start -= 1 }
        let isBracketed = start > line.lowerBound && bytes[start - 1] == UInt8(ascii: "<")
        let head = bytes[line.lowerBound..<start - (isBracketed ? 1 : 0)]
        typed = start..<offset
        if head.suffix(2).elementsEqual("](".utf8) {
            let isLink = ["", isBracketed ? ">)" : ")"].contains { Self.leads(passage.prose(with: Self.mark + $0, at: start..<passage.nameEnd(offset))) }
            wish = isLink ? .record : nil
        } else if let label = Self.definedLabel(head) {
            let prose = passage.prose(with: Self.mark, at: start..<passage.nameEnd(offset), below: "\n\n[\(label)]\n")
            wish = Self.leads(prose) ? .record : nil
        } else {
            start = bytes[line.lowerBound..<offset].lastIndex { $0 == 0x20 || $0 == 0x09 }.map { $0 + 1 } ?? line.lowerBound
            guard passage.hasBlocks, let wish = Self.wish(behind: bytes[line.lowerBound..<start]),
                Self.isAsked(passage.prose(with: Self.mark, at: start..<offset))
            else { return nil }
            (typed, self.wish) = (start..<offset, wish)
        }
    }

    /// `[label]:` and nothing else but blanks, in a quote or list or not.
    private static func definedLabel(_ head: ArraySlice<UInt8>) -> String? {
        let inner = head.drop { " \t>-*+".utf8.contains($0) }
        guard inner.first == UInt8(ascii: "["), let colon = inner.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }), inner[..<colon].last == UInt8(ascii: "]"),
            inner[colon] == UInt8(ascii: ":")
        else { return nil }
        return String(decoding: inner[..<colon].dropFirst().dropLast(), as: UTF8.self)
    }

    private static func leads(_ prose: Prose) -> Bool { prose.links.contains { !$0.isImage && $0.destination.hasPrefix(mark) } }

    /// What can be asked for behind the words of a line within a block, or behind its fence.
    private static func wish(behind head: ArraySlice<UInt8>) -> Wish? {
        var words = String(decoding: head.drop { " \t>`~".utf8.contains($0) }, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        if words.first.map(String.init) == GeneratedBlock.fence { words.removeFirst() }
        return words.isEmpty ? .part : words == ["conditions"] ? .theme : nil
    }

    private static func isAsked(_ prose: Prose) -> Bool {
        prose.allBlocks.contains { block in
            guard case .code(let info, let text) = block.content, GeneratedBlock.read(info: info, text: text) != nil else { return false }
            return text.contains(mark) || info?.contains(mark) == true
        }
    }
}
