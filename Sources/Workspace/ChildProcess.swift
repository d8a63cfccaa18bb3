package import Glibc

/// Another program, started in our own process group: what is typed in the terminal reaches it, Ctrl-C too.
package enum ChildProcess {
    /// It gets none of our open files but those named, no blocked signals, and the usual effect of those that we ignore.
    ///
    /// - Parameters:
    ///   - arguments: the program's name first.
    ///   - streams: our descriptors with their number there; standard input and output and the like that are not named are ours.
    ///   - silenced: signals that we ignore for as long as it runs, besides.
    /// - Returns: its number, or the error of the system (errno).
    package static func start(
        _ path: String, _ arguments: [String], environment: [String: String], streams: [(ours: Int32, theirs: Int32)] = [], silenced: [Int32] = []
    ) -> Result<pid_t, SystemError> {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (unblocked, usual) = (sigset_t(), sigset_t())
        sigemptyset(&unblocked)
        sigemptyset(&usual)
        for number in [SIGXFSZ, SIGPIPE] + silenced { sigaddset(&usual, number) }
        posix_spawnattr_setsigmask(&attributes, &unblocked)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in streams { posix_spawn_file_actions_adddup2(&actions, stream.ours, stream.theirs) }
        let words = pointers(arguments)
        let variables = pointers(environment.map { "\($0.key)=\($0.value)" })
        defer { (words + variables).forEach { free($0) } }
        var process = pid_t()
        let code = posix_spawn(&process, path, &actions, &attributes, words, variables)
        return code == 0 ? .success(process) : .failure(SystemError(code: code))
    }

    /// Waits until it has ended.
    ///
    /// - Returns: its exit code; 128 and the number where a signal ended it.
    package static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    package struct SystemError: Error {
        /// As in errno.
        package let code: Int32
    }

    private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }
}
