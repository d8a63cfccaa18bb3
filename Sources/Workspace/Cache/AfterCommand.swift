import Synchronization

/// Work that nobody need wait for: it is done when a command has said all it has to say.
package enum AfterCommand {
    private static let work = Mutex<[@Sendable () -> Void]>([])

    static func add(_ work: @escaping @Sendable () -> Void) {
        self.work.withLock { $0.append(work) }
    }

    /// Does what was left, once.
    package static func run() {
        let work = work.withLock { work in
            defer { work = [] }
            return work
        }
        for piece in work { piece() }
    }
}
