import Glibc
import Records
import Synchronization

/// Rooms for trees that are read on several threads: a thread has one for itself while it reads a part, and leaves it to the next.
final class TreeRooms: Sendable {
    private let free = Mutex<[TreeRoom]>([])

    func with<Result>(_ body: (TreeRoom) -> Result) -> Result {
        let room = free.withLock { $0.popLast() } ?? TreeRoom { piece in
            // Pages of 2 MiB where the system has them: a page that is touched first costs about as much whatever its size.
            madvise(piece.baseAddress, piece.count, MADV_HUGEPAGE)
        }
        defer { free.withLock { $0.append(room) } }
        return body(room)
    }
}
