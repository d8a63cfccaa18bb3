import Foundation
import Testing

/// What happens at the end of a form, when an answer is corrected, and where a form cannot go on.
@Suite(.enabled(if: Terminal.isAvailable, "needs the program script (Debian: bsdutils) and /dev/pts"))
struct DialogueCorrectionTests {
    private static let book = "source add --type book --title 'Iets heel anders' --author 'Pietersen, H.'"

    /// A correction can make it a source that is there: then that is asked, as at first.
    @Test func correctedToASourceThatIsThere() throws {
        let scratch = try Scratch()
        try scratch.write("type: book\ntitle: Eerst\nauthor:\n  - family: Bos\n    given: A.\nissued: 2001\npublisher: X\nDOI: 10.1234/abc\n", to: "corpus/sources/bos-2001.yaml")
        let before = try scratch.state()
        let outcome = try Terminal.run(scratch, Self.book, ["1999", "", "", "", "", "", "", "doi", "10.1234/abc", ""])
        #expect(outcome.text.contains("deze bron staat er waarschijnlijk al") && outcome.text.contains("Er is niets geschreven."), "\(outcome.text)")
        #expect(try scratch.state() == before)
    }

    /// An id that nobody chose follows the fields; one that was chosen stays.
    @Test func theProposedIDFollowsTheFields() throws {
        let scratch = try Scratch()
        let command = "claim add --source voorbeeld-2020 --about effect/minder-uitval --statement X. --direction supports"
        let claim = try Terminal.run(scratch, command, ["1", "bron", "voorbeeld-2021", "j"])
        #expect(claim.code == 0 && scratch.exists("corpus/claims/voorbeeld-2021-minder-uitval.yaml"), "\(claim.text)")
        let chosen = try Terminal.run(scratch, Self.book, ["1999", "", "", "", "", "", "eigen-id", "auteur", "Bos, A.", "", "j", "n"])
        #expect(scratch.exists("corpus/sources/eigen-id.yaml"), "\(chosen.text)")
    }

    @Test func emptyKeepsWhatIsThere() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, Self.book + " --publisher Garant", ["1999", "", "", "", "", "", "uitgever", "", "n", "titel", "", "n", "soort", "", "j", "n"])
        #expect(outcome.text.contains("‘Uitgever’ weghalen? (j/n) n") && outcome.text.contains("blijft zoals het is."), "\(outcome.text)")
        #expect(try scratch.read("corpus/sources/pietersen-1999.yaml").contains("title: Iets heel anders\n") && scratch.read("corpus/sources/pietersen-1999.yaml").contains("publisher: Garant\n"))
    }

    /// The type that the question offers is that type, whatever words are in names.
    @Test func aTypeIsNoPartOfAName() throws {
        let scratch = try Scratch()
        for number in 1...30 { try scratch.write("title: Naar effectieve samenwerking \(number)\ntheme: organisatie\norder: \(number)\n", to: "corpus/conditions/nummer-\(number).yaml") }
        let outcome = try Terminal.run(scratch, "claim add --source voorbeeld-2020 --statement X --direction supports --basis empirical", ["effect", "2", "", "n"])
        #expect(outcome.text.contains("Dat past op meer:\n  1. Meer zelfvertrouwen\n  2. Minder uitval\n"), "\(outcome.text)")
    }

    /// A new document has nothing that a claim could be about.
    @Test func noQuestionWithoutAnAnswer() throws {
        let scratch = try Scratch()
        try scratch.groei("init", "leeg", "--title", "Leeg", "--lang", "nl")
        let source = try Terminal.run(scratch, "source add -C leeg --type book --title Boek --author 'Bos, A.' --issued 2000", ["", "", "", "", "", "", "j"])
        #expect(source.code == 0 && source.text.contains("groei new effect") && !source.text.contains("Nu een bevinding?"), "\(source.text)")
        let claim = try Terminal.run(scratch, "claim add -C leeg --source bos-2000", [])
        #expect(claim.code == 3 && claim.text.contains("groei new effect"), "\(claim.text)")
    }

    /// An entry that cannot be read is told by the exit code, whatever comes after it.
    @Test func brokenEntriesCountOnATerminal() throws {
        let scratch = try Scratch()
        try scratch.write("@book{a, title={Een heel nieuw boek}, author={Bos, A.}, publisher={X}, year=2001}\n@book{b, title={Half\n", to: "a.bib")
        let outcome = try Terminal.run(scratch, "source add a.bib", ["j", "n"])
        #expect(outcome.code == 1 && scratch.exists("corpus/sources/bos-2001.yaml"), "\(outcome.text)")
    }

    /// Who stops mending in the middle hears that what was mended stays.
    @Test func stoppingWhileMending() throws {
        let scratch = try Scratch()
        for id in ["a", "b"] { try scratch.write("source: voorbeeld-2020\nabout:\n  - effect/minder-uitval\nstatement: Het x\(id)q\u{FFFD}zz.\ndirection: supports\nbasis: empirical\n", to: "corpus/claims/\(id).yaml") }
        let outcome = try Terminal.run(scratch, "mend claim/a claim/b", ["?", "wat", Terminal.ctrlC])
        #expect(outcome.text.contains("gestopt; wat hersteld is, blijft staan") && !outcome.text.contains("aan het eind"), "\(outcome.text)")
        #expect(try scratch.read("corpus/claims/a.yaml").contains("statement: Het wat.\n"))
    }
}
