import CGit2

/// A commit that is still to be written.
package struct CommitDraft: Hashable, Sendable {
    /// All files at this commit; must be stored already.
    package var tree: ObjectID
    /// What it builds on; must be stored already.
    package var parents: [ObjectID]
    /// Who made the change.
    package var author: Signature
    /// Who records it.
    package var committer: Signature
    /// A newline is added at its end when it has none.
    package var message: String

    /// A draft; it is checked when it is written.
    package init(tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String) {
        self.tree = tree
        self.parents = parents
        self.author = author
        self.committer = committer
        self.message = message
    }
}

extension Repository {
    /// Stores a commit. No reference names it yet: that is what `updateReference` is for.
    package func writeCommit(_ draft: CommitDraft) throws(GitError) -> ObjectID {
        let operation = "store a commit"
        try Names.requireMessage(draft.message, operation)
        let bytes = try locked { (handle) throws(GitError) in try handle.bytes(of: draft, operation) }
        return try store(bytes, as: GIT_OBJECT_COMMIT, operation)
    }
}

extension Handle {
    /// The text of the commit object. Tree and parents must be there.
    fileprivate func bytes(of draft: CommitDraft, _ operation: String) throws(GitError) -> [UInt8] {
        let author = try draft.author.owned(operation)
        let committer = try draft.committer.owned(operation)
        var treeID = draft.tree.raw
        let tree = try Owned(operation, free: git_tree_free) { git_tree_lookup(&$0, raw, &treeID) }
        var parents: [OpaquePointer?] = []
        defer { parents.forEach(git_commit_free) }
        for parent in draft.parents {
            var (id, commit) = (parent.raw, OpaquePointer?.none)
            try check(git_commit_lookup(&commit, raw, &id), operation)
            parents.append(commit)
        }
        let message = draft.message.hasSuffix("\n") ? draft.message : draft.message + "\n"
        var buffer = git_buf()
        defer { git_buf_dispose(&buffer) }
        let code = git_commit_create_buffer(
            &buffer, raw, author.pointer, committer.pointer, nil, message, tree.pointer, parents.count, &parents)
        try check(code, operation)
        return Array(buffer.ptr, count: buffer.size)
    }
}
