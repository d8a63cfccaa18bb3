/// The signs of a text as far as words are concerned, read from UTF-8 bytes.
enum WordSign {
    case letter(Int)
    /// U+FFFD.
    case lost
    /// A soft hyphen, or a sign without width: between letters, it stands in a word.
    case hidden(Int)
    /// `-`, U+2010 or U+2011.
    case hyphen(Int)
    /// `'` or U+2019: within a word only between letters.
    case apostrophe(Int)
    case other(Int)

    var length: Int {
        switch self {
        case .letter(let length), .hidden(let length), .hyphen(let length), .apostrophe(let length), .other(let length): length
        case .lost: 3
        }
    }

    var isLetter: Bool { if case .letter = self { true } else { false } }
    /// Whether a word goes on over this sign by itself.
    var isInner: Bool {
        switch self {
        case .letter, .lost, .hidden: true
        default: false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The sign that starts at an index within the bounds.
    @inline(__always)
    func sign(at index: Int) -> WordSign {
        let byte = self[index]
        if byte < 0x80 {
            if (0x61...0x7A).contains(byte | 0x20) { return .letter(1) }
            if byte == 0x2D { return .hyphen(1) }
            return byte == 0x27 ? .apostrophe(1) : .other(1)
        }
        return wideSign(at: index)
    }

    /// The signs beyond ASCII; letters are those of the blocks in which letters stand (Unicode, Blocks.txt).
    private func wideSign(at index: Int) -> WordSign {
        func at(_ offset: Int) -> UInt8 { index + offset < count ? self[index + offset] : 0 }
        let length = Swift.min(self[index] >= 0xF0 ? 4 : self[index] >= 0xE0 ? 3 : self[index] >= 0xC0 ? 2 : 1, count - index)
        switch (self[index], at(1), at(2)) {
        case (0xC2, 0xAD, _): return .hidden(length)
        case (0xCD, 0x8F, _): return .hidden(length)
        case (0xC3, 0x97, _), (0xC3, 0xB7, _): return .other(length)
        case (0xC3...0xDF, _, _): return .letter(length)
        case (0xE0...0xE1, _, _): return .letter(length)
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF): return .hidden(length)
        case (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91): return .hyphen(length)
        case (0xE2, 0x80, 0x99): return .apostrophe(length)
        case (0xE3, 0x80, _): return .other(length)
        case (0xE3...0xED, _, _): return .letter(length)
        case (0xEF, 0xAC, 0x80...0x86): return .letter(length)
        case (0xEF, 0xBF, 0xBD): return .lost
        default: return .other(length)
        }
    }

    /// Where the sign before an index starts.
    func signStart(before index: Int) -> Int {
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
