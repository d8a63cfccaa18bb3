import CGit2

/// One file, or something in the place of a file, in a tree.
package struct TreeEntry: Hashable, Sendable {
    /// From the top of the tree, with slashes. See `isPathValid`.
    package let path: String
    /// What kind of thing it is.
    package let mode: FileMode
    /// Its content: a blob, a tree for a folder, a commit for a submodule.
    package let id: ObjectID
    /// False when the stored bytes are not UTF-8 (`path` then shows U+FFFD), or when a name is empty or contains a slash.
    /// Such an entry can be reported but not looked up again by `path`.
    package let isPathValid: Bool

    init(path: String, mode: FileMode, id: ObjectID, isPathValid: Bool) {
        self.path = path
        self.mode = mode
        self.id = id
        self.isPathValid = isPathValid
    }

    init(_ entry: OpaquePointer, under prefix: String, isPrefixValid: Bool = true) {
        let valid = git_tree_entry_name(entry).flatMap { String(validatingCString: $0) }
        let name = valid ?? git_tree_entry_name(entry).map { String(cString: $0) } ?? ""
        path = prefix + name
        mode = FileMode(rawValue: git_tree_entry_filemode_raw(entry).rawValue)
        id = ObjectID(git_tree_entry_id(entry)) ?? .zero
        isPathValid = isPrefixValid && valid != nil && !name.isEmpty && !name.utf8.contains(UInt8(ascii: "/"))
    }
}

/// What kind of thing an entry is.
package enum FileMode: Hashable, Sendable {
    case file
    case executable
    case symlink
    case submodule
    case tree
    /// A mode that git itself does not write.
    case other(UInt32)

    init(rawValue: UInt32) {
        switch rawValue {
        case GIT_FILEMODE_BLOB.rawValue: self = .file
        case GIT_FILEMODE_BLOB_EXECUTABLE.rawValue: self = .executable
        case GIT_FILEMODE_LINK.rawValue: self = .symlink
        case GIT_FILEMODE_COMMIT.rawValue: self = .submodule
        case GIT_FILEMODE_TREE.rawValue: self = .tree
        default: self = .other(rawValue)
        }
    }

    /// Whether the content of a blob stands for itself: no link, submodule or odd mode.
    package var isRegularFile: Bool {
        self == .file || self == .executable
    }
}
