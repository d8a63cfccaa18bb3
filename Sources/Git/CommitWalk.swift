import CGit2

/// What a walk needs to know of a commit.
struct CommitLink {
    let id: ObjectID
    let tree: ObjectID
    let parents: [ObjectID]
    let seconds: Int64
}

extension Handle {
    /// Visits commits, newest first by commit date, each once. `visit` answers which parents to follow, or nil to stop.
    /// The parents that a shallow clone lacks are passed over.
    func walk(
        from start: ObjectID, visit: (CommitLink) throws(GitError) -> [ObjectID]?
    ) throws(GitError) {
        var seen: Set<ObjectID> = [start]
        var waiting: [CommitLink] = []  // oldest first
        if let link = try link(start) { waiting.append(link) }
        while let next = waiting.popLast() {
            guard let parents = try visit(next) else { return }
            for parent in parents where seen.insert(parent).inserted {
                guard let link = try link(parent) else { continue }
                let place = waiting.lastIndex { $0.seconds < link.seconds }.map { $0 + 1 } ?? 0
                waiting.insert(link, at: place)
            }
        }
    }

    /// nil when the commit is beyond the edge of a shallow clone.
    func link(_ id: ObjectID) throws(GitError) -> CommitLink? {
        do throws(GitError) {
            let commit = try ownedCommit(id)
            guard let tree = ObjectID(git_commit_tree_id(commit.pointer)) else { return nil }
            let seconds = git_commit_time(commit.pointer)
            return CommitLink(id: id, tree: tree, parents: parents(of: commit), seconds: seconds)
        } catch {
            guard error.code == .notFound, git_repository_is_shallow(raw) == 1 else { throw error }
            return nil
        }
    }

    fileprivate func child(_ name: String, of tree: ObjectID) throws(GitError) -> TreeEntry? {
        let owned = try ownedTree(tree)
        return git_tree_entry_byname(owned.pointer, name).map { TreeEntry($0, under: "") }
    }
}

/// Compares what trees have at one path. It remembers what it read: as a rule, the parent of one commit is the next one.
struct PathComparer {
    private let steps: [String]
    /// For each step, what the trees at that depth have there.
    private var known: [[ObjectID: TreeEntry?]]

    init(_ steps: [String]) {
        self.steps = steps
        known = Array(repeating: [:], count: steps.count)
    }

    /// Whether two trees have the same, or both nothing, at the path. Reads no further down than they differ.
    mutating func isSame(
        _ old: ObjectID?, _ new: ObjectID?, in handle: borrowing Handle
    ) throws(GitError) -> Bool {
        var (old, new) = (old, new)
        for position in steps.indices {
            if old == new { return true }
            let before = try child(position, of: old, in: handle)
            let after = try child(position, of: new, in: handle)
            if before == after { return true }
            if position == steps.count - 1 { return false }
            old = before.flatMap { $0.mode == .tree ? $0.id : nil }
            new = after.flatMap { $0.mode == .tree ? $0.id : nil }
        }
        return old == new
    }

    private mutating func child(
        _ position: Int, of tree: ObjectID?, in handle: borrowing Handle
    ) throws(GitError) -> TreeEntry? {
        guard let tree else { return nil }
        if let entry = known[position][tree] { return entry }
        let entry = try handle.child(steps[position], of: tree)
        known[position].updateValue(entry, forKey: tree)
        return entry
    }
}
