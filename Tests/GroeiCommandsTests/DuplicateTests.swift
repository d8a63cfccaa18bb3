import Foundation
import Testing

/// What is there already does not come in again, and what was left out does not come back unnoticed.
@Suite struct DuplicateCommandTests {
    private static let again = ["source", "add", "--type", "book", "--title", "Begeleiden in de praktijk: een handboek", "--author", "Voorbeeld, Anna", "--issued", "2020"]

    @Test func asksOnce() throws {
        let scratch = try Scratch()
        let before = try scratch.state()
        try scratch.groei(arguments: Self.again)
        try scratch.groei(arguments: Self.again + ["--lang", "en"])
        try scratch.groei(arguments: Self.again + ["--distinct-from", "voorbeeld-2020"])
        try scratch.groei(arguments: Self.again + ["--distinct-from", "voorbeeld-2002", "--reason", "X"])
        try scratch.groei(arguments: Self.again + ["--reason", "Het handboek verscheen apart."])
        #expect(try scratch.state() == before)
        try scratch.groei(arguments: Self.again + ["--distinct-from", "voorbeeld-2020", "--reason", "Het handboek verscheen apart."])
        try scratch.groei("check", "--format", "json")
        try scratch.expectSnapshot("duplicates")
    }

    @Test func aFileComesInOnce() throws {
        let scratch = try Scratch()
        let file = """
            @book{a, author = {Bos, A.}, title = {Starters op school}, year = 2019}
            @book{b, author = {Bos, Anna}, title = {Starters op {School}}, year = 2019}
            @report{c, author = {{Voorbeeldinstituut}}, title = {Uitval in beeld}, year = 2021}
            @book{d, author = {Bos, A.}, title = {Leraren op school}, year = 2019}

            """
        try scratch.write(file, to: "lijst.bib")
        try scratch.groei("source", "add", "lijst.bib", "--dry-run", "--format", "json")
        try scratch.groei("source", "add", "lijst.bib")
        let after = try scratch.state()
        try scratch.groei("source", "add", "lijst.bib")
        #expect(try scratch.state() == after)
        try scratch.groei("source", "add", "lijst.bib", "--distinct-from", "voorbeeld-2020", "--reason", "X")
        try scratch.expectSnapshot("duplicates-file")
    }

    @Test func leavesOutAndTakesInAgain() throws {
        let scratch = try Scratch()
        let report = ["--type", "report", "--title", "Meningen over begeleiding", "--author", "{Voorbeeldraad}", "--issued", "2018"]
        try scratch.groei(arguments: ["source", "exclude"] + report + ["--reason", "Alleen meningen, geen onderzoek."])
        try scratch.groei(arguments: ["source", "exclude"] + report + ["--reason", "Nog eens."])
        try scratch.groei("list", "exclusion")
        try scratch.groei("check")
        let before = try scratch.state()
        try scratch.groei(arguments: ["source", "add"] + report)
        #expect(try scratch.state() == before)
        try scratch.groei(arguments: ["source", "add"] + report + ["--reconsider"])
        #expect(!scratch.exists("corpus/exclusions/voorbeeldraad-2018.yaml"))
        try scratch.groei("source", "exclude", "voorbeeldraad-2018", "--reason", "Toch niet.")
        #expect(!scratch.exists("corpus/sources/voorbeeldraad-2018.yaml"))
        try scratch.groei("source", "exclude", "voorbeeld-2020", "--reason", "Wordt gebruikt.")
        try scratch.groei("source", "exclude", "voorbeeld-2099", "--reason", "Bestaat niet.")
        try scratch.write("TY  - BOOK\nAU  - Bos, A.\nTI  - Kantines\nPY  - 2001\nER  - \nTY  - RPRT\nAU  - Voorbeeldraad\nTI  - Meningen over begeleiding\nPY  - 2018\nER  - \n", to: "gevonden.ris")
        try scratch.groei("source", "exclude", "gevonden.ris", "--reason", "Gaat nergens over.")
        try scratch.groei("source", "add", "gevonden.ris")
        try scratch.groei("propose", "--title", "Weggelaten", "--dry-run")
        try scratch.expectSnapshot("exclude")
    }

    /// Another source than one that was left out: the reason is kept, and then nobody is asked again.
    @Test func isAnotherThanWhatWasLeftOut() throws {
        let scratch = try Scratch()
        let report = ["--type", "report", "--title", "Meningen over begeleiding", "--author", "{Voorbeeldraad}", "--issued", "2018", "--publisher", "Voorbeeldraad"]
        try scratch.groei(arguments: ["source", "exclude"] + report + ["--reason", "Alleen meningen, geen onderzoek."])
        let before = try scratch.state()
        let distinct = ["--distinct-from", "exclusion/voorbeeldraad-2018"]
        try scratch.groei(arguments: ["source", "add"] + report + distinct)
        try scratch.groei(arguments: ["source", "add"] + report + ["--distinct-from", "effect/minder-uitval", "--reason", "X"])
        #expect(try scratch.state() == before)
        try scratch.groei(arguments: ["source", "add"] + report + distinct + ["--reason", "Dit is het vervolg."])
        #expect(try scratch.read("corpus/sources/voorbeeldraad-2018.yaml").contains("distinct-from:\n  - exclusion: voorbeeldraad-2018\n    reason: Dit is het vervolg.\n"))
        try scratch.groei("check")
        // The decision lapses, and the source that named it names what came in its place.
        try scratch.groei(arguments: ["source", "add"] + report + ["--reconsider", "--distinct-from", "voorbeeldraad-2018", "--reason", "X"])
        #expect(try scratch.read("corpus/sources/voorbeeldraad-2018.yaml").contains("distinct-from:\n  - source: voorbeeldraad-2018b\n    reason: Dit is het vervolg.\n"))
        try scratch.groei("check", "--fail-on", "warning")
        try scratch.expectSnapshot("distinct-from-exclusion")
    }

