import Foundation
import Git
import Testing

@Suite struct TreeTests {
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
        try fixture.write("x", to: "los.md")
        let next = try fixture.commit("At the top")
        let paths = ["corpus/link", "corpus/one.yaml", "corpus/a", "corpus/a/b/c.yaml", "other/été.md", "los.md", "corpus/x", "weg/x", "corpus/one.yaml/x", "a\0b", ""]
        let found = try repository.entries(at: paths, in: next)
        #expect(found.count == 6)
        for path in paths { #expect(found[path] == (try repository.entry(at: path, in: next)), "\(path)") }
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

    @Test func doesNotBuildOnADamagedTree() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let blob = try repository.writeBlob([])
        let tree = try repository.writeTree(base: nil, edits: [.put(blob, at: "a/b")])
        _ = try repository.entries(of: tree)  // so that the handle remembers it
        let folder = try #require(try repository.entry(at: "a", in: tree)).id
        let hex = folder.description
        let file = ".git/objects/\(hex.prefix(2))/\(hex.dropFirst(2))"
        try fixture.run("/bin/chmod", ["u+w", fixture.path + "/" + file])
        try fixture.write("", to: file)
        #expect(failure { _ = try repository.writeTree(base: nil, edits: [.put(blob, at: "a/b")]) } != nil)
        let error = failure { _ = try repository.writeTree(base: nil, edits: [.put(blob, at: "b")]) }
        #expect(error?.kind == .damagedObject(folder))
    }

    @Test func listsWhatChangedBetweenTrees() throws {
        let (fixture, repository) = try ReadingTests.branched()
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
