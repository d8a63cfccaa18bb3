import Diagnostics

/// Slips in the first line of a record or of an item of a list, which libyaml notices in the line below.
extension Slip {
    /// `title Primaire effecten`, `- family Visser`: without a colon it is one text with the line below.
    static func firstField(_ text: SlipText) -> Slip? {
        guard text.problem.says("mapping values are not allowed") else { return nil }
        let here = text.line(at: text.problem.offset)
        guard let name = here.name, name.upperBound == text.problem.offset, let line = text.startOfText(endingAt: here) else { return nil }
        let word = text.string(line.text).prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return noField(
            line, text,
            word.isEmpty ? Words(nl: "Schrijf `naam: waarde`.", en: "Write `name: value`.") : Words(nl: "Schrijf `\(word): …`.", en: "Write `\(word): …`."))
    }

    /// `-family: Visser`, `– family: Visser`, `1. family: Visser`
    static func itemSign(_ text: SlipText) -> Slip? {
        guard text.problem.says("mapping values are not allowed") || text.problem.says("did not find expected key") else { return nil }
        let here = text.line(at: text.problem.offset)
        guard here.name != nil, let above = text.lines(above: here).first(where: { !$0.text.isEmpty }), above.colon != nil,
            here.column > above.column, let sign = text.strangeItemSign(above)
        else { return nil }
        return Slip(
            range: sign, message: Words(nl: "een onderdeel van een lijst begint met een streepje en een spatie", en: "an item of a list begins with a hyphen and a blank"),
            note: Words(nl: "Schrijf `- ` in plaats van `\(text.string(sign))`.", en: "Write `- ` instead of `\(text.string(sign))`."))
    }

    /// ` title: A` above fields that are not indented.
    static func indentedStart(_ text: SlipText) -> Slip? {
        guard text.problem.says("expected <document start>") else { return nil }
        let here = text.line(at: text.problem.offset)
        let above = text.lines(above: here).filter { !$0.text.isEmpty && text.byte(at: $0.text.lowerBound) != UInt8(ascii: "#") }
        guard here.name != nil, above.count == 1, let name = above[0].name, above[0].column > here.column else { return nil }
        let shown = text.string(name)
        return Slip(
            range: name, message: Words(nl: "`\(shown)` springt in, en de velden eronder niet", en: "`\(shown)` is indented, and the fields below are not"),
            note: Words(nl: "Haal de spaties aan het begin van de regel weg.", en: "Remove the spaces at the start of the line."))
    }
}

extension SlipText {
    private static let mostLines = 20

    /// The lines above one, from below.
    fileprivate func lines(above line: TypedLine) -> [TypedLine] {
        var lines: [TypedLine] = []
        var start = line.range.lowerBound
        while start > limits.lowerBound, lines.count < Self.mostLines {
            lines.append(self.line(at: start - 1))
            start = lines[lines.count - 1].range.lowerBound
        }
        return lines
    }

    /// The first line of a text that goes on to the name in `line`, where that text is the first of a record or of an item.
    fileprivate func startOfText(endingAt line: TypedLine) -> TypedLine? {
        var first: TypedLine?
        let all = lines(above: line)
        for above in all where !above.text.isEmpty {
            if byte(at: above.text.lowerBound) == UInt8(ascii: "#") || string(above.range) == "---" { return first }
            guard above.colon == nil else { return nil }
            if above.dash.map({ $0 < line.text.lowerBound - line.range.lowerBound + above.range.lowerBound }) == true { return above }
            guard above.column == line.column else { return nil }
            first = above
        }
        return all.count < Self.mostLines ? first : nil
    }

    /// What somebody typed for the `- ` of an item: a hyphen without a blank, another dash, a number.
    fileprivate func strangeItemSign(_ line: TypedLine) -> Range<Int>? {
        guard line.dash == nil else { return nil }
        let start = line.text.lowerBound
        let first = string(sign(at: start))
        if ["-", "–", "—", "•", "*"].contains(first) {
            let end = sign(at: start).upperBound
            return byte(at: end) == 0x20 ? start..<end + 1 : start..<end
        }
        let digits = bytes[line.text].prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, let point = byte(at: digits.endIndex), point == UInt8(ascii: ".") || point == UInt8(ascii: ")"), byte(at: digits.endIndex + 1) == 0x20
        else { return nil }
        return start..<digits.endIndex + 2
    }
}
