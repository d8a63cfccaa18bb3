import Foundation
import Testing

/// A scratch repository with a small document, in which the real binary runs: cleared environment, fixed clock and identity.
final class Scratch {
    let root: URL
    private let home: URL
    /// What was run and what it gave: the snapshot.
    private(set) var transcript = ""
    var environment: [String: String]

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The binary under test stands beside the test bundle.
    static let binary: URL = {
        let folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        return folder.appendingPathComponent("groei")
    }()

    /// - Parameter files: the document; nil for an empty folder.
    init(_ files: [String: String]? = Fixture.files, commits: Bool = true) throws {
        let base = FileManager.default.temporaryDirectory.appendingPathComponent("groei-\(UUID().uuidString)")
        root = base.appendingPathComponent("document")
        home = base.appendingPathComponent("home")
        for folder in [root, home] { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home.path, "LANG": "nl_NL.UTF-8", "TZ": "UTC",
            "GIT_CONFIG_GLOBAL": home.appendingPathComponent("gitconfig").path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": base.path,
            "SOURCE_DATE_EPOCH": "1767268800", "GIT_AUTHOR_DATE": "1767268800 +0000", "GIT_COMMITTER_DATE": "1767268800 +0000",
            "SWIFT_BACKTRACE": "enable=no",
            // No snapshot depends on the dictionaries of the machine.
            "GROEI_DICTIONARIES": "",
        ]
        identity("redactie")
        guard let files else { return }
        for (path, text) in files { try write(text, to: path) }
        try FileManager.default.copyItem(at: Self.repository.appendingPathComponent("schemas"), to: root.appendingPathComponent("schemas"))
        guard commits else { return }
        try git("init", "-q", "-b", "main")
        try git("add", ".")
        try git("commit", "-q", "-m", "Begin")
    }

    deinit {
        try? FileManager.default.removeItem(at: root.deletingLastPathComponent())
    }

    /// Puts a name in the transcript in place of what differs from run to run.
    func hide(_ text: String, as mask: String) { hidden.append((text, mask)) }

    private var hidden: [(text: String, mask: String)] = []

    /// Acts as one of the role accounts of the fixture.
    func identity(_ person: String) {
        for role in ["AUTHOR", "COMMITTER"] {
            environment["GIT_\(role)_NAME"] = person.capitalized
            environment["GIT_\(role)_EMAIL"] = "\(person)@voorbeeld.example"
        }
    }

    /// Lets the clock run on, so that a later review is later.
    func later(_ seconds: Int) {
        for name in ["SOURCE_DATE_EPOCH", "GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"] {
            let now = Int((environment[name] ?? "0").split(separator: " ")[0]) ?? 0
            environment[name] = name == "SOURCE_DATE_EPOCH" ? "\(now + seconds)" : "\(now + seconds) +0000"
        }
    }

    struct Outcome {
        let out: String
        let error: String
        let code: Int32
    }

    /// Runs the binary in the document's folder and adds it to the transcript.
    @discardableResult
    func groei(_ arguments: String..., input: String? = nil) throws -> Outcome {
        try groei(arguments: arguments, input: input)
    }

    @discardableResult
    func groei(arguments: [String], input: String? = nil) throws -> Outcome {
        let outcome = try run(Self.binary, arguments, input: input)
        var text = "$ groei " + arguments.map { $0.contains(where: " '\n".contains) ? "'\($0)'" : $0 }.joined(separator: " ") + "\n"
        text += outcome.out
        if !outcome.error.isEmpty { text += outcome.error.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "! \($0)\n" }.joined() }
        transcript += masked(text) + "= \(outcome.code)\n\n"
        return outcome
    }

    @discardableResult
    func git(_ arguments: String...) throws -> String {
        let outcome = try run(URL(fileURLWithPath: "/usr/bin/git"), arguments)
        #expect(outcome.code == 0, "git \(arguments): \(outcome.error)")
        return outcome.out
    }

    /// Runs a script in the document's folder.
    func shell(_ script: String) throws -> String {
        try run(URL(fileURLWithPath: "/bin/sh"), ["-c", script]).out
    }

    func write(_ text: String, to path: String) throws {
        try write(Data(text.utf8), to: path)
    }

    func write(_ data: Data, to path: String) throws {
        let url = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    /// Every working file and every reference: what must not change when a command refuses.
    func state() throws -> String {
        let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }.filter { !$0.hasPrefix(".git") }.sorted() ?? []
        let contents = files.map { path in
            "\(path) \((try? Data(contentsOf: root.appendingPathComponent(path))).map { "\($0.hashValue)" } ?? "-")"
        }
        return contents.joined(separator: "\n") + (exists(".git") ? try git("for-each-ref") + git("status", "--porcelain") : "")
    }

    /// A program may end before it has read its input; that is no reason for the tests to end.
    private static let ignoresClosedPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

    private func run(_ program: URL, _ arguments: [String], input: String? = nil) throws -> Outcome {
        _ = Self.ignoresClosedPipes
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = root
        let (out, error, stdin) = (root.deletingLastPathComponent().appendingPathComponent("out"), root.deletingLastPathComponent().appendingPathComponent("error"), Pipe())
        for file in [out, error] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: error)
        process.standardInput = stdin
        try process.run()
        try? stdin.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
        try stdin.fileHandleForWriting.close()
        process.waitUntilExit()
        return Outcome(
            out: try String(contentsOf: out, encoding: .utf8), error: try String(contentsOf: error, encoding: .utf8),
            code: process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus)
    }

    /// Paths and object ids differ from run to run, and digests with every word of the schemas.
    private func masked(_ text: String) -> String {
        var text = text.replacingOccurrences(of: root.path, with: "<map>").replacingOccurrences(of: root.deletingLastPathComponent().path, with: "<tijdelijk>")
        for (secret, mask) in hidden { text = text.replacingOccurrences(of: secret, with: mask).replacingOccurrences(of: String(secret.dropFirst(7)), with: String(mask.dropFirst(7))) }
        for (pattern, mask) in [(#"\b[0-9a-f]{64}\b"#, "<vingerafdruk>"), (#"\b[0-9a-f]{40}\b"#, "<commit>"), (#"\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f0-9])[0-9a-f]{7,16}\b…?"#, "<id>")] {
            text = text.replacingOccurrences(of: pattern, with: mask, options: .regularExpression)
        }
        return text
    }

    /// Compares the transcript with the file in Snapshots/; `GROEI_RECORD=1` writes it.
    func expectSnapshot(_ name: String, location: SourceLocation = #_sourceLocation) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots/\(name).txt")
        if ProcessInfo.processInfo.environment["GROEI_RECORD"] == "1" {
            try Data(transcript.utf8).write(to: file)
            return
        }
        let expected = try? String(contentsOf: file, encoding: .utf8)
        #expect(expected != nil, "no snapshot \(name); record it with GROEI_RECORD=1 make test", sourceLocation: location)
        #expect(transcript == expected, "differs from Snapshots/\(name).txt; look at it, then record it with GROEI_RECORD=1", sourceLocation: location)
    }
}
