import Foundation
import Git
import Testing

@Suite struct OpeningTests {
    @Test func createsAWorkingCopyWithoutHooks() throws {
        let fixture = try Fixture()
        let repository = try Repository.create(at: fixture.path + "/a/b", initialBranch: "hoofd")
        #expect(repository.workingDirectory == fixture.path + "/a/b/")
        #expect(repository.gitDirectory == fixture.path + "/a/b/.git/")
        #expect(!repository.isBare)
        #expect(try repository.head() == .unborn("hoofd"))
        try #expect(fixture.git("symbolic-ref", "HEAD", in: "a/b") == "refs/heads/hoofd")
        let hooks = try FileManager.default.contentsOfDirectory(atPath: fixture.path + "/a/b/.git/hooks")
        #expect(hooks == ["README.sample"])
        try fixture.git("fsck", "--strict", in: "a/b")
    }

    @Test func saysThatTheLibraryIsMissing() throws {
        let error = failure { try Library.load("libgit2.so.none") }
        #expect(error?.kind == .missingLibrary("libgit2.so.none"))
        #expect(error?.message.contains("No such file") == true)
        // Whatever failed to load leaves the one that is in use as it is.
        _ = try Fixture.withCommit()
    }

    @Test func refusesToCreateOverARepository() throws {
        let (fixture, _) = try Fixture.withCommit()
        let error = failure { _ = try Repository.create(at: fixture.path) }
        #expect(error?.code == .exists)
    }

    @Test func createsABareRepository() throws {
        let fixture = try Fixture()
        let repository = try Repository.create(at: fixture.path + "/doc.git", bare: true)
        #expect(repository.isBare)
        #expect(repository.workingDirectory == nil)
        #expect(failure { _ = try repository.status() }?.code == .bareRepository)
        #expect(failure { try repository.resetIndex(paths: [], to: .zero) }?.code == .bareRepository)
    }

    @Test func discoversUpwardsAndAnswersNilOutside() throws {
        let (fixture, _) = try Fixture.withCommit()
        let found = try Repository.discover(from: fixture.path + "/corpus")
        #expect(found?.workingDirectory == fixture.path + "/")
        #expect(try Repository.discover(from: fixture.path + "/corpus", ceilings: [fixture.path]) == nil)
        let empty = try Fixture()
        #expect(try Repository.discover(from: empty.path) == nil)
        #expect(failure { _ = try Repository.open(at: empty.path) }?.kind == .notARepository(path: empty.path))
        #expect(failure { _ = try Repository.open(at: fixture.path + "/corpus") }?.code == .notFound)
    }

    @Test func opensALinkedWorktree() throws {
        let (fixture, _) = try Fixture.withCommit()
        try fixture.git("worktree", "add", "-q", "-b", "zij", "other")
        let repository = try #require(try Repository.discover(from: fixture.path + "/other"))
        #expect(repository.workingDirectory == fixture.path + "/other/")
        #expect(repository.commonDirectory == fixture.path + "/.git/")
        #expect(try repository.head() == .branch("zij", fixture.id("main")))
        let commit = try repository.commit(["corpus/one.yaml": "een\n"], on: fixture.id("main"))
        let outcome = try repository.updateReference(
            "refs/heads/zij", to: commit, expecting: fixture.id("main"), log: "test")
        #expect(outcome == .done)
        try fixture.write("een\n", to: "other/corpus/one.yaml")
        try repository.resetIndex(paths: ["corpus/one.yaml"], to: commit)
        try #expect(fixture.git("status", "--porcelain", in: "other") == "")
    }

    @Test(arguments: [
        "-c extensions.objectFormat", "-c extensions.refStorage", "-c extensions.partialClone",
        "-c extensions.worktreeConfig",
    ])
    func refusesFormatsThatLibgit2CannotRead(option: String) throws {
        let fixture = try Fixture()
        if option.hasSuffix("objectFormat") {
            try fixture.git("init", "-q", "--object-format=sha256")
        } else {
            try fixture.git("init", "-q")
            try fixture.git("config", "core.repositoryFormatVersion", "1")
            try fixture.git("config", String(option.dropFirst(3)), option.hasSuffix("refStorage") ? "reftable" : "true")
        }
        let error = failure { _ = try Repository.open(at: fixture.path) }
        #expect(error?.kind == .unsupportedFormat(path: fixture.path))
        #expect(error?.message.isEmpty == false)
        #expect(failure { _ = try Repository.discover(from: fixture.path) } != nil)
    }

    @Test(.enabled(if: geteuid() == 0, "giving a folder to another user takes root"))
    func refusesARepositoryOfAnotherUser() throws {
        let (fixture, _) = try Fixture.withCommit()
        try fixture.run("/bin/chown", ["-R", "12345", fixture.path])
        let error = failure { _ = try Repository.open(at: fixture.path) }
        #expect(error?.kind == .foreignOwner(path: fixture.path))
        guard case .foreignOwner = failure({ _ = try Repository.discover(from: fixture.path) })?.kind else {
            Issue.record("discover should refuse as well")
            return
        }
    }

    @Test func readsHead() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let first = try fixture.id("HEAD")
        #expect(try repository.head() == .branch("main", first))
        try fixture.git("checkout", "-q", "--detach")
        #expect(try repository.head() == .detached(first))
        try fixture.git("checkout", "-q", "--orphan", "nieuw")
        #expect(try repository.head() == .unborn("nieuw"))
        #expect(try repository.head().commit == nil)
        try repository.setHead(branch: "main")
        #expect(try repository.head() == .branch("main", first))
        #expect(failure { try repository.setHead(branch: "../x") } != nil)
    }

    @Test func knowsAShallowCloneAndItsHistory() throws {
        let (fixture, repository) = try Fixture.withCommit()
        for number in 1...3 {
            try fixture.write("\(number)\n", to: "corpus/one.yaml")
            try fixture.commit("Change \(number)", date: 1_700_000_000 + number)
        }
        #expect(!repository.isShallow())
        try fixture.git("clone", "-q", "--depth", "2", "file://" + fixture.path, "shallow")
        let shallow = try Repository.open(at: fixture.path + "/shallow")
        #expect(shallow.isShallow())
        let head = try fixture.id("HEAD")
        #expect(try shallow.history(from: head).map(\.summary) == ["Change 3", "Change 2"])
        #expect(try shallow.history(from: head, excluding: fixture.id("HEAD~1")).map(\.summary) == ["Change 3"])
        #expect(try shallow.commitsTouching("corpus/one.yaml", from: head).count == 2)
    }
}
