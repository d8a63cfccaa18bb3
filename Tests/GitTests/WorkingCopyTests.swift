import Foundation
import Git
import Testing

@Suite struct WorkingCopyTests {
    @Test func statusSaysWhatGitSays() throws {
        let (fixture, repository) = try Fixture.withCommit()
        #expect(try repository.status().isEmpty)
        for name in ["edited", "staged", "gone", "unstaged"] { try fixture.write("1", to: "corpus/\(name).yaml") }
        try fixture.write("ignored.yaml\n", to: ".gitignore")
        try fixture.commit("More")
        try fixture.write("2", to: "corpus/edited.yaml")
        try fixture.write("2", to: "corpus/staged.yaml")
        try fixture.write("2", to: "corpus/added.yaml")
        try fixture.git("add", "corpus/staged.yaml", "corpus/added.yaml")
        try fixture.write("3", to: "corpus/staged.yaml")
        try fixture.git("rm", "-q", "corpus/gone.yaml")
        try fixture.remove("corpus/unstaged.yaml")
        try fixture.write("x", to: "corpus/new/new.yaml")
        try fixture.write("x", to: "corpus/ignored.yaml")
        try fixture.write("x", to: "outside.txt")
        let entries = try repository.status(under: "corpus")
        let words = Set(entries.map { "\($0.isStaged ? "index" : "files") \($0.kind) \($0.path)" })
        #expect(words == [
            "files modified corpus/edited.yaml", "index modified corpus/staged.yaml", "files modified corpus/staged.yaml",
            "index added corpus/added.yaml", "index deleted corpus/gone.yaml", "files deleted corpus/unstaged.yaml",
            "files untracked corpus/new/new.yaml",
        ])
        #expect(try repository.status().count == entries.count + 1)
        #expect(try repository.status(under: "corpus/edited.yaml").count == 1)
    }

    @Test func statusShowsAConflict() throws {
        let (fixture, repository) = try Fixture.withCommit()
        try fixture.git("checkout", "-q", "-b", "side")
        try fixture.write("side\n", to: "corpus/one.yaml")
        try fixture.commit("Side")
        try fixture.git("checkout", "-q", "main")
        try fixture.write("main\n", to: "corpus/one.yaml")
        let main = try fixture.commit("Main")
        _ = try? fixture.git("merge", "-q", "side")
        #expect(try repository.status().map(\.kind) == [.conflicted])
        try fixture.write("main\n", to: "corpus/one.yaml")
        try repository.resetIndex(paths: ["corpus/one.yaml"], to: main)
        #expect(try repository.status().isEmpty)
    }

    @Test func bringsTheIndexInStep() throws {
        let (fixture, repository) = try Fixture.withCommit()
        for name in ["two", "three", "four"] { try fixture.write("\(name)\n", to: "corpus/\(name).yaml") }
        let first = try fixture.commit("More")
        try fixture.write("mine\n", to: "corpus/three.yaml")
        try fixture.git("add", "corpus/three.yaml")
        let blob = try repository.writeBlob(Array("changed\n".utf8))
        let edits: [PathEdit] = [
            .put(blob, at: "corpus/one.yaml"), .put(blob, at: "corpus/deep/er/new.yaml"), .remove("corpus/two.yaml"),
            .put(blob, at: "corpus/four.yaml"),
        ]
        let tree = try repository.writeTree(base: first, edits: edits)
        let draft = CommitDraft(tree: tree, parents: [first], author: .test, committer: .test, message: "m")
        let next = try repository.writeCommit(draft)
        #expect(try repository.updateReference("refs/heads/main", to: next, expecting: first, log: "m") == .done)
        try fixture.write("changed\n", to: "corpus/one.yaml")
        try fixture.write("changed\n", to: "corpus/deep/er/new.yaml")
        try fixture.remove("corpus/two.yaml")
        try repository.resetIndex(paths: edits.map(\.path), to: next)
        // What was staged before is still staged; four.yaml was not written to the working copy, so it differs there.
        #expect(try fixture.git("diff-index", "--cached", "--name-status", "HEAD") == "M\tcorpus/three.yaml")
        #expect(try fixture.git("diff-files", "--name-status") == "M\tcorpus/four.yaml")
        #expect(try fixture.git("status", "--porcelain") == " M corpus/four.yaml\nM  corpus/three.yaml")
        #expect(try Set(repository.status().map(\.path)) == ["corpus/three.yaml", "corpus/four.yaml"])
        try fixture.git("fsck", "--strict")
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.path + "/.git").filter { $0.hasPrefix("index") } == ["index"])
        #expect(failure { try repository.resetIndex(paths: ["a\0b"], to: next) } != nil)
    }

    @Test func makesAnIndexWhereThereIsNone() throws {
        let fixture = try Fixture()
        let repository = try Repository.create(at: fixture.path)
        let first = try repository.commit(["corpus/one.yaml": "one"], on: nil)
        #expect(try repository.createReference("refs/heads/main", at: first, log: "m") == .done)
        try fixture.write("one", to: "corpus/one.yaml")
        try repository.resetIndex(paths: ["corpus/one.yaml"], to: first)
        #expect(try fixture.git("status", "--porcelain") == "")
    }

    @Test func leavesALockedIndexAlone() throws {
        let (fixture, repository) = try Fixture.withCommit()
        try fixture.write("", to: ".git/index.lock")
        let error = failure {
            try repository.resetIndex(paths: ["a"], to: fixture.id("HEAD"), patience: .milliseconds(20))
        }
        guard case .locked(let path, _) = error?.kind else {
            Issue.record("should be locked")
            return
        }
        #expect(path == fixture.path + "/.git/index.lock")
        #expect(fixture.exists(".git/index.lock"))
    }

    @Test func readsSettingsAndIdentity() throws {
        let (fixture, repository) = try Fixture.withCommit()
        #expect(try repository.config("user.name") == nil)
        #expect(try repository.config("core.bare") == "false")
        #expect(failure { _ = try repository.config("not a key") } != nil)
        #expect(try repository.identity(environment: [:]).author.signature(at: Timestamp(seconds: 1)) == nil)
        try fixture.git("config", "user.name", "Uit config")
        try fixture.git("config", "user.email", "config@example.org")
        try fixture.git("config", "committer.name", "Machine")
        let identity = try repository.identity(environment: [
            "GIT_AUTHOR_NAME": "Auteur", "GIT_AUTHOR_DATE": "1700000000 +0100", "GIT_COMMITTER_EMAIL": "",
        ])
        let now = Timestamp(seconds: 5)
        #expect(identity.author.signature(at: now) == Signature(
            name: "Auteur", email: "config@example.org", date: Timestamp(seconds: 1_700_000_000, offsetMinutes: 60)))
        #expect(identity.committer.signature(at: now) == Signature(
            name: "Machine", email: "config@example.org", date: now))
        #expect(failure { _ = try repository.identity(environment: ["GIT_AUTHOR_DATE": "soon"]) }?.kind
            == .invalidDate("soon"))
    }

    @Test(arguments: [
        "1700000000 +0100", "@1700000000 -0930", "@5 +0000", "1700000000", "2024-02-29T12:34:56+01:00",
        "2024-02-29 12:34:56 -0500", "1999-12-31T23:59:59Z", "2000-03-01T00:00:00 +0000",
    ])
    func readsDatesAsGitDoes(date: String) throws {
        let (fixture, _) = try Fixture.withCommit()
        let script = "TZ=UTC GIT_AUTHOR_DATE='\(date)' git var GIT_AUTHOR_IDENT"
        let fields = try fixture.run("/bin/sh", ["-c", script]).split(separator: " ").suffix(2).map(String.init)
        let read = try #require(Timestamp(gitDate: date))
        #expect("\(read.seconds)" == fields[0])
        let offset = abs(read.offsetMinutes)
        let zone = (read.offsetMinutes < 0 ? "-" : "+") + "\(10_000 + offset / 60 * 100 + offset % 60)".dropFirst()
        #expect(zone == fields[1])
    }

    @Test(arguments: ["", "now", "yesterday", "2024-13-01T00:00:00", "2024-01-01", "1700000000 +99", "é", "1 2 3 4"])
    func refusesOtherDates(date: String) {
        #expect(Timestamp(gitDate: date) == nil)
    }
}
