import Foundation
import Testing

/// The questions of `source add` and `claim add` on a real terminal.
@Suite(.enabled(if: Terminal.isAvailable, "needs the program script (Debian: bsdutils) and /dev/pts"))
struct DialogueTests {
    /// From nothing to a source and its first claims, with mistakes on the way.
    @Test func asksForASourceAndItsClaims() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, "source add", [
            "zomaar", "", "boek", "Leren begeleiden", "de Vries, J.", "", "ergens in mei", "2023", "2", "Uitgeverij Voorbeeld", "978-0-306-40615-8", "", "", "www.voorbeeld.example",
            "Fout Id", "voorbeeld-2020", "", "uitg", "Uitgeverij Beter", "j", "j", "zelfver", "uitval", "", "Starters durven meer.", "1", "empirisch", "j", "n",
        ])
        #expect(outcome.code == 0 && outcome.text.contains("Toegevoegd: source/de-vries-2023."), "\(outcome.text)")
        for words in [
            "‘zomaar’ is geen DOI, ISBN of webadres.", "‘ergens in mei’ is als datum niet te lezen.", "is geen ISBN: het controlecijfer klopt niet.", "(leeg: het voorstel) [de-vries-2023]: ",
            "Een id bestaat uit kleine letters", "`voorbeeld-2020` is er al.", "Nu een bevinding? (j/n)", "Nog een bevinding? (j/n)", "groei propose --title",
        ] { #expect(outcome.text.contains(words), "\(words)\n\(outcome.text)") }
        #expect(!outcome.text.contains("\u{1B}"), "plain text only")
        #expect(try scratch.read("corpus/sources/de-vries-2023.yaml") == """
            type: book
            title: Leren begeleiden
            author:
              - family: Vries
                given: J.
                non-dropping-particle: de
            issued: 2023
            publisher: Uitgeverij Beter
            edition: 2
            URL: https://www.voorbeeld.example

            """)
        #expect(try scratch.read("corpus/claims/de-vries-2023-zelfvertrouwen.yaml") == """
            source: de-vries-2023
            about:
              - effect/zelfvertrouwen
              - effect/minder-uitval
            statement: Starters durven meer.
            direction: supports
            basis: empirical

            """)
        #expect(try scratch.groei("check").code == 0)
    }

    /// Stopping at any question, with Ctrl-C or Ctrl-D, leaves nothing behind and says so.
    @Test(arguments: [Terminal.ctrlC, Terminal.ctrlD])
    func stoppingAtAnyQuestionLeavesNothing(key: String) throws {
        let scratch = try Scratch()
        let before = try scratch.state()
        let answers = ["", "boek", "Half", "Bos, A.", "", "2023", "", "", "", "", "", ""]
        for count in 0...answers.count {
            let outcome = try Terminal.run(scratch, "source add", answers.prefix(count) + [key])
            #expect(outcome.text.contains("afgebroken; er is niets geschreven"), "\(count)\n\(outcome.text)")
            #expect(outcome.code == (key == Terminal.ctrlC ? 130 : 2), "\(count) \(outcome.text)")
            #expect(try scratch.state() == before)
        }
        let claim = ["praktijk", "zelfver", "", "Een bevinding.", "1", "1"]
        for count in 0...claim.count {
            let outcome = try Terminal.run(scratch, "claim add", claim.prefix(count) + [key])
            #expect(outcome.text.contains("afgebroken; er is niets geschreven"), "\(count)\n\(outcome.text)")
            #expect(try scratch.state() == before)
        }
    }

    /// Once the source is there, stopping keeps it and leaves no half claim.
    @Test func stoppingInAClaimKeepsTheSource() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, "source add --type book --issued 2001", ["Half", "Bos, A.", "", "", "", "", "", "", "", "j", "j", "zelfver", "", "Een", Terminal.ctrlC])
        #expect(outcome.text.contains("gestopt; wat toegevoegd is, blijft staan"), "\(outcome.text)")
        #expect(scratch.exists("corpus/sources/bos-2001.yaml"))
        #expect(try scratch.git("status", "--porcelain") == "?? corpus/sources/bos-2001.yaml\n")
    }

    @Test func sayingNoWritesNothing() throws {
        let scratch = try Scratch()
        let before = try scratch.state()
        let outcome = try Terminal.run(scratch, "source add --type book --title Een --author 'Bos, A.' --issued 2001 --set note=x --url https://a.example", ["n"])
        #expect(outcome.code == 0 && outcome.text.contains("Toegevoegd: source/bos-2001.\nNu een bevinding? (j/n) n\n"), "complete options ask for a claim alone\n\(outcome.text)")
        try FileManager.default.removeItem(at: scratch.root.appendingPathComponent("corpus/sources/bos-2001.yaml"))
        let refused = try Terminal.run(scratch, "claim add --source voorbeeld-2021 --about effect/minder-uitval --statement Dit.", ["1", "1", "n"])
        #expect(refused.code == 0 && refused.text.contains("Deze bevinding is niet geschreven."), "\(refused.text)")
        #expect(try scratch.state() == before)
    }

    /// Whose it is, only some sources lack; so it is asked, and shown before it is written.
    @Test func asksForTheAuthor() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, "source add --type book --title Een --issued 2001", ["Bos, A.", "", "", "", "", "", "", "", "n"])
        #expect(outcome.text.contains("Auteur"), "\(outcome.text)")
        #expect(outcome.text.contains("Zo toevoegen?") && outcome.text.contains("Er is niets geschreven."), "\(outcome.text)")
        #expect(!scratch.exists("corpus/sources/bos-2001.yaml"))
    }

    /// After all that was asked for is written, stopping is no mistake, and there is no half claim.
    @Test(arguments: [Terminal.ctrlC, Terminal.ctrlD])
    func stoppingBeforeAClaim(key: String) throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, "source add --type book --title Een --author 'Bos, A.' --issued 2001", [key])
        #expect(scratch.exists("corpus/sources/bos-2001.yaml"))
        #expect(!outcome.text.contains("half"), "\(outcome.text)")
        #expect(outcome.code == (key == Terminal.ctrlC ? 130 : 0), "\(outcome.text)")
        #expect(outcome.text.contains(key == Terminal.ctrlC ? "gestopt; wat toegevoegd is, blijft staan" : "groei propose --title"), "\(outcome.text)")
    }

    /// One wrong answer does not cost the others.
    @Test func newRecordsCanBeCorrected() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, "new effect", ["Meer plezier", "1", "veel", "volgorde", "3", "j"])
        #expect(outcome.text.contains("Welk veld wil je verbeteren?"), "\(outcome.text)")
        #expect(outcome.code == 0 && outcome.text.contains("Toegevoegd: effect/meer-plezier."), "\(outcome.text)")
        #expect(try scratch.read("corpus/effects/meer-plezier.yaml") == "title: Meer plezier\ncategory: primair\norder: 3\n")
        let refused = try Terminal.run(scratch, "new effect", ["Minder plezier", "1", "4", "n"])
        #expect(refused.code == 0 && refused.text.contains("Er is niets geschreven."), "\(refused.text)")
        #expect(!scratch.exists("corpus/effects/minder-plezier.yaml"))
    }

    /// What `groei check` would miss is asked, however much was given; without questions it is added as it is.
    @Test func asksForWhatASourceOfItsTypeNeeds() throws {
        let scratch = try Scratch()
        let command = "source add --type article-journal --title Een --author 'Bos, A.' --issued 2001"
        let outcome = try Terminal.run(scratch, command, ["Tijdschrift", "", "", "", "", "", "", "j", "j", "zelfver", "", "Goed.", "1", "1", "j", "n"])
        #expect(outcome.code == 0 && outcome.text.contains("Toegevoegd: claim/bos-2001-zelfvertrouwen."), "\(outcome.text)")
        #expect(try scratch.read("corpus/sources/bos-2001.yaml").contains("container-title: Tijdschrift\n"))
        let silent = try Terminal.run(scratch, command + " --no-input --id twee --distinct-from bos-2001 --reason x", [])
        #expect(silent.code == 0 && silent.text.contains("Nu een bevinding: groei claim add --source twee"), "\(silent.text)")
    }

    /// A paste of several lines is one answer; in a list each line is one.
    @Test func aPasteOfSeveralLinesIsOneAnswer() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(scratch, "source add --type book --issued 2001 --id bos-2001", [
            "Een titel\nover meer\n\nregels", "Bos, A.\nCor, B.", "", "", "", "", "", "", "j\n", "n",
        ])
        #expect(outcome.code == 0 && outcome.text.contains("Je plakte 3 regels; ze zijn samengenomen.") && outcome.text.contains("Je plakte 2 regels; elke regel is er een."), "\(outcome.text)")
        let source = try scratch.read("corpus/sources/bos-2001.yaml")
        #expect(source.hasPrefix("type: book\ntitle: Een titel over meer regels\nauthor:\n  - family: Bos\n    given: A.\n  - family: Cor\n"), "\(source)")
        let claim = try Terminal.run(scratch, "claim add --source bos-2001 --about effect/zelfvertrouwen", ["Het helpt bij bege-\nleiding van starters.", "1", "1", "begeleiding", "j"])
        #expect(claim.code == 0, "\(claim.text)")
        #expect(try scratch.read("corpus/claims/bos-2001-zelfvertrouwen.yaml").contains("statement: Het helpt bij begeleiding van starters.\n"), "\(claim.text)")
    }

    /// A terminal passes on no more than 4095 bytes of a line; the rest must not be lost in silence.
    @Test(arguments: [4095, 9000])
    func anAnswerThatIsTooLongIsAskedAgain(length: Int) throws {
        let scratch = try Scratch()
        let command = "claim add --source voorbeeld-2021 --about effect/minder-uitval"
        let outcome = try Terminal.run(scratch, command, [String(repeating: "a", count: length), String(repeating: "b", count: 4094), "1", "1", "j"])
        #expect(outcome.code == 0 && outcome.text.contains("Dit is te lang voor één regel op een terminal"), "\(outcome.text.suffix(2000))")
        #expect(try scratch.read("corpus/claims/voorbeeld-2021-minder-uitval.yaml").contains("statement: \(String(repeating: "b", count: 4094))\n"))
    }

    /// What is looked up is not asked; what cannot be looked up leaves the form as it is, with the DOI filled in.
    @Test(.enabled(if: LookupTests.hasCurl, "needs curl and python3"))
    func looksUpAndAsksTheRest() throws {
        let web = try LocalWeb(LookupTests.pages)
        let scratch = try Scratch()
        scratch.environment["GROEI_DOI_BASE"] = web.base
        let found = try Terminal.run(scratch, "source add", ["10.1000/a<b>", "7", "", "j", "n"])
        #expect(found.text.contains("Toegevoegd: source/voorbeeld-2022.") && !found.text.contains("Titel"), "\(found.text)")
        #expect(try scratch.read("corpus/sources/voorbeeld-2022.yaml").contains("issue: 7\npage: 1-9\nDOI: 10.1000/a<b>"))
        let missing = try Terminal.run(scratch, "source add 10.1000/weg", ["1", "Zelf getypt", "Bos, A.", "", "2024", "Blad", "", "", "", "", "j", "n"])
        #expect(missing.text.contains("kent de DOI 10.1000/weg niet") && missing.text.contains("Toegevoegd: source/bos-2024."), "\(missing.text)")
        #expect(try scratch.read("corpus/sources/bos-2024.yaml").contains("DOI: 10.1000/weg"))
    }

    /// What nobody answers for may be anything: its type is asked, and of a publisher's address the DOI is kept.
    @Test(.enabled(if: LookupTests.hasCurl, "needs curl"), arguments: [("https://127.0.0.1:9/doi/full/10.1080/02619768", "DOI: 10.1080/02619768"), ("https://127.0.0.1:9/x", "URL: https://127.0.0.1:9/x")])
    func asksWhatAnAddressLeadsTo(address: String, line: String) throws {
        let scratch = try Scratch()
        scratch.environment["GROEI_DOI_BASE"] = "http://127.0.0.1:9"
        let outcome = try Terminal.run(scratch, "source add \(address) --title Leren --author 'Bos, A.' --issued 2019 --set number=1", ["2", "Uitgever", "", "", "", "j", "n"])
        #expect(try outcome.text.contains("Soort bron:") && scratch.read("corpus/sources/bos-2019.yaml").contains(line), "\(outcome.text)")
    }

    /// Numbers that choose nothing are no choice.
    @Test func numbersThatAreNotInTheList() throws {
        let outcome = try Terminal.run(try Scratch(), "source add", ["", "0", "-9223372036854775808", "9223372036854775807", Terminal.ctrlC])
        #expect(outcome.text.contains("  8. document\n  … en nog ") && outcome.text.contains("‘-9223372036854775808’ is er niet bij.") && outcome.text.contains("er is niets geschreven"), "\(outcome.text)")
    }

    /// A file with several: all, none, or one by one.
    @Test func asksWhichOfAFile() throws {
        let scratch = try Scratch()
        try scratch.write("@book{a, title={Een}, author={Bos, A.}, year=2001}\n@book{b, title={Twee}, author={Cor, B.}, year=2002}\n@book{c, title={Drie}, author={Dam, C.}, year=2003}\n", to: "x.bib")
        let before = try scratch.state()
        let none = try Terminal.run(scratch, "source add x.bib", ["misschien", "n"])
        #expect(none.text.contains("  2. Cor (2002): Twee") && none.text.contains("Voeg alle 3 toe? (j/n/een voor een, of een deel van een naam) "), "\(none.text)")
        #expect(none.text.contains("‘misschien’ is er niet bij. Typ j, n, een, of een deel van een naam."), "\(none.text)")
        #expect(try Terminal.run(scratch, "source add x.bib", ["een", "j", Terminal.ctrlC]).text.contains("er is niets geschreven"))
        #expect(try scratch.state() == before)
        let some = try Terminal.run(scratch, "source add x.bib", ["een", "j", "n", "j"])
        #expect(some.text.contains("Bronnen toegevoegd: 2."), "\(some.text)")
        #expect(scratch.exists("corpus/sources/bos-2001.yaml") && !scratch.exists("corpus/sources/cor-2002.yaml") && scratch.exists("corpus/sources/dam-2003.yaml"))
    }

    /// An editor in the terminal gets what is typed, Ctrl-C too.
    @Test func anEditorHasTheTerminal() throws {
        let scratch = try Scratch()
        let editor = scratch.root.deletingLastPathComponent().appendingPathComponent("bewerk.sh")
        try Data("trap 'printf \"Nog eens: \"' INT\nprintf 'Titel: '\nread titel </dev/tty || read titel </dev/tty\nsed -i \"s/^title: .*/title: $titel/\" \"$1\"\n".utf8).write(to: editor)
        scratch.environment["EDITOR"] = "sh \(editor.path)"
        let outcome = try Terminal.run(scratch, "edit effect/minder-uitval", [Terminal.ctrlC, "Minder stoppers"])
        #expect(try scratch.read("corpus/effects/minder-uitval.yaml").contains("title: Minder stoppers\n") && outcome.text.contains("Alles in orde."), "\(outcome.text)")
    }

    /// What a long list does not read out is found by typing part of it; an empty answer brings all back.
    @Test func findsWhatALongListLeavesOut() throws {
        let scratch = try Scratch()
        let families = (0..<40).map { "Naam\(Character(UnicodeScalar(UInt8(97 + $0 / 10))))\(Character(UnicodeScalar(UInt8(97 + $0 % 10))))" }
        try scratch.write(families.enumerated().map { "@book{b\($0.offset), title={Titel \($0.element)}, author={\($0.element), A.}, year=2001}\n" }.joined(), to: "x.bib")
        let outcome = try Terminal.run(scratch, "source add x.bib", ["namedj", "", "NAAMDJ titel", "j", "n"])
        #expect(outcome.text.contains("  … en nog 10; typ een deel van een naam om ze te vinden\nVoeg alle 40 toe?"), "\(outcome.text)")
        #expect(outcome.text.contains("  1. Naamdj (2001): Titel Naamdj\nVoeg deze toe? (j/n, of leeg voor alle 40) j"), "\(outcome.text)")
        #expect(try scratch.git("status", "--porcelain") == "?? corpus/sources/naamdj-2001.yaml\n?? x.bib\n")
    }

    /// What is too long to read out may be asked for by its type.
    @Test func findsByTheType() throws {
        let scratch = try Scratch()
        for number in 1...30 { try scratch.write("title: Voorwaarde nummer \(number)\ntheme: organisatie\norder: \(number)\n", to: "corpus/conditions/nummer-\(number).yaml") }
        let outcome = try Terminal.run(
            scratch, "claim add --source voorbeeld-2020 --statement X --direction supports --basis empirical", ["EFFECT", "2", "", "n"])
        #expect(outcome.text.contains("Typ een deel van de naam, of een soort (effect, voorwaarde): EFFECT\nDat past op meer:\n  1. Meer zelfvertrouwen\n  2. Minder uitval\n"), "\(outcome.text)")
        #expect(outcome.text.contains("  - effect/minder-uitval"), "\(outcome.text)")
    }

    /// Two that are called the same are told apart by their ids, and neither is taken unasked.
    @Test func choicesOfTheSameName() throws {
        let scratch = try Scratch()
        for id in ["bos-2001", "bos-2001b"] { try scratch.write("type: document\nauthor:\n  - family: Bos\nissued: 2001\nURL: https://\(id).example\nlabel: Bos\n", to: "corpus/sources/\(id).yaml") }
        let outcome = try Terminal.run(scratch, "claim add --about effect/zelfvertrouwen --statement X --direction supports --basis empirical", ["bos (2001)", "b", "n"])
        #expect(outcome.text.contains("[bos-2001]") && outcome.text.contains("[bos-2001b]") && outcome.text.contains("Dat past op meer:"), "\(outcome.text)")
    }

    /// Who types `terug` or `stop` wants something, and hears how; twice it is an answer.
    @Test func wordsThatAskForAWayOut() throws {
        let scratch = try Scratch()
        let outcome = try Terminal.run(
            scratch, "claim add --source voorbeeld-2020 --about effect/minder-uitval --direction supports --basis empirical", ["stop", "Terug", "Terug", "j"])
        #expect(outcome.text.components(separatedBy: "Stoppen kan met Ctrl-C; wat je al antwoordde, verbeter je aan het eind.").count == 3, "\(outcome.text)")
        #expect(try scratch.read("corpus/claims/voorbeeld-2020-minder-uitval.yaml").contains("statement: Terug\n"))
    }

    /// A source that was left out can be taken in after all, or be said to be another one: then the reason stands on the record.
    @Test func asksAboutWhatWasLeftOut() throws {
        let scratch = try Scratch()
        try scratch.groei("source", "exclude", "--type", "report", "--title", "Meningen", "--author", "Bos, A.", "--issued", "2018", "--reason", "Geen onderzoek.")
        let before = try scratch.state()
        let command = "source add --type report --issued 2018 --publisher X --url https://a.example --set number=1"
        let typed = ["Meningen", "Bos, A.", ""]
        let rest = Array(repeating: "", count: 6)
        let stopped = try Terminal.run(scratch, command, typed + ["", "n", ""])
        #expect(stopped.text.contains("Neem je haar nu toch op?") && stopped.text.contains("Er is niets geschreven."), "\(stopped.text)")
        #expect(try scratch.state() == before)
        let other = try Terminal.run(scratch, command, typed + ["", "n", "Het vervolg."] + ["", "j", "n"])
        #expect(try scratch.read("corpus/sources/bos-2018.yaml").contains("distinct-from:\n  - exclusion: bos-2018\n    reason: Het vervolg.\n"), "\(other.text)")
        #expect(scratch.exists("corpus/exclusions/bos-2018.yaml"))
        try FileManager.default.removeItem(at: scratch.root.appendingPathComponent("corpus/sources/bos-2018.yaml"))
        let again = try Terminal.run(scratch, command, typed + ["", "j"] + ["", "j", "n"] + rest)
        #expect(scratch.exists("corpus/sources/bos-2018.yaml") && !scratch.exists("corpus/exclusions/bos-2018.yaml"), "\(again.text)")
        #expect(!again.text.contains("excluded-source"), "\(again.text)")
    }
}
