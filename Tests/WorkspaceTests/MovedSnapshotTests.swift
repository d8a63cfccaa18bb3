import Diagnostics
import Editorial
import Foundation
import Git
import Records
import Testing

@testable import Workspace

/// A snapshot of which most comes from that of another commit is the same as one that is read whole.
@Suite struct MovedSnapshotTests {
    /// A change to the document before it, and whether only records and the changelog differ then from a sound start.
    private static let steps: [(name: String, isSmall: Bool, change: @Sendable (ScratchDocument) throws -> Void)] = [
        ("nothing", true, { _ in }),
        ("a record", true, { try $0.write("type: report\ntitle: Ander\nissued: 2001\npublisher: X\nauthor:\n  - literal: Y\n", to: "corpus/sources/a-2001.yaml") }),
        ("a new one, first and last", true, {
            try $0.write("title: Aa\ncategory: primair\norder: 2\n", to: "corpus/effects/aa.yaml")
            try $0.write("title: Zz\ncategory: primair\norder: 3\n", to: "corpus/effects/zz.yaml")
        }),
        ("one less", true, { try $0.remove("corpus/claims/a-behoud.yaml") }),
        ("another name", true, {
            try $0.remove("corpus/effects/aa.yaml")
            try $0.write("title: Aa\ncategory: primair\norder: 2\naliases: [aa]\n", to: "corpus/effects/bb.yaml")
        }),
        ("the document", true, { try $0.write("title: Ander\nlanguage: en\noutline:\n  - section: inleiding\n", to: "corpus/document.yaml") }),
        ("a changelog", true, { try $0.write("# Changelog\n", to: "CHANGELOG.md") }),
        ("files that are no records", true, {
            try $0.write("x", to: "corpus/.verborgen.yaml")
            try $0.write("x", to: "texts/a-2001.txt")
            try $0.write("x", to: "LEESMIJ.md")
        }),
        ("a folder for the changelog", true, {
            try $0.remove("CHANGELOG.md")
            try $0.write("x", to: "CHANGELOG.md/x")
        }),
        ("a broken record", false, { try $0.write("a: [\n", to: "corpus/effects/zz.yaml") }),
        ("a stray file", false, {
            try $0.remove("corpus/effects/zz.yaml")
            try $0.write("x", to: "corpus/bronnen/x.yaml")
        }),
        ("a link", false, {
            try $0.remove("corpus/bronnen/x.yaml")
            try $0.remove("corpus/sources/a-2001.yaml")
            try FileManager.default.createSymbolicLink(atPath: $0.root.appending(path: "corpus/sources/a-2001.yaml").path, withDestinationPath: "b-2002.yaml")
        }),
        ("a schema", false, {
            try $0.remove("corpus/sources/a-2001.yaml")
            let effect = $0.root.appending(path: "schemas/effect.schema.json")
            try $0.write(String(contentsOf: effect, encoding: .utf8).replacing("\"x-groei-folder\": \"effects\"", with: "\"x-groei-folder\": \"gevolgen\""), to: "schemas/effect.schema.json")
        }),
        ("a folder instead of a record", false, {
            try $0.remove("corpus/sources/b-2002.yaml")
            try $0.write("type: report\n", to: "corpus/sources/b-2002.yaml/b-2002.yaml")
        }),
        ("no records", false, { try $0.remove("corpus") }),
    ]

    private static let sound = ScratchDocument.files.filter { !["corpus/kapot.yaml", "corpus/sources/c-2003.yaml"].contains($0.key) }

    private let document: ScratchDocument
    private let workspace: Workspace
    private var commits: [ObjectID] = []

    init() throws {
        document = try ScratchDocument(Self.sound)
        try document.remove(".git")
        try Self.git(document, "init", "-q", "-b", "main")
        let surroundings = Surroundings(directory: document.root.path, environment: [:], now: Timestamp(seconds: 1_767_268_800, offsetMinutes: 0))
        workspace = try Workspace.locate(surroundings)
        for (name, _, change) in Self.steps {
            try change(document)
            try Self.git(document, "add", "-A")
            try Self.git(document, "-c", "user.name=A", "-c", "user.email=a@voorbeeld.example", "commit", "-q", "--allow-empty", "-m", name)
            commits.append(try workspace.resolve("HEAD"))
        }
    }

    private static func git(_ document: ScratchDocument, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/git")
        process.arguments = ["-C", document.root.path] + arguments
        process.environment = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "HOME": "/nonexistent"]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "git \(arguments)")
    }

    /// All that a snapshot says, or why there is none.
    private func told(_ commit: ObjectID, sharing other: Snapshot? = nil) -> [String] {
        do throws(Failure) {
            let snapshot = try Snapshot.at(commit, named: Words(same: "x"), of: workspace, sharing: other)
            let records = snapshot.corpus.records.map { "\($0.path) \($0.typePosition) \(snapshot.bytes(of: $0.path)?.hashValue ?? 0) \(snapshot.corpus.position(of: $0.address) ?? -1)" }
            let changelog = "\(snapshot.changelog?.bytes ?? []) \(String(describing: snapshot.changelogFinding))"
            return records + [changelog] + snapshot.check().map { "\($0)" } + ["\(String(describing: snapshot.surroundings.storedText("a-2001")))"]
        } catch {
            return ["\(error)"]
        }
    }

    @Test func isTheSameAsOneReadWhole() throws {
        let whole = commits.map { told($0) }
        for (from, start) in commits.enumerated() {
            guard let other = try? Snapshot.at(start, named: Words(same: "x"), of: workspace) else { continue }
            for (to, commit) in commits.enumerated() {
                #expect(told(commit, sharing: other) == whole[to], "from \(Self.steps[from].name) to \(Self.steps[to].name)")
            }
        }
    }

    @Test func onlyWhatDiffersIsRead() throws {
        let start = try Snapshot.at(commits[0], named: Words(same: "x"), of: workspace)
        for (step, commit) in zip(Self.steps, commits) {
            #expect((try start.moved(to: commit, named: Words(same: "x"), of: workspace) != nil) == step.isSmall, "\(step.name)")
        }
        let broken = try Snapshot.at(commits[9], named: Words(same: "x"), of: workspace)
        #expect(try broken.moved(to: commits[0], named: Words(same: "x"), of: workspace) == nil)
    }
}
