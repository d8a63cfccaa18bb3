import Glibc
import Synchronization

/// Work that is not left halfway: Ctrl-C, TERM and HUP wait until it is done, and then end the process as they would have.
///
/// Whoever sends one twice is not kept waiting. What a process leaves behind that is killed outright, the next command sees to
/// (``UnfinishedStep``, ``UnfinishedReplacement``, ``Files/removeAbandoned(_:in:)``).
package enum Uninterrupted {
    private static let state = Mutex(Uninterruption())
    /// The first that came; read and written by the handler, and by others while there is none.
    nonisolated(unsafe) fileprivate static var pending: Int32 = 0
    nonisolated(unsafe) private static var notice: UnsafeMutablePointer<CChar>?

    /// - Parameter words: what is said when a signal has to wait.
    package static func explain(_ words: String) {
        notice = strdup("\n" + words + "\n")
    }

    package static func run<Result, Problem: Error>(_ body: () throws(Problem) -> Result) throws(Problem) -> Result {
        state.withLock { $0.begin() }
        defer { state.withLock { $0.end() } }
        return try body()
    }

    /// Only what a signal handler may do: write and raise (signal-safety(7)).
    fileprivate static let note: @convention(c) (Int32) -> Void = { number in
        if Uninterrupted.pending != 0 {
            _ = signal(number, SIG_DFL)
            raise(number)
        }
        Uninterrupted.pending = number
        if let notice = Uninterrupted.notice { _ = write(2, notice, strlen(notice)) }
    }
}

/// How many pieces of work are being done within each other, and what signals did before.
private struct Uninterruption {
    private var depth = 0
    private var before: [(signal: Int32, action: sighandler_t?)] = []

    mutating func begin() {
        depth += 1
        guard depth == 1 else { return }
        Uninterrupted.pending = 0
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let action = signal(number, Uninterrupted.note)
            // Who was started to live on (nohup) does so.
            if unsafeBitCast(action, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { _ = signal(number, SIG_IGN) } else { before.append((number, action)) }
        }
    }

    mutating func end() {
        depth -= 1
        guard depth == 0 else { return }
        for (number, action) in before { _ = signal(number, action) }
        before = []
        if Uninterrupted.pending != 0 { raise(Uninterrupted.pending) }
    }
}
