import Foundation
import Testing

/// In another folder of the repository, or in one without files, the advice can be carried out all the same.
@Suite struct ElsewhereTests {
    @Test func linkedWorktree() throws {
        let scratch = try Scratch()
        try scratch.git("worktree", "add", "-q", "../wt", "-b", "wt")
        try scratch.groei("-C", "../wt", "edit", "effect/minder-uitval", "--set", "title=Titel")
        let refused = try scratch.groei("-C", "../wt", "propose", "--title", "Titel")
        #expect(refused.code == 3)
        let advice = try #require(refused.error.split(separator: "\n").last?.split(separator: ": ").last)
        #expect(advice.hasPrefix("git -C ") && advice.hasSuffix(" merge --squash wt"))
        #expect(try scratch.groei("-C", "../wt", "status").out.contains(advice))
        try scratch.git("-C", "../wt", "commit", "-qam", "Werk")
        _ = try scratch.shell("\(advice) -q")
        #expect(try scratch.groei("propose", "--title", "Titel").code == 0)
    }

    @Test func outsideARepository() throws {
        let scratch = try Scratch(commits: false)
        let outcome = try scratch.groei("status", "--format", "json")
        #expect(outcome.code == 3 && outcome.out.isEmpty)
        #expect(outcome.error.contains("Alles in orde.") && outcome.error.contains("git init"))
    }

    @Test func bareRepository() throws {
        let scratch = try Scratch()
        try scratch.git("clone", "-q", "--bare", ".", "../kaal.git")
        for arguments in [["status"], ["diff"], ["propose", "--title", "X"], ["fmt"], ["source", "add", "--title", "X"]] {
            let refused = try scratch.groei(arguments: ["-C", "../kaal.git"] + arguments)
            #expect(refused.code == 3 && refused.error.contains("Werk in een gewone kloon: git clone /"), "\(arguments) \(refused.error)")
            #expect(!refused.error.contains("--at"), "\(arguments)")
        }
        for arguments in [["list", "source"], ["show", "source/voorbeeld-2020"], ["check"]] {
            let refused = try scratch.groei(arguments: ["-C", "../kaal.git"] + arguments)
            #expect(refused.code == 3 && refused.error.contains("--at main"), "\(arguments) \(refused.error)")
            #expect(try scratch.groei(arguments: ["-C", "../kaal.git"] + arguments + ["--at", "main"]).code == 0, "\(arguments)")
        }
    }
}
