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
}
