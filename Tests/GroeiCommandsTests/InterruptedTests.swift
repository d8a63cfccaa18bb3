import Foundation
import Testing

/// A process that is killed after a branch moved and before the working files followed: the next command brings them along.
@Suite struct InterruptedTests {
    /// No process has this number: Linux counts to 2^22.
    private let gone = 99_999_999

    private func accepted(_ scratch: Scratch) throws -> (old: String, new: String) {
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.write("title: Extra\ntheme: organisatie\norder: 2\n", to: "corpus/conditions/extra.yaml")
        try scratch.groei("propose", "--title", "Titel")
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("beheer")
        let old = try scratch.git("rev-parse", "main").trimmingCharacters(in: .newlines)
        #expect(try scratch.groei("accept", "titel").code == 0)
        return (old, try scratch.git("rev-parse", "main").trimmingCharacters(in: .newlines))
    }

    private func note(_ scratch: Scratch, _ old: String, _ new: String, before: String = "main", after: String = "main") throws {
        try scratch.write("\(gone)\n\(old)\n\(new)\n\(before)\n\(after)\n", to: ".git/groei/unfinished")
    }

    @Test func acceptIsFinished() throws {
        let scratch = try Scratch()
        let (old, new) = try accepted(scratch)
        // As the killed process leaves it: one file written, one not, one half, the index as it was.
        try scratch.git("checkout", "-q", old, "--", "corpus/effects/minder-uitval.yaml")
        try scratch.git("rm", "-q", "--cached", "corpus/conditions/extra.yaml", "corpus/proposals/titel.yaml")
        try FileManager.default.removeItem(at: scratch.root.appendingPathComponent("corpus/proposals/titel.yaml"))
        try scratch.write("half", to: "corpus/proposals/.titel.yaml.groei-\(gone)")
        try note(scratch, old, new)
        #expect(try scratch.groei("check").code == 0)
        #expect(try scratch.git("status", "--porcelain").isEmpty)
        #expect(try scratch.read("corpus/effects/minder-uitval.yaml").contains("Minder stoppers"))
        #expect(!scratch.exists(".git/groei/unfinished"))
    }

    /// What somebody typed after it is theirs.
    @Test func editsAreLeftAlone() throws {
        let scratch = try Scratch()
        let (old, new) = try accepted(scratch)
        try scratch.git("checkout", "-q", old, "--", "corpus")
        try scratch.write("title: Van mij\ncategory: primair\norder: 2\n", to: "corpus/effects/minder-uitval.yaml")
        try note(scratch, old, new)
        try scratch.groei("status")
        #expect(try scratch.read("corpus/effects/minder-uitval.yaml").contains("Van mij"))
        #expect(scratch.exists("corpus/proposals/titel.yaml"))
    }

    /// The note of a step whose branch never moved means nothing.
    @Test func nothingHappened() throws {
        let scratch = try Scratch()
        let head = try scratch.git("rev-parse", "main").trimmingCharacters(in: .newlines)
        try note(scratch, head, String(repeating: "1", count: 40))
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        #expect(try scratch.git("status", "--porcelain") == " M corpus/effects/minder-uitval.yaml\n")
        #expect(!scratch.exists(".git/groei/unfinished"))
    }

    /// Edits that are the same as what is accepted are no edits any more, for git neither.
    @Test func sameEditHere() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.groei("propose", "--title", "Titel")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("beheer")
        #expect(try scratch.groei("accept", "titel").code == 0)
        #expect(try scratch.git("status", "--porcelain").isEmpty)
    }
}
