import Foundation
import Testing

/// The real binary and a real client, each a process of its own.
@Suite struct ClientTests {
    /// The binary under test stands beside the test bundle.
    static let binary = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("groei")

    @Test func aWholeConversation() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let scratch = try Scratch(Self.files)
        let out = try Self.run("/usr/bin/env", ["python3", here.appendingPathComponent("client.py").path, Self.binary.path], in: scratch.root)
        let snapshot = here.appendingPathComponent("Snapshots/client.txt")
        if ProcessInfo.processInfo.environment["GROEI_RECORD"] == "1" {
            try Data(out.utf8).write(to: snapshot)
            return
        }
        let expected = try? String(contentsOf: snapshot, encoding: .utf8)
        #expect(out == expected, "differs from Snapshots/client.txt; look at it, then record it with GROEI_RECORD=1")
    }

    /// A client that goes away leaves no server behind.
    @Test(arguments: [("", 1), ("Content-Length: 61\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}    }", 1)])
    func endsWithItsInput(input: String, code: Int) throws {
        let scratch = try Scratch([:])
        try scratch.write(input, to: "invoer")
        let out = try Self.run("/bin/sh", ["-c", "'\(Self.binary.path)' lsp < invoer > uitvoer; echo $?"], in: scratch.root)
        #expect(out == "\(code)\n")
    }

    private static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path, "LANG": "en_GB.UTF-8", "PYTHONIOENCODING": "utf-8",
            "SOURCE_DATE_EPOCH": "1767268800", "GROEI_DICTIONARIES": "",
        ]
        let file = folder.deletingLastPathComponent().appendingPathComponent("out")
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        process.standardOutput = try FileHandle(forWritingTo: file)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try String(contentsOf: file, encoding: .utf8)
    }

    static let files = Scratch.files.filter { !$0.key.contains("claims/") && !$0.key.contains("sources/") }.merging([
        "corpus/sections/inleiding.md": "---\ntitle: Inleiding\n---\n\nBegeleiden helpt, zo [vindt Voorbeeld](claim/voorbeeld-2020-zelfvertrouwen).\nMeer over [zelfvertrouwen](effect/zelfvertrouwen#uitleg).\n",
        "corpus/sources/voorbeeld-2020.yaml": "type: book\ntitle: Begeleiden in de praktijk # voorbeeld\nauthor:\n  - family: Voorbeeld\n    given: A.\nissued: 2020\n",
        "corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml": """
            source: voorbeeld-2020
            about:
              - effect/zelfvertrouwen
              - effect/minder-uitval
              - condition/tijd
            statement: Begeleide starters hebben meer zelfvertrouwen voor de klas.
            direction: supports
            basis: empirical

            """,
    ]) { $1 }
}
