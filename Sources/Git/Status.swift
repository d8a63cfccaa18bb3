import CGit2
import Glibc

/// A difference in the working copy. A path that differs both in the index and in the working files has two.
package struct StatusEntry: Hashable, Sendable {
    /// How the path differs.
    package enum Kind: Hashable, Sendable {
        case added
        case modified
        case deleted
        /// Left by a merge that somebody has to finish.
        case conflicted
        /// A file that git does not know yet.
        case untracked
        /// A file that git does not know, and does not want to: `.gitignore` names it.
        case ignored
    }

    /// From the top of the working copy.
    package let path: String
    /// How it differs.
    package let kind: Kind
    /// Whether the difference is between the commit and the index (`git add` was done), not between index and file.
    package let isStaged: Bool
}

extension Repository {
    /// How the working copy differs from what is checked out, under a path. Reads only: unlike the git program it does not
    /// refresh the index.
    ///
    /// - Parameter withIgnored: whether ignored files are told of as well.
    package func status(under path: String = "", withIgnored: Bool = false) throws(GitError) -> [StatusEntry] {
        try Names.requireNoNUL(path, "compare the working copy")
        return try locked { (handle) throws(GitError) in try handle.status(under: path.trimmingSlashes(), withIgnored) }
    }
}

extension Handle {
    fileprivate func status(under path: String, _ withIgnored: Bool) throws(GitError) -> [StatusEntry] {
        let operation = "compare the working copy"
        var options = git_status_options()
        try check(git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION)), operation)
        options.flags =
            GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS.rawValue
            | GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH.rawValue
        if withIgnored { options.flags |= GIT_STATUS_OPT_INCLUDE_IGNORED.rawValue | GIT_STATUS_OPT_RECURSE_IGNORED_DIRS.rawValue }
        var paths: [UnsafeMutablePointer<CChar>?] = path.isEmpty ? [] : [strdup(path)]
        defer { paths.forEach { free($0) } }
        let list = try Owned(operation, free: git_status_list_free) { list in
            paths.withUnsafeMutableBufferPointer { buffer in
                options.pathspec = git_strarray(strings: buffer.baseAddress, count: buffer.count)
                return git_status_list_new(&list, raw, &options)
            }
        }
        var entries: [StatusEntry] = []
        for position in 0..<git_status_list_entrycount(list.pointer) {
            guard let entry = git_status_byindex(list.pointer, position) else { continue }
            entries += StatusEntry.entries(of: entry.pointee)
        }
        return entries
    }
}

extension StatusEntry {
    fileprivate static func entries(of entry: git_status_entry) -> [StatusEntry] {
        guard let delta = entry.index_to_workdir ?? entry.head_to_index else { return [] }
        guard let name = delta.pointee.new_file.path ?? delta.pointee.old_file.path else { return [] }
        let path = String(cString: name)
        let flags = entry.status.rawValue
        if flags & GIT_STATUS_CONFLICTED.rawValue != 0 {
            return [StatusEntry(path: path, kind: .conflicted, isStaged: false)]
        }
        return table.compactMap { flag, kind, isStaged in
            flags & flag.rawValue == 0 ? nil : StatusEntry(path: path, kind: kind, isStaged: isStaged)
        }
    }

    private static let table: [(git_status_t, Kind, Bool)] = [
        (GIT_STATUS_INDEX_NEW, .added, true),
        (GIT_STATUS_INDEX_MODIFIED, .modified, true),
        (GIT_STATUS_INDEX_TYPECHANGE, .modified, true),
        (GIT_STATUS_INDEX_DELETED, .deleted, true),
        (GIT_STATUS_WT_NEW, .untracked, false),
        (GIT_STATUS_IGNORED, .ignored, false),
        (GIT_STATUS_WT_MODIFIED, .modified, false),
        (GIT_STATUS_WT_TYPECHANGE, .modified, false),
        (GIT_STATUS_WT_DELETED, .deleted, false),
    ]
}
