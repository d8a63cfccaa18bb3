import CGit2

extension Repository {
    /// Stores the content of a file. It is not in any tree yet.
    package func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
        try store(bytes, as: GIT_OBJECT_BLOB, "store a file")
    }

    /// Stores an object, and makes sure of it.
    func store(_ bytes: [UInt8], as type: git_object_t, _ operation: String) throws(GitError) -> ObjectID {
        let id = try locked { (handle) throws(GitError) in try handle.write(bytes, as: type, operation) }
        try confirm([id], type, operation)
        return id
    }

    /// Reads objects back through a fresh handle, which checks their content against their ids. Neither a return code of
    /// success nor an object of that name proves that the content is there.
    func confirm(_ ids: [ObjectID], _ type: git_object_t, _ operation: String) throws(GitError) {
        let handle = try fresh()
        let store = try handle.store()
        for id in ids {
            do throws(GitError) {
                _ = try handle.read(id, as: type, maximum: .max, from: store)
            } catch {
                guard error.code == .notFound else { throw error }
                let message = "success was reported, but the object \(id) cannot be read back"
                throw GitError(.notStored(id.description), operation: operation, message: message)
            }
        }
    }
}

extension Handle {
    func write(_ bytes: [UInt8], as type: git_object_t, _ operation: String) throws(GitError) -> ObjectID {
        let store = try store()
        var id = git_oid()
        let code = bytes.withUnsafeBytes { git_odb_write(&id, store.pointer, $0.baseAddress, $0.count, type) }
        try check(code, operation)
        return ObjectID(id)
    }
}
