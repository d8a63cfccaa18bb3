import Diagnostics
import Testing

@testable import LanguageServer

@Suite struct TextIndexTests {
    private static let pieces = ["a", "é", "e\u{301}", "€", "🎓", "👩‍🏫", "\n", "\r\n", "\r", " ", "- x: y", "\u{2028}"]
    /// Further than the piece of a text that is kept count of.
    private static let long = String(repeating: "lang 🎓 ", count: 300)

    private static func texts() -> [String] {
        var dice = Dice(7)
        return ["", "\n", "\r\n", "a", "🎓", long + "é\r\n" + long] + (0..<60).map { _ in (0..<Int.random(in: 1...40, using: &dice)).map { _ in pieces.randomElement(using: &dice)! }.joined() }
    }

    /// Lines as the protocol has them, done the slow way.
    private static func lines(_ text: String) -> [String] {
        var lines: [[Unicode.Scalar]] = [[]]
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if scalars[index] == "\r" || scalars[index] == "\n" {
                if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
                lines.append([])
            } else {
                lines[lines.count - 1].append(scalars[index])
            }
            index += 1
        }
        return lines.map { line in String(String.UnicodeScalarView(line)) }
    }

    @Test func everyCharacterHasItsPosition() {
        for text in Self.texts() {
            let index = TextIndex(Array(text.utf8))
            let lines = Self.lines(text)
            #expect(index.lineCount == lines.count)
            // One expectation for all: there are many characters.
            var wrong: [String] = []
            for (number, line) in lines.enumerated() {
                if !index.bytes[index.line(number)].elementsEqual(line.utf8) { wrong.append("line \(number)") }
                var (units, bytes) = (0, 0)
                let start = index.line(number).lowerBound
                for scalar in line.unicodeScalars {
                    let offset = start + bytes
                    let (wide, narrow) = (TextPosition(line: number, character: units), TextPosition(line: number, character: bytes))
                    let within = TextPosition(line: number, character: units + UTF16.width(scalar) - 1)
                    let isRight = index.position(of: offset, .utf16) == wide && index.position(of: offset, .utf8) == narrow
                        && index.offset(of: wide, .utf16) == offset && index.offset(of: narrow, .utf8) == offset
                        // Within a character is its start.
                        && index.offset(of: within, .utf16) == offset
                    if !isRight { wrong.append("\(number):\(units)") }
                    units += UTF16.width(scalar)
                    bytes += UTF8.width(scalar)
                }
            }
            #expect(wrong.isEmpty, "in \(text.debugDescription)")
        }
    }

    @Test func aPositionPastTheEndIsTheEnd() {
        let index = TextIndex(Array("é🎓\r\nb".utf8))
        for encoding in [PositionEncoding.utf8, .utf16] {
            #expect(index.offset(of: TextPosition(line: 0, character: 99), encoding) == 6)
            #expect(index.offset(of: TextPosition(line: 0, character: .max), encoding) == 6)
            #expect(index.offset(of: TextPosition(line: 9, character: 0), encoding) == 9)
            #expect(index.offset(of: TextPosition(line: -1, character: -4), encoding) == 0)
        }
        // Between CR and LF is the end of the line.
        #expect(index.position(of: 7, .utf16) == TextPosition(line: 0, character: 3))
        #expect(index.position(of: 99, .utf16) == TextPosition(line: 1, character: 1))
    }

    @Test func changesInPiecesGiveTheSameTextAsInOne() {
        var dice = Dice(11)
        for text in Self.texts() {
            var expected = Array(text.utf16)
            var document = OpenDocument(uri: "file:///x", version: 0, text: text)
            for version in 1...8 {
                // Both ends at a character, and not between CR and LF, where no position is.
                let string = String(decoding: expected, as: UTF16.self)
                let ends = string.indices.map { $0.utf16Offset(in: string) } + [expected.count]
                let two = [ends.randomElement(using: &dice)!, ends.randomElement(using: &dice)!].sorted()
                let new = Self.pieces.randomElement(using: &dice)!
                let bytes = [0, 1].map { String(decoding: expected[..<two[$0]], as: UTF16.self).utf8.count }
                let range = document.text.json(bytes[0]..<bytes[1], .utf16)
                document.change([["range": range, "text": .string(new)]], version: version, .utf16)
                expected.replaceSubrange(two[0]..<two[1], with: new.utf16)
                #expect(document.text.bytes.elementsEqual(String(decoding: expected, as: UTF16.self).utf8))
            }
        }
    }

    @Test func anEditMakesOneTextTheOther() throws {
        var dice = Dice(13)
        for text in Self.texts() {
            let other = text.isEmpty ? "x" : String(text.shuffled(using: &dice))
            let index = TextIndex(Array(text.utf8))
            guard let edit = index.edit(to: Array(other.utf8), .utf16) else {
                #expect(text.utf8.elementsEqual(other.utf8))
                continue
            }
            var bytes = index.bytes
            bytes.replaceSubrange(try #require(index.range(edit[path: "range"], .utf16)), with: (edit["newText"]?.string ?? "").utf8)
            #expect(bytes.elementsEqual(other.utf8))
        }
    }

    @Test func columnsOfFindingsCountScalars() {
        let index = TextIndex(Array("a: é\nb: 🎓x\n".utf8))
        #expect(index.offset(of: Position(line: 1, column: 4)) == 3)
        #expect(index.offset(of: Position(line: 2, column: 5)) == 13)
        #expect(index.offset(of: Position(line: 2, column: 99)) == 14)
        #expect(index.offset(of: Position(line: 9, column: 1)) == index.bytes.count)
        #expect(index.position(of: 13) == Position(line: 2, column: 5) && index.position(of: 0) == Position(line: 1, column: 1))
        // A lone CR ends a line of the protocol and not one of ours.
        let mixed = TextIndex(Array("a\rb🎓\r\nc".utf8))
        #expect(mixed.offset(of: Position(line: 1, column: 4)) == 3 && mixed.offset(of: Position(line: 2, column: 1)) == 9)
    }

    /// A file may have a finding on each of its lines, or in each word of the only line that it has.
    @Test(.timeLimit(.minutes(1)), arguments: ["\n", " "]) func placesTakeNoLongerFurtherOn(end: String) {
        let index = TextIndex(Array(String(repeating: "woord é\(end)", count: 40_000).utf8))
        let wrong = (0..<40_000).filter { number in
            index.offset(of: end == "\n" ? Position(line: number + 1, column: 1) : Position(line: 1, column: number * 8 + 1)) != number * 9
        }
        #expect(wrong == [])
    }
}
