import CGit2

/// One object of libgit2, freed once, at the end of the scope that holds it.
///
/// `pointer` must not outlive that scope: what leaves it is a value.
struct Owned: ~Copyable {
    typealias Free = @convention(c) (OpaquePointer?) -> Void

    let pointer: OpaquePointer
    private let free: Free

    /// Makes the object, or throws what libgit2 has to say.
    init(_ operation: String, free: Free, _ make: (inout OpaquePointer?) -> CInt) throws(GitError) {
        var pointer: OpaquePointer?
        let code = make(&pointer)
        guard code >= 0, let pointer else { throw .last(code, operation) }
        self.pointer = pointer
        self.free = free
    }

    /// Makes the object, or answers nil when libgit2 says "not found".
    static func ifFound(
        _ operation: String, free: Free, _ make: (inout OpaquePointer?) -> CInt
    ) throws(GitError) -> Owned? {
        do throws(GitError) {
            return try Owned(operation, free: free, make)
        } catch {
            guard error.code == .notFound else { throw error }
            return nil
        }
    }

    deinit {
        free(pointer)
    }
}

extension String {
    /// Takes over a `git_buf` that `fill` wrote; nil when libgit2 says "not found".
    init?(buffer operation: String, _ fill: (inout git_buf) -> CInt) throws(GitError) {
        var buffer = git_buf()
        defer { git_buf_dispose(&buffer) }
        guard try found(fill(&buffer), operation), let text = buffer.ptr else { return nil }
        self.init(cString: text)
    }

    /// Whether C would see another, shorter text.
    var containsNUL: Bool {
        utf8.contains(0)
    }
}

extension Array<UInt8> {
    init(_ pointer: UnsafeRawPointer?, count: Int) {
        self.init(UnsafeRawBufferPointer(start: pointer, count: count))
    }
}
