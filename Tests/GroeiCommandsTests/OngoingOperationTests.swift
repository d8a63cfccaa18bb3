import Foundation
import Testing

/// What git is in the middle of is finished first: moving branch, index and files under it would lose work.
@Suite struct OngoingOperationTests {
    /// A branch `ander` that changed the same record as `main`, and one file besides.
    private func diverged() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.git("switch", "-q", "-c", "ander")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Ander")
        try scratch.groei("edit", "condition/tijd", "--set", "title=Ander")
        try scratch.git("commit", "-qam", "Ander")
        try scratch.git("switch", "-q", "main")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Hier")
        try scratch.git("commit", "-qam", "Hier")
        return scratch
    }

    @Test(arguments: [
        ("git merge -q ander", "een samenvoeging (git merge)", "git commit", "git merge --abort"),
        ("git cherry-pick ander", "het overnemen van een commit (git cherry-pick)", "git cherry-pick --continue", "git cherry-pick --abort"),
        ("sed -i s/Hier/Nog/ corpus/effects/minder-uitval.yaml && git commit -qam Nog && git revert --no-edit HEAD~1", "het terugdraaien van een commit (git revert)", "git revert --continue", "git revert --abort"),
        ("git rebase -q ander", "een rebase (git rebase)", "git rebase --continue", "git rebase --abort"),
    ])
    func refuses(script: String, name: String, finish: String, abort: String) throws {
        let scratch = try diverged()
        _ = try scratch.shell(script)
        try scratch.write("title: Minder uitval\ncategory: primair\norder: 2\n", to: "corpus/effects/minder-uitval.yaml")
        try scratch.git("add", ".")
        let before = try scratch.state()
        let refused = try scratch.groei("propose", "--title", "Titel")
        #expect(refused.code == 3)
        #expect(refused.error.contains("git nog bezig met \(name)"))
        #expect(refused.error.contains("Rond het af met `\(finish)`, of zie ervan af met `\(abort)`."))
        let status = try scratch.groei("status").out
        #expect(status.contains("bezig met \(name)") && !status.contains("dien het in met"))
        #expect(try scratch.state() == before)
    }

    /// A release commits to the branch that the merge is to be concluded on.
    @Test func releaseAndAccept() throws {
        let scratch = try diverged()
        try scratch.groei("edit", "effect/zelfvertrouwen", "--set", "title=Voorstel")
        try scratch.groei("propose", "--title", "Titel")
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("beheer")
        for operation in ["merge", "rebase"] {
            _ = try scratch.shell("git \(operation) -q ander")
            let before = try scratch.git("for-each-ref")
            #expect(try scratch.groei("release", "cut").code == 3)
            #expect(try scratch.groei("accept", "titel").code == 3)
            #expect(try scratch.git("for-each-ref") == before)
            try scratch.git(operation, "--abort")
        }
        #expect(try scratch.groei("accept", "titel").code == 0)
    }
}
