package import Diagnostics
import Dispatch
import Glibc
package import Workspace

/// The language server over standard input and output (Language Server Protocol 3.17).
///
/// One thread reads and one answers. What somebody types is checked by itself as soon as there is nothing to answer; the check of the
/// whole document runs beside both on a state of it that does not change, so that typing never waits for it.
package struct Server {
    /// How long nothing must have changed before a whole check starts, in milliseconds.
    private static let patience = 150

    private let inbox = Inbox()
    private var frames = FrameReader()
    private var conversation: Conversation
    /// Messages that wait for their turn; a request among them can still be cancelled.
    private var queue: [Incoming] = []
    /// The whole check that is under way.
    private var running: CheckJob?
    private var deadline = DispatchTime.distantFuture

    /// - Parameters:
    ///   - surroundings: where the server runs, for a folder.
    ///   - chosen: the language that the user asked for on the command line.
    ///   - fallback: the language where neither the user nor the client says.
    package init(surroundings: @escaping (_ directory: String) -> Surroundings, chosen: Language?, fallback: Language?) {
        conversation = Conversation(surroundings: surroundings, chosen: chosen, fallback: fallback)
    }

    /// Serves until the client says `exit` or closes the stream.
    ///
    /// - Returns: the exit code: 0 after a `shutdown`, else 1.
    package mutating func run() -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        let inbox = inbox
        DispatchQueue(label: "groei.input").async { Self.read(into: inbox) }
        while true {
            while let event = inbox.take(before: isIdle ? deadline : .now()) {
                if case .end = event { return finish() }
                take(event)
            }
            if !queue.isEmpty {
                answer(queue.removeFirst())
            } else if conversation.hasUntold {
                send(conversation.tellTyped())
            } else {
                check()
            }
            if let code = conversation.exitCode { return code }
        }
    }

    /// Whether there is nothing to do until something arrives or a check is due.
    private var isIdle: Bool { queue.isEmpty && !conversation.hasUntold && conversation.exitCode == nil }

    /// The client went away with messages waiting: they may hold its `exit`.
    private mutating func finish() -> Int32 {
        while !queue.isEmpty, conversation.exitCode == nil { answer(queue.removeFirst()) }
        return conversation.exitCode ?? conversation.codeAtEnd
    }

    private mutating func take(_ event: Inbox.Event) {
        switch event {
        case .bytes(let bytes): take(frames.feed(bytes))
        case .checked(let outcome):
            running = nil
            if let outcome { send(conversation.take(outcome)) }
            schedule()
        case .end: break
        }
    }

    private mutating func take(_ arrived: [FrameReader.Frame]) {
        for frame in arrived {
            guard case .message(let bytes) = frame else {
                queue.append(.invalid(id: .null, .notJSON))
                continue
            }
            let message = Incoming(bytes)
            if case .invalid(_, let error) = message, error.code == ResponseError.notJSON.code { frames.giveBack(bytes) }
            if case .notification("$/cancelRequest", let params) = message {
                cancel(params["id"] ?? .null)
            } else {
                queue.append(message)
            }
        }
        let more = frames.feed([])
        if !more.isEmpty { take(more) }
    }

    private mutating func cancel(_ id: JSON) {
        let position = queue.firstIndex { if case .request(id, _, _) = $0 { true } else { false } }
        if let position { queue[position] = .invalid(id: id, .cancelled) }
    }

    private mutating func answer(_ message: Incoming) {
        let generation = conversation.generation
        send(conversation.receive(message))
        guard conversation.generation != generation else { return }
        running?.cancel()
        schedule()
    }

    private mutating func schedule() {
        deadline = conversation.isChecked ? .distantFuture : .now() + .milliseconds(Self.patience)
    }

    /// Starts the whole check that is due, unless one is running: when that has ended the next is scheduled.
    private mutating func check() {
        deadline = .distantFuture
        guard running == nil, let job = conversation.dueCheck() else { return }
        running = job
        let inbox = inbox
        DispatchQueue.global().async { inbox.put(.checked(job.run())) }
    }

    private mutating func send(_ messages: [JSON]) {
        for message in messages where !Self.write(Outgoing.frame(message)) {
            // Nobody reads the answers any more.
            conversation.phase = .over(1)
        }
    }

    private static func read(into inbox: Inbox) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(0, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return inbox.put(.end) }
            inbox.put(.bytes(Array(buffer[..<count])))
        }
    }

    private static func write(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { Descriptor.write($0, to: 1) } == 0 }
}
