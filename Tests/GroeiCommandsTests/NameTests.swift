import Foundation
import Testing

/// What people call things on the command line, and what is said of a name that there is not.
@Suite struct NameTests {
    /// Names that are nearly right: the nearest are suggested, and it is wrong use whatever the name is of.
    @Test(arguments: [
        (["show", "bron/voorbeeld-202"], "Bedoelde je `source/voorbeeld-2020` of `source/voorbeeld-2021`?"),
        (["show", "voorbeeld-202"], "Bedoelde je `voorbeeld-2020` of `voorbeeld-2021`?"), (["edit", "brn/voorbeeld-2020"], "Bedoelde je `source/voorbeeld-2020`?"),
        (["show", "effect/voorbeeld-2020"], "Bedoelde je `source/voorbeeld-2020`?"), (["show", "effect/zelfv"], "Bedoelde je `effect/zelfvertrouwen`?"),
        (["edit", "person/meelezer2"], "`groei list SOORT`"), 
        (["source", "exclude", "voorbeld-2020", "--reason", "x"], "Bedoelde je `source/voorbeeld-2020`?"),
        (["list", "bronn"], "Bedoelde je `bron`?"), (["new", ""], "Er is: "), (["explain", "dangling"], "Bedoelde je `dangling-link`?"),
        (["diff", "mian"], "Bedoelde je `main`?"), (["render", "--at", "tittel"], "Bedoelde je `titel`?"), (["show", "effect/zelfvertrouwen@1.0.1"], "Bedoelde je `1.0.0`?"),
        (["check", "--since", "1.0.1"], "Bedoelde je `1.0.0`?"), (["review", "tietel"], "Bedoelde je `titel`?"), (["approve", "tietel"], "Bedoelde je `titel`?"),
        (["accept", "ttel"], "Bedoelde je `titel`?"), (["reject", "ttel", "--reason", "x"], "Bedoelde je `titel`?"), (["proposal", "show", "ttel"], "Bedoelde je `titel`?"),
        (["proposal", "resume", "ttel"], "Bedoelde je `titel`?"), (["propose", "--update", "ttel"], "Bedoelde je `titel`?"),
        (["release", "notes", "1.0.1"], "Er is: 1.0.0."), (["release", "verify", "twee"], "Er is: 1.0.0."),
        (["export", "--format", "bibtx"], "bibtex"), (["source", "add", "lijst.bibt"], "Bedoelde je `lijst.bib`?"), (["mend", "lijst.bb"], "Bedoelde je `lijst.bib`?"),
        (["source", "add", "corpus"], "`corpus` is een map"), (["source", "add", ""], "er is geen bestand ``"),
    ])
    func nearMisses(arguments: [String], hint: String) throws {
        let scratch = try Scratch()
        scratch.identity("beheer")
        try scratch.groei("release", "cut")
        scratch.identity("redactie")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.groei("propose", "--title", "Titel")
        if arguments.contains("--update") { try scratch.groei("edit", "effect/minder-uitval", "--set", "order=7") }
        try scratch.write("", to: "lijst.bib")
        if arguments[0] == "accept" { scratch.identity("beheer") }
        let outcome = try scratch.groei(arguments: arguments)
        #expect(outcome.code == 2 && outcome.error.contains(hint), "\(outcome.code) \(outcome.error)")
    }

    /// An id says enough where only one of the records that a field may name has it.
    @Test func idWithoutType() throws {
        let scratch = try Scratch()
        let arguments = ["claim", "add", "--source", "voorbeeld-2020", "--statement", "Het werkt.", "--direction", "supports", "--basis", "empirical", "--no-input", "--dry-run"]
        let added = try scratch.groei(arguments: arguments + ["--about", "tijd"])
        #expect(added.code == 0)
        #expect(added.out.contains("- condition/tijd"))
        try scratch.write("title: Uren per week\ncategory: primair\norder: 3\n", to: "corpus/effects/tijd.yaml")
        #expect(try scratch.groei(arguments: arguments + ["--about", "tijd"]).code == 1)
    }

    /// A name that is right of something that cannot be done any more is no wrong use.
    @Test func decidedProposal() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.groei("propose", "--title", "Titel")
        try scratch.groei("proposal", "withdraw", "titel", "--reason", "Toch niet")
        let outcome = try scratch.groei("approve", "titel")
        #expect(outcome.code == 3 && outcome.error.contains("al teruggetrokken"), "\(outcome.error)")
    }

    /// People by their address or name, records by their title.
    @Test(arguments: [
        ("lezer@voorbeeld.example", "person/lezer"), ("LEZER@Voorbeeld.example", "person/lezer"), ("Meelezer", "person/lezer"), ("meelezer", "person/lezer"),
        ("Meer zelfvertrouwen", "effect/zelfvertrouwen"), ("Voorbeeld (2020)", "source/voorbeeld-2020"),
    ])
    func byWhatItIsCalled(name: String, address: String) throws {
        let scratch = try Scratch(commits: false)
        let outcome = try scratch.groei("show", name)
        #expect(outcome.code == 0 && outcome.out.hasPrefix(address), "\(outcome.out)\(outcome.error)")
    }

    /// In the place of an id: it is found, and said.
    @Test func referencesByWhatTheyAreCalled() throws {
        let scratch = try Scratch()
        let claim = try scratch.groei(
            "claim", "add", "--source", "bron/voorbeeld-2021", "--about", "Meer zelfvertrouwen", "--statement", "Zij durven meer.", "--direction", "supports",
            "--basis", "empirical")
        #expect(claim.error.contains("‘Meer zelfvertrouwen’ is hier `effect/zelfvertrouwen`."), "\(claim.error)")
        #expect(!claim.error.contains("bron/"), "\(claim.error)")
        let edit = try scratch.groei("edit", "claim/voorbeeld-2021-uitval", "--set", "about=effects/zelfvertrouwen", "--set", "source=Voorbeeld (2020)")
        #expect(edit.code == 0 && edit.error.contains("‘Voorbeeld (2020)’ is hier `voorbeeld-2020`."), "\(edit.error)")
        #expect(try scratch.read("corpus/claims/voorbeeld-2021-uitval.yaml").hasPrefix("source: voorbeeld-2020\nabout:\n  - effect/minder-uitval\n  - condition/tijd\n  - effect/zelfvertrouwen\n"))
    }

    /// An accent that comes apart from its letter, as some keyboards and programs send it, is stored as one sign.
    @Test func accentsTypedApart() throws {
        let scratch = try Scratch()
        let outcome = try scratch.groei("source", "add", "--type", "book", "--title", "E\u{301}e\u{301}n", "--author", "Mu\u{308}ller, A.", "--issued", "2001")
        #expect(outcome.code == 0 && !outcome.error.contains("pdf-trace"), "\(outcome.error)")
        #expect(Array(try scratch.read("corpus/sources/muller-2001.yaml").unicodeScalars).contains("\u{C9}"))
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Cafe\u{301}")
        #expect(Array(try scratch.read("corpus/effects/minder-uitval.yaml").unicodeScalars).contains("\u{E9}"))
    }

    /// Output that goes nowhere is told of.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
    func outputOnAFullDisk() throws {
        let scratch = try Scratch(commits: false)
        let process = Process()
        let error = Pipe()
        process.executableURL = Scratch.binary
        process.arguments = ["list", "effect"]
        process.currentDirectoryURL = scratch.root
        process.environment = scratch.environment
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        process.standardError = error
        try process.run()
        let text = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 3 && text == "fout: de uitvoer kon niet geschreven worden (de schijf is vol)\n", "\(text)")
    }
}
