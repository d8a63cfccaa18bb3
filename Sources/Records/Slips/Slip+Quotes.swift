import Diagnostics

/// Slips with quotes and brackets.
extension Slip {
    /// `title: "Samen" opleiden`, `title: 'foto's'`, or a text whose quote was meant to be closed lines before.
    static func textBehindQuote(_ text: SlipText) -> Slip? {
        guard text.isLeftOver, let closing = text.lastSign(before: text.problem.offset) else { return nil }
        let quote = text.bytes[closing]
        guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""), let opening = text.openingQuote(quote, before: closing) else { return nil }
        let line = text.line(at: opening)
        guard line.range.contains(closing) else { return open(opening, closedAt: text.line(at: closing), text) }
        let example = text.quoted(text.isQuotedAsAWhole(line.value, closing: closing) ? line.value.dropFirst().dropLast() : line.value)
        return Slip(
            range: closing..<closing + 1,
            message: Words(nl: "bij dit aanhalingsteken houdt de waarde op, maar er volgt nog tekst", en: "the value ends at this quote, but more text follows"),
            note: Words(nl: "Zet andere aanhalingstekens om de hele waarde: `\(example)`.", en: "Put other quotes around the whole value: `\(example)`."))
    }

    /// `title: [Samen] opleiden`
    static func textBehindBracket(_ text: SlipText) -> Slip? {
        guard text.isLeftOver, let closing = text.lastSign(before: text.problem.offset) else { return nil }
        let sign = text.bytes[closing]
        let line = text.line(at: closing)
        guard sign == UInt8(ascii: "]") || sign == UInt8(ascii: "}"), line.value.contains(closing), line.value.lowerBound < closing else { return nil }
        let (example, shown) = (text.quoted(line.value), text.string(closing..<closing + 1))
        return Slip(
            range: closing..<closing + 1,
            message: Words(nl: "bij deze `\(shown)` houdt de waarde op, maar er volgt nog tekst", en: "the value ends at this `\(shown)`, but more text follows"),
            note: Words(
                nl: "Horen de haken bij de tekst? Zet dan de hele waarde tussen aanhalingstekens: `\(example)`.",
                en: "Are the brackets part of the text? Then put the whole value in quotes: `\(example)`."))
    }

    /// A quote that nothing closes: `title: 's avonds leren`.
    static func openQuote(_ text: SlipText) -> Slip? {
        guard text.problem.wasReading("a quoted scalar"), let start = text.problem.start,
            text.problem.says("end of stream") || text.problem.says("document indicator")
        else { return nil }
        return open(start, closedAt: nil, text)
    }

    private static func open(_ start: Int, closedAt end: TypedLine?, _ text: SlipText) -> Slip {
        let example = text.quoted(text.rest(from: start))
        let number = end.map { line in text.bytes[..<line.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1 }
        return Slip(
            range: start..<start + 1,
            message: number.map { Words(nl: "dit aanhalingsteken wordt pas op regel \($0) gesloten, en daarachter staat nog tekst", en: "this quote is closed on line \($0) only, and more text follows there") }
                ?? Words(nl: "dit aanhalingsteken wordt nergens gesloten", en: "nothing closes this quote"),
            note: Words(
                nl: "Sluit de tekst met hetzelfde teken. Hoort het bij de tekst zelf? Zet dan andere aanhalingstekens om de hele waarde: `\(example)`.",
                en: "Close the text with the same sign. Is it part of the text itself? Then put other quotes around the whole value: `\(example)`."))
    }

    /// `about: [effect/behoud`
    static func openBracket(_ text: SlipText) -> Slip? {
        guard let start = text.problem.start, text.problem.says("did not find expected ',' or"), let sign = text.byte(at: start) else { return nil }
        let closing: UInt8 = sign == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
        let rest = text.rest(from: start)
        guard !text.bytes[rest].contains(closing) else { return nil }
        let (opened, closed) = (text.string(start..<start + 1), String(decoding: [closing], as: UTF8.self))
        let example = text.quoted(rest)
        return Slip(
            range: start..<start + 1, message: Words(nl: "deze `\(opened)` wordt niet gesloten", en: "nothing closes this `\(opened)`"),
            note: Words(
                nl: "Sluit de lijst met `\(closed)`. Hoort de haak bij de tekst? Zet dan de hele waarde tussen aanhalingstekens: `\(example)`.",
                en: "Close the list with `\(closed)`. Is the bracket part of the text? Then put the whole value in quotes: `\(example)`."))
    }
}

extension SlipText {
    /// Lines that a text in quotes is looked for upwards.
    private static let mostLines = 200

    /// Whether libyaml was done with a value and found more.
    fileprivate var isLeftOver: Bool {
        problem.says("did not find expected key") || problem.says("did not find expected '-' indicator") || problem.says("expected <document start>")
    }

    /// The last sign that is no blank before an offset, on the same line.
    fileprivate func lastSign(before offset: Int) -> Int? {
        bytes[line(at: offset).range.lowerBound..<min(offset, limits.upperBound)].lastIndex { !$0.isBlank }
    }

    /// The quote that begins the value that ends at `closing`: on its line, or on one above.
    fileprivate func openingQuote(_ quote: UInt8, before closing: Int) -> Int? {
        var at = closing
        for _ in 0..<Self.mostLines {
            let line = line(at: at)
            let start = line.value.lowerBound
            if start < closing, byte(at: start) == quote { return start }
            guard line.range.lowerBound > limits.lowerBound else { return nil }
            at = line.range.lowerBound - 1
        }
        return nil
    }

    /// Whether a value has the same quotes at both ends, and the one at `closing` was meant as part of it: `"Hij zei "ja""`, `'foto's'`.
    fileprivate func isQuotedAsAWhole(_ value: Range<Int>, closing: Int) -> Bool {
        let quote = bytes[closing]
        guard value.count > 2, closing > value.lowerBound, bytes[value.upperBound - 1] == quote, closing < value.upperBound - 1 else { return false }
        return bytes[closing - 1].isBlank || !bytes[closing + 1].isBlank
    }
}
