import CGit2
import Dispatch
import Synchronization

extension Repository {
    /// The content of a file. Its size is known, and checked, before it is read.
    package func blob(_ id: ObjectID, maximum: Int) throws(GitError) -> [UInt8] {
        try locked { handle throws(GitError) in
            try handle.read(id, as: GIT_OBJECT_BLOB, maximum: maximum, from: try handle.store())
        }
    }

    /// A reader of its own for one thread, which does not wait for others.
    package func blobReader() throws(GitError) -> BlobReader {
        try BlobReader(try fresh())
    }

    /// The contents of many files, in the order of `ids`, read by several threads; each succeeds or fails on its own.
    package func readBlobs(
        _ ids: [ObjectID], maximum: Int, workers: Int = 2
    ) -> [Result<[UInt8], GitError>] {
        let workers = max(1, min(workers, ids.count / 64 + 1))
        let share = (ids.count + workers - 1) / workers
        let shares = Mutex([[Result<[UInt8], GitError>]](repeating: [], count: workers))
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            let range = min(worker * share, ids.count)..<min((worker + 1) * share, ids.count)
            let results = self.readShare(ids[range], maximum)
            shares.withLock { $0[worker] = results }
        }
        return shares.withLock { $0.flatMap(\.self) }
    }

    private func readShare(_ ids: ArraySlice<ObjectID>, _ maximum: Int) -> [Result<[UInt8], GitError>] {
        do throws(GitError) {
            let reader = try blobReader()
            return ids.map { id in
                Result { () throws(GitError) in try reader.read(id, maximum: maximum) }
            }
        } catch {
            return ids.map { _ in .failure(error) }
        }
    }
}

/// Reads files through a repository handle of its own. Make one per thread; it cannot be shared.
package struct BlobReader: ~Copyable {
    private let handle: Handle
    private let store: Owned

    fileprivate init(_ handle: consuming Handle) throws(GitError) {
        store = try handle.store()
        self.handle = handle
    }

    /// The content of a file. Its size is known, and checked, before it is read.
    package func read(_ id: ObjectID, maximum: Int) throws(GitError) -> [UInt8] {
        try handle.read(id, as: GIT_OBJECT_BLOB, maximum: maximum, from: store)
    }
}

extension Handle {
    /// The object database.
    func store() throws(GitError) -> Owned {
        try Owned("open the object store", free: git_odb_free) { git_repository_odb(&$0, raw) }
    }

    /// The bytes of an object, after a look at its type and size.
    func read(
        _ id: ObjectID, as type: git_object_t, maximum: Int, from store: borrowing Owned
    ) throws(GitError) -> [UInt8] {
        let operation = "read the object \(id)"
        var raw = id.raw
        var size = 0
        var found = GIT_OBJECT_INVALID
        try Self.checkReadable(git_odb_read_header(&size, &found, store.pointer, &raw), id, operation)
        guard found == type else {
            throw GitError(.library, code: .notFound, operation: operation, message: "it is of another type")
        }
        guard size <= maximum else {
            let kind = GitError.Kind.tooLarge(id, size: size, maximum: maximum)
            throw GitError(kind, operation: operation, message: "\(size) bytes are more than \(maximum)")
        }
        var object: OpaquePointer?
        try Self.checkReadable(git_odb_read(&object, store.pointer, &raw), id, operation)
        defer { git_odb_object_free(object) }
        return Array(git_odb_object_data(object), count: git_odb_object_size(object))
    }

    /// An object that is there but fails to be read is damaged.
    private static func checkReadable(_ code: CInt, _ id: ObjectID, _ operation: String) throws(GitError) {
        guard code < 0 else { return }
        let error = GitError.last(code, operation)
        throw error.code == .notFound ? error : error.known(as: .damagedObject(id))
    }
}
