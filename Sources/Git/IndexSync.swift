import CGit2
import Glibc

extension Repository {
    /// Brings the index in step with `treeish` for these paths only, after a commit of ours moved the branch that is checked
    /// out: otherwise git would show the change as staged the other way round. Entries of other paths, and what a user had
    /// staged there, stay as they are. The working files are read, never written.
    ///
    /// The new index is written beside the old one while we hold `index.lock`, and then takes its place in one step.
    package func resetIndex(
        paths: [String], to treeish: ObjectID, patience: Duration = .seconds(3)
    ) throws(GitError) {
        let operation = "bring the index in step"
        for path in paths { try Names.requireNoNUL(path, operation) }
        guard let workingDirectory else {
            throw GitError(.library, code: .bareRepository, operation: operation, message: "the repository is bare")
        }
        let index = gitDirectory + "index"
        let lock = index + ".lock"
        try Locks.waiting(for: [lock], patience) { () throws(GitError) in try Files.create(lock, saying: Self.lockMark + "\(getpid())\n", operation) }
        defer { unlink(lock) }
        let draft = index + ".groei-\(getpid())"
        defer { unlink(draft) }
        try Files.copy(index, to: draft, operation)
        try locked { (handle) throws(GitError) in
            let tree = try handle.ownedTree(treeish)
            let index = try Owned(operation, free: git_index_free) { git_index_open(&$0, draft) }
            let entries = try handle.entries(at: paths, in: tree)
            for path in paths {
                try handle.set(path, to: entries[path], in: index, filesAt: workingDirectory, operation)
            }
            try check(git_index_write(index.pointer), operation)
        }
        try Files.rename(draft, to: index, operation)
    }

    /// Removes the lock that `resetIndex` leaves when its process is killed. Ours says whose it is; that of `git add` may be empty for
    /// as long as it reads files, and is never ours to take away.
    package func removeAbandonedIndexLock() {
        let lock = gitDirectory + "index.lock"
        guard let line = Files.start(of: lock), line.hasPrefix(Self.lockMark), let process = Int32(line.dropFirst(Self.lockMark.count).prefix { $0 != "\n" }),
            OtherProcess.isGone(process)
        else { return }
        unlink(lock)
    }

    private static let lockMark = "groei "
}

extension Handle {
    /// Makes one entry of the index equal to what the tree has at its path; a folder or nothing there means no entry.
    fileprivate func set(
        _ path: String, to entry: TreeEntry?, in index: borrowing Owned, filesAt top: String, _ operation: String
    ) throws(GitError) {
        _ = try found(git_index_conflict_remove(index.pointer, path), operation)
        guard let entry, entry.mode.isRegularFile else {
            _ = try found(git_index_remove(index.pointer, path, 0), operation)
            return
        }
        let isExecutable = entry.mode == .executable
        let mode = isExecutable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB
        if let old = git_index_get_bypath(index.pointer, path, 0), ObjectID(old.pointee.id) == entry.id,
            old.pointee.mode == mode.rawValue
        {
            return
        }
        var new = git_index_entry()
        new.mode = mode.rawValue
        new.id = entry.id.raw
        if let status = unchangedFile(top + path, path, entry.id) { new.record(status) }
        let code = path.withCString { pointer in
            new.path = pointer
            return git_index_add(index.pointer, &new)
        }
        try check(code, operation)
    }

    /// What the file system says of a file whose content is that of the blob; nil when it has another content. With these
    /// data in the index, git need not read the file again to see that it is unchanged.
    private func unchangedFile(_ file: String, _ path: String, _ blob: ObjectID) -> stat? {
        var (before, after, id) = (stat(), stat(), git_oid())
        guard lstat(file, &before) == 0, before.st_mode & S_IFMT == S_IFREG,
            git_repository_hashfile(&id, raw, path, GIT_OBJECT_BLOB, nil) == 0, ObjectID(id) == blob,
            lstat(file, &after) == 0, before.st_ino == after.st_ino, before.st_size == after.st_size,
            before.st_mtim.tv_sec == after.st_mtim.tv_sec, before.st_mtim.tv_nsec == after.st_mtim.tv_nsec
        else { return nil }
        return after
    }
}

extension git_index_entry {
    fileprivate mutating func record(_ status: stat) {
        ctime = git_index_time(status.st_ctim)
        mtime = git_index_time(status.st_mtim)
        dev = UInt32(truncatingIfNeeded: status.st_dev)
        ino = UInt32(truncatingIfNeeded: status.st_ino)
        uid = status.st_uid
        gid = status.st_gid
        file_size = UInt32(truncatingIfNeeded: status.st_size)
    }
}

extension git_index_time {
    fileprivate init(_ time: timespec) {
        self.init(seconds: Int32(truncatingIfNeeded: time.tv_sec), nanoseconds: UInt32(truncatingIfNeeded: time.tv_nsec))
    }
}
