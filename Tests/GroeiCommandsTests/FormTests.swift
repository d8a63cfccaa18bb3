import Foundation
import Testing

/// The forms of output, and the options that every command has.
@Suite struct FormTests {
    @Test func optionsBeforeTheCommand() throws {
        let scratch = try Scratch()
        #expect(try scratch.groei("-C", "corpus/claims", "--lang", "en", "status").out.contains("There are no open proposals."))
        #expect(try scratch.groei("--format", "json", "list", "source").out.hasPrefix("["))
        #expect(try scratch.groei("list", "source", "--format=json").out.hasPrefix("["))
    }

    @Test func dutchAndEnglish() throws {
        let scratch = try Scratch()
        try scratch.write("source: voorbeeld-2020\nabout: [effect/weg]\nstatement: X.\ndirection: suports\n", to: "corpus/claims/fout.yaml")
        try scratch.groei("check")
        try scratch.groei("--lang", "en", "check")
        scratch.environment["LANG"] = "en_GB.UTF-8"
        try scratch.groei("show", "claim/x")
        try scratch.groei("explain", "unresolved-reference", "--lang", "nl")
        try scratch.groei("check", "--output", "github")
        try scratch.expectSnapshot("languages")
    }

    @Test func help() throws {
        let scratch = try Scratch()
        try scratch.groei("--help")
        try scratch.groei("help", "source", "add")
        try scratch.groei("release", "cut", "--help", "--lang", "en")
        try scratch.groei("--version")
        try scratch.expectSnapshot("help")
    }

    /// However narrow the terminal, the words are in one language.
    @Test func narrowHelp() throws {
        let scratch = try Scratch()
        scratch.environment["COLUMNS"] = "20"
        let help = try scratch.groei("status", "--help").out
        #expect(help.hasPrefix("Waar staat het"), "\(help)")
        #expect(!help.contains("OVERVIEW") && !help.contains("USAGE"))
    }

    /// Messages send people there to see who may do what.
    @Test func peopleWithTheirRoles() throws {
        let scratch = try Scratch()
        #expect(try scratch.groei("list", "person").out.contains("lezer     Meelezer  (beoordelaar)\n"))
    }

    /// The language may be chosen for help too, and what is no command gets no help.
    @Test func helpInAnotherLanguage() throws {
        let scratch = try Scratch()
        for arguments in [["help", "check", "--lang", "en"], ["--lang=en", "help", "check"], ["check", "--help", "--lang", "en"]] {
            let outcome = try scratch.groei(arguments: arguments)
            #expect(outcome.code == 0 && outcome.out.hasPrefix("OVERVIEW: Check the document."), "\(outcome.out)\(outcome.error)")
        }
        #expect(try scratch.groei("--lang", "en").out.hasPrefix("OVERVIEW: Keeps a living document"))
        #expect(try scratch.groei("help", "check", "--lang", "fr").code == 2)
        for (arguments, word) in [(["help", "nee"], "nee"), (["help", "source", "nee"], "nee"), (["help", "source", "ad"], "ad")] {
            let outcome = try scratch.groei(arguments: arguments)
            #expect(outcome.code == 2 && outcome.error.hasPrefix("fout: ‘\(word)’ hoort hier niet\n"), "\(outcome.error)")
        }
    }

    @Test func helpIsTheSameWhicheverWayItIsAsked() throws {
        let scratch = try Scratch()
        for command in [["check"], ["edit"], ["source", "add"], ["release"]] {
            let text = try scratch.groei(arguments: command + ["--help"]).out
            #expect(text.contains("\nGEBRUIK: groei \(command.joined(separator: " ")) "), "\(text)")
            #expect(text == (try scratch.groei(arguments: ["help"] + command).out))
        }
    }

    /// What is there to be copied stands whole on its lines, and no word of the parser stays English.
    @Test func examplesInHelpAreWhole() throws {
        let scratch = try Scratch()
        for command in [["claim", "add"], ["source", "add"], ["check"], ["export"], ["edit"], ["release", "cut"], []] {
            let text = try scratch.groei(arguments: ["help"] + command).out
            #expect(!text.contains("\n\\\n") && !text.contains("\u{A0}") && !text.contains("default:"), "\(text)")
        }
        #expect(try scratch.groei("help", "claim", "add").out.contains("  groei claim add --source latham-2007 --about effect/behoud-startende-leraren \\\n    --statement"))
        #expect(try scratch.groei("help", "edit").out.contains("\nVoorbeeld: groei edit claim/rug-2018-lerareneffectiviteit --set certainty=moderate\n"))
    }

