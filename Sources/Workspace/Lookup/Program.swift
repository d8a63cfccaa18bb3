import Glibc

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
        guard let path = folders.lazy.map({ "\($0)/\(name)" }).first(where: { access($0, X_OK) == 0 && !Files.isFolder($0) }) else { throw Missing() }
        let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
        guard let output = Pipe(), let error = Pipe(), nothing >= 0 else { throw Missing() }
        defer { [nothing, output.reading, error.reading].forEach { close($0) } }
        let started = ChildProcess.start(
            path, [name] + arguments, environment: environment, streams: [(nothing, 0), (output.writing, 1), (error.writing, 2)])
        [output.writing, error.writing].forEach { close($0) }
        guard case .success(let process) = started else { throw Missing() }
        let bytes = Descriptor.bytes(of: output.reading, maximum: maximumOutput) ?? []
        let isTooMuch = bytes.count > maximumOutput
        // Not SIGTERM: a program may take its time for that.
        if isTooMuch { kill(process, SIGKILL) }
        // What such a program says of errors fits in a pipe, so it could be written while the output was read.
        let words = isTooMuch ? [] : Descriptor.bytes(of: error.reading) ?? []
        let status = ChildProcess.wait(for: process)
        return isTooMuch ? nil : Result(status: status, output: bytes, error: String(decoding: words, as: UTF8.self))
    }

    /// Both ends, closed in other programs.
    private struct Pipe {
        let reading, writing: Int32

        /// Nil when too many files are open.
        init?() {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return nil }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            (reading, writing) = (ends[0], ends[1])
        }
    }
}
