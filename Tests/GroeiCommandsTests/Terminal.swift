import Foundation
import Testing

/// A terminal (made by the program `script`) on which the binary runs and answers are typed.
enum Terminal {
    static let script = "/usr/bin/script"

    /// Whether a terminal can be made here: the program may be missing, and so may the device (`/dev/pts` in a bare container).
    static let isAvailable: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: script)
        process.arguments = ["-q", "-e", "-c", "true", "/dev/null"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    struct Outcome {
        /// All that the terminal showed, with what was typed.
        let text: String
        let code: Int32
    }

    static let ctrlC = "\u{3}", ctrlD = "\u{4}"

    /// Types each answer once the question for it stands there: after the text so far has ended in `: `, `) ` and the like.
    static func run(_ scratch: Scratch, _ command: String, _ answers: [String]) throws -> Outcome {
        let process = Process()
        let (stdin, stdout) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: script)
        process.arguments = ["-q", "-e", "-c", "\(Scratch.binary.path) \(command)", "/dev/null"]
        process.currentDirectoryURL = scratch.root
        process.environment = scratch.environment
        process.standardInput = stdin
        process.standardOutput = stdout
        try process.run()
        var (bytes, rest) = (Data(), answers[...])
        while case let part = stdout.fileHandleForReading.availableData, !part.isEmpty {
            bytes += part
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.hasSuffix(": ") || text.hasSuffix(") ") else { continue }
            // A question that no answer was foreseen for ends the input, and shows in the outcome.
            let answer = rest.popFirst() ?? ctrlD
            let isKey = answer.hasSuffix(ctrlC) || answer.hasSuffix(ctrlD)
            try? stdin.fileHandleForWriting.write(contentsOf: Data((answer + (isKey ? "" : "\n")).utf8))
        }
        try? stdin.fileHandleForWriting.close()
        process.waitUntilExit()
        return Outcome(text: String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r", with: ""), code: process.terminationStatus)
    }
}
