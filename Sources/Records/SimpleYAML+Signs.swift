extension SimpleYAML {
    /// Whether a text has signs alone that libyaml takes as they are, and line ends of one sort: no other control characters, no separators that
    /// nobody sees (U+0080 to U+009F, U+2028, U+2029), nothing from U+F000 on, where the byte order mark is.
    static func isPrintable(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = range.lowerBound
        while index < range.upperBound {
            if index + 8 <= range.upperBound, isPrintable(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index += 8
                continue
            }
            let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
            switch bytes[index] {
            case 0x0A, 0x20...0x7E: break
            case 0xC2 where next < 0xA0, 0xEF: return false
            case 0xE2 where next == 0x80 && index + 2 < range.upperBound && bytes[index + 2] & 0xFE == 0xA8: return false
            case 0x80...0xFF: break
            default: return false
            }
            index += 1
        }
        return true
    }

    /// Whether eight bytes are ASCII, and none of them a control character.
    private static func isPrintable(_ word: UInt64) -> Bool {
        let deleted = word ^ 0x7F7F_7F7F_7F7F_7F7F
        return (word | (word &- 0x2020_2020_2020_2020) | (deleted &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
    }
}
