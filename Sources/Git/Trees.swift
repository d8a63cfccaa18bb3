import CGit2

extension Repository {
    /// Every file under `path` in a tree (or in the tree of a commit), folders resolved, in git's order. Empty when there is
    /// nothing at `path`; one entry when it is a file. Links and submodules are listed, never followed.
    package func entries(of treeish: ObjectID, under path: String = "") throws(GitError) -> [TreeEntry] {
        try locked { handle throws(GitError) in
            let tree = try handle.ownedTree(treeish)
            let top = path.trimmingSlashes()
            guard !top.isEmpty else { return try handle.files(in: tree, at: "", isValid: true, depth: 0) }
            guard let entry = try handle.entry(at: top, in: tree) else { return [] }
            guard entry.mode == .tree else { return [entry] }
            return try handle.files(in: try handle.ownedTree(entry.id), at: top + "/", isValid: true, depth: 0)
        }
    }

    /// What is at a path in a tree (or in the tree of a commit): a file, or a folder as one entry; nil when nothing is.
    package func entry(at path: String, in treeish: ObjectID) throws(GitError) -> TreeEntry? {
        try locked { handle throws(GitError) in
            try handle.entry(at: path.trimmingSlashes(), in: try handle.ownedTree(treeish))
        }
    }

    /// What is at each of many paths, which begin and end without a slash; those where nothing is are left out.
    package func entries(at paths: some Sequence<String>, in treeish: ObjectID) throws(GitError) -> [String: TreeEntry] {
        try locked { handle throws(GitError) in try handle.entries(at: paths, in: try handle.ownedTree(treeish)) }
    }
}

extension Handle {
    /// Deeper than this a tree was not made by people, and reading it would exhaust the stack.
    static var maximumDepth: Int { 128 }

    /// The tree with this id, or that the commit or tag with this id leads to.
    func ownedTree(_ treeish: ObjectID) throws(GitError) -> Owned {
        let operation = "read the tree \(treeish)"
        var id = treeish.raw
        let object = try Owned(operation, free: git_object_free) { git_object_lookup(&$0, raw, &id, GIT_OBJECT_ANY) }
        return try Owned(operation, free: git_tree_free) { git_object_peel(&$0, object.pointer, GIT_OBJECT_TREE) }
    }

    func entry(at path: String, in tree: borrowing Owned) throws(GitError) -> TreeEntry? {
        guard !path.isEmpty, !path.containsNUL else { return nil }
        let found = try Owned.ifFound("look up \(path) in a tree", free: git_tree_entry_free) {
            git_tree_entry_bypath(&$0, tree.pointer, path)
        }
        guard let found else { return nil }
        let entry = TreeEntry(found.pointer, under: "")
        return TreeEntry(path: path, mode: entry.mode, id: entry.id, isPathValid: entry.isPathValid)
    }

    /// The entries at many paths, by path. Each folder is read once: libgit2 may not have kept it.
    func entries(at paths: some Sequence<String>, in tree: borrowing Owned) throws(GitError) -> [String: TreeEntry] {
        var entries: [String: TreeEntry] = [:]
        for (folder, names) in Dictionary(grouping: paths.lazy.filter { !$0.containsNUL }.map(\.atLastSlash), by: \.folder) {
            let top = folder.trimmingSlashes()
            guard !top.isEmpty else {
                for (_, name) in names { entries[name] = entry(named: name, under: "", in: tree) }
                continue
            }
            guard let parent = try entry(at: top, in: tree), parent.mode == .tree else { continue }
            let subtree = try ownedTree(parent.id)
            for (_, name) in names { entries[folder + name] = entry(named: name, under: folder, in: subtree) }
        }
        return entries
    }

    private func entry(named name: String, under folder: String, in tree: borrowing Owned) -> TreeEntry? {
        git_tree_entry_byname(tree.pointer, name).map { TreeEntry($0, under: folder) }
    }

    /// All files below a tree whose own path is `prefix`, which is empty or ends in a slash.
    func files(
        in tree: borrowing Owned, at prefix: String, isValid: Bool, depth: Int
    ) throws(GitError) -> [TreeEntry] {
        guard depth < Self.maximumDepth else {
            throw GitError(.library, operation: "list a tree", message: "\(prefix) is more than \(depth) folders deep")
        }
        let count = git_tree_entrycount(tree.pointer)
        var files: [TreeEntry] = []
        files.reserveCapacity(count)
        for position in 0..<count {
            guard let pointer = git_tree_entry_byindex(tree.pointer, position) else { continue }
            let entry = TreeEntry(pointer, under: prefix, isPrefixValid: isValid)
            if entry.mode == .tree {
                let subtree = try ownedTree(entry.id)
                files += try self.files(
                    in: subtree, at: entry.path + "/", isValid: entry.isPathValid, depth: depth + 1)
            } else {
                files.append(entry)
            }
        }
        return files
    }
}

extension String {
    /// The folders of a path with their slash, and its last name.
    fileprivate var atLastSlash: (folder: String, name: String) {
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", self) }
        return (String(self[...slash]), String(self[slash...].dropFirst()))
    }

    /// Without slashes at either end.
    func trimmingSlashes() -> String {
        guard hasPrefix("/") || hasSuffix("/") else { return self }
        return String(drop { $0 == "/" }.reversed().drop { $0 == "/" }.reversed())
    }
}
