/// The pieces of CommonMark's link syntax in the bytes of a text; each function tells where a piece ends, or nil.
///
/// Nothing is looked for further than 64 KiB on, so that a text full of beginnings without ends costs no more than that.
struct LinkSyntax {
    let bytes: [UInt8]
    let end: Int

    /// How far the end of a piece that starts at `start` is looked for.
    func reach(_ start: Int) -> Int { min(end, start + 1 << 16) }

    func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : 0 }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte) || (0x7B...0x7E).contains(byte)
    }

    /// Past a backslash and what it escapes.
    func skipEscape(_ index: Int) -> Int {
        index + 1 < end && Self.isPunctuation(bytes[index + 1]) ? index + 2 : index + 1
    }

    /// Past blanks and line breaks, and past the `>` of quotes at the start of lines.
    func skipSpace(_ start: Int) -> Int {
        var index = start
        var isAtLineStart = false
        while index < end {
            if bytes[index] == 0x0A || bytes[index] == 0x0D { isAtLineStart = true } else if bytes[index] == UInt8(ascii: ">") {
                guard isAtLineStart else { return index }
            } else if !Self.isSpace(bytes[index]) { return index }
            index += 1
        }
        return index
    }

    /// The destination that starts at `start`, and where it ends, its `>` included.
    func destination(_ start: Int) -> (range: Range<Int>, end: Int)? {
        let end = reach(start)
        var index = start
        if byte(start) == UInt8(ascii: "<") {
            index += 1
            while index < end, bytes[index] != UInt8(ascii: ">") {
                if [0x0A, 0x0D, UInt8(ascii: "<")].contains(bytes[index]) { return nil }
                index = bytes[index] == UInt8(ascii: "\\") ? skipEscape(index) : index + 1
            }
            return index < end ? (start + 1..<index, index + 1) : nil
        }
        var depth = 0
        while index < end, bytes[index] > 0x20, bytes[index] != 0x7F {
            if bytes[index] == UInt8(ascii: "(") { depth += 1 }
            if bytes[index] == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            index = bytes[index] == UInt8(ascii: "\\") ? skipEscape(index) : index + 1
        }
        // The standard wants `(` and `)` in pairs; cmark does not look.
        return (start..<min(index, end), min(index, end))
    }

    /// Past a title in quotes or parentheses.
    func title(_ start: Int) -> Int? {
        let closing: UInt8
        switch byte(start) {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = byte(start)
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return nil
        }
        let limit = reach(start)
        var index = start + 1
        while index < limit, bytes[index] != closing {
            // In parentheses there are no others.
            if closing == UInt8(ascii: ")"), bytes[index] == UInt8(ascii: "(") { return nil }
            if bytes[index] == 0x0A, isBlankLine(index + 1) { return nil }
            index = bytes[index] == UInt8(ascii: "\\") ? skipEscape(index) : index + 1
        }
        return index < limit ? index + 1 : nil
    }

    /// Whether a line has only blanks: it ends the paragraph, and whatever was open in it.
    private func isBlankLine(_ start: Int) -> Bool {
        var index = start
        while byte(index) == 0x20 || byte(index) == 0x09 || byte(index) == 0x0D { index += 1 }
        return byte(index) == 0x0A
    }

    /// `(destination "title")` from its `(`.
    func inlineTail(_ start: Int) -> (range: Range<Int>, end: Int)? {
        guard byte(start) == UInt8(ascii: "("), let destination = destination(skipSpace(start + 1)) else { return nil }
        var index = skipSpace(destination.end)
        if index > destination.end, let title = title(index) { index = skipSpace(title) }
        return byte(index) == UInt8(ascii: ")") ? (destination.range, index + 1) : nil
    }

    /// The text between `[` and `]`, from the `[`.
    func label(_ start: Int) -> (range: Range<Int>, end: Int)? {
        guard byte(start) == UInt8(ascii: "[") else { return nil }
        var index = start + 1
        while index < end, index - start <= 1000, bytes[index] != UInt8(ascii: "]") {
            if bytes[index] == UInt8(ascii: "[") { return nil }
            index = bytes[index] == UInt8(ascii: "\\") ? skipEscape(index) : index + 1
        }
        return byte(index) == UInt8(ascii: "]") ? (start + 1..<index, index + 1) : nil
    }

    /// `<https://…>` or `<name@host>`, from its `<`: what is between.
    func autolink(_ start: Int) -> Range<Int>? {
        var index = start + 1
        var isLink = false
        while index < reach(start), bytes[index] > 0x20, bytes[index] != UInt8(ascii: "<"), bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "@") { isLink = true }
            index += 1
        }
        return isLink && byte(index) == UInt8(ascii: ">") ? start + 1..<index : nil
    }
}
