import Glibc

/// The few steps on files that libgit2 does not take for us.
enum Files {
    /// Creates a file with a line in it; fails as "locked" when it exists. Of several that try, one succeeds.
    static func create(_ path: String, saying line: String, _ operation: String) throws(GitError) {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
        guard descriptor < 0 else {
            defer { close(descriptor) }
            guard write(descriptor, line, line.utf8.count) == line.utf8.count else {
                let problem = failure(operation, "write \(path)")
                unlink(path)
                throw problem
            }
            return
        }
        guard errno == EEXIST else { throw failure(operation, "create \(path)") }
        throw GitError(.library, code: .locked, operation: operation, message: "\(path) exists")
    }

    /// What a short file says; nil when it cannot be read.
    static func start(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = read(descriptor, &bytes, bytes.count)
        return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
    }

    /// Copies a file; does nothing when there is none.
    static func copy(_ source: String, to target: String, _ operation: String) throws(GitError) {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else {
            if errno == ENOENT { return }
            throw failure(operation, "read \(source)")
        }
        defer { close(input) }
        let output = open(target, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o666)
        guard output >= 0 else { throw failure(operation, "create \(target)") }
        defer { close(output) }
        while true {
            let count = sendfile(output, input, nil, 1 << 24)
            if count == 0 { return }
            guard count > 0 || errno == EINTR else { throw failure(operation, "copy \(source)") }
        }
    }

    /// Puts a file in the place of another in one step.
    static func rename(_ source: String, to target: String, _ operation: String) throws(GitError) {
        guard Glibc.rename(source, target) == 0 else { throw failure(operation, "put \(target) in place") }
    }

    private static func failure(_ operation: String, _ step: String) -> GitError {
        let reason = String(cString: strerror(errno))
        return GitError(.library, operation: operation, message: "cannot \(step): \(reason)")
    }
}
