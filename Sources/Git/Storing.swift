import CGit2

extension Repository {
    /// Stores the content of a file. It is not in any tree yet.
    package func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
        try store(bytes, as: GIT_OBJECT_BLOB, "store a file")
    }

    /// Stores an object and reads it back through a fresh handle: neither a return code of success nor an object of that name
    /// proves that the content is there.
    func store(_ bytes: [UInt8], as type: git_object_t, _ operation: String) throws(GitError) -> ObjectID {
        let id = try locked { (handle) throws(GitError) in try handle.write(bytes, as: type, operation) }
        try confirm(id, bytes, type, operation)
        return id
    }

    /// Reads an object through a fresh handle and compares it with what was written.
    func confirm(
        _ id: ObjectID, _ bytes: [UInt8], _ type: git_object_t, _ operation: String
    ) throws(GitError) {
        let handle = try fresh()
        do throws(GitError) {
            let stored = try handle.read(id, as: type, maximum: bytes.count, from: try handle.store())
            guard stored != bytes else { return }
        } catch {
            guard error.code == .notFound else { throw error }
        }
        let message = "success was reported, but the object \(id) cannot be read back"
        throw GitError(.notStored(id.description), operation: operation, message: message)
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
