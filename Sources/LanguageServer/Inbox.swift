import Dispatch
import Synchronization

/// What reaches the server from other threads, in order.
final class Inbox: Sendable {
    enum Event: Sendable {
        case bytes([UInt8])
        /// The client closed the stream.
        case end
        /// A check ended; nil when it was cancelled.
        case checked(CheckJob.Outcome?)
    }

    private let events = Mutex<[Event]>([])
    private let arrivals = DispatchSemaphore(value: 0)

    func put(_ event: Event) {
        events.withLock { $0.append(event) }
        arrivals.signal()
    }

    /// The next event; nil when none came before the time.
    func take(before time: DispatchTime) -> Event? {
        guard arrivals.wait(timeout: time) == .success else { return nil }
        return events.withLock { $0.removeFirst() }
    }
}
