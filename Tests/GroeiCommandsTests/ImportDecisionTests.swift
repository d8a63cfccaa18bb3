import Foundation
import Testing

/// What a document has decided of its sources holds when they go out and come in.
@Suite struct ImportDecisionTests {
    private static func record(_ publisher: String, _ more: String = "") -> String {
        "type: book\ntitle: Leren van starters\nauthor:\n  - family: Bos\n    given: A.\nissued: 2001\npublisher: \(publisher)\n\(more)"
    }
    private static let allowed = record("Garant", "x-allow:\n  - rule: duplicate-source\n    reason: Twee uitgaven.\n")

    @Test(arguments: ["csl-json", "biblatex", "ris", "csv", "json-ld"])
    func whatMayBeAlikeComesBack(format: String) throws {
        let scratch = try Scratch()
        try scratch.write(Self.record("Boom"), to: "corpus/sources/bos-2001.yaml")
        try scratch.write(Self.allowed, to: "corpus/sources/bos-2001b.yaml")
        #expect(try scratch.groei("check", "--fail-on", "warning").code == 0)
        let file = "uit" + ["csl-json": ".json", "ris": ".ris", "csv": ".csv", "json-ld": ".jsonld"][format, default: ".bib"]
        #expect(try scratch.groei("export", "--format", format, "--out", file).code == 0)
        for id in ["bos-2001", "bos-2001b"] { try FileManager.default.removeItem(at: scratch.root.appendingPathComponent("corpus/sources/\(id).yaml")) }
        #expect(try scratch.groei("source", "add", file, "--no-input").code == 0)
        #expect(try scratch.read("corpus/sources/bos-2001.yaml") == Self.record("Boom") && scratch.read("corpus/sources/bos-2001b.yaml") == Self.allowed)
        let before = try scratch.state()
        #expect(try scratch.groei("source", "add", file, "--no-input").code == 0 && scratch.state() == before)
    }

    private static let add = ["source", "add", "--type", "book", "--title", "Leren van starters", "--author", "Bos, A.", "--issued", "2001", "--no-input"]

    /// Two that were left out, and who wants neither is told of both at once; what was said already is said again.
    @Test func allThatItIsNotIsNamedAtOnce() throws {
        let scratch = try Scratch()
        for (id, publisher) in [("bos-2001", "Boom"), ("bos-2001b", "Garant")] {
            try scratch.write(Self.record(publisher, "reason: Oud.\ndate: 2024-01-02\n"), to: "corpus/exclusions/\(id).yaml")
        }
        let both = "--distinct-from exclusion/bos-2001 --distinct-from exclusion/bos-2001b --reason"
        #expect(try scratch.groei(arguments: Self.add).error.contains(both))
        #expect(try scratch.groei(arguments: Self.add + ["--distinct-from", "exclusion/bos-2001", "--reason", "X"]).error.contains(both))
        let outcome = try scratch.groei(arguments: Self.add + ["--distinct-from", "exclusion/bos-2001", "--distinct-from", "exclusion/bos-2001b", "--reason", "X"])
        #expect(outcome.code == 0, "\(outcome.error)")
    }

    @Test func allIsNamedOfAFileToo() throws {
        let scratch = try Scratch()
        for (id, publisher) in [("bos-2001", "Boom"), ("bos-2001b", "Garant")] { try scratch.write(Self.record(publisher), to: "corpus/sources/\(id).yaml") }
        let ris = "TY  - BOOK\nTI  - Leren van starters\nAU  - Bos, A.\nPY  - 2001\nER  - \n"
        #expect(try scratch.groei("source", "add", "-", input: ris).error.contains("--distinct-from bos-2001 --distinct-from bos-2001b --reason"))
        #expect(try scratch.groei("source", "add", "-", "--distinct-from", "bos-2001", "--reason", "X", input: ris).error.contains("--distinct-from bos-2001 --distinct-from bos-2001b --reason"))
        #expect(try scratch.groei("source", "add", "-", "--distinct-from", "bos-2001", "--distinct-from", "bos-2001b", "--reason", "X", input: ris).code == 0)
    }

    @Test func whatLapsesIsTold() throws {
        let scratch = try Scratch()
        try scratch.write(Self.record("Boom", "reason: Oud.\ndate: 2024-01-02\n"), to: "corpus/exclusions/bos-2001.yaml")
        try scratch.write(Self.record("Garant", "distinct-from:\n  - exclusion: bos-2001\n    reason: Anders.\n").replacing("title: Leren van starters", with: "title: Leren van andere starters in de klas"), to: "corpus/sources/ander-2001.yaml")
        let outcome = try scratch.groei("source", "add", "-", "--reconsider", input: "TY  - BOOK\nTI  - Leren van starters\nAU  - Bos, A.\nPY  - 2001\nER  - \n")
        #expect(outcome.code == 0 && outcome.error.contains("Vervallen: exclusion/bos-2001.\nBijgewerkt: source/ander-2001 noemt nu source/bos-2001."), "\(outcome.error)")
    }

    /// Without the web too, what is there already is there already.
    @Test func whatIsThereNeedNotBeLookedUp() throws {
        let scratch = try Scratch()
        for name in ["GROEI_DOI_BASE", "GROEI_ISBN_BASE"] { scratch.environment[name] = "http://127.0.0.1:9" }
        try scratch.write(Self.record("Boom", "DOI: 10.1000/bos\nISBN: 978-0-306-40615-7\nURL: https://127.0.0.1:9/bos\n"), to: "corpus/sources/bos-2001.yaml")
        for key in ["10.1000/bos", "978-0-306-40615-7", "https://127.0.0.1:9/bos"] {
            let outcome = try scratch.groei("source", "add", key, "--no-input")
            #expect(outcome.code == 1 && outcome.error.contains("deze bron staat er waarschijnlijk al") && outcome.error.contains("source/bos-2001"), "\(outcome.error)")
        }
        #expect(try scratch.groei("source", "add", "10.1000/elders", "--no-input").code == 3)
    }

    @Test func anExportThatMayLackSomethingSaysSo() throws {
        let scratch = try Scratch()
        try scratch.write("type: book\ntitle: T\nauthor: Jansen, Jan\n", to: "corpus/sources/fout.yaml")
        let outcome = try scratch.groei("export", "--format", "bibtex")
        #expect(outcome.code == 1 && outcome.error.contains("source/fout") && outcome.error.contains("groei check") && outcome.out.contains("@book{fout"), "\(outcome.error)")
    }
}
