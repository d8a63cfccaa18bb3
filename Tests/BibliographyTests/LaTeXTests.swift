import Records
import Testing

@testable import Bibliography

@Suite struct LaTeXTests {
    @Test(arguments: [
        (#"{\"u}ber \"u \"{u} {\"{u}}"#, "über ü ü ü"), (#"caf{\'e}, \'etude, na\"{\i}f, na\"\i f"#, "café, étude, naïf, naïf"),
        (#"Fran\c cois, \c{c}, \v{S}koda, \H{o}, \k{a}, \u{g}, \r{a}, \d{s}"#, "François, ç, Škoda, ő, ą, ğ, å, ṣ"),
        (#"Stra{\ss}e, {\ss}, \ij sselmeer, {\AA}rhus \o\ \O{} \l{} \ae"#, "Straße, ß, ijsselmeer, Århus ø Ø ł æ"),
        ("1--2, a---b, ``x'' `y' it's", "1–2, a—b, “x” ‘y’ it's"), (##"A \& B, 5\%, a\_b, a~b, \$5, \#1"##, "A & B, 5%, a_b, a b, $5, #1"),
        (#"\emph{Ja} {\em nee} \textbf{{W}oord} {\bf X}"#, "Ja nee Woord X"), ("H$_2$O, $x^{2}$ en $\\alpha \\leq 3$, $5", "H₂O, x² en α≤3, $5"),
        (#"\href{https://a}{tekst} \url{b} \enquote{c} \textsuperscript{12} 1\textsuperscript{st} \noopsort{1973}x"#, "tekst b “c” ¹² 1st x"),
        (#"\onbekend{blijft}"#, "blijft"), (#"{"#, ""), (#"}}\"#, "\\"), (#"\'"#, "´"), (#"\~{}"#, "~"), ("?`Qu\\'e?", "¿Qué?"), (#"$\frac{1}{2}$"#, "1/2"),
        ("{{Dubbel} {\\textbackslash}}", "Dubbel \\"),
    ] as [(String, String)])
    func decodes(latex: String, text: String) {
        #expect(LaTeXDecoder.decode(latex).text == text)
    }

    @Test func addressesStayAsTheyAre() {
        #expect(LaTeXDecoder.decode(#"https://a.b/~c/d--e_f\_g?h=1\&i=%20$j"#, isVerbatim: true).text == "https://a.b/~c/d--e_f_g?h=1&i=%20$j")
    }

    /// A brace with a combining mark behind it is one character to Unicode, and a brace to TeX.
    @Test(arguments: ["pre}\u{301}x", "{\u{301}", "a &\u{301} b %\u{301}", "\\\u{301}", "\u{1EB9}\u{301}{", "x #\u{20DD}"])
    func marksBehindSigns(text: String) throws {
        for isASCII in [true, false] {
            let latex = LaTeXEncoder.encode(text, isASCII: isASCII)
            #expect(LaTeXDecoder.decode(latex).text.unicodeScalars.elementsEqual(text.unicodeScalars), "\(latex)")
        }
        for format in [BibliographyFormat.bibtex, .biblatex] {
            let record: Plain = ["type": "book", "title": .string(text), "author": [["literal": .string(text)]], "URL": .string("https://a.nl/" + text)]
            let export = try #require(BibliographyWriter.text([ExportedSource(id: "x-1", record: record), ExportedSource(id: "x-2", record: record)], as: format))
            #expect(read(export).entries.map(\.record) == [record, record] && read(export).findings.isEmpty, "\(export)")
        }
    }

    @Test func reportsWhatItDoesNotKnow() {
        #expect(LaTeXDecoder.decode(#"\foo{x} \bar"#).unknown == ["foo", "bar"])
    }

    @Test func whatIsEncodedDecodesToTheSame() {
        var random = Numbers(seed: 3)
        for _ in 0..<3000 {
            let text = Generated.text(&random, Generated.awkward)
            for isASCII in [true, false] {
                let latex = LaTeXEncoder.encode(text, isASCII: isASCII)
                #expect(LaTeXDecoder.decode(latex).text == text, "\(latex)")
            }
        }
    }

    @Test(arguments: [
        ("van der Berg, Jr., Jan", person("Berg", "Jan", particle: "van der", suffix: "Jr.")), ("van der Berg, Jan, Jr.", person("Berg", "Jan", particle: "van der", suffix: "Jr.")), ("Berg, II, Jr.", person("Berg", "Jr.", suffix: "II")), ("Jan van der Berg", person("Berg", "Jan", particle: "van der")),
        ("{Rijksuniversiteit Groningen}", ["literal": "Rijksuniversiteit Groningen"]), ("Jan Jansen", person("Jansen", "Jan")), ("Jansen", person("Jansen")),
        ("Per Brinch {Hansen}", person("Hansen", "Per Brinch")), ("{van Berg}, Jan", person("van Berg", "Jan")), ("Charles de la Vall{\\'e}e Poussin", person("Vallée Poussin", "Charles", particle: "de la")),
        ("J.~K. Rowling", person("Rowling", "J. K.")), ("Ludwig von Beethoven", person("Beethoven", "Ludwig", particle: "von")), ("jean d'alembert", person("d'alembert", particle: "jean")),
        ("{\\'E}tienne {\\\"O}zer", person("Özer", "Étienne")), ("'t Hooft, Gerard", person("Hooft", "Gerard", particle: "'t")),
        ("family=Fontaine, given=Jean, prefix=de, useprefix=false", person("Fontaine", "Jean", dropping: "de")), ("Smith, , John", person("Smith", "John")),
    ] as [(String, Plain)])
    func readsNames(text: String, name: Plain) {
        let (names, hasOthers) = BibTeXNames.read(text)
        #expect(names.map(\.plain) == [name])
        #expect(!hasOthers)
    }

    @Test func readsListsOfNames() {
        let (names, hasOthers) = BibTeXNames.read("A. Bos  AND\n{Smit and Zn.} and Candy Sand and others")
        #expect(names.map(\.plain) == [person("Bos", "A."), ["literal": "Smit and Zn."], person("Sand", "Candy")])
        #expect(hasOthers)
        #expect(Array(BibTeXNames.read("and and , and { and }").names).count < 3)
    }
}
