import CGit2

/// Files that git was told not to compare with what is checked out, so that no status shows what became of them.
package struct UnwatchedPaths: Sendable {
    /// Left out of the working copy by `git sparse-checkout`.
    package let skipped: [String]
    /// Taken for unchanged by `git update-index --assume-unchanged`.
    package let assumedUnchanged: [String]

    package init(skipped: [String], assumedUnchanged: [String]) {
        (self.skipped, self.assumedUnchanged) = (skipped, assumedUnchanged)
    }
}

extension Repository {
    /// The files that git does not look at.
    package func unwatchedPaths() throws(GitError) -> UnwatchedPaths {
        let operation = "read the index"
        return try locked { handle throws(GitError) in
            let index = try Owned(operation, free: git_index_free) { git_index_open(&$0, gitDirectory + "index") }
            var (skipped, assumedUnchanged): ([String], [String]) = ([], [])
            for position in 0..<git_index_entrycount(index.pointer) {
                guard let entry = git_index_get_byindex(index.pointer, position)?.pointee else { continue }
                let isSkipped = UInt32(entry.flags_extended) & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0
                guard isSkipped || UInt32(entry.flags) & GIT_INDEX_ENTRY_VALID.rawValue != 0 else { continue }
                let name = String(cString: entry.path)
                if isSkipped { skipped.append(name) } else { assumedUnchanged.append(name) }
            }
            return UnwatchedPaths(skipped: skipped, assumedUnchanged: assumedUnchanged)
        }
    }
}
