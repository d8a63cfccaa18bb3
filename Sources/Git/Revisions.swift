import CGit2

extension Repository {
    /// The commit that a revision names: a branch, a tag (which is followed to its commit), an id or its beginning, or
    /// anything else that `git rev-parse` knows, such as `HEAD~2`.
    package func resolve(_ revision: String) throws(GitError) -> ObjectID {
        try locked { (handle) throws(GitError) in try handle.resolve(revision) }
    }

    /// The best common ancestor of two commits; nil when they share no history.
    package func mergeBase(_ first: ObjectID, _ second: ObjectID) throws(GitError) -> ObjectID? {
        try locked { handle throws(GitError) in
            var base = git_oid()
            var (first, second) = (first.raw, second.raw)
            let code = git_merge_base(&base, handle.raw, &first, &second)
            return try found(code, "find the common ancestor") ? ObjectID(base) : nil
        }
    }

    /// Whether `commit` is reachable from `descendant`. A commit is its own ancestor here.
    package func isAncestor(_ commit: ObjectID, of descendant: ObjectID) throws(GitError) -> Bool {
        try locked { (handle) throws(GitError) in try handle.isAncestor(commit, of: descendant) }
    }

    /// How many commits `local` has that `other` lacks, and the other way round.
    package func aheadBehind(
        _ local: ObjectID, _ other: ObjectID
    ) throws(GitError) -> (ahead: Int, behind: Int) {
        try locked { handle throws(GitError) in
            var (ahead, behind) = (0, 0)
            var (local, other) = (local.raw, other.raw)
            try check(git_graph_ahead_behind(&ahead, &behind, handle.raw, &local, &other), "compare two histories")
            return (ahead, behind)
        }
    }
}

extension Handle {
    fileprivate func resolve(_ revision: String) throws(GitError) -> ObjectID {
        let operation = "find the revision \(revision)"
        if let problem = Names.problem(inRevision: revision) {
            throw GitError(.unsafeName(revision, problem), operation: operation, message: problem.description)
        }
        do throws(GitError) {
            let object = try Owned(operation, free: git_object_free) { git_revparse_single(&$0, raw, revision) }
            let commit = try Owned(operation, free: git_object_free) {
                git_object_peel(&$0, object.pointer, GIT_OBJECT_COMMIT)
            }
            guard let id = ObjectID(git_object_id(commit.pointer)) else { throw GitError.last(-1, operation) }
            return id
        } catch {
            switch error.code {
            case .ambiguous: throw error.known(as: .ambiguousRevision(revision))
            case .notFound, .invalidSpecification, .peel: throw error.known(as: .unknownRevision(revision))
            default: throw error
            }
        }
    }

    func isAncestor(_ commit: ObjectID, of descendant: ObjectID) throws(GitError) -> Bool {
        guard commit != descendant else { return true }
        var (ancestor, descendant) = (commit.raw, descendant.raw)
        let code = git_graph_descendant_of(raw, &descendant, &ancestor)
        try check(code, "compare two commits")
        return code == 1
    }
}
