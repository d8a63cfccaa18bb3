import Foundation
import Testing

/// What was checked and is said to be proposed is what is in the proposal.
@Suite struct SubmittedFilesTests {
    /// Records that `.gitignore` names are records all the same.
    @Test func ignoredFiles() throws {
        let scratch = try Scratch()
        try scratch.write("*-2019.yaml\ncorpus/terms/\n", to: ".gitignore")
        try scratch.git("add", ".gitignore")
        try scratch.git("commit", "-qm", "Negeer")
        try scratch.write("type: book\ntitle: Boek\nissued: 2019\n", to: "corpus/sources/smit-2019.yaml")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Titel")
        let proposed = try scratch.groei("propose", "--title", "Titel")
        #expect(proposed.code == 0)
        #expect(proposed.out.contains("source/smit-2019"))
        #expect(try scratch.git("show", "proposal/titel:corpus/sources/smit-2019.yaml").contains("title: Boek"))
        #expect(!scratch.exists("corpus/sources/smit-2019.yaml"))
    }

    /// A file that git left out of the working copy was not removed by anybody.
    @Test func sparseCheckout() throws {
        let scratch = try Scratch()
        try scratch.git("sparse-checkout", "set", "--no-cone", "/*", "!/corpus/conditions/tijd.yaml")
        #expect(!scratch.exists("corpus/conditions/tijd.yaml"))
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Titel")
        let before = try scratch.git("for-each-ref")
        for arguments in [["propose", "--title", "Titel"], ["status"], ["diff"]] {
            let refused = try scratch.groei(arguments: arguments)
            #expect(refused.code == 3, "\(arguments)")
            #expect(refused.error.contains("`corpus/conditions/tijd.yaml` is overgeslagen"), "\(arguments)")
            #expect(refused.error.contains("git sparse-checkout disable"), "\(arguments)")
        }
        #expect(try scratch.git("for-each-ref") == before)
    }

    /// A sparse index is one that libgit2 cannot read.
    @Test func sparseIndex() throws {
        let scratch = try Scratch()
        try scratch.git("sparse-checkout", "set", "--cone", "--sparse-index", "corpus/effects")
        for arguments in [["propose", "--title", "Titel"], ["status"], ["diff"]] {
            #expect(try scratch.groei(arguments: arguments).error.contains("git sparse-checkout disable"), "\(arguments)")
        }
    }

    @Test func assumedUnchanged() throws {
        let scratch = try Scratch()
        try scratch.git("update-index", "--assume-unchanged", "corpus/effects/minder-uitval.yaml")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Titel")
        let refused = try scratch.groei("propose", "--title", "Titel")
        #expect(refused.code == 3)
        #expect(refused.error.contains("git update-index --no-assume-unchanged corpus/effects/minder-uitval.yaml"))
    }
}
