import Foundation
import Git
import Testing

/// A temporary folder, removed when the tests end, and the `git` program in a hermetic environment, which makes fixtures and
/// serves as an oracle.
struct Fixture {
    let path: String

    private static let root: String = {
        let path = FileManager.default.temporaryDirectory.path + "/git-tests-" + UUID().uuidString
        atexit { try? FileManager.default.removeItem(atPath: Fixture.root) }
        return path
    }()

    static let isolated: Bool = {
        do {
            try Library.configure(environment: ["GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"])
            return true
        } catch {
            return false
        }
    }()

    static let environment = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0",
        "GIT_AUTHOR_NAME": "Test", "GIT_AUTHOR_EMAIL": "test@example.org", "GIT_COMMITTER_NAME": "Test",
        "GIT_COMMITTER_EMAIL": "test@example.org",
    ]

    init() throws {
        #expect(Self.isolated)
        path = Self.root + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Runs git here and answers what it printed, without the last newline.
    @discardableResult
    func git(_ arguments: String..., date: Int = 1_700_000_000, in folder: String = "") throws -> String {
        try run("/usr/bin/git", arguments, date: date, in: folder)
    }

    @discardableResult
    func run(_ program: String, _ arguments: [String], date: Int = 1_700_000_000, in folder: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: path + "/" + folder)
        process.environment = Self.environment.merging([
            "GIT_AUTHOR_DATE": "\(date) +0100", "GIT_COMMITTER_DATE": "\(date) +0100",
        ]) { $1 }
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(words: "\(arguments): \(words)\(text)") }
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    struct Failure: Error {
        let words: String
    }

    func write(_ text: String, to file: String) throws {
        let url = URL(fileURLWithPath: path + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + file)
    }

    func exists(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/" + file)
    }

    /// Commits all working files with the git program.
    @discardableResult
    func commit(_ message: String, date: Int = 1_700_000_000) throws -> ObjectID {
        try git("add", "-A")
        try git("commit", "-q", "--allow-empty", "-m", message, date: date)
        return try id("HEAD")
    }

    func id(_ revision: String) throws -> ObjectID {
        try #require(ObjectID(hex: try git("rev-parse", revision)))
    }

    /// A repository made by git, with one commit of one file.
    static func withCommit() throws -> (Fixture, Repository) {
        let fixture = try Fixture()
        try fixture.git("init", "-q", "-b", "main")
        try fixture.write("one\n", to: "corpus/one.yaml")
        try fixture.commit("First")
        return (fixture, try Repository.open(at: fixture.path))
    }
}

extension Signature {
    static let test = Signature(
        name: "Redactie", email: "redactie@example.org", date: Timestamp(seconds: 1_700_000_100, offsetMinutes: 60))
}

extension Repository {
    /// One commit on top of `parent` that puts texts at paths.
    func commit(_ files: [String: String], on parent: ObjectID?, message: String = "Change") throws -> ObjectID {
        let edits = try files.map { PathEdit.put(try writeBlob(Array($1.utf8)), at: $0) }
        let tree = try writeTree(base: parent, edits: edits)
        let parents = parent.map { [$0] } ?? []
        return try writeCommit(
            CommitDraft(tree: tree, parents: parents, author: .test, committer: .test, message: message))
    }

    func text(at path: String, in treeish: ObjectID) throws -> String? {
        try entry(at: path, in: treeish).map { String(decoding: try blob($0.id, maximum: 1 << 20), as: UTF8.self) }
    }
}

/// The error that `body` throws.
func failure(_ body: () throws -> Void) -> GitError? {
    do {
        try body()
        return nil
    } catch {
        return error as? GitError
    }
}
