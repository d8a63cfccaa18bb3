import Synchronization

/// Keeps what is large until the process ends: taking it apart piece by piece just before that would be time lost.
package enum UntilExit {
    private static let kept = Mutex<[any Sendable]>([])

    package static func keep(_ value: some Sendable) {
        kept.withLock { $0.append(value) }
    }
}
