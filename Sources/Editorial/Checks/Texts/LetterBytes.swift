/// What a byte of UTF-8 is, as far as words are concerned.
extension UInt8 {
    /// A letter of ASCII, or part of a sign beyond it: nearly all of those in words are letters.
    @inline(__always)
    var isLetterByte: Bool { self >= 0x80 || (self | 0x20) &- 0x61 < 26 }

    @inline(__always)
    var isDigit: Bool { self &- 0x30 < 10 }

    /// Of a word with a number in it too: `10-jarigen`.
    @inline(__always)
    var isWordByte: Bool { isLetterByte || isDigit }
}
