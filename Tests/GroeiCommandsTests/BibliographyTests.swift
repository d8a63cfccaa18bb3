import Foundation
import Testing

/// Sources from files of other programs, and back.
@Suite struct BibliographyCommandTests {
    static let bibTeX = """
        @string{ped = {Pedagogiek}}
        @article{Berg2024,
          author = {van den Berg, J{\\"u}rgen and {Voorbeeldinstituut} and others},
          title = {Uitval \\& begeleiding}, journal = ped, year = 2024, pages = {1--9}, pmid = {77}, file = {x.pdf},
        }
        @book{open, title = {Nooit {dicht},
        @book{Berg2024b, author = {van den Berg, J.}, title = {Nog een}, year = 2024}

        """

    @Test func addsTheSourcesOfAFile() throws {
        let scratch = try Scratch()
        try scratch.write(Self.bibTeX, to: "bronnen.bib")
        try scratch.groei("source", "add", "bronnen.bib", "--dry-run")
        #expect(!scratch.exists("corpus/sources/van-den-berg-2024.yaml"))
        try scratch.groei("source", "add", "bronnen.bib", "--no-input", "--set", "language=nl")
        #expect(scratch.exists("corpus/sources/van-den-berg-2024.yaml") && scratch.exists("corpus/sources/van-den-berg-2024b.yaml"))
        try scratch.groei("source", "add", "-", "--format", "json", input: "TY  - BOOK\r\nAU  - Bos, A.\r\nTI  - Boek\r\nPY  - 2001\r\nER  - \r\n")
        try scratch.groei("source", "add", "weg.bib")
        try scratch.groei("source", "add", "bronnen.bib", "--title", "X")
        try scratch.groei("source", "add", "bronnen.bib", "--id", "x-1")
        try scratch.groei("source", "add", "-", input: "Beste lezer,\n")
        try scratch.groei("source", "add", "-", "--lang", "en", input: "[{\"type\":\"book\",\"title\":\"T\",\"URL\":\"a b\",}, {\"type\": \"book\"}]")
        try scratch.groei("check")
        try scratch.expectSnapshot("import")
    }

    @Test func exports() throws {
        let scratch = try Scratch()
        for format in ["csl-json", "bibtex", "biblatex", "ris", "csv", "json-ld"] { try scratch.groei("export", "--format", format) }
        try scratch.groei("export", "--format", "bibtex", "--out", "uit.bib", "--at", "main")
        try scratch.groei("export", "--format", "word")
        try scratch.expectSnapshot("export")
    }

    @Test(arguments: ["csl-json", "bibtex", "biblatex", "ris"])
    func whatIsExportedComesBackTheSame(format: String) throws {
        let scratch = try Scratch()
        let file = "uit" + ["csl-json": ".json", "ris": ".ris"][format, default: ".bib"]
        try scratch.groei("export", "--format", format, "--out", file)
        let before = try scratch.groei("show", "source/voorbeeld-2020", "--format", "json").out
        for id in ["voorbeeld-2020", "voorbeeld-2021"] { try FileManager.default.removeItem(at: scratch.root.appendingPathComponent("corpus/sources/\(id).yaml")) }
        #expect(try scratch.groei("source", "add", file).code == 0)
        #expect(try scratch.groei("show", "source/voorbeeld-2020", "--format", "json").out == before)
        #expect(try scratch.groei("check").code == 0)
    }
}
