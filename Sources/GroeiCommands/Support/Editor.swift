import Diagnostics
import Glibc
import Workspace

/// The program that somebody edits with, in their terminal.
enum Editor {
    /// Runs it until it ends. Ctrl-C and Ctrl-\ are the editor's meanwhile, as with system(3).
    ///
    /// - Parameter command: as in `$EDITOR`: a command that may have options of its own, as git allows too.
    /// - Returns: its exit code; 128 and the number where a signal ended it.
    /// - Throws: when it cannot be started.
    static func run(_ command: String, on file: String, _ environment: [String: String]) throws(Failure) -> Int32 {
        let silenced = [SIGINT, SIGQUIT]
        let before = silenced.map { signal($0, SIG_IGN) }
        defer { for (number, action) in zip(silenced, before) { _ = signal(number, action) } }
        let arguments = ["/bin/sh", "-c", "\(isPlain(command) ? "exec " : "")\(command) \"$1\"", "groei", file]
        switch ChildProcess.start("/bin/sh", arguments, environment: environment, silenced: silenced) {
        case .success(let process): return ChildProcess.wait(for: process)
        case .failure(let error):
            let reason = Words(systemError: error.code)
            throw Failure(.environment, Words(nl: "`\(command)` start niet (\(reason.nl))", en: "`\(command)` does not start (\(reason.en))"))
        }
    }

    /// Whether it is a program with options and nothing else. That takes the place of the shell, which Ctrl-C would end otherwise.
    private static func isPlain(_ command: String) -> Bool {
        command.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_./+:,@ ".unicodeScalars.contains($0) }
    }
}
