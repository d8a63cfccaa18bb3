import Glibc
import Records

/// Answers as they are typed on standard input.
///
/// What comes in one burst is one answer: a paste of several lines does not run on into the questions after it. What was typed
/// before the question stood there is taken line by line. Letters and their accents come as one, however the keyboard sends them.
final class TypedAnswers {
    enum Answer {
        case lines([String])
        /// A terminal gives up what a line has over 4095 bytes (N_TTY_BUF_SIZE in Linux), and says nothing.
        case cutShort
    }

    private static let longestLine = 4095
    /// Far less than somebody needs to type another line, and far more than a paste takes to come through.
    private static let burst: Int32 = 30

    /// What was read and belongs to a later answer.
    private var waiting: [UInt8] = []
    private let isTerminal = isatty(0) == 1

    /// Whether an answer is there before its question is.
    var isTypedAhead: Bool { !waiting.isEmpty || isReady(within: 0) }

    /// Nil at the end of the input (Ctrl-D).
    func next(typedAhead isTypedAhead: Bool) -> Answer? {
        guard var line = line() else { return nil }
        var lines = [line]
        while isTerminal, !isTypedAhead, line.last == UInt8(ascii: "\n"), goesOn(), let next = self.line() {
            line = next
            lines.append(line)
        }
        if isTerminal, lines.contains(where: { $0.count - ($0.last == UInt8(ascii: "\n") ? 1 : 0) >= Self.longestLine }) { return .cutShort }
        return .lines(lines.map { String(decoding: $0, as: UTF8.self).composed })
    }

    /// One line with its end, or what stands before the end of the input.
    private func line() -> [UInt8]? {
        var looked = 0
        while true {
            if let end = waiting[looked...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { waiting.removeFirst(end + 1) }
                return Array(waiting[...end])
            }
            looked = waiting.count
            guard fill() else {
                defer { waiting = [] }
                return waiting.isEmpty ? nil : waiting
            }
        }
    }

    /// - Returns: false at the end of the input.
    private func fill() -> Bool {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 8192) { buffer, filled in
            repeat { count = read(0, buffer.baseAddress!, buffer.count) } while count < 0 && errno == EINTR
            filled = max(0, count)
        }
        waiting += bytes
        return count > 0
    }

    private func isReady(within milliseconds: Int32) -> Bool {
        var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        return poll(&input, 1, milliseconds) > 0
    }

    /// Whether more of the same burst is there, the start of a line too: a terminal that waits for whole lines does not tell of that, so
    /// for this moment it does not wait. No signal ends us before it is as it was.
    private func goesOn() -> Bool {
        if !waiting.isEmpty { return true }
        var settings = termios()
        guard tcgetattr(0, &settings) == 0 else { return false }
        var (all, before) = (sigset_t(), sigset_t())
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        var open = settings
        open.c_lflag &= ~tcflag_t(ICANON)
        tcsetattr(0, TCSANOW, &open)
        defer { tcsetattr(0, TCSANOW, &settings) }
        return isReady(within: Self.burst)
    }
}
