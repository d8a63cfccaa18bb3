import CGit2
import Glibc

/// A file that differs between two trees. At least one side is there.
package struct PathChange: Hashable, Sendable {
    /// What was there; nil for an addition.
    package let old: TreeEntry?
    /// What is there now; nil for a removal.
    package let new: TreeEntry?

    /// The path, which is that of both sides.
    package var path: String {
        new?.path ?? old?.path ?? ""
    }
}

extension Repository {
    /// The files that differ between two trees (or commits) under `path`, in git's order; nil stands for the empty tree.
    ///
    /// Folders that are equal are not read, so the cost grows with what changed. Renames are not looked for. A file in the
    /// place of a folder is a removal and an addition.
    package func changedPaths(
        from old: ObjectID?, to new: ObjectID?, under path: String = ""
    ) throws(GitError) -> [PathChange] {
        try locked { handle throws(GitError) in
            let path = path.trimmingSlashes()
            let before = try handle.place(path, in: old)
            let after = try handle.place(path, in: new)
            var changes: [PathChange] = []
            try handle.compare(before, after, path: path, into: &changes)
            return changes
        }
    }
}

extension Handle {
    /// What is at a path; the empty path is the tree itself.
    fileprivate func place(_ path: String, in treeish: ObjectID?) throws(GitError) -> TreeEntry? {
        guard let treeish else { return nil }
        let tree = try ownedTree(treeish)
        guard path.isEmpty else { return try entry(at: path, in: tree) }
        return ObjectID(git_tree_id(tree.pointer)).map { TreeEntry(path: "", mode: .tree, id: $0, isPathValid: true) }
    }

    /// Compares what two trees have at one path.
    fileprivate func compare(
        _ old: TreeEntry?, _ new: TreeEntry?, path: String, into changes: inout [PathChange]
    ) throws(GitError) {
        guard old?.id != new?.id || old?.mode != new?.mode else { return }
        if let old, let new, old.mode == .tree, new.mode == .tree {
            try compareTrees(old, new, into: &changes)
        } else if let old, let new, old.mode != .tree, new.mode != .tree {
            changes.append(PathChange(old: old, new: new))
        } else {
            if let old { changes += try leaves(old).map { PathChange(old: $0, new: nil) } }
            if let new { changes += try leaves(new).map { PathChange(old: nil, new: $0) } }
        }
    }

    /// The files below an entry, or the entry itself.
    private func leaves(_ entry: TreeEntry) throws(GitError) -> [TreeEntry] {
        guard entry.mode == .tree else { return [entry] }
        let depth = entry.path.utf8.count(where: { $0 == UInt8(ascii: "/") })
        return try files(
            in: try ownedTree(entry.id), at: entry.folderPrefix, isValid: entry.isPathValid, depth: depth)
    }

    /// Goes through two sorted lists side by side.
    private func compareTrees(
        _ old: TreeEntry, _ new: TreeEntry, into changes: inout [PathChange]
    ) throws(GitError) {
        let prefix = new.folderPrefix
        guard prefix.utf8.count(where: { $0 == UInt8(ascii: "/") }) < Self.maximumDepth else {
            throw GitError(.library, operation: "compare two trees", message: "\(prefix) is too deep")
        }
        let before = try ownedTree(old.id)
        let after = try ownedTree(new.id)
        var (left, right) = (0, 0)
        while true {
            let was = git_tree_entry_byindex(before.pointer, left)
            let now = git_tree_entry_byindex(after.pointer, right)
            guard was != nil || now != nil else { return }
            let order = Self.order(was, now)
            if order <= 0 { left += 1 }
            if order >= 0 { right += 1 }
            if order == 0, Self.isEqual(was, now) { continue }
            let one = order <= 0 ? was.map { TreeEntry($0, under: prefix, isPrefixValid: old.isPathValid) } : nil
            let other = order >= 0 ? now.map { TreeEntry($0, under: prefix, isPrefixValid: new.isPathValid) } : nil
            try compare(one, other, path: prefix, into: &changes)
        }
    }

    /// git's order of entries: by bytes, a folder as if its name ended in a slash. A missing entry comes last.
    private static func order(_ left: OpaquePointer?, _ right: OpaquePointer?) -> Int {
        guard let left, let leftName = git_tree_entry_name(left) else { return 1 }
        guard let right, let rightName = git_tree_entry_name(right) else { return -1 }
        let (leftCount, rightCount) = (strlen(leftName), strlen(rightName))
        let order = memcmp(leftName, rightName, min(leftCount, rightCount))
        if order != 0 { return Int(order) }
        return Int(next(left, leftName, leftCount, rightCount)) - Int(next(right, rightName, rightCount, leftCount))
    }

    /// The byte after the common beginning.
    private static func next(
        _ entry: OpaquePointer, _ name: UnsafePointer<CChar>, _ count: Int, _ common: Int
    ) -> UInt8 {
        if count > common { return UInt8(bitPattern: name[common]) }
        return git_tree_entry_type(entry) == GIT_OBJECT_TREE ? UInt8(ascii: "/") : 0
    }

    private static func isEqual(_ left: OpaquePointer?, _ right: OpaquePointer?) -> Bool {
        guard let left, let right else { return false }
        return git_tree_entry_filemode_raw(left) == git_tree_entry_filemode_raw(right)
            && git_oid_equal(git_tree_entry_id(left), git_tree_entry_id(right)) == 1
    }
}

extension TreeEntry {
    /// What the paths of what is in this folder begin with.
    fileprivate var folderPrefix: String {
        path.isEmpty ? "" : path + "/"
    }
}
