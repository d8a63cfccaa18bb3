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
}
