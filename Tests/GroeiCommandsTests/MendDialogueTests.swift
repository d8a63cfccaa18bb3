import Foundation
import Testing

/// `--mend` on a real terminal: what is not certain is asked, once.
@Suite(.enabled(if: Terminal.isAvailable, "needs the program script (Debian: bsdutils) and /dev/pts"))
struct MendDialogueTests {
    private let source = "source add --mend --type book --issued 2001"
    /// A title that nobody can mend without asking, and the rest of the form.
    private let answers = ["Over \u{FFFD} en  meer", "Bos, A.", "", "", "", "", "", ""]

    private func questions(_ outcome: Terminal.Outcome) -> Int { outcome.text.components(separatedBy: "Wat stond hier?").count - 1 }

    @Test func anOpenQuestionIsAskedOnce() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, source, answers + ["effecten", "", "j", "n"])
        #expect(outcome.code == 0 && questions(outcome) == 1, "\(outcome.text)")
        #expect(try scratch.read("corpus/sources/bos-2001.yaml").hasPrefix("type: book\ntitle: Over effecten en meer\n"), "\(outcome.text)")
    }

    /// Left as it is, it is not asked again; the letters that are lost keep the record from being written until the field is corrected.
    @Test func whatIsLeftOpenIsNotAskedAgain() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, source, answers + ["", "", "titel", "Over effecten", "j", "n"])
        #expect(outcome.code == 0 && questions(outcome) == 1, "\(outcome.text)")
        #expect(try scratch.read("corpus/sources/bos-2001.yaml").contains("title: Over effecten\n"), "\(outcome.text)")
    }

    /// What is typed is what was there, to the letter; a number chooses.
    @Test(arguments: [("coördinatie", "De coördinatie"), ("Co-ordinatie", "De Co-ordinatie"), ("1", "De coordinatie"), ("2", "De co-ordinatie"), ("3", "De co-\nordinatie")])
    func anAnswerIsTakenAsItIs(typed: String, expected: String) throws {
        let scratch = try Scratch()
        scratch.environment["GROEI_DICTIONARIES"] = ""
        try scratch.write("De co-\nordinatie\n", to: "geplakt.txt")
        let outcome = try Terminal.run(scratch, "mend geplakt.txt", [typed])
        #expect(outcome.text.contains("\n\(expected)\n"), "\(outcome.text)")
    }

    @Test func aFieldThatIsCorrectedIsMendedToo() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, source, ["Goed", "Bos, A."] + answers.dropFirst(2) + ["", "titel", "Nog \u{FB01}jner", "j", "n"])
        #expect(outcome.code == 0 && questions(outcome) == 0, "\(outcome.text)")
        #expect(try scratch.read("corpus/sources/bos-2001.yaml").contains("title: Nog fijner\n"), "\(outcome.text)")
    }

    @Test func aClaimAsksOnceToo() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, "claim add --mend --source voorbeeld-2021 --about effect/minder-uitval", ["De \u{FFFD} helpt.", "1", "1", "begeleiding", "j"])
        #expect(outcome.code == 0 && questions(outcome) == 1, "\(outcome.text)")
        #expect(try scratch.read("corpus/claims/voorbeeld-2021-minder-uitval.yaml").contains("statement: De begeleiding helpt.\n"))
    }

    /// With everything on the command line there is no form, and still somebody to ask.
    @Test func withoutAFormItAsksToo() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, "source add --mend --type book --issued 2001 --author 'Bos, A.' --title 'Over \u{FFFD}'", ["alles", "n"])
        #expect(outcome.code == 0 && questions(outcome) == 1, "\(outcome.text)")
        #expect(try scratch.read("corpus/sources/bos-2001.yaml").contains("title: Over alles\n"))
    }

    @Test(arguments: [Terminal.ctrlC, Terminal.ctrlD])
    func stoppingAtAQuestionLeavesNothing(key: String) throws {
        let scratch = try Scratch()
        let before = try scratch.state()
        for typed in [[], ["effecten"]] {
            let outcome = try Terminal.run(scratch, source, answers + typed + [key])
            #expect(outcome.text.contains("Wat stond hier?") && outcome.text.contains("afgebroken; er is niets geschreven"), "\(outcome.text)")
            #expect(outcome.code == (key == Terminal.ctrlC ? 130 : 2), "\(outcome.text)")
            #expect(try scratch.state() == before)
        }
    }

    /// Mending a file asks too, and stopping leaves the file as it was.
    @Test(arguments: [Terminal.ctrlC, Terminal.ctrlD])
    func stoppingInAFileLeavesItAsItWas(key: String) throws {
        let scratch = try Scratch()
        let path = "corpus/effects/minder-uitval.yaml"
        try scratch.write("title: Minder  \u{FFFD}\ncategory: primair\norder: 2\n", to: path)
        let before = try scratch.state()
        let stopped = try Terminal.run(scratch, "mend effect/minder-uitval", [key])
        #expect(questions(stopped) == 1 && stopped.text.contains("er is niets geschreven"), "\(stopped.text)")
        #expect(try scratch.state() == before)
        let mended = try Terminal.run(scratch, "mend effect/minder-uitval", ["uitval"])
        #expect(mended.code == 0 && questions(mended) == 1, "\(mended.text)")
        #expect(try scratch.read(path).hasPrefix("title: Minder uitval\n"))
    }
}