    @Test func formattingKeepsComments() throws {
        let scratch = try Scratch()
        try scratch.write("# Kop\norder: 2 # tweede\ntitle:   'Minder uitval'\n# hoort bij categorie\ncategory: \"primair\"\n", to: "corpus/effects/minder-uitval.yaml")
        try scratch.groei("fmt", "--check")
        try scratch.groei("fmt", "effect/minder-uitval")
        #expect(try scratch.read("corpus/effects/minder-uitval.yaml")
            == "# Kop\ntitle: Minder uitval\n# hoort bij categorie\ncategory: primair\norder: 2 # tweede\n")
        try scratch.groei("fmt", "--check", "effect/minder-uitval")
        try scratch.expectSnapshot("fmt")
    }

    /// A file that cannot be rewritten keeps no other from it, and both are told.
    @Test func formattingWhatCannotBeWritten() throws {
        let scratch = try Scratch()
        try scratch.write("title:   Groot\ncategory: primair\norder: 1\ndescription: \(String(repeating: "Tekst. ", count: 300))\n", to: "corpus/effects/groot.yaml")
        try scratch.write("title:   Klein\ncategory: primair\norder: 2\n", to: "corpus/effects/klein.yaml")
        let large = try scratch.read("corpus/effects/groot.yaml")
        let said = try scratch.shell("(trap '' XFSZ; ulimit -f 1; '\(Scratch.binary.path)' fmt effect/groot effect/klein 2>&1; echo code=$?) | cat")
        #expect(try scratch.read("corpus/effects/groot.yaml") == large)
        #expect(try scratch.read("corpus/effects/klein.yaml").hasPrefix("title: Klein"))
        #expect(said.hasPrefix("corpus/effects/klein.yaml\n1 bestand herschreven.\nlet op:"))
        #expect(said.hasSuffix("code=1\n"))
    }
}

/// Forms that contradict each other, and titles that are not what they seem.
@Suite struct FormRefusalTests {
    @Test(arguments: [
        ["check", "--output", "text", "--format", "json"], ["diff", "--output", "html", "--format", "json"], ["explain", "--all", "--output", "markdown", "--format", "json"],
        ["explain", "--output", "markdown"], ["explain", "double-word", "--output", "text"], ["render", "--format", "json"], ["render", "--format", "html"],
    ])
    func formsThatDoNotGoTogetherAreRefused(arguments: [String]) throws {
        let outcome = try Scratch().groei(arguments: arguments)
        #expect(outcome.code == 2 && outcome.out.isEmpty && outcome.error.split(separator: "\n").count == 2, "\(outcome.out)\(outcome.error)")
    }

    @Test func formsThatAgreeDo() throws {
        let scratch = try Scratch()
        #expect(try scratch.groei("check", "--output", "json", "--format", "json").out.hasPrefix("{"))
        #expect(try scratch.groei("render", "--format", "text").out.hasPrefix("<!DOCTYPE html>"))
        #expect(try !scratch.groei("help", "render").out.contains("--format"))
    }

    @Test func aTitleIsShownAsItIsAndSafely() throws {
        let scratch = try Scratch()
        try scratch.write("title: 2024-01-05\ncategory: primair\norder: 3\n", to: "corpus/effects/datum.yaml")
        try scratch.write("title: \"A\\e[31mB\"\ncategory: primair\norder: 4\n", to: "corpus/effects/kleur.yaml")
        let list = try scratch.groei("list", "effect").out
        #expect(list.contains("datum           2024-01-05\n") && list.contains("A␛[31mB"), "\(list)")
        for form in ["github", "text", "compact"] { #expect(try !scratch.groei("check", "--output", form).out.contains("\u{1B}"), "\(form)") }
        #expect(try scratch.groei("list", "source").out.contains("Voorbeeld (2020)"))
    }
}
