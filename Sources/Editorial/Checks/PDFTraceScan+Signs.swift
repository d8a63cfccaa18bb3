import Records

/// Signs that say nothing in Dutch and English text, and accents that stand apart from their letters.
extension PDFTraceScan {
    /// Whether Latin letters, common marks or nothing stand on both sides: joiners and marks of direction have a meaning in other scripts,
    /// and hold emoji together.
    func isAmongLatin(_ start: Int, _ end: Int) -> Bool {
        let before = start > 0 ? bytes.signStart(before: start) : start
        return (start == 0 || isLatin(before)) && (end == bytes.count || isLatin(end))
    }

    /// Latin letters and their accents (below U+0370), and general punctuation (U+2000 to U+206F), to which the signs themselves belong.
    private func isLatin(_ index: Int) -> Bool { bytes[index] < 0xCE || (bytes[index] == 0xE2 && (at(index + 1) == 0x80 || at(index + 1) == 0x81)) }

    /// `o` with U+0308 behind it, as macOS and some PDFs have `ö`; nil where there is no such letter as one sign.
    func accent(at index: Int) -> PDFTraceMark? {
        guard index > 0, at(index - 1).isLetterByte else { return nil }
        let start = bytes.signStart(before: index)
        var end = index
        while at(end) == 0xCC || (at(end) == 0xCD && at(end + 1) < 0xB0), end + 1 < bytes.count, end - index < Self.mostAccents { end += 2 }
        let letter = String(decoding: bytes[start..<end], as: UTF8.self).composed
        return letter.unicodeScalars.count == 1 && end > index ? PDFTraceMark(kind: .accent(letter), range: start..<end) : nil
    }

    /// No letter has more, in bytes.
    private static let mostAccents = 8
}
