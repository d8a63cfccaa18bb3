/// What there is in a text that some rule wants to look at; found for all rules in one pass over its bytes, for nearly every text has
/// nothing of it.
package struct TextSigns: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Two words next to each other have the same letters.
    static let repetition = TextSigns(rawValue: 1)
    /// `"` or `'`.
    static let straightQuote = TextSigns(rawValue: 2)
    /// `‘`, `“`, `”` or `„`; a `’` is mostly an apostrophe.
    static let curlyQuote = TextSigns(rawValue: 4)
    /// A bracket without words behind it.
    static let emptyBrackets = TextSigns(rawValue: 8)
    /// A line that begins as a heading does, or as the line under one.
    static let heading = TextSigns(rawValue: 16)
    /// `?` or `&` with a letter behind it that the name of a tracking parameter begins with.
    static let query = TextSigns(rawValue: 32)
    /// What may have been meant as a heading, a link or a tag, and is none.
    static let markup = TextSigns(rawValue: 64)
    /// Two spaces behind a word.
    static let doubleSpace = TextSigns(rawValue: 128)

    init(in bytes: UnsafeBufferPointer<UInt8>) {
        var signs = Self.atLineStart(bytes, 0)
        var index = 0
        var word = 0..<0
        // Whether only blanks stand between the last word and here.
        var isNear = false
        while index < bytes.count {
            let byte = bytes[index]
            if Self.isLetter(byte) {
                let start = index
                index = bytes.endOfLetters(from: start)
                if isNear, index &- start == word.count, Self.isSame(bytes, word.lowerBound, start, word.count) { signs.insert(.repetition) }
                word = start..<index
                isNear = true
                continue
            }
            switch byte {
            case 0x20: if isNear, index &- word.upperBound == 1, bytes[index &- 1] == 0x20 { signs.insert(.doubleSpace) }
            case 0x09, 0x0D: break
            case 0x0A: signs.formUnion(Self.atLineStart(bytes, index &+ 1))
            default:
                isNear = false
                index &+= signs.note(byte, at: index, in: bytes)
            }
            index &+= 1
        }
        self = signs
    }

    /// Notes a sign that is neither letter nor blank.
    ///
    /// - Returns: how many bytes of it come behind the first.
    private mutating func note(_ byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        func next(_ offset: Int) -> UInt8 { index &+ offset < bytes.count ? bytes[index &+ offset] : 0x0A }
        switch byte {
        case 0x22, 0x27: insert(.straightQuote)
        case 0x29 where next(1) == 0x5B, 0x5D where next(1) == 0x20 || next(1) == 0x3A || next(1) == 0x5B, 0x3C where Self.isLetter(next(1)) || [0x21, 0x2F, 0x3F].contains(next(1)): insert(.markup)
        case 0x5D where next(1) == 0x28 && !Self.isPlainDestination(bytes, index &+ 2): insert(.markup)
        case 0x5B where next(1) == 0x5D || next(1) <= 0x20: insert(.emptyBrackets)
        case 0x26, 0x3F:
            switch next(1) {
            case 0x5F, 0x61, 0x64, 0x66, 0x67, 0x68, 0x69, 0x6D, 0x6F, 0x70, 0x73, 0x74, 0x75, 0x76, 0x77, 0x79: insert(.query)
            default: break
            }
        case 0xC2: return 1
        case 0xE2:
            if next(1) == 0x80, [0x98, 0x9C, 0x9D, 0x9E].contains(next(2)) { insert(.curlyQuote) }
            return 2
        default: break
        }
        return 0
    }

    /// Letters of ASCII, and everything beyond but spaces (U+00A0) and the punctuation of U+2000 to U+2FFF.
    static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2)
    }

    private static func atLineStart(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> TextSigns {
        guard start < bytes.count else { return [] }
        if bytes[start] == UInt8(ascii: "=") { return .heading }
        guard bytes[start] == UInt8(ascii: "#") else { return [] }
        let level = bytes[start...].prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
        return level > 6 || (start &+ level < bytes.count && isLetter(bytes[start &+ level])) ? [.heading, .markup] : .heading
    }

    /// Whether `)` ends what stands behind `](`, as it nearly always does.
    private static func isPlainDestination(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        for byte in bytes[start...].prefix(200) {
            if byte == 0x29 { return true }
            if byte <= 0x20 { return false }
        }
        return false
    }

    /// Whether two words of two letters or more are the same, but for a capital at the start.
    private static func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Int, _ right: Int, _ count: Int) -> Bool {
        guard count > 1, bytes[left] | 0x20 == bytes[right] | 0x20 else { return false }
        for offset in 1..<count where bytes[left &+ offset] != bytes[right &+ offset] { return false }
        return true
    }
}
