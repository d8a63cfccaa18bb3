/// Hyphens at the ends of lines, and the signs that programs copy for them.
extension PDFTraceScan {
    /// `opleidings-⏎standaarden`: shown with a space in the middle. `in-⏎en uitstroom` is as it should be.
    ///
    /// - Parameter length: of the hyphen, in bytes.
    func broken(at index: Int, _ length: Int) -> PDFTraceMark? {
        guard at(index - 1).isWordByte, let next = nextLine(from: index + length), at(next).isWordByte else { return nil }
        if layout == .text, (0x41...0x5A).contains(at(next)) { return nil }
        let range = word(around: index, next)
        return PDFTraceMark(kind: kind(index, next, range), range: range, core: index..<next)
    }

    private func kind(_ index: Int, _ next: Int, _ word: Range<Int>) -> PDFTraceMark.Kind {
        if Self.isJoining(bytes[next..<word.upperBound], before: at(word.upperBound)) { return .suspended }
        if at(next).isDigit { return endsInLetterWord(word.lowerBound..<index) ? .brokenNumber : .brokenBeforeNumber }
        let letters = (1...3).first { !at(index - $0).isLetterByte } ?? 4
        return at(index - letters).isDigit ? .brokenNumber : .brokenWord
    }

    func spaced(at index: Int, _ length: Int) -> PDFTraceMark? {
        guard findsDoubtful, let range = SpacedHyphen.word(around: index..<index + length, in: bytes, orNames: true) else { return nil }
        return PDFTraceMark(kind: .spaced, range: range, core: index..<index + length + 1)
    }

    func wideHyphen(at index: Int) -> PDFTraceMark? {
        switch (bytes[index], at(index + 1), at(index + 2)) {
        case (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91): broken(at: index, 3) ?? spaced(at: index, 3)
        case (0xEF, 0xBF, 0xBE): hyphenSign(at: index, 3)
        default: nil
        }
    }

    func hyphenSign(at index: Int, _ length: Int) -> PDFTraceMark? {
        let next = nextLine(from: index + length) ?? afterSpace(index + length) ?? index + length
        guard at(index - 1).isWordByte, at(next).isWordByte else { return nil }
        return PDFTraceMark(kind: .hyphenSign, range: word(around: index, next), core: index..<next)
    }

    /// The small letter behind a space, where a line may have ended once.
    func afterSpace(_ index: Int) -> Int? { at(index) == 0x20 && at(index + 1) &- 0x61 < 26 ? index + 1 : nil }

    /// Nothing longer is a word.
    private static let longest = 120

    /// From the start of the word before `index` to the end of the one at `next`.
    func word(around index: Int, _ next: Int) -> Range<Int> {
        var (start, end) = (index, next)
        while index - start < Self.longest, at(start - 1).isWordByte { start -= 1 }
        while end - next < Self.longest, at(end).isWordByte { end += 1 }
        // At the limit, not in the middle of a sign.
        while start < index, at(start) & 0xC0 == 0x80 { start += 1 }
        while end > next, at(end) & 0xC0 == 0x80 { end -= 1 }
        return start..<end
    }

    /// `COVID-⏎19`, `2016-⏎2021`, `A-⏎1`: no word that could be broken off.
    private func endsInLetterWord(_ word: Range<Int>) -> Bool {
        bytes[word].reversed().prefix { $0 &- 0x61 < 26 || $0 >= 0x80 }.count < 2
    }

    /// Whether a word is one before which a hyphen at the end of a line stands for the rest of a word that is still to come; `of-the-art` is none.
    static func isJoining(_ word: some Sequence<UInt8>, before next: UInt8) -> Bool {
        next != UInt8(ascii: "-") && joining.contains { $0.utf8.elementsEqual(word) }
    }

    private static let joining = [
        "en", "of", "én", "óf", "tot", "naar", "noch", "maar", "als", "dan", "danwel", "alsook", "evenals", "inclusief", "à", "t", "resp", "respectievelijk",
        "and", "or", "nor", "to",
    ]

    /// Where the text of the next line starts, for an index at the end of a line.
    func nextLine(from index: Int) -> Int? {
        var next = index
        if layout != .text { while at(next) == 0x20 { next += 1 } }
        guard let start = lineBreak(next) else { return nil }
        next = start
        while at(next) == 0x20 { next += 1 }
        if at(next) == Self.quotation, isQuoted(index) {
            while at(next) == 0x20 || at(next) == Self.quotation { next += 1 }
        }
        guard layout == .spacedPage, let below = lineBreak(next) else { return next }
        next = below
        while at(next) == 0x20 { next += 1 }
        return next
    }

    /// Before each line of a quotation, in Markdown and in mail.
    private static let quotation = UInt8(ascii: ">")

    private func isQuoted(_ index: Int) -> Bool {
        let start = bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return bytes[start..<index].first { $0 != 0x20 } == Self.quotation
    }

    private func lineBreak(_ index: Int) -> Int? {
        let next = at(index) == 0x0D ? index + 1 : index
        return at(next) == 0x0A ? next + 1 : nil
    }
}
