import Foundation
import Git
import Testing

@Suite struct WritingTests {
    @Test func writesWhatGitReads() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let first = try fixture.id("HEAD")
        let id = try repository.commit(["corpus/two.yaml": "two\n"], on: first, message: "Tweede\n\nGroei-Proposal: x")
        #expect(
            try repository.updateReference("refs/heads/main", to: id, expecting: first, log: "groei: tweede") == .done)
        #expect(try fixture.git("show", "main:corpus/two.yaml") == "two")
        #expect(try fixture.git("log", "-1", "--format=%an|%ae|%ad|%B", "--date=raw", "main")
            == "Redactie|redactie@example.org|1700000100 +0100|Tweede\n\nGroei-Proposal: x\n")
        #expect(try fixture.git("log", "-g", "-1", "--format=%gs", "main") == "groei: tweede")
        try fixture.git("fsck", "--strict")
        let commit = try repository.commit(id)
        #expect(commit.author == .test)
        #expect(commit.parents == [first])
    }

    @Test func treeEditsRoundTrip() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let first = try fixture.id("HEAD")
        let blob = try repository.writeBlob(Array("x".utf8))
        let deep = try repository.writeTree(
            base: first, edits: [.put(blob, at: "corpus/a/b/c.yaml"), .put(blob, at: "corpus/a/d.yaml")])
        #expect(try repository.entries(of: deep).map(\.path) == ["corpus/a/b/c.yaml", "corpus/a/d.yaml", "corpus/one.yaml"])
        let shallow = try repository.writeTree(base: deep, edits: [.remove("corpus/a/b/c.yaml")])
        #expect(try repository.entry(at: "corpus/a/b", in: shallow) == nil)
        let back = try repository.writeTree(base: shallow, edits: [.remove("corpus/a/d.yaml")])
        #expect(try back == fixture.id("HEAD^{tree}"))
        #expect(try repository.writeTree(base: first, edits: []) == back)
        let empty = try repository.writeTree(base: back, edits: [.remove("corpus/one.yaml")])
        #expect(empty.description == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
        #expect(try repository.writeTree(base: nil, edits: []) == empty)
        let moved = try repository.writeTree(
            base: first, edits: [.remove("corpus/one.yaml"), .put(blob, at: "corpus/one.yaml/in.yaml")])
        #expect(try repository.entries(of: moved).map(\.path) == ["corpus/one.yaml/in.yaml"])
        try #expect(fixture.git("status", "--porcelain") == "")
    }

    @Test func treeEditsBelowAFolderOfSomebodyElse() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let blob = try repository.writeBlob([])
        let tree = try repository.writeTree(
            base: fixture.id("HEAD"), under: "Mijn documenten/été/", edits: [.put(blob, at: "corpus/x.yaml")])
        #expect(try repository.entries(of: tree).map(\.path) == ["Mijn documenten/été/corpus/x.yaml", "corpus/one.yaml"])
        #expect(failure { _ = try repository.writeTree(base: nil, under: "a/../b", edits: []) } != nil)
    }

    @Test func keepsTheExecutableBit() throws {
        let (fixture, repository) = try Fixture.withCommit()
        try fixture.run("/bin/chmod", ["+x", fixture.path + "/corpus/one.yaml"])
        let head = try fixture.commit("Executable")
        let id = try repository.commit(["corpus/one.yaml": "new"], on: head)
        #expect(try repository.entry(at: "corpus/one.yaml", in: id)?.mode == .executable)
    }

    @Test func refusesEditsThatDoNotFit() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let first = try fixture.id("HEAD")
        let blob = try repository.writeBlob([])
        func kind(_ edits: PathEdit...) -> GitError.Kind? {
            failure { _ = try repository.writeTree(base: first, edits: edits) }?.kind
        }
        #expect(kind(.remove("corpus/zero.yaml")) == .missingPath("corpus/zero.yaml"))
        #expect(kind(.put(blob, at: "corpus")) == .pathConflict("corpus"))
        #expect(kind(.remove("corpus")) == .pathConflict("corpus"))
        #expect(kind(.put(blob, at: "corpus/one.yaml/x")) == .pathConflict("corpus/one.yaml"))
        #expect(kind(.put(blob, at: "a"), .remove("a")) == .pathConflict("a"))
        #expect(kind(.put(blob, at: "corpus/.git/config")) == .unsafeName("corpus/.git/config", .gitFolder))
        #expect(kind(.put(first, at: "a"))?.isLibrary == true)  // a commit is not a file
        let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
        #expect(kind(.put(missing, at: "a"))?.isLibrary == true)
    }

    @Test func refusesCommitsThatAreNotWellFormed() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let tree = try fixture.id("HEAD^{tree}")
        func fails(_ name: String = "A", _ email: String = "a@b", _ message: String = "m", tree: ObjectID) -> Bool {
            let person = Signature(name: name, email: email, date: Timestamp(seconds: 0))
            let draft = CommitDraft(tree: tree, parents: [], author: person, committer: person, message: message)
            return failure { _ = try repository.writeCommit(draft) } != nil
        }
        #expect(!fails(tree: tree))
        #expect(fails("A\nB", tree: tree))
        #expect(fails("A <x>", tree: tree))
        #expect(fails("  ", tree: tree))
        #expect(fails("A", "", tree: tree))
        #expect(fails("A", "a@b", "\u{1B}[31m", tree: tree))
        #expect(fails("A", "a@b", " \n", tree: tree))
        #expect(fails("A", "a@b", "a\0b", tree: tree))
        #expect(fails(tree: .zero))
        #expect(fails(tree: try fixture.id("HEAD")))
        let missing = CommitDraft(tree: tree, parents: [.zero], author: .test, committer: .test, message: "m")
        #expect(failure { _ = try repository.writeCommit(missing) } != nil)
    }

    @Test func createsAnAnnotatedTagOnce() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let first = try fixture.id("HEAD")
        let outcome = try repository.createAnnotatedTag("v1.0.0", target: first, tagger: .test, message: "Versie 1")
        #expect(outcome == .done)
        #expect(try repository.resolve("v1.0.0") == first)
        #expect(try fixture.git("cat-file", "tag", "v1.0.0").hasSuffix("\n\nVersie 1"))
        let id = try #require(try repository.reference("refs/tags/v1.0.0"))
        let tag = try #require(try repository.tag(id))
        #expect(tag.name == "v1.0.0")
        #expect(tag.target == first)
        #expect(tag.tagger == .test)
        #expect(tag.message == "Versie 1\n")
        #expect(try repository.tag(first) == nil)
        let again = try repository.createAnnotatedTag("v1.0.0", target: first, tagger: .test, message: "Andere")
        #expect(again == .lostRace(current: id))
        #expect(failure {
            _ = try repository.createAnnotatedTag("-x", target: first, tagger: .test, message: "m")
        }?.kind == .unsafeName("-x", .leadingDash))
        try fixture.git("fsck", "--strict")
    }

    /// A full disk: nothing is reported as done, and the repository is whole.
    @Test(.enabled(if: Tmpfs.isPossible, "mounting a small tmpfs is not permitted here"))
    func aFullDiskIsReported() throws {
        let disk = try Tmpfs(kilobytes: 512)
        defer { disk.unmount() }
        let repository = try Repository.create(at: disk.path + "/doc")
        var last = try repository.commit(["corpus/a.yaml": "a"], on: nil)
        #expect(try repository.createReference("refs/heads/main", at: last, log: "first") == .done)
        var error: GitError?
        for number in 0..<2_000 where error == nil {
            error = failure {
                let noise = (0..<2_000).map { _ in String(UInt8.random(in: 0...255), radix: 16) }.joined()
                let next = try repository.commit(["corpus/a.yaml": noise], on: last, message: "Change \(number)")
                #expect(try repository.updateReference("refs/heads/main", to: next, expecting: last, log: "m") == .done)
                last = next
            }
        }
        #expect(error != nil)
        #expect(try Repository.open(at: disk.path + "/doc").reference("refs/heads/main") == last)
        let fixture = try Fixture()
        try fixture.git("-C", disk.path + "/doc", "fsck", "--no-dangling")
        #expect(try fixture.git("-C", disk.path + "/doc", "rev-parse", "main") == last.description)
    }
}

extension GitError.Kind {
    var isLibrary: Bool { self == .library }
}

/// A small file system in memory.
struct Tmpfs {
    let path: String

    static let isPossible: Bool = {
        guard geteuid() == 0, let disk = try? Tmpfs(kilobytes: 64) else { return false }
        disk.unmount()
        return true
    }()

    init(kilobytes: Int) throws {
        let fixture = try Fixture()
        path = fixture.path
        try fixture.run("/bin/mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path])
    }

    func unmount() {
        _ = try? Fixture().run("/bin/umount", [path])
    }
}
