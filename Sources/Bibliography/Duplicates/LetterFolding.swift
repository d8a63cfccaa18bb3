import Records

/// What a letter beyond ASCII is when accents and case do not count.
enum LetterFolding {
    enum Folded {
        case letters(String)
        /// A letter or digit that stays as it is.
        case same
        /// Part of a word, but nothing by itself: a combining accent, a soft hyphen, an apostrophe, a lost letter.
        case nothing
        /// Between words.
        case space
    }

    static func fold(_ value: UInt32) -> Folded {
        switch value {
        case 0xAA: return .letters("a")
        case 0xAD, 0xB4, 0x2B0...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x2018...0x201B, 0x2032, 0x2060, 0xFE00...0xFE2F, 0xFEFF, 0xFFFD:
            return .nothing
        case 0xB5: return .letters("u")
        case 0xBA: return .letters("o")
        case 0x80..<0xC0, 0xD7, 0xF7, 0x2010...0x2031, 0x2033...0x205F, 0x3000...0x303F: return .space
        case 0xC0..<0x180: return letters(latin, at: Int(value - 0xC0))
        case 0x1E00..<0x1F00: return letters(additional, at: Int(value - 0x1E00))
        case 0xFB00...0xFB06: return .letters(ligatures[Int(value - 0xFB00)])
        default: return other(value)
        }
    }

    private static func letters(_ table: [UInt8], at index: Int) -> Folded {
        switch table[index] {
        case UInt8(ascii: "1"): .letters("ae")
        case UInt8(ascii: "2"): .letters("oe")
        case UInt8(ascii: "3"): .letters("ij")
        case UInt8(ascii: "4"): .letters("ss")
        case UInt8(ascii: "5"): .letters("th")
        case UInt8(ascii: "."): .space
        case let letter: .letters(String(UnicodeScalar(letter)))
        }
    }

    /// Other scripts: lower case as Unicode has it, in Greek and Cyrillic without accents.
    private static func other(_ value: UInt32) -> Folded {
        switch value {
        case 0x370..<0x530: return greekAndCyrillic[Int(value - 0x370)]
        case 0x1F00..<0x2000: return extendedGreek[Int(value - 0x1F00)]
        default: return Unicode.Scalar(value).map(small) ?? .space
        }
    }

    private static let greekAndCyrillic = (0x370..<0x530).map(bare)
    private static let extendedGreek = (0x1F00..<0x2000).map(bare)

    private static func bare(_ value: UInt32) -> Folded {
        guard let letter = Unicode.Scalar(value).flatMap({ String(Character($0)).decomposed.first }) else { return .space }
        // A sigma at the end of a word has a form of its own.
        return letter == "ς" ? .letters("σ") : letter.value == value ? small(letter) : .letters(letter.properties.lowercaseMapping)
    }

    private static func small(_ scalar: Unicode.Scalar) -> Folded {
        let properties = scalar.properties
        guard properties.isAlphabetic || properties.numericType != nil else { return .space }
        return properties.changesWhenLowercased ? .letters(properties.lowercaseMapping) : .same
    }

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    /// U+00C0 to U+017F (Latin-1 Supplement and Latin Extended-A); figures stand for two letters.
    private static let latin = Array(
        ("aaaaaa1ceeeeiiiidnooooo.ouuuuy54aaaaaa1ceeeeiiiidnooooo.ouuuuy5yaaaaaaccccccccddddeeeeeeeeeegggg"
            + "gggghhhhiiiiiiiiii33jjkkkllllllllllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    /// U+1E00 to U+1EFF (Latin Extended Additional).
    private static let additional = Array(
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
            + "wwwwwwwwwwxxxxyyzzzzzzhtwy..ss4daaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......").utf8)
}
