import Foundation
import Glibc
import Testing

/// The cache of `check` among processes: several at once, and one that is killed while it writes.
@Suite struct CacheProcessTests {
    private static func document() throws -> Scratch {
        var files = Fixture.files
        for number in 0..<120 { files["corpus/claims/c-\(number).yaml"] = files["corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml"] }
        files["corpus/claims/c-7.yaml"] = "source: weg-2020\nabout:\n  - effect/zelfvertrouwen\nstatement: De e\u{FFFD}ecten.\ndirection: supports\nbasis: empirical\n"
        let scratch = try Scratch(files)
        // What was written a moment ago is not kept; the check of another program could not be told apart.
        _ = try scratch.shell("find corpus -type f -exec touch -d '1 hour ago' {} +")
        scratch.environment["GROEI_CACHE"] = "off"
        return scratch
    }

    /// Starts `groei check` and does not wait for it: a shell would, but not under the signals that a test thread blocks.
    private static func check(_ scratch: Scratch, said file: String) throws -> Process {
        let process = Process()
        process.executableURL = Scratch.binary
        process.arguments = ["check", "--no-spelling"]
        process.currentDirectoryURL = scratch.root
        process.environment = scratch.environment
        try scratch.write("", to: file)
        process.standardOutput = try FileHandle(forWritingTo: scratch.root.appendingPathComponent(file))
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test func severalAtOnceAgree() throws {
        let scratch = try Self.document()
        let cold = try scratch.groei("check", "--no-spelling").out
        #expect(!scratch.exists(".git/groei/check"))
        scratch.environment["GROEI_CACHE"] = nil
        for round in 0..<3 {
            if round == 2 { _ = try scratch.shell("rm -rf .git/groei/check") }
            let running = try (1...6).map { number in try Self.check(scratch, said: "../said-\(number)") }
            for process in running { process.waitUntilExit() }
            for number in 1...6 { #expect(try scratch.read("../said-\(number)") == cold) }
        }
        #expect(scratch.exists(".git/groei/check/records"))
        #expect(try scratch.groei("check", "--no-spelling").out == cold)
    }

    @Test func aKillLeavesNothingWrong() throws {
        let scratch = try Self.document()
        let cold = try scratch.groei("check", "--no-spelling").out
        scratch.environment["GROEI_CACHE"] = nil
        for moment in stride(from: 0.02, to: 0.4, by: 0.03) {
            _ = try scratch.shell("rm -f .git/groei/check/records")
            let process = try Self.check(scratch, said: "../said")
            Thread.sleep(forTimeInterval: moment)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(try scratch.groei("check", "--no-spelling").out == cold, "killed after \(moment) s")
        }
        let left = try scratch.shell("ls -A .git/groei/check").split(separator: "\n").filter { $0.hasPrefix(".") }
        #expect(left.isEmpty, "half written files of killed processes were left: \(left)")
    }
}
