import Foundation
import Git
import Testing

@Suite struct ReadingTests {
    @Test func objectIDs() throws {
        let hex = "00ff1122334455667788990a0b0c0d0e0f102030"
        let id = try #require(ObjectID(hex: hex))
        #expect(id.description == hex)
        #expect(id.short == "00ff11223344")
        #expect(ObjectID(hex: hex.uppercased()) == id)
        #expect(ObjectID.zero.description == String(repeating: "0", count: 40))
        #expect(ObjectID.zero < id)
        for bad in ["", "00", hex + "0", String(hex.dropLast()) + "g", String(hex.dropLast()) + "é"] {
            #expect(ObjectID(hex: bad) == nil)
        }
        let ids = (0..<200).map { _ in
            String((0..<40).map { _ in "0123456789abcdef".randomElement() ?? "0" })
        }
        #expect(ids.sorted() == ids.compactMap { ObjectID(hex: $0) }.sorted().map(\.description))
    }

    @Test func resolvesWhatGitResolves() throws {
        let (fixture, repository) = try Fixture.withCommit()
        try fixture.commit("Second")
        try fixture.git("tag", "-a", "-m", "tag", "v1.0.0")
        try fixture.git("tag", "-a", "-m", "tag of tag", "outer", "v1.0.0")
        for revision in ["HEAD", "main", "HEAD~1", "v1.0.0", "outer", "refs/heads/main", "HEAD^{commit}"] {
            #expect(try repository.resolve(revision) == fixture.id(revision + "^{commit}"))
        }
        let id = try fixture.id("HEAD")
        #expect(try repository.resolve(id.description) == id)
        #expect(try repository.resolve(id.short) == id)
    }

    @Test(arguments: ["nope", "HEAD~99", "HEAD:corpus/one.yaml", "0123456789", "a b", "HEAD^{tree}", "x..y"])
    func refusesAnUnknownRevision(revision: String) throws {
        let (_, repository) = try Fixture.withCommit()
        #expect(failure { _ = try repository.resolve(revision) }?.kind == .unknownRevision(revision))
    }

    @Test(arguments: ["", "-x", "--all", "a\nb", "a\0b", "\u{202E}x"])
    func refusesAnUnsafeRevision(revision: String) throws {
        let (_, repository) = try Fixture.withCommit()
        guard case .unsafeName = failure({ _ = try repository.resolve(revision) })?.kind else {
            Issue.record("\(revision) should be refused")
            return
        }
    }

    @Test func refusesAnAmbiguousID() throws {
        let (_, repository) = try Fixture.withCommit()
        var seen: [Substring: Int] = [:]
        var ambiguous: String?
        for number in 0..<3_000 where ambiguous == nil {
            let hex = try repository.writeBlob(Array("blob \(number)".utf8)).description
            if seen.updateValue(number, forKey: hex.prefix(4)) != nil { ambiguous = String(hex.prefix(4)) }
        }
        let prefix = try #require(ambiguous)
        #expect(failure { _ = try repository.resolve(prefix) }?.kind == .ambiguousRevision(prefix))
    }

