import Diagnostics
import Glibc
import Workspace

/// The program that somebody edits with, in their terminal.
///
/// Not by Foundation's `Process`: that gives a program a process group of its own, which gets nothing of what is typed, and blocks its signals.
enum Editor {
    /// Runs it until it ends. Ctrl-C and Ctrl-\ are the editor's meanwhile, as with system(3).
    ///
    /// - Parameter command: as in `$EDITOR`: a command that may have options of its own, as git allows too.
    /// - Returns: its exit code; 128 and the number where a signal ended it.
    /// - Throws: when it cannot be started.
    static func run(_ command: String, on file: String, _ environment: [String: String]) throws(Failure) -> Int32 {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (unblocked, usual) = (sigset_t(), sigset_t())
        sigemptyset(&unblocked)
        sigemptyset(&usual)
        for number in [SIGINT, SIGQUIT, SIGXFSZ] { sigaddset(&usual, number) }
        posix_spawnattr_setsigmask(&attributes, &unblocked)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let (interrupt, quit) = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
        defer {
            _ = signal(SIGINT, interrupt)
            _ = signal(SIGQUIT, quit)
        }
        let arguments = pointers(["/bin/sh", "-c", "\(isPlain(command) ? "exec " : "")\(command) \"$1\"", "groei", file])
        let variables = pointers(environment.map { "\($0.key)=\($0.value)" })
        defer { (arguments + variables).forEach { free($0) } }
        var process = pid_t()
        let code = posix_spawn(&process, "/bin/sh", nil, &attributes, arguments, variables)
        guard code == 0 else {
            let reason = Words(systemError: code)
            throw Failure(.environment, Words(nl: "`\(command)` start niet (\(reason.nl))", en: "`\(command)` does not start (\(reason.en))"))
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    /// Whether it is a program with options and nothing else. That takes the place of the shell, which Ctrl-C would end otherwise.
    private static func isPlain(_ command: String) -> Bool {
        command.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_./+:,@ ".unicodeScalars.contains($0) }
    }

    private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }
}
