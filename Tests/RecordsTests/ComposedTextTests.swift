import Foundation
import Testing

@testable import Records

@Suite struct ComposedTextTests {
    @Test(arguments: [
        "", "abc", "é", "e\u{301}", "e\u{301}\u{323}", "\u{1100}\u{1161}\u{11A8}", "\u{212B}ngstrom", "п\u{306}и", "\u{915}\u{93C}", "\u{304B}\u{3099}", "\u{2014}x",
    ])
    func isThatOfTheLibrary(piece: String) {
        for count in [1, 700, 2001] {
            let text = String(repeating: piece, count: count)
            #expect(Array(text.composed.unicodeScalars) == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars))
        }
    }

    @Test func isThatOfTheLibraryInMixedTexts() {
        let pieces = ["e\u{301}", "\u{1100}\u{1161}\u{11A8}", "\u{915}\u{93C}", "\u{304B}\u{3099}", "п\u{306}", "a", "\u{2014}"]
        for start in 0..<12 {
            let text = String(repeating: "x", count: start) + (0..<3000).map { pieces[($0 * $0 + start) % pieces.count] }.joined()
            #expect(Array(text.composed.unicodeScalars) == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars))
        }
    }

    /// Everything in Unicode that is joined from parts is so too when the cut would come between its first two: approvals stand on it.
    @Test func joinsAllThatTheLibraryJoins() {
        var joined = 0
        for value in (UInt32(0xA0)...0x2FFFF) where !(0xAC00...0xD7A3).contains(value) || value % 97 == 0 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
            guard parts.count > 1 || parts.first != scalar else { continue }
            joined += 1
            var text = String(repeating: "x", count: 2000 - String(parts[0]).utf8.count)
            text.unicodeScalars.append(contentsOf: parts)
            #expect(text.composed.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars), "U+\(String(value, radix: 16))")
        }
        #expect(joined > 1000)
    }

    @Test func takesLettersApart() {
        for text in ["", "abc", "é", "\u{1EC7}x", "\u{AC01}", "\u{212B}"] {
            #expect(text.decomposed == Array(text.decomposedStringWithCanonicalMapping.unicodeScalars))
        }
    }

    /// Of a million marks the standard library would make work for minutes.
    @Test func boundsTheMarksOnALetter() {
        let hundred = "e" + String(repeating: "\u{301}\u{323}", count: 50)
        #expect(hundred.composed.unicodeScalars.elementsEqual(hundred.precomposedStringWithCanonicalMapping.unicodeScalars))
        for text in [hundred + "\u{301}", "e" + String(repeating: "\u{301}\u{323}", count: 500_000)] {
            #expect(text.composed.unicodeScalars.elementsEqual((hundred + "\u{FFFD}").composed.unicodeScalars))
            #expect(text.decomposed == (hundred + "\u{FFFD}").decomposed)
        }
    }
}
