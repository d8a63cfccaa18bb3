import Testing

@testable import Diagnostics

@Suite struct ExcerptTests {
    private func shown(_ line: String, _ columns: Range<Int>, width: Int = 80) -> (line: String, carets: String) {
        let place = Place(
            path: "a.yaml", start: Position(line: 1, column: columns.lowerBound), end: Position(line: 1, column: columns.upperBound),
            excerpt: line)
        let excerpt = Excerpt(place, width: width)!
        return (excerpt.line, excerpt.carets)
    }

    /// What stands above the carets.
    private func marked(_ line: String, _ columns: Range<Int>, width: Int = 80) -> String {
        let (line, carets) = shown(line, columns, width: width)
        let (from, to) = (carets.prefix { $0 == " " }.count, carets.count)
        var column = 0
        var result = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            let width = TerminalText.width(scalar)
            if column + width > from || (width == 0 && column > from), column < to { result.append(scalar) }
            column += width
        }
        return String(result)
    }

    @Test func accents() {
        #expect(marked("naam: Müller", 7..<13) == "Müller")
        #expect(marked("e\u{301}é: Mu\u{308}ller", 6..<13) == "Mu\u{308}ller")
    }

    @Test func tabsAndWideCharacters() {
        #expect(shown("\ta: b", 5..<6) == ("    a: b", "       ^"))
        #expect(shown("日本: x", 1..<3) == ("日本: x", "^^^^"))
        #expect(shown("日本: x", 5..<6).carets == "      ^")
    }

    @Test func emptyRangesAndThosePastTheEnd() {
        #expect(shown("a: b", 5..<5).carets == "    ^")
        #expect(shown("a: b", 90..<95).carets == "    ^")
        #expect(shown("", 1..<1) == ("", "^"))
        let place = Place(path: "a", start: Position(line: 1, column: 4), end: Position(line: 3, column: 1), excerpt: "a: |tekst")
        #expect(Excerpt(place, width: 80)?.carets == "   ^^^^^^")
    }

    @Test func longLinesAreCutAroundTheCaret() {
        let line = String(repeating: "woord ", count: 100) + "DOEL" + String(repeating: " woord", count: 100)
        for width in [20, 40, 80, 200] {
            let (text, carets) = shown(line, 601..<605, width: width)
            #expect(TerminalText.width(text) <= width)
            #expect(text.hasPrefix("…") && text.hasSuffix("…"))
            #expect(carets.hasSuffix("^^^^"))
            #expect(marked(line, 601..<605, width: width) == "DOEL")
        }
        #expect(marked(line, 1..<6, width: 40) == "woord")
        #expect(marked(line, 1200..<1205, width: 40) == "woord")
        #expect(shown(line, 601..<1100, width: 40).carets.count <= 40)
    }

    /// Of a very long line only a part is at hand.
    @Test func aPartOfALineIsCutToo() {
        let place = Place(path: "a", start: Position(line: 1, column: 4004), end: Position(line: 1, column: 4008), excerpt: "wat DOEL wat", excerptColumn: 4000)
        #expect(Excerpt(place, width: 80).map { [$0.line, $0.carets] } == ["…wat DOEL wat", "     ^^^^"])
    }

    @Test func wrapsAtSpaces() {
        #expect(TerminalText.wrap("een twee drie vier", width: 9) == ["een twee", "drie vier"])
        #expect(TerminalText.wrap("onafbreekbaarlang woord", width: 5) == ["onafbreekbaarlang", "woord"])
        #expect(TerminalText.wrap("a\n\nb", width: 5) == ["a", "", "b"])
    }
}
