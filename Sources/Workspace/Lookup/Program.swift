import Foundation

/// Runs another program: arguments as they are, no shell, no input, and its output in memory.
enum Program {
    struct Result {
        let status: Int32
        let output: [UInt8]
        let error: String
    }

    struct Missing: Error {}

    /// - Parameters:
    ///   - name: searched for in the environment's `PATH`.
    ///   - maximumOutput: in bytes; a program that writes more is ended.
    /// - Returns: nil when it wrote more.
    /// - Throws: when there is no such program.
    static func run(_ name: String, _ arguments: [String], environment: [String: String], maximumOutput: Int) throws(Missing) -> Result? {
        let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        guard let path = folders.lazy.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile) else { throw Missing() }
        let process = Process()
        let (output, error) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = error
        do { try process.run() } catch { throw Missing() }
        var bytes: [UInt8] = []
        while let part = try? output.fileHandleForReading.read(upToCount: 1 << 16), !part.isEmpty {
            bytes += part
            guard bytes.count > maximumOutput else { continue }
            // Not SIGTERM: whoever started us may have blocked that, and a program takes that from its parent.
            kill(process.processIdentifier, SIGKILL)
            break
        }
        // What such a program says of errors fits in a pipe, so it could be written while the output was read.
        let words = bytes.count > maximumOutput ? Data() : (try? error.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        guard bytes.count <= maximumOutput else { return nil }
        return Result(status: process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus, output: bytes, error: String(decoding: words, as: UTF8.self))
    }
}
