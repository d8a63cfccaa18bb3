import Foundation
import Testing

/// What a shell offers on Tab, asked as the scripts of `--generate-completion-script` do.
@Suite struct CompletionTests {
    /// - Parameter argument: which one of the command, as the scripts name it.
    @Test(arguments: [
        (["show"], "positional@0", "source/", ["source/voorbeeld-2020", "source/voorbeeld-2021"]), (["edit"], "positional@0", "effect/m", ["effect/minder-uitval"]),
        (["list"], "positional@0", "cl", ["claim"]), (["explain"], "positional@0", "dangling", ["dangling-link"]),
        (["claim", "add"], "--source", "", ["voorbeeld-2020", "voorbeeld-2021"]), (["claim", "add"], "--about", "cond", ["condition/tijd"]),
        (["claim", "add"], "--direction", "s", ["supports"]), (["review"], "positional@0", "", ["titel"]), (["release", "notes"], "positional@0", "", ["1.0.0"]),
        (["render"], "--at", "ti", ["titel"]), (["diff"], "positional@1", "v", ["v1.0.0"]),
    ])
    func offersNames(command: [String], argument: String, typed: String, expected: [String]) throws {
        let scratch = try Scratch()
        scratch.identity("beheer")
        try scratch.groei("release", "cut")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.groei("propose", "--title", "Titel")
        let words = ["groei"] + command + [typed]
        let outcome = try scratch.groei(arguments: ["---completion"] + command + ["--", argument, "\(words.count - 1)", "\(typed.count)"] + words)
        #expect(Set(outcome.out.split(separator: "\n").map(String.init)) == Set(expected), "\(outcome.out)\(outcome.error)")
    }

    /// Where there is no document nothing is offered, and nothing is said.
    @Test func offersNothingWithoutADocument() throws {
        let outcome = try Scratch(nil).groei(arguments: ["---completion", "show", "--", "positional@0", "2", "0", "groei", "show", ""])
        #expect(outcome.code == 0 && outcome.out.allSatisfy(\.isWhitespace) && outcome.error.isEmpty, "\(outcome.out)\(outcome.error)")
    }
}
