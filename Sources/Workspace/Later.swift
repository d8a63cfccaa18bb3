import Dispatch
import Synchronization

/// Something that is made on another thread, from now on.
package final class Later<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let group = DispatchGroup()

    package init(_ make: @escaping @Sendable () -> Value) {
        DispatchQueue.global().async(group: group) {
            let value = make()
            self.made.withLock { $0 = value }
        }
    }

    /// Nil while it is being made.
    var ready: Value? { made.withLock { $0 } }

    /// Waits until it is there.
    package func get() -> Value {
        group.wait()
        guard let value = ready else { fatalError("what was made is gone") }
        return value
    }
}
