import CGit2

/// One change to a tree.
package struct PathEdit: Hashable, Sendable {
    /// What to do with the path.
    package enum Change: Hashable, Sendable {
        /// Put this blob there, in the place of the file that is there, if any.
        case put(ObjectID)
        /// Remove the file that is there. A folder left empty goes with it.
        case remove
    }

    /// Below the folder that `writeTree` is given.
    package let path: String
    /// What to do there.
    package let change: Change

    /// An edit; it is checked when the tree is written.
    package init(path: String, change: Change) {
        self.path = path
        self.change = change
    }

    /// Puts a blob at a path.
    package static func put(_ blob: ObjectID, at path: String) -> PathEdit {
        PathEdit(path: path, change: .put(blob))
    }

    /// Removes the file at a path.
    package static func remove(_ path: String) -> PathEdit {
        PathEdit(path: path, change: .remove)
    }
}

/// Edits sorted into the folders they are in.
struct EditedFolder {
    var files: [String: PathEdit.Change] = [:]
    var folders: [String: EditedFolder] = [:]

    /// Sorts the edits. Refuses an unsafe path, and a path that is named twice.
    init(_ edits: [PathEdit], under folder: String, _ operation: String) throws(GitError) {
        let top = folder.split(separator: "/").map(String.init)
        for edit in edits {
            try Names.requirePath(edit.path, operation)
            let steps = top + edit.path.split(separator: "/").map(String.init)
            guard add(edit.change, at: steps[...]) else {
                throw GitError(.pathConflict(edit.path), operation: operation, message: "\(edit.path) is named twice")
            }
        }
    }

    private init() {}

    /// False when the path was there already.
    private mutating func add(_ change: PathEdit.Change, at steps: ArraySlice<String>) -> Bool {
        guard let first = steps.first else { return false }
        let rest = steps.dropFirst()
        if rest.isEmpty { return files.updateValue(change, forKey: first) == nil }
        return folders[first, default: EditedFolder()].add(change, at: rest)
    }
}
