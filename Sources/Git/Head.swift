import CGit2

/// What is checked out.
package enum Head: Hashable, Sendable {
    /// A branch, by its short name, and the commit it is at.
    case branch(String, ObjectID)
    /// A branch on which nothing has been committed yet.
    case unborn(String)
    /// A commit, without a branch.
    case detached(ObjectID)

    /// The branch that is checked out, if any.
    package var branch: String? {
        switch self {
        case .branch(let name, _), .unborn(let name): name
        case .detached: nil
        }
    }

    /// The commit that is checked out, if any.
    package var commit: ObjectID? {
        switch self {
        case .branch(_, let commit), .detached(let commit): commit
        case .unborn: nil
        }
    }
}

extension Repository {
    /// What is checked out.
    package func head() throws(GitError) -> Head {
        try locked { (handle) throws(GitError) in try handle.head() }
    }

    /// Makes `branch` the one that is checked out, without touching index or working copy: those are brought along by whoever calls it.
    package func setHead(branch: String) throws(GitError) {
        let operation = "make \(branch) the current branch"
        try Names.requireBranch(branch, operation)
        try locked { handle throws(GitError) in
            try check(git_repository_set_head(handle.raw, "refs/heads/" + branch), operation)
        }
    }
}

extension Handle {
    fileprivate func head() throws(GitError) -> Head {
        let operation = "read HEAD"
        let head = try Owned(operation, free: git_reference_free) { git_reference_lookup(&$0, raw, "HEAD") }
        guard let target = git_reference_symbolic_target(head.pointer) else {
            guard let commit = ObjectID(git_reference_target(head.pointer)) else {
                throw GitError(.library, operation: operation, message: "HEAD names neither a branch nor a commit")
            }
            return .detached(commit)
        }
        let name = String(cString: target)
        let branch = name.hasPrefix("refs/heads/") ? String(name.dropFirst("refs/heads/".count)) : name
        guard let commit = try reference(name) else { return .unborn(branch) }
        return .branch(branch, commit)
    }
}
