import Testing

@testable import Bibliography

@Suite struct TextTidyingTests {
    @Test(arguments: [
        ("  Een   titel ", "Een titel"), ("regel\r\nregel", "regel regel"), ("\tx\u{85}y\u{2028}z\u{2029}", "x y z"), ("a\u{1}b\u{7F}c\u{9F}d", "abcd"),
        ("een\u{A0}vaste spatie", "een\u{A0}vaste spatie"), ("é \u{301}x", "é \u{301}x"), ("“citaat” – streep", "“citaat” – streep"), (" \n ", ""), ("", ""),
    ])
    func isOnOneLine(text: String, tidied: String) {
        #expect(TextTidying.line(text).utf8.elementsEqual(tidied.utf8))
    }

    /// Passing bytes gives what passing scalars gives, and to tidy twice is to tidy once.
    @Test func bytesAreReadAsScalars() {
        let scalars: [Unicode.Scalar] = ["a", " ", " ", "\n", "\r", "\u{1}", "\u{7F}", "\u{80}", "\u{85}", "\u{9F}", "\u{A0}", "é", "\u{2027}", "\u{2028}", "\u{2029}", "–", "😀"]
        var random = Numbers(seed: 11)
        for _ in 0..<5_000 {
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...12, using: &random) { view.append(scalars.randomElement(using: &random)!) }
            let text = String(view)
            let tidied = TextTidying.line(text)
            #expect(tidied.utf8.elementsEqual(Self.byScalars(text).utf8), "\(Array(view))")
            #expect(TextTidying.line(tidied) == tidied)
        }
    }

    private static func byScalars(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { scalar in
            scalar.properties.generalCategory != .control || ("\t"..."\r").contains(scalar) || scalar == "\u{85}"
        }
        let words = kept.split { $0 == " " || ("\t"..."\r").contains($0) || $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}" }
        return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }

    @Test(arguments: [
        ("Een <i>cursief</i> woord", "Een cursief woord"), ("<jats:p>Een</jats:p><jats:p>twee</jats:p>", "Een\n\ntwee\n"), ("1 < 2 en 3 > 2", "1 < 2 en 3 > 2"),
        ("<b class=\"x\">vet</b>", "vet"), ("<i <b>x", "<i x"), ("a <onbekend> b", "a <onbekend> b"), ("&lt;i&gt; &amp; &eacute;", "<i> & é"), ("<<<<", "<<<<"), ("x<", "x<"),
        ("CO<sub>2</sub> in 10<sup>5</sup> en 1<sup>e</sup><sup></sup> of 2<sup>3", "CO₂ in 10⁵ en 1e of 23"),
    ])
    func knownTagsGo(text: String, plain: String) {
        #expect(MarkupStripping.plain(text) == plain)
    }
}
