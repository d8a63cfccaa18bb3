import Foundation
import Testing

/// Line ends of the machine say nothing: what git keeps has its own.
@Suite struct LineEndTests {
    /// As Git for Windows is set up: working files with CRLF, LF in the repository.
    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.git("config", "core.autocrlf", "true")
        try scratch.git("rm", "-q", "-r", "--cached", ".")
        try scratch.git("reset", "-q", "--hard")
        #expect(try scratch.read("corpus/sections/inleiding.md").contains("\r\n"))
        #expect(try scratch.git("status", "--porcelain").isEmpty)
        return scratch
    }

    @Test func anUntouchedFileIsNotChanged() throws {
        let scratch = try scratch()
        #expect(!(try scratch.groei("diff").out.contains("tekstdeel")))
        try scratch.git("rm", "-q", "--cached", "corpus/people/lezer.yaml")
        #expect(!(try scratch.groei("check", "--since", "HEAD").out.contains("sections/")))
    }

    /// Line ends are no matter of form; what is rewritten keeps those of the machine.
    @Test func anUntouchedFileIsInForm() throws {
        let scratch = try scratch()
        let effect = "corpus/effects/zelfvertrouwen.yaml"
        let before = try scratch.groei("fmt", "--check")
        #expect(!before.out.contains("effects/"))
        try scratch.write("order: 1\r\ncategory: primair\r\ntitle: Meer zelfvertrouwen\r\n", to: effect)
        #expect(try scratch.groei("fmt", "effect/zelfvertrouwen").code == 0)
        #expect(try scratch.read(effect) == "title: Meer zelfvertrouwen\r\ncategory: primair\r\norder: 1\r\n")
        #expect(try scratch.git("status", "--porcelain").isEmpty)
    }

    @Test func aProposalHasTheLineEndsOfGit() throws {
        let scratch = try scratch()
        let claim = "corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml"
        try scratch.write(try scratch.read(claim).replacingOccurrences(of: "Begeleide starters", with: "Goed begeleide starters"), to: claim)
        let told = try scratch.groei("propose", "--title", "Eén woord", "--id", "woord")
        #expect(told.code == 0 && !told.out.contains("sections/"))
        #expect(try scratch.git("diff", "--numstat", "main", "proposal/woord", "--", "corpus/claims") == "1\t1\t\(claim)\n")
        #expect(try scratch.git("status", "--porcelain").isEmpty)
    }
}
