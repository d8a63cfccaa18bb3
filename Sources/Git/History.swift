import CGit2

extension Repository {
    /// The commits reachable from `start`, newest first by commit date; a commit always comes before its parents.
    ///
    /// - Parameters:
    ///   - excluding: leaves out this commit and all it can reach, as `git log A..B` does.
    ///   - firstParent: follows only the first parent of a merge.
    package func history(
        from start: ObjectID, excluding: ObjectID? = nil, firstParent: Bool = false, limit: Int = .max
    ) throws(GitError) -> [Commit] {
        try locked { handle throws(GitError) in
            // libgit2 1.5 fails on the missing parents of a shallow clone; such a history is short, so we walk it ourselves.
            if git_repository_is_shallow(handle.raw) == 1 {
                return try handle.shallowHistory(start, excluding, firstParent, limit)
            }
            return try handle.history(start, excluding, firstParent, limit)
        }
    }

    /// The commits that changed what is at `path` (a file or a folder), newest first, as `git log -- path` lists them:
    /// where a merge equals one of its parents there, only that parent is followed.
    package func commitsTouching(
        _ path: String, from start: ObjectID, limit: Int = .max
    ) throws(GitError) -> [Commit] {
        let steps = path.split(separator: "/").map(String.init)
        guard !path.containsNUL, !steps.isEmpty else { return [] }
        return try locked { (handle) throws(GitError) in try handle.commitsTouching(steps, start, limit) }
    }

    /// Whether this commit is the edge of a shallow clone: it has parents, and they are not here.
    package func isAtShallowEdge(_ commit: ObjectID) throws(GitError) -> Bool {
        try locked { (handle) throws(GitError) in
            guard git_repository_is_shallow(handle.raw) == 1, let link = try handle.link(commit) else { return false }
            for parent in link.parents where try handle.link(parent) == nil { return true }
            return false
        }
    }
}

extension Handle {
    fileprivate func history(
        _ start: ObjectID, _ excluding: ObjectID?, _ firstParent: Bool, _ limit: Int
    ) throws(GitError) -> [Commit] {
        let operation = "walk the history"
        let walk = try Owned(operation, free: git_revwalk_free) { git_revwalk_new(&$0, raw) }
        try check(git_revwalk_sorting(walk.pointer, GIT_SORT_TIME.rawValue), operation)
        if firstParent { try check(git_revwalk_simplify_first_parent(walk.pointer), operation) }
        var id = start.raw
        try check(git_revwalk_push(walk.pointer, &id), operation)
        if var hidden = excluding?.raw { try check(git_revwalk_hide(walk.pointer, &hidden), operation) }
        var commits: [Commit] = []
        while commits.count < limit {
            let code = git_revwalk_next(&id, walk.pointer)
            if code == GIT_ITEROVER.rawValue { break }
            try check(code, operation)
            commits.append(try commit(ObjectID(id)))
        }
        return commits
    }

    fileprivate func shallowHistory(
        _ start: ObjectID, _ excluding: ObjectID?, _ firstParent: Bool, _ limit: Int
    ) throws(GitError) -> [Commit] {
        var hidden: Set<ObjectID> = []
        if let excluding {
            try walk(from: excluding) { (link) throws(GitError) in
                hidden.insert(link.id)
                return link.parents
            }
        }
        var ids: [ObjectID] = []
        try walk(from: start) { (link) throws(GitError) in
            guard ids.count < limit else { return nil }
            guard !hidden.contains(link.id) else { return [] }
            ids.append(link.id)
            return firstParent ? Array(link.parents.prefix(1)) : link.parents
        }
        return try commits(ids)
    }

    fileprivate func commitsTouching(
        _ steps: [String], _ start: ObjectID, _ limit: Int
    ) throws(GitError) -> [Commit] {
        var ids: [ObjectID] = []
        var comparer = PathComparer(steps)
        try walk(from: start) { link throws(GitError) in
            guard ids.count < limit else { return nil }
            var known: [ObjectID] = []
            for parent in link.parents {
                guard let tree = try self.link(parent)?.tree else { continue }
                if try comparer.isSame(link.tree, tree, in: self) { return [parent] }
                known.append(parent)
            }
            let isTouched = if known.isEmpty { try !comparer.isSame(link.tree, nil, in: self) } else { true }
            if isTouched { ids.append(link.id) }
            return known
        }
        return try commits(ids)
    }

    private func commits(_ ids: [ObjectID]) throws(GitError) -> [Commit] {
        var commits: [Commit] = []
        for id in ids { commits.append(try commit(id)) }
        return commits
    }
}
