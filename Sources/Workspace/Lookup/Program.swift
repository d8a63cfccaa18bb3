import Glibc

/// Runs another program: arguments as they are, no shell, no input, and its output in memory.
enum Program {
    struct Result {
        let status: Int32
        let output: [UInt8]
        let error: String
    }

    /// - Parameters:
    ///   - name: searched for in the environment's `PATH`.
    ///   - maximumOutput: in bytes; a program that writes more is ended.
    /// - Returns: nil when it wrote more.
    /// - Throws: `ENOENT` when there is no such program.
    static func run(_ name: String, _ arguments: [String], environment: [String: String], maximumOutput: Int) throws(ChildProcess.SystemError) -> Result? {
        let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        guard let path = folders.lazy.map({ "\($0)/\(name)" }).first(where: { access($0, X_OK) == 0 && !Files.isFolder($0) }) else { throw .init(code: ENOENT) }
        let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
        guard nothing >= 0 else { throw .init(code: errno) }
        defer { close(nothing) }
        let output = try Pipe()
        defer { close(output.reading) }
        let error: Pipe
        do throws(ChildProcess.SystemError) { error = try Pipe() } catch let failure {
            close(output.writing)
            throw failure
        }
        defer { close(error.reading) }
        let started = ChildProcess.start(
            path, [name] + arguments, environment: environment, streams: [(nothing, 0), (output.writing, 1), (error.writing, 2)])
        [output.writing, error.writing].forEach { close($0) }
        let process = try started.get()
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

        init() throws(ChildProcess.SystemError) {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { throw .init(code: errno) }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            (reading, writing) = (ends[0], ends[1])
        }
    }
}
