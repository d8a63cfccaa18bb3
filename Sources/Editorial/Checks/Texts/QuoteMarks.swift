/// Finds the quotation marks in a text, and tells them from apostrophes and the signs for inches and minutes.
struct QuoteMarks {
    /// The first opening `"` or `'`, as an offset.
    private(set) var straight: Int?
    /// The first opening `‘`, `“` or `„`, or the `”` that closes a straight one.
    private(set) var curly: Int?

    private let bytes: UnsafeBufferPointer<UInt8>
    /// Stands for `“` and `„`, which begin with this byte.
    private static let curlySign: UInt8 = 0xE2

    init(in bytes: UnsafeBufferPointer<UInt8>, mask: TextMask, isSingleQuoted: Bool) {
        self.bytes = bytes
        var opened: (index: Int, sign: UInt8)?
        var index = 0
        while index < bytes.count, straight == nil || curly == nil {
            switch bytes[index] {
            case 0x22, 0x27:
                // `''` within single quotes of YAML is one sign.
                let isTwice = isSingleQuoted && bytes[index] == 0x27 && at(index + 1) == 0x27
                let (first, last) = (index, isTwice ? index + 1 : index)
                index = last
                if mask.contains(first) { break }
                if let open = opened, open.sign == bytes[last], closes(first, last) {
                    straight = straight ?? open.index
                } else if opened?.sign == Self.curlySign, bytes[last] == 0x22, closes(first, last), !(0x30...0x39).contains(at(first - 1)) {
                    // “zo": one pair, two kinds. Behind a number it is the sign for inches.
                    straight = straight ?? first
                } else if opens(first, last) {
                    opened = (first, bytes[last])
                }
            case 0xE2 where at(index + 1) == 0x80 && [0x98, 0x9C, 0x9E].contains(at(index + 2)):
                if opens(index, index + 2), !mask.contains(index) {
                    curly = curly ?? index
                    if bytes[index + 2] != 0x98 { opened = (index, Self.curlySign) }
                }
                index += 2
            case 0xE2 where at(index + 1) == 0x80 && at(index + 2) == 0x9D:
                if let open = opened, open.sign == 0x22, closes(index, index + 2), !mask.contains(index) {
                    (straight, curly) = (straight ?? open.index, curly ?? index)
                }
                opened = nil
                index += 2
            default: break
            }
            index += 1
        }
    }

    private func at(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0x20 }

    /// Behind a blank or bracket and before a word of more than one letter: `'s ochtends`, `'t` and `‘90` do not open.
    private func opens(_ first: Int, _ last: Int) -> Bool {
        let before = at(first - 1) == UInt8(ascii: "\\") ? at(first - 2) : at(first - 1)
        guard before <= 0x20 || [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(before) else { return false }
        let next = at(last + 1)
        if [UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "(")].contains(next) { return true }
        if Self.isDigit(next) { return bytes[last] != 0x27 && !(bytes[last] == 0x98 && isYear(last + 1)) }
        return TextSigns.isLetter(next) && TextSigns.isLetter(at(last + 2))
    }

    /// Two digits that stand alone, as in `de jaren ‘90`.
    private func isYear(_ start: Int) -> Bool { Self.isDigit(at(start + 1)) && !Self.isDigit(at(start + 2)) && !TextSigns.isLetter(at(start + 2)) }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private func closes(_ first: Int, _ last: Int) -> Bool {
        let before = at(first - 1) == UInt8(ascii: "\\") ? at(first - 2) : at(first - 1)
        return before > 0x20 && !TextSigns.isLetter(at(last + 1)) && !(0x30...0x39).contains(at(last + 1))
    }
}
