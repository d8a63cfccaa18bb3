import Editorial

/// How far what a cursor stands in goes on behind it, always on its line.
enum WordEnd {
    /// Of the name of a field, or of an address.
    static func name(in text: TextIndex, from offset: Int) -> Int {
        end(in: text, from: offset) { bytes, index in !Address.isPartOfName(bytes[index]) }
    }

    /// Of a word, at a blank.
    static func word(in text: TextIndex, from offset: Int) -> Int {
        end(in: text, from: offset) { bytes, index in isBlank(bytes[index]) }
    }

    /// Of a value without quotes: to a comment, to what looks like a field of its own, and between brackets to the next item.
    static func scalar(in text: TextIndex, from offset: Int, isFlow: Bool) -> Int {
        let line = text.line(text.lineNumber(of: offset)).upperBound
        var end = end(in: text, from: offset) { bytes, index in
            switch bytes[index] {
            case UInt8(ascii: "#"): index > 0 && isBlank(bytes[index - 1])
            case UInt8(ascii: ":"): index + 1 == line || isBlank(bytes[index + 1])
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): isFlow
            default: false
            }
        }
        while end > offset, isBlank(text.bytes[end - 1]) { end -= 1 }
        return end
    }

    /// Behind the quote that closes the value; nil where none does.
    static func quoted(in text: TextIndex, from offset: Int, by quote: UInt8) -> Int? {
        let end = end(in: text, from: offset) { bytes, index in bytes[index] == quote }
        return end < text.line(text.lineNumber(of: offset)).upperBound ? end + 1 : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func end(in text: TextIndex, from offset: Int, at isEnd: ([UInt8], Int) -> Bool) -> Int {
        let line = text.line(text.lineNumber(of: offset))
        return (offset..<max(offset, line.upperBound)).first { isEnd(text.bytes, $0) } ?? max(offset, line.upperBound)
    }
}
