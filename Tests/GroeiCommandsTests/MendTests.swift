import Foundation
import Records
import Schemas
import Testing

/// `groei mend`, `--mend`, and what `check` says of words.
@Suite struct MendTests {
    @Test func mendsTexts() throws {
        let scratch = try Scratch()
        try scratch.write(
            "Over de e\u{FFFD}ecten  van re\u{FB02}ectie ( 2017 ).\nInstituuts- en school\u{AD}opleiders hebben een \u{FFFD}.\n", to: "geplakt.txt")
        try scratch.groei("mend", "geplakt.txt")
        try scratch.groei("mend", "-", "--join", input: "Zij hee\u{FFFD} de\nbegeleiding verbeterd.\n")
        try scratch.groei("mend", input: "Hier is niets mis.\n")
        try scratch.groei("mend", "bestaat-niet.txt")
        try scratch.expectSnapshot("mend")
    }

    @Test func mendsRecords() throws {
        let scratch = try Scratch()
        let path = "corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml"
        let before = try scratch.read(path).split(separator: "\n").map { line in
            line.hasPrefix("statement:") ? "statement: De e\u{FFFD}ecten zijn  groot, en \u{FFFD} ook.  # blijft" : String(line)
        }.joined(separator: "\n") + "\n"
        try scratch.write(before, to: path)
        try scratch.groei("mend", "--all", "--dry-run")
        #expect(try scratch.read(path) == before)
        try scratch.groei("mend", "claim/voorbeeld-2020-zelfvertrouwen")
        #expect(try scratch.read(path) == before.replacingOccurrences(of: "e\u{FFFD}ecten zijn  groot", with: "effecten zijn groot"))
        try scratch.groei("claim", "add", "--source", "voorbeeld-2020", "--about", "effect/minder-uitval", "--direction", "supports", "--basis", "empirical",
            "--statement", "De opleiding gee\u{FFFD}\nhouvast .", "--mend", "--dry-run")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder con\u{FFFD}icten", "--mend")
        try scratch.expectSnapshot("mend-records")
    }

    /// A folded text has its line breaks in the file; a word that is broken off there is one word.
    @Test func mendsWhatIsBrokenOffInTheFile() throws {
        let scratch = try Scratch(commits: false)
        let path = "corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml"
        let before = try scratch.read(path).split(separator: "\n").map { line in
            line.hasPrefix("statement:") ? "statement: >-\n  Wie de opleidings-\n  standaarden kent, weet hoe in-\n  en uitstroom gaan.\n\n  En verder." : String(line)
        }.joined(separator: "\n") + "\n"
        try scratch.write(before, to: path)
        // Without dictionaries it is not certain.
        let asked = try scratch.groei("mend", "claim/voorbeeld-2020-zelfvertrouwen")
        #expect(asked.code == 1 && asked.error.contains("opleidingsstandaarden"), "\(asked.error)")
        #expect(try scratch.read(path) == before)
        guard FoundingDocumentTests.hasDictionaries else { return }
        scratch.environment["GROEI_DICTIONARIES"] = nil
        let outcome = try scratch.groei("mend", "claim/voorbeeld-2020-zelfvertrouwen")
        #expect(outcome.code == 0, "\(outcome.out)\(outcome.error)")
        let after = try scratch.read(path)
        #expect(after.contains("opleidingsstandaarden") && after.contains("in- en uitstroom"), "\(after)")
        #expect(after.contains("gaan.\n\n  En verder."), "\(after)")
    }

    @Test func fitsItsSchema() throws {
        let store = try #require(JSONTests.store)
        let scratch = try Scratch()
        try scratch.write("statement: De e\u{FFFD}ecten.\n", to: "corpus/claims/x.yaml")
        let claim = ["claim", "add", "--source", "voorbeeld-2020", "--about", "effect/minder-uitval", "--direction", "supports", "--basis", "empirical", "--mend", "--dry-run",
            "--statement", "De e\u{FFFD}ecten van een web-\nxyz."]
        let edit = ["edit", "effect/minder-uitval", "--set", "title=De e\u{FFFD}ecten", "--mend", "--dry-run"]
        try scratch.write("@book{a, title = {T}, author = {Bos, A.}, year = 2001, publisher = {De re\u{FB02}ectie}}\n", to: "lijst.bib")
        for (definition, arguments) in [
            ("mended", ["mend", "-"]), ("mendedRecords", ["mend", "--all", "--dry-run"]), ("written", claim), ("written", edit),
            ("imported", ["source", "add", "lijst.bib", "--mend", "--dry-run"]),
        ] {
            let outcome = try scratch.groei(arguments: arguments + ["--format", "json"], input: "De e\u{FFFD}ecten en \u{FFFD}.\n")
            let tree = try YAMLReader.read(SourceFile(path: "output.json", text: outcome.out)).get()
            let schema = try store.compile("output.schema.json#/$defs/\(definition)")
            #expect(schema.validate(tree.root).map { "\($0.path) \($0.keyword)" } == [], "\(arguments)")
            #expect(outcome.out.contains(#""repairs":[{"#) || outcome.out.contains(#""repairs": ["#), "\(outcome.out)")
        }
    }

