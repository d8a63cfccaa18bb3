import Glibc

/// What Ctrl-C says while a form is waiting: that nothing was kept, or what was.
enum Interruption {
    /// Ends the process on Ctrl-C with these words, the way other programs end on it (a shell sees that it was interrupted).
    static func saying<Result, Problem: Error>(_ words: String, _ body: () throws(Problem) -> Result) throws(Problem) -> Result {
        message = strdup("\n" + words + "\n")
        let before = signal(SIGINT) { number in
            // Only what a signal handler may do: write and raise (signal-safety(7)).
            if let message = Interruption.message { _ = write(2, message, strlen(message)) }
            _ = signal(number, SIG_DFL)
            raise(number)
        }
        // Some programs start others with their signals blocked; somebody who types at us can always stop.
        var interrupt = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
        defer {
            _ = signal(SIGINT, before)
            free(message)
            message = nil
        }
        return try body()
    }

    /// Read by the handler alone, and changed only while there is none or by the one thread that asks.
    nonisolated(unsafe) private static var message: UnsafeMutablePointer<CChar>?
}