    /// An id that looks like an ISBN is an id all the same, and an ISBN may be several words.
    @Test func excludesByIdAndByISBN() throws {
        let scratch = try Scratch()
        try scratch.write("type: book\ntitle: Nummers\nissued: 2020\n", to: "corpus/sources/isbn-2020.yaml")
        #expect(try scratch.groei("source", "exclude", "isbn-2020", "--reason", "Weg.").out.contains("Weggelaten: exclusion/isbn-2020."))
        scratch.environment["GROEI_ISBN_BASE"] = "http://127.0.0.1:9"
        let isbn = try scratch.groei("source", "exclude", "ISBN", "978-0-306-40615-7", "--reason", "Weg.")
        #expect(isbn.code == 3 && !isbn.error.contains("hoort hier niet"), "\(isbn.error)")
        let unknown = try scratch.groei("source", "exclude", "voorbeeld-202", "--reason", "Weg.")
        #expect(unknown.code == 2 && unknown.error.contains("er is geen record `source/voorbeeld-202`"), "\(unknown.error)")
    }

    /// Programs that write all on one line: the title tells which source was skipped, and where the other one stands.
    @Test func whatIsSkippedIsNamed() throws {
        let scratch = try Scratch()
        let book = #"{"type":"book","title":"Aap noot mies","author":[{"family":"A","given":"B"}],"issued":{"date-parts":[[2019]]}}"#
        let outcome = try scratch.groei("source", "add", "-", "--no-input", input: "[\(book),\(book)]")
        #expect(outcome.error.contains("Overgeslagen, regel 1 van -, ‘Aap noot mies’ (A, 2019): staat ook op regel 1, als source/a-2019 ("), "\(outcome.error)")
        let again = try scratch.groei("source", "add", "-", "--no-input", "--lang", "en", input: "[\(book)]")
        #expect(again.error.contains("Skipped, line 1 of -, ‘Aap noot mies’ (A, 2019): was there already as source/a-2019 ("), "\(again.error)")
    }

    @Test func excludingAsksForAReasonAndOneSource() throws {
        let scratch = try Scratch()
        let blank = try scratch.groei("source", "exclude", "voorbeeld-2020", "--reason", "  ")
        #expect(blank.code == 2 && blank.error.contains("waarom doet de bron niet mee?"), "\(blank.error)")
        let two = try scratch.groei("source", "exclude", "voorbeeld-2020", "voorbeeld-2021", "--reason", "Weg.")
        #expect(two.code == 2 && two.error.contains("laat één bron tegelijk weg"), "\(two.error)")
    }

    /// What is like a source and like one that was left out is told from both in one go.
    @Test func oneWayOnForAllThatIsAlike() throws {
        let scratch = try Scratch()
        let work = ["--no-input", "--type", "book", "--title", "Leren van elkaar in de klas", "--author", "Bos, A.", "--issued", "2001", "--publisher", "X"]
        try scratch.groei(arguments: ["source", "exclude"] + work.dropFirst() + ["--reason", "Geen onderzoek."])
        try scratch.groei(arguments: ["source", "add"] + work + ["--distinct-from", "exclusion/bos-2001", "--reason", "Het vervolg."])
        let refused = try scratch.groei(arguments: ["source", "add"] + work)
        #expect(refused.code == 1 && refused.error.contains("--distinct-from bos-2001") && refused.error.contains("--distinct-from exclusion/bos-2001"), "\(refused.error)")
        let added = try scratch.groei(arguments: ["source", "add"] + work + ["--distinct-from", "bos-2001", "--distinct-from", "exclusion/bos-2001", "--reason", "Nog een."])
        #expect(added.code == 0, "\(added.error)")
    }

    /// A broken word in a title is whole again, as it is in an abstract; without --mend it stands on one line.
    @Test(arguments: [(["--mend"], "title: De begeleiding en begeleiding\n"), ([], "title: De begelei- ding en begeleiding\n")], [
        "TY  - JOUR\nAU  - Smit, P.\nPY  - 2020\nTI  - De begelei-\nding en begeleiding\nJO  - Velon\nER  - \n",
        "@article{x, author = {Smit, P.}, year = 2020, journal = {Velon},\n  title = {De begelei-\n    ding en begeleiding}}\n",
    ])
    func titlesThatAreBrokenOverLines(wanted: (options: [String], title: String), text: String) throws {
        let scratch = try Scratch()
        let (options, title) = wanted
        let outcome = try scratch.groei(arguments: ["source", "add", "-", "--no-input"] + options, input: text)
        #expect(outcome.out.contains(title), "\(outcome.out)\n\(outcome.error)")
    }
}