    /// Whatever holds words of people is mended; how somebody is called is asked, and nothing of it gets lost.
    @Test func mendsFieldsThatAreNoTexts() throws {
        let scratch = try Scratch()
        try scratch.write("@book{a, title = {T}, author = {Bos, A.}, year = 2001, publisher = {De re\u{FB02}ectie}}\n", to: "lijst.bib")
        let imported = try scratch.groei("source", "add", "lijst.bib", "--mend", "--dry-run")
        #expect(imported.code == 0 && imported.out.contains("publisher: De reflectie\n"), "\(imported)")
        let typed = try scratch.groei("source", "add", "--type", "book", "--issued", "2001", "--author", "Van der Heij-\nden, A.", "--author", "{De re\u{FB02}ectie}", "--title", "T", "--mend", "--dry-run")
        #expect(typed.error.contains("author[0].family") && typed.error.contains("Heij-⏎den: Heijden of Heij-den?"), "\(typed)")
        #expect(!typed.out.contains("Heij- den") && typed.out.contains("literal: De reflectie\n"), "\(typed)")
        let certain = try scratch.groei("source", "add", "--type", "book", "--issued", "2001", "--author", "Darling-\nHammond, L.", "--title", "T", "--mend", "--dry-run")
        #expect(certain.out.hasPrefix("# corpus/sources/darling-hammond-2001.yaml\n") && certain.out.contains("family: Darling-Hammond\n"), "\(certain)")
    }

    /// What a page broke off is not joined by a space, whoever looks at the list or does not.
    @Test func keepsWhatIsBrokenOff() throws {
        let scratch = try Scratch()
        let outcome = try scratch.groei("claim", "add", "--source", "voorbeeld-2020", "--about", "effect/minder-uitval", "--direction", "supports", "--basis", "empirical", "--mend", "--dry-run",
            "--statement", "In 2016-\n2021 bleven 10-\njarigen, zie https://www.example.nl/pad/\nrapport.pdf en doi 10.1016/j.tate.\n2019.05.003.")
        #expect(outcome.out.contains("In 2016-2021 bleven 10-jarigen, zie") && !outcome.out.contains("pad/ rapport") && !outcome.out.contains("tate. 2019"), "\(outcome)")
        #expect(outcome.error.contains("https://www.example.nl/pad/⏎rapport.pdf: https://www.example.nl/pad/rapport.pdf of"), "\(outcome)")
    }

    /// What was saved by older programs is read as what it is; what is no text is refused.
    @Test func readsWhatPeopleSave() throws {
        let scratch = try Scratch(nil)
        func mend(_ bytes: [UInt8]) throws -> Scratch.Outcome {
            try Data(bytes).write(to: scratch.root.appendingPathComponent("tekst.txt"))
            return try scratch.groei("mend", "tekst.txt")
        }
        let old = try mend(Array("caf".utf8) + [0xE9, 0x20, 0x93] + Array("ja".utf8) + [0x94, 0x0A])
        #expect(old.out == "café “ja”\n" && old.error.contains("Windows-1252"), "\(old)")
        #expect(try mend([0xFF, 0xFE, 0x6A, 0, 0x61, 0]).out == "ja\n")
        // One byte that got lost makes no other encoding of a line.
        let damaged = try mend(Array("één ".utf8) + [0xFF] + Array("ding\n".utf8))
        #expect(damaged.out.hasPrefix("één \u{FFFD}ding"), "\(damaged)")
        for (bytes, kind) in [(Array("%PDF-1.7\n".utf8), "is een pdf"), ([0x50, 0x4B, 3, 4, 20], "is een document van een tekstverwerker (zoals Word)"), ([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0], "is geen tekst")] {
            let refused = try mend(bytes)
            #expect(refused.code == 3 && refused.out.isEmpty && refused.error.contains("het bestand tekst.txt \(kind)") && refused.error.contains(".txt)."), "\(refused)")
        }
    }

