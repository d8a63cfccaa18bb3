import Foundation
import Testing

/// What somebody hears who works on a proposal that others decide, or who wants back what they refused.
@Suite struct DecidedProposalTests {
    private func proposed() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.groei("propose", "--title", "Titel")
        return scratch
    }

    @Test(arguments: [["reject", "titel", "--reason", "Nee"], ["accept", "titel"]])
    func decidedWhileResumed(decision: [String]) throws {
        let scratch = try proposed()
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("redactie")
        try scratch.groei("proposal", "resume", "titel")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "order=3")
        scratch.identity("beheer")
        try scratch.groei(arguments: decision)
        scratch.identity("redactie")
        let status = try scratch.groei("status").out
        #expect(status.contains("voorstel `titel` is intussen"))
        #expect(!status.contains("dien het in met"))
        let refused = try scratch.groei("propose")
        #expect(refused.code == 3)
        #expect(refused.error.contains("groei propose --title"))
        #expect(try scratch.groei("propose", "--title", "Anders").code == 0)
        let file = try scratch.git("show", "proposal/anders:corpus/effects/minder-uitval.yaml")
        #expect(file.contains("order: 3") && file.contains("Minder stoppers"))
        #expect(try scratch.git("branch", "--show-current") == "main\n")
        #expect(try scratch.git("status", "--porcelain").isEmpty)
        #expect(try scratch.groei("proposal", "list").out.contains("anders"))
    }

    /// The advice proposes again what was proposed, and nothing else.
    @Test func againAfterWithdrawing() throws {
        let scratch = try proposed()
        let said = try scratch.groei("proposal", "withdraw", "titel", "--reason", "Toch niet").out
        try scratch.write("title: Nog een\ncategory: primair\norder: 3\n", to: "corpus/effects/nog.yaml")
        try scratch.git("add", ".")
        try scratch.git("commit", "-qm", "Later")
        let words = said.split(separator: " ").drop { $0 != "git" }.prefix(5).joined(separator: " ")
        #expect(words.hasPrefix("git switch -c proposal/titel "))
        _ = try scratch.shell("\(words) -q")
        let again = try scratch.groei("propose", "--title", "Toch")
        #expect(again.code == 0)
        #expect(again.out.contains("effect/minder-uitval"))
        #expect(!again.out.contains("effect/nog"))
        #expect(try scratch.git("diff", "--name-only", "main", "proposal/toch") == "corpus/effects/minder-uitval.yaml\ncorpus/proposals/toch.yaml\n")
    }

    @Test func whoMayWithdraw() throws {
        let scratch = try proposed()
        scratch.identity("lezer")
        let refused = try scratch.groei("proposal", "withdraw", "titel", "--reason", "Nee")
        #expect(refused.code == 3)
        #expect(refused.error.contains("Dat doet Redactie, of iemand met de rol beheerder"))
    }

    /// What was accepted meanwhile makes an error of a proposal that has none by itself.
    @Test func errorsWithWhatWasAccepted() throws {
        let scratch = try Scratch()
        for id in ["x", "y"] {
            try scratch.groei(
                "source", "add", "--type", "book", "--title", "Een heel ander boek \(id)", "--author", "Jansen, A.", "--publisher", "P", "--issued", "2020",
                "--set", "DOI=10.1177/0022487106297840", "--id", id, "--no-input")
            try scratch.groei("propose", "--title", id, "--id", id)
        }
        scratch.identity("lezer")
        try scratch.groei("approve", "x")
        scratch.identity("beheer")
        try scratch.groei("accept", "x")
        scratch.identity("lezer")
        #expect(try scratch.groei("review", "y").out.contains("groei proposal update y"))
        let approved = try scratch.groei("approve", "y").out
        #expect(approved.contains("Nog nodig voor aanvaarding: herstel van 1 fout"))
        scratch.identity("beheer")
        let refused = try scratch.groei("accept", "y")
        #expect(refused.code == 1)
        #expect(refused.error.contains("groei proposal update y"))
        scratch.identity("redactie")
        #expect(try scratch.groei("proposal", "update", "y").code == 0)
        #expect(try scratch.groei("review", "y").out.contains("groei check --at proposal/y"))
        #expect(try scratch.groei("check", "--at", "proposal/y").out.contains("duplicate-source"))
    }

    /// A proposal that others pushed is found, and brought here without losing what is here.
    @Test func proposalsElsewhere() throws {
        let scratch = try proposed()
        try scratch.git("clone", "-q", "--bare", ".", "../server.git")
        try scratch.git("remote", "add", "origin", "../server.git")
        let first = try scratch.git("rev-parse", "proposal/titel").trimmingCharacters(in: .newlines)
        try scratch.groei("proposal", "resume", "titel")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "order=3")
        try scratch.groei("propose")
        try scratch.git("push", "-q", "origin", "proposal/titel")
        #expect(try scratch.groei("proposal", "list").error.isEmpty)
        try scratch.git("branch", "-qD", "proposal/titel")
        let missing = "git branch proposal/titel origin/proposal/titel"
        #expect(try scratch.groei("proposal", "list").error.contains(missing))
        #expect(try scratch.groei("status").out.contains(missing))
        #expect(try scratch.groei("review", "titel").error.contains(missing))
        try scratch.git("branch", "proposal/titel", first)
        scratch.identity("lezer")
        let behind = try scratch.groei("approve", "titel")
        #expect(behind.code == 3)
        #expect(behind.error.contains("git fetch . origin/proposal/titel:proposal/titel"))
        try scratch.git("fetch", "-q", ".", "origin/proposal/titel:proposal/titel")
        #expect(try scratch.groei("approve", "titel").code == 0)
        #expect(try scratch.groei("proposal", "list").error.isEmpty)
    }
}
