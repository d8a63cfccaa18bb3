/// Whether a line begins something of its own: an item, a heading, a quotation, a note, a table, code.
enum LineMarker {
    static func isMarked(_ line: String) -> Bool {
        let signs = line.unicodeScalars
        guard let first = signs.first else { return true }
        if isBullet(first) || "¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars.contains(first) { return true }
        let second = signs.dropFirst().first
        if first == "[" { return number(signs.dropFirst()).map { $0 == "]" } ?? false }
        if first == "(", let close = signs.prefix(5).firstIndex(of: ")") { return isItem(signs[..<close].dropFirst()) }
        if first == "o", second == " " { return true }
        if isDigit(first), isTitled(line) || isRow(line) { return true }
        if let sign = number(signs) { return sign == "." || sign == ")" }
        // `a. de student`, and not `A. Bos` of a name.
        if second == ".", ("a"..."z").contains(first), signs.dropFirst(2).first == " " { return true }
        if isCaption(line) { return true }
        return isLetter(first) && (second == ")" || signs.prefix(5).firstIndex { $0 == ")" }.map { isRoman(signs[..<$0]) } ?? false)
    }

    /// `a`, `iv`, `12`: what stands between the brackets of `(a)`.
    private static func isItem(_ signs: some Collection<Unicode.Scalar>) -> Bool {
        guard let first = signs.first else { return false }
        return signs.count == 1 && isLetter(first) || isRoman(signs) || signs.count <= 2 && signs.allSatisfy(isDigit)
    }

    /// `1 Zie de brief`, `3 Methode`: a note, or a heading with a number.
    private static func isTitled(_ line: String) -> Bool {
        let parts = line.split(separator: " ", maxSplits: 1)
        return parts.count == 2 && parts[0].count <= 2 && parts[0].unicodeScalars.allSatisfy(isDigit) && parts[1].unicodeScalars.first.map(isCapital) ?? false
    }

    /// `2019 1.204 34`: nothing but numbers.
    static func isRow(_ line: String) -> Bool {
        let parts = line.split(separator: " ")
        return parts.count > 1 && parts.allSatisfy { part in part.unicodeScalars.allSatisfy { isDigit($0) || ".,%-–+".unicodeScalars.contains($0) } }
    }

    /// `Tabel 2 Aantallen`, `Figuur 1.`
    private static func isCaption(_ line: String) -> Bool {
        let parts = line.split(separator: " ", maxSplits: 2)
        guard parts.count > 1, captioned.contains(parts[0]), parts[1].unicodeScalars.first.map(isDigit) ?? false else { return false }
        return parts.count == 2 || ".:".unicodeScalars.contains(parts[1].unicodeScalars.last!) || parts[2].unicodeScalars.first.map(isCapital) ?? false
    }

    private static let captioned: Set<Substring> = ["Tabel", "Figuur", "Grafiek", "Afbeelding", "Schema", "Kader", "Bijlage", "Table", "Figure", "Box", "Appendix"]

    private static func isDigit(_ sign: Unicode.Scalar) -> Bool { ("0"..."9").contains(sign) }
    private static func isCapital(_ sign: Unicode.Scalar) -> Bool { sign.properties.isUppercase }

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