    @Test func readsACommit() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let commit = try repository.commit(fixture.id("HEAD"))
        #expect(try commit.tree == fixture.id("HEAD^{tree}"))
        #expect(commit.parents.isEmpty)
        #expect(commit.author.name == "Test")
        #expect(commit.author.date == Timestamp(seconds: 1_700_000_000, offsetMinutes: 60))
        #expect(commit.message == "First\n")
        #expect(commit.summary == "First")
        #expect(failure { _ = try repository.commit(commit.tree) }?.code == .notFound)
        #expect(failure { _ = try repository.commit(.zero) }?.code == .notFound)
    }

    /// main: 1 - 2 - 4 - M(3); side: 1 - 3. Both sides touch their own file; 2 and 4 touch one.yaml.
    static func branched() throws -> (Fixture, Repository) {
        let (fixture, repository) = try Fixture.withCommit()
        try fixture.git("branch", "side")
        try fixture.write("two\n", to: "corpus/one.yaml")
        try fixture.commit("Two", date: 1_700_000_010)
        try fixture.git("checkout", "-q", "side")
        try fixture.write("side\n", to: "corpus/side/side.yaml")
        try fixture.commit("Three", date: 1_700_000_020)
        try fixture.git("checkout", "-q", "main")
        try fixture.write("four\n", to: "corpus/one.yaml")
        try fixture.commit("Four", date: 1_700_000_030)
        try fixture.git("merge", "-q", "--no-ff", "-m", "Merge", "side", date: 1_700_000_040)
        try fixture.remove("corpus/side/side.yaml")
        try fixture.commit("Remove", date: 1_700_000_050)
        return (fixture, repository)
    }

    @Test func listsHistoryAsGitDoes() throws {
        let (fixture, repository) = try Self.branched()
        let head = try fixture.id("HEAD")
        let format = "--format=%H"
        func ids(_ commits: [Commit]) -> String { commits.map(\.id.description).joined(separator: "\n") }
        #expect(try ids(repository.history(from: head)) == fixture.git("log", format))
        #expect(try ids(repository.history(from: head, firstParent: true)) == fixture.git("log", format, "--first-parent"))
        #expect(try ids(repository.history(from: head, limit: 2)) == fixture.git("log", format, "-2"))
        let side = try fixture.id("side")
        #expect(try ids(repository.history(from: head, excluding: side)) == fixture.git("log", format, "side..HEAD"))
        #expect(try repository.history(from: head, limit: 0).isEmpty)
        for path in ["corpus/one.yaml", "corpus/side/side.yaml", "corpus/side", "corpus", "nothing", "corpus/one.yaml/x"] {
            #expect(try ids(repository.commitsTouching(path, from: head)) == fixture.git("log", format, "--", path), "\(path)")
        }
        #expect(try repository.commitsTouching("corpus", from: head, limit: 1).map(\.summary) == ["Remove"])
    }

    @Test func comparesHistories() throws {
        let (fixture, repository) = try Self.branched()
        let (first, two, side, head) = try (
            fixture.id("side~1"), fixture.id("HEAD~3"), fixture.id("side"), fixture.id("HEAD"))
        #expect(try repository.mergeBase(two, side) == first)
        #expect(try repository.isAncestor(first, of: head))
        #expect(try repository.isAncestor(head, of: head))
        #expect(try !repository.isAncestor(head, of: first))
        #expect(try repository.aheadBehind(two, side) == (1, 1))
        let other = try repository.commit(["a": "b"], on: nil)
        #expect(try repository.mergeBase(head, other) == nil)
    }

    @Test func listsTrees() throws {
        let (fixture, repository) = try Fixture.withCommit()
        try fixture.write("x", to: "corpus/a/b/c.yaml")
        try fixture.write("x", to: "other/été.md")
        try fixture.run("/bin/ln", ["-s", "/etc/passwd", fixture.path + "/corpus/link"])
        try fixture.run("/bin/chmod", ["+x", fixture.path + "/corpus/one.yaml"])
        let head = try fixture.commit("More")
        let listed = try repository.entries(of: head).map { "\($0.id) \($0.path)" }.joined(separator: "\n")
        let oracle = try fixture.git("-c", "core.quotePath=false", "ls-tree", "-r", "--format=%(objectname) %(path)", "HEAD")
        #expect(listed == oracle)
        #expect(try repository.entries(of: head, under: "corpus/a").map(\.path) == ["corpus/a/b/c.yaml"])
        #expect(try repository.entries(of: head, under: "/corpus/a/").count == 1)
        #expect(try repository.entries(of: head, under: "corpus/one.yaml").map(\.mode) == [.executable])
        #expect(try repository.entries(of: head, under: "nothing").isEmpty)
        #expect(try repository.entry(at: "corpus/link", in: head)?.mode == .symlink)
        #expect(try repository.entry(at: "corpus/a", in: head)?.mode == .tree)
        #expect(try repository.entry(at: "corpus/x", in: head) == nil)
        #expect(try repository.entry(at: "corpus/one.yaml/x", in: head) == nil)
        #expect(try repository.entry(at: "", in: head) == nil)
    }

    @Test func reportsNamesThatAreNotUTF8() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let script = "b=$(git hash-object -w --stdin </dev/null); printf '100644 blob %s\\tf\\377.yaml\\0' $b | git mktree -z"
        let tree = try #require(ObjectID(hex: try fixture.run("/bin/sh", ["-c", script])))
        let entry = try #require(try repository.entries(of: tree).first)
        #expect(!entry.isPathValid)
        #expect(entry.path == "f\u{FFFD}.yaml")
    }

    @Test func readsBlobsWithinTheLimit() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let id = try fixture.id("HEAD:corpus/one.yaml")
        #expect(try repository.blob(id, maximum: 4) == Array("one\n".utf8))
        #expect(failure { _ = try repository.blob(id, maximum: 3) }?.kind == .tooLarge(id, size: 4, maximum: 3))
        #expect(failure { _ = try repository.blob(.zero, maximum: 3) }?.code == .notFound)
        #expect(failure { _ = try repository.blob(try fixture.id("HEAD"), maximum: 999) }?.code == .notFound)
        let many = try (0..<500).map { try repository.writeBlob(Array("text \($0)".utf8)) }
        let results = repository.readBlobs(many + [.zero], maximum: 100)
        #expect(results.count == 501)
        for (number, result) in results.dropLast().enumerated() {
            #expect(try result.get() == Array("text \(number)".utf8))
        }
        #expect(throws: GitError.self) { try results[500].get() }
        #expect(repository.readBlobs([], maximum: 1).isEmpty)
    }

    @Test func detectsADamagedObject() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let id = try repository.writeBlob(Array("precious".utf8))
        let hex = id.description
        let file = ".git/objects/\(hex.prefix(2))/\(hex.dropFirst(2))"
        try fixture.run("/bin/chmod", ["u+w", fixture.path + "/" + file])
        try fixture.write("", to: file)
        #expect(failure { _ = try repository.blob(id, maximum: 100) }?.kind == .damagedObject(id))
        // Writing it again does not repair it, and must not be reported as done.
        #expect(failure { _ = try repository.writeBlob(Array("precious".utf8)) }?.kind == .damagedObject(id))
        try fixture.write("rubbish", to: file)
        #expect(failure { _ = try repository.blob(id, maximum: 100) }?.kind == .damagedObject(id))
    }

    @Test func listsWhatChangedBetweenTrees() throws {
        let (fixture, repository) = try Self.branched()
        try fixture.write("x", to: "corpus/a.b")
        try fixture.write("x", to: "corpus/a/deep/x.yaml")
        try fixture.write("x", to: "corpus/a0")
        try fixture.write("x", to: "buiten")
        let before = try fixture.commit("Before")
        try fixture.remove("corpus/a")
        try fixture.write("now a file", to: "corpus/a")
        try fixture.write("y", to: "corpus/a.b")
        try fixture.remove("corpus/a0")
        try fixture.write("x", to: "corpus/a0/in.yaml")
        try fixture.write("y", to: "buiten")
        try fixture.run("/bin/chmod", ["+x", fixture.path + "/corpus/one.yaml"])
        let after = try fixture.commit("After")
        func listed(_ path: String) throws -> [String] {
            try repository.changedPaths(from: before, to: after, under: path).map { change in
                "\(change.old?.id ?? .zero) \(change.new?.id ?? .zero) \(change.path)"
            }
        }
        func oracle(_ path: String) throws -> [String] {
            let text = try fixture.git(
                "diff-tree", "-r", "--no-renames", "--no-commit-id", "\(before)", "\(after)", "--", path)
            return text.split(separator: "\n").map { line in
                let fields = line.split(separator: "\t")
                let ids = fields[0].split(separator: " ")
                return "\(ids[2]) \(ids[3]) \(fields[1])"
            }
        }
        #expect(try Set(listed("")) == Set(oracle(".")))
        #expect(try Set(listed("corpus")) == Set(oracle("corpus")))
        #expect(try listed("corpus/a.b") == oracle("corpus/a.b"))
        #expect(try Set(listed("corpus/a")) == Set(oracle("corpus/a")))
        #expect(try listed("nothing").isEmpty)
        let all = try repository.changedPaths(from: nil, to: after)
        #expect(try all.compactMap(\.new) == repository.entries(of: after))
        #expect(try repository.changedPaths(from: after, to: nil).allSatisfy { $0.new == nil })
        #expect(try repository.changedPaths(from: after, to: after).isEmpty)
    }
}