    /// A quote is found in a text that an old program saved, with a word that was broken off in it.
    @Test func quotesAreFoundInOldTexts() throws {
        let scratch = try Scratch()
        let folder = scratch.root.appendingPathComponent("texts")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(Array("De bege- leiding is ".utf8) + [0x93] + Array("goed".utf8) + [0x94] + Array(" voor caf".utf8) + [0xE9, 0x0A]).write(to: folder.appendingPathComponent("voorbeeld-2020.txt"))
        try scratch.groei("edit", "claim/voorbeeld-2020-zelfvertrouwen", "--set", "quote=De begeleiding is “goed” voor café", "--set", "locator=p. 1")
        let checked = try scratch.groei("check")
        #expect(!checked.out.contains("quote-not-found"), "\(checked)")
    }

    @Test func saysWhichFileIsMissing() throws {
        let scratch = try Scratch(nil)
        for name in ["typfout.txt", "map/bestand.txt"] {
            let outcome = try scratch.groei("mend", name)
            #expect(outcome.code == 2 && outcome.error.contains("er is geen bestand `\(name)`"), "\(outcome)")
        }
    }

    /// Without dictionaries a check says so once, in text alone; an empty GROEI_DICTIONARIES asks for none and hears nothing.
    @Test func saysThatDictionariesAreMissing() throws {
        let scratch = try Scratch()
        #expect(try scratch.groei("check").error == "")
        scratch.environment["GROEI_DICTIONARIES"] = scratch.root.appendingPathComponent("nergens").path
        #expect(try scratch.groei("check").error.contains("hunspell-nl"))
        #expect(try scratch.groei("check", "--no-spelling").error == "")
        #expect(try scratch.groei("check", "--format", "json").error == "")
        #expect(try scratch.groei("check", "--output", "compact").error == "")
    }

    /// A dictionary of a few words, so that the outcome is the same on every machine that has the library.
    @Test(.enabled(if: FoundingDocumentTests.hasDictionaries, "libhunspell is not installed"))
    func checksWords() throws {
        let scratch = try Scratch()
        let folder = scratch.root.deletingLastPathComponent().appendingPathComponent("woorden")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try "SET UTF-8\nTRY esianrtolcdugmphbyfvkwqxz\n".write(to: folder.appendingPathComponent("nl.aff"), atomically: true, encoding: .utf8)
        try "3\nalpha\nbegeleiding\nhelpt\n".write(to: folder.appendingPathComponent("nl.dic"), atomically: true, encoding: .utf8)
        scratch.environment["GROEI_DICTIONARIES"] = folder.path
        try scratch.write("title: Helpt begleiding\norder: 9\n", to: "corpus/categories/a.yaml")
        func spelling() throws -> [String] {
            try scratch.groei("check", "--output", "compact").out.split(separator: "\n").filter { $0.contains("categories/a.") && $0.contains("[spelling]") }.map(String.init)
        }
        let first = try spelling()
        #expect(first.count == 1 && first[0].hasPrefix("corpus/categories/a.yaml:1:14:") && first[0].contains("‘begleiding’"), "\(first)")
        #expect(try scratch.groei("check").out.contains("Bedoelde je ‘begeleiding’?"))
        // What is remembered is not asked again, and is worth nothing once a byte of it differs.
        let memory = scratch.root.appendingPathComponent(".git/groei/words")
        let bytes = try Data(contentsOf: memory)
        for index in stride(from: 0, to: bytes.count, by: 97) + [bytes.count - 1] {
            var spoiled = bytes
            spoiled[index] ^= 1
            try spoiled.write(to: memory)
            #expect(try spelling() == first, "\(index)")
        }
        // Each check looks further for what may have been meant, until nothing waits.
        let slips = ["beegeleiding", "begeeleiding", "begeleeiding", "begeleidding", "begeleidiing", "begeleidinng", "begeleidingg", "bbegeleiding", "beggeleiding"]
        try scratch.write("title: Helpt \(slips.joined(separator: " "))\norder: 9\n", to: "corpus/categories/a.yaml")
        var (out, count) = (try scratch.groei("check").out, 1)
        while out.contains("een volgende controle uit"), count < 30 { (out, count) = (try scratch.groei("check").out, count + 1) }
        #expect(count > 1 && count < 30 && out.components(separatedBy: "Bedoelde je ‘begeleiding’?").count > slips.count, "\(out)")
        try scratch.write("title: Helpt begleiding\norder: 9\n", to: "corpus/categories/a.yaml")
        try scratch.write("terms:\n  - begleiding\n", to: "corpus/terms.yaml")
        #expect(try spelling() == [])
        #expect(try !scratch.groei("check", "--no-spelling").out.contains("[spelling]"))
    }
}

private func + (left: StrideTo<Int>, right: [Int]) -> [Int] { Array(left) + right }
