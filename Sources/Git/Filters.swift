import CGit2

/// What git makes of a file on its way between the working copy and the repository: with the line ends, and what else there is, that
/// `core.autocrlf` and `.gitattributes` ask for. Paths are those in the repository.
extension Repository {
    /// What git stores of a working file.
    package func stored(_ bytes: [UInt8], at path: String) throws(GitError) -> [UInt8] {
        try locked { handle throws(GitError) in try handle.filtered(bytes, at: path, GIT_FILTER_TO_ODB) }
    }

    /// What the working file has of what git stored.
    package func checkedOut(_ bytes: [UInt8], at path: String) throws(GitError) -> [UInt8] {
        try locked { handle throws(GitError) in try handle.filtered(bytes, at: path, GIT_FILTER_TO_WORKTREE) }
    }
}

extension Handle {
    fileprivate func filtered(_ bytes: [UInt8], at path: String, _ way: git_filter_mode_t) throws(GitError) -> [UInt8] {
        let operation = "filter the file \(path)"
        var filters: OpaquePointer?
        // Mixed line ends are refused where `core.safecrlf` says so; here they become what they would be otherwise.
        try check(git_filter_list_load(&filters, raw, nil, path, way, GIT_FILTER_ALLOW_UNSAFE.rawValue), operation)
        guard let filters else { return bytes }
        defer { git_filter_list_free(filters) }
        var buffer = git_buf()
        defer { git_buf_dispose(&buffer) }
        let code = bytes.withUnsafeBytes { raw in
            git_filter_list_apply_to_buffer(&buffer, filters, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
        }
        try check(code, operation)
        return Array(UnsafeRawPointer(buffer.ptr), count: buffer.size)
    }
}
