import CGit2

extension Repository {
    /// The tree that follows from `base` (a tree or commit; nil is the empty tree) by these edits. Built in memory: the index
    /// of the repository plays no part.
    ///
    /// - Parameter folder: where in the tree the paths of the edits begin; the folder of a workspace, "" for the top.
    package func writeTree(
        base: ObjectID?, under folder: String = "", edits: [PathEdit]
    ) throws(GitError) -> ObjectID {
        let operation = "store a tree"
        let folder = folder.trimmingSlashes()
        try Names.requireFolder(folder, operation)
        let edited = try EditedFolder(edits, under: folder, operation)
        // From the folders at the bottom up to the top, which is last.
        let written = try locked { (handle) throws(GitError) in
            var written: [ObjectID] = []
            let base = if let base { try handle.treeID(base) } else { ObjectID?.none }
            if try handle.writeTree(base, edited, at: "", &written) == nil { written.append(try handle.writeEmptyTree()) }
            return written
        }
        try confirm(written, GIT_OBJECT_TREE, operation)
        guard let top = written.last else { throw GitError(.notStored("tree"), operation: operation, message: "no tree") }
        return top
    }
}

extension Handle {
    private static var operation: String { "store a tree" }

    fileprivate func treeID(_ treeish: ObjectID) throws(GitError) -> ObjectID {
        let tree = try ownedTree(treeish)
        return ObjectID(git_tree_id(tree.pointer)) ?? treeish
    }

    fileprivate func writeEmptyTree() throws(GitError) -> ObjectID {
        let builder = try Owned(Self.operation, free: git_treebuilder_free) { git_treebuilder_new(&$0, raw, nil) }
        return try write(builder)
    }

    /// Writes one folder and those below it; nil when nothing is left in it.
    fileprivate func writeTree(
        _ base: ObjectID?, _ edits: EditedFolder, at prefix: String, _ written: inout [ObjectID]
    ) throws(GitError) -> ObjectID? {
        let builder = try treeBuilder(from: base)
        for (name, change) in edits.files.sorted(by: { $0.key < $1.key }) {
            try apply(change, to: name, in: builder, at: prefix + name)
        }
        for (name, edited) in edits.folders.sorted(by: { $0.key < $1.key }) {
            let path = prefix + name
            let old = git_treebuilder_get(builder.pointer, name).map { TreeEntry($0, under: "") }
            if let old, old.mode != .tree { throw Self.conflict(path, "it is a file, and a folder is needed") }
            if let tree = try writeTree(old?.id, edited, at: path + "/", &written) {
                try insert(tree, GIT_FILEMODE_TREE, name, in: builder)
            } else if old != nil {
                try check(git_treebuilder_remove(builder.pointer, name), Self.operation)
            }
        }
        guard git_treebuilder_entrycount(builder.pointer) > 0 else { return nil }
        let tree = try write(builder)
        written.append(tree)
        return tree
    }

    private func treeBuilder(from base: ObjectID?) throws(GitError) -> Owned {
        guard let base else {
            return try Owned(Self.operation, free: git_treebuilder_free) { git_treebuilder_new(&$0, raw, nil) }
        }
        let tree = try ownedTree(base)
        return try Owned(Self.operation, free: git_treebuilder_free) { git_treebuilder_new(&$0, raw, tree.pointer) }
    }

    private func apply(
        _ change: PathEdit.Change, to name: String, in builder: borrowing Owned, at path: String
    ) throws(GitError) {
        let old = git_treebuilder_get(builder.pointer, name).map { TreeEntry($0, under: "") }
        if old?.mode == .tree { throw Self.conflict(path, "it is a folder") }
        switch change {
        case .put(let blob):
            let mode = old?.mode == .executable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB
            try insert(blob, mode, name, in: builder)
        case .remove:
            guard old != nil else {
                throw GitError(.missingPath(path), operation: Self.operation, message: "there is no \(path) to remove")
            }
            try check(git_treebuilder_remove(builder.pointer, name), Self.operation)
        }
    }

    private func insert(
        _ id: ObjectID, _ mode: git_filemode_t, _ name: String, in builder: borrowing Owned
    ) throws(GitError) {
        var raw = id.raw
        try check(git_treebuilder_insert(nil, builder.pointer, name, &raw, mode), Self.operation)
    }

    private func write(_ builder: borrowing Owned) throws(GitError) -> ObjectID {
        var id = git_oid()
        try check(git_treebuilder_write(&id, builder.pointer), Self.operation)
        return ObjectID(id)
    }

    private static func conflict(_ path: String, _ reason: String) -> GitError {
        GitError(.pathConflict(path), operation: operation, message: "\(path): \(reason)")
    }
}
