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
        try scratch.groei("export", "--format", "csv", "--what", "all")
        try scratch.groei("export", "--format", "json-ld", "--what", "claims")
        try scratch.groei("export", "--format", "ris", "--what", "all")
        try scratch.groei("export", "--format", "word")
        try scratch.expectSnapshot("export")
    }

    @Test(arguments: ["csl-json", "bibtex", "biblatex", "ris", "csv", "json-ld"])
    func whatIsExportedComesBackTheSame(format: String) throws {
        let scratch = try Scratch()
        let file = "uit" + ["csl-json": ".json", "ris": ".ris", "csv": ".csv", "json-ld": ".jsonld"][format, default: ".bib"]
        try scratch.groei("export", "--format", format, "--out", file)
        let before = try scratch.groei("show", "source/voorbeeld-2020", "--format", "json").out
        for id in ["voorbeeld-2020", "voorbeeld-2021"] { try FileManager.default.removeItem(at: scratch.root.appendingPathComponent("corpus/sources/\(id).yaml")) }
        #expect(try scratch.groei("source", "add", file).code == 0)
        #expect(try scratch.groei("show", "source/voorbeeld-2020", "--format", "json").out == before)
        #expect(try scratch.groei("check").code == 0)
    }

    /// Sources and claims together: into an empty document of the same effects, to the byte but for comments; and a second time nothing.
    @Test(arguments: ["csv", "json-ld"])
    func everythingComesBackTheSame(format: String) throws {
        let scratch = try Scratch()
        try scratch.groei("export", "--format", format, "--what", "all", "--out", "uit.txt")
        let before = try scratch.git("ls-files", "-s", "corpus")
        let records = before.split(separator: "\n").compactMap { $0.split(separator: "\t").last.map(String.init) }.filter { $0.contains("/sources/") || $0.contains("/claims/") }
        #expect(records.count == 4)
        // A comment is nobody else's business.
        let texts = try records.map { try scratch.read($0).replacingOccurrences(of: " # voorbeeld", with: "") }
        for path in records { try FileManager.default.removeItem(at: scratch.root.appendingPathComponent(path)) }
        let added = try scratch.groei("source", "add", "uit.txt", "--no-input")
        #expect(added.code == 0 && added.error.contains("Bronnen toegevoegd: 2 en 2 bevindingen."), "\(added.error)")
        #expect(try scratch.groei("check").code == 0)
        #expect(try records.map(scratch.read) == texts)
        #expect(try scratch.groei("source", "add", "uit.txt").error.contains("Bronnen toegevoegd: 0, 4 overgeslagen."))
    }

    /// One check for the file, however many entries it has; each stands by itself.
    @Test func eachEntryStandsByItself() throws {
        let scratch = try Scratch()
        let csv = """
            record,id,type,title,source,about,statement,direction,basis
            source,goed-2001,book,Goed,,,,,
            claim,goed-2001-a,,,goed-2001,effect/zelfvertrouwen,Dit.,supports,empirical
            claim,fout-a,,,goed-2001,effect/weg,Dat.,supports,empirical
            claim,fout-b,,,weg-2001,effect/zelfvertrouwen,Dat.,supports,empirical
            claim,fout-c,,,goed-2001,effect/zelfvertrouwen,Dat.,suports,empirical

            """
        let outcome = try scratch.groei("source", "add", "-", input: csv)
        #expect(outcome.code == 1 && outcome.error.contains("Bronnen toegevoegd: 1 en 1 bevinding, met 3 niet."), "\(outcome.error)")
        #expect(outcome.error.contains("Deze bevinding staat op regel 4 van -."))
        #expect(scratch.exists("corpus/claims/goed-2001-a.yaml") && !scratch.exists("corpus/claims/fout-b.yaml"))
        #expect(try scratch.groei("check").code == 0)
    }
}
