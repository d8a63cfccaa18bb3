/// Whether a line begins something of its own: an item, a heading, a quotation, a table, code.
enum LineMarker {
    static func isMarked(_ line: String) -> Bool {
        let signs = line.unicodeScalars
        guard let first = signs.first else { return true }
        if isBullet(first) { return true }
        let second = signs.dropFirst().first
        if first == "[" { return number(signs.dropFirst()).map { $0 == "]" } ?? false }
        if first == "o", second == " " { return true }
        if let sign = number(signs) { return sign == "." || sign == ")" }
        return isLetter(first) && (second == ")" || signs.prefix(5).firstIndex { $0 == ")" }.map { isRoman(signs[..<$0]) } ?? false)
    }

    /// The sign behind a number of at most three digits; nil without one.
    private static func number(_ signs: some Sequence<Unicode.Scalar>) -> Unicode.Scalar? {
        var digits = 0
        for sign in signs {
            guard ("0"..."9").contains(sign) else { return digits > 0 ? sign : nil }
            digits += 1
            if digits > 3 { return nil }
        }
        return nil
    }

    private static func isLetter(_ sign: Unicode.Scalar) -> Bool { ("a"..."z").contains(sign) || ("A"..."Z").contains(sign) }

    /// `iv)`
    private static func isRoman(_ signs: some Sequence<Unicode.Scalar>) -> Bool { signs.allSatisfy { "ivxIVX".unicodeScalars.contains($0) } }

    private static func isBullet(_ sign: Unicode.Scalar) -> Bool {
        switch sign.value {
        case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0...0x25FF, 0x2600...0x27BF, 0x2190...0x21FF, 0x2B00...0x2BFF: true
        // Fonts of symbols put theirs in the private area.
        case 0xE000...0xF8FF: true
        default: "–—-*+·§#>|`".unicodeScalars.contains(sign)
        }
    }
}
