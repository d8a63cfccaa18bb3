import Records

/// Letters that a font has as one sign of its own, which copying made another sign of; and accents that were put on the page by themselves.
extension PDFTraceScan {
    /// `ĳ`; and for `ti` U+10019F, a private sign of Microsoft's fonts, or what sixteen bits leave of it: `Ɵ` (Unicode mailing list, March 2016,
    /// "Joined "ti" coded as "Ɵ" in PDF").
    func glyph(at index: Int) -> PDFTraceMark? {
        switch (bytes[index], at(index + 1)) {
        case (0xC4, 0xB2): return PDFTraceMark(kind: .ligature("IJ"), range: index..<index + 2)
        case (0xC4, 0xB3): return PDFTraceMark(kind: .ligature("ij"), range: index..<index + 2)
        case (0xC6, 0x9F) where isBesideSmall(index, index + 2): return PDFTraceMark(kind: .ligature("ti"), range: index..<index + 2)
        case (0xF4, 0x80) where at(index + 2) == 0x86 && at(index + 3) == 0x9F: return PDFTraceMark(kind: .ligature("ti"), range: index..<index + 4)
        default: return nil
        }
    }

    /// `fi nancieel`, `eff ecten`: from the last `f` before the space.
    func split(at index: Int) -> PDFTraceMark? {
        guard findsDoubtful, [0x66, 0x69, 0x6C].contains(at(index + 1)), at(index + 2) == 0x20, isSmall(at(index + 3)) else { return nil }
        let range = word(around: index, index + 3)
        return PDFTraceMark(kind: .split, range: range, core: index + 2..<index + 3)
    }

    /// Signs of that kind of which the word has to tell: private ones (U+E000 to U+F8FF, planes 15 and 16), and `Ō`, `Ʃ` and `ƫ`, behind a small
    /// letter. A bullet has none before it.
    func lostGlyph(at index: Int) -> PDFTraceMark? {
        let length: Int
        switch (bytes[index], at(index + 1)) {
        case (0xC5, 0x8C), (0xC6, 0xA9), (0xC6, 0xAB): length = isSmall(at(index - 1)) ? 2 : 0
        case (0xEE, _), (0xEF, 0x80...0xA3): length = isSmall(at(index - 1)) ? 3 : 0
        case (0xF3, 0xB0...0xBF), (0xF4, _): length = isSmall(at(index - 1)) ? 4 : 0
        default: length = 0
        }
        return length == 0 ? nil : PDFTraceMark(kind: .lost, range: index..<min(index + length, bytes.count))
    }

    /// Whether a sign stands in a word: a bullet mostly has blanks beside it.
    private func isBesideSmall(_ start: Int, _ end: Int) -> Bool { isSmall(at(end)) || isSmall(at(start - 1)) }

    private func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    /// `caf´e`, `na¨ıef` and `cafe´`: the accent before its letter, or else behind it.
    func looseAccent(at index: Int) -> PDFTraceMark? {
        guard findsDoubtful, let accent = Self.accents.first(where: { $0.sign == bytes[index] && $0.second == at(index + 1) }) else { return nil }
        let next = index + 2
        if let letter = accent.letter(on: at(next) == 0xC4 && at(next + 1) == 0xB1 ? UInt8(ascii: "i") : at(next)) {
            return PDFTraceMark(kind: .looseAccent(letter), range: index..<next + (at(next) == 0xC4 ? 2 : 1))
        }
        return accent.letter(on: at(index - 1)).map { PDFTraceMark(kind: .looseAccent($0), range: index - 1..<next) }
    }

    /// An accent as a sign of its own, and as one over a letter.
    private struct Accent {
        let sign, second: UInt8
        let combining: Unicode.Scalar
        let letters: [UInt8]

        init(_ sign: String, _ combining: Unicode.Scalar, on letters: String) {
            let bytes = Array(sign.utf8)
            (self.sign, second, self.combining, self.letters) = (bytes[0], bytes[1], combining, Array(letters.utf8))
        }

        /// The letter with the accent; nil where Dutch, English and their neighbours have none.
        func letter(on byte: UInt8) -> String? {
            guard letters.contains(byte) else { return nil }
            var text = String(UnicodeScalar(byte))
            text.unicodeScalars.append(combining)
            return text.composed
        }
    }

    private static let accents = [
        Accent("´", "\u{301}", on: "aeiouAEIOU"), Accent("¨", "\u{308}", on: "aeiouAEIOU"), Accent("ˆ", "\u{302}", on: "aeiouAEIOU"),
        Accent("˜", "\u{303}", on: "naoNAO"), Accent("¸", "\u{327}", on: "cC"),
    ]
}
