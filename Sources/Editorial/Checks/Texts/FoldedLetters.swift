/// The letters and digits of a text as they are compared: in lower case, without accents, ligatures taken apart.
enum FoldedLetters {
    /// What stands for U+FFFD, a character that was lost.
    static let lost: UInt8 = 0xFF

    /// Calls `body` with every letter and its offset in the text, and with 0 for what is between words.
    ///
    /// Letters beyond Latin come as the bytes of their UTF-8.
    @inline(__always)
    static func forEach(in bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt8, Int) -> Void) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                let isLetter = (byte | 0x20) &- 0x61 < 26
                body(isLetter ? byte | 0x20 : byte &- 0x30 < 10 ? byte : 0, index)
                index &+= 1
                continue
            }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let end = min(index + length, bytes.count)
            var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
            for next in index + 1..<end { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
            fold(scalar, bytes, index..<end, body)
            index = end
        }
    }

    private static func fold(_ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (UInt8, Int) -> Void) {
        switch scalar {
        // Combining accents and the soft hyphen are part of the word that they stand in.
        case 0x0300...0x036F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
        case 0xC0..<0x180:
            let letter = latin[Int(scalar) - 0xC0]
            body(letter == UInt8(ascii: "-") ? 0 : letter, range.lowerBound)
        case 0xFB00...0xFB06: for letter in ligatures[Int(scalar) - 0xFB00].utf8 { body(letter, range.lowerBound) }
        case 0xFFFD: body(lost, range.lowerBound)
        default:
            guard Unicode.Scalar(scalar)?.properties.isAlphabetic == true else { return body(0, range.lowerBound) }
            for index in range { body(bytes[index], index) }
        }
    }

    /// U+00C0 to U+017F.
    private static let latin = Array("aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs".utf8)
    /// U+FB00 to U+FB06.
    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "ft", "st"]

    /// FNV-1a (Fowler, Noll, Vo), for words and rows of words.
    struct Hash {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

        mutating func add(_ word: UInt64) { value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15 }

        static func of(_ word: String) -> UInt64 {
            var hash = Hash()
            for byte in word.utf8 { hash.add(byte) }
            return hash.value
        }
    }
}
