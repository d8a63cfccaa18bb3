import CGit2
import Synchronization

/// A git repository: questions in, values out.
///
/// It may be used from any thread; each call takes its lock once, so calls on one `Repository` run one after the other. For
/// reading in parallel, see `BlobReader`. Nothing that comes out refers back to libgit2.
package final class Repository: Sendable {
    /// The git folder, ending in a slash. In a linked worktree it is the worktree's own part.
    package let gitDirectory: String
    /// The git folder that holds objects and branches, ending in a slash; differs from `gitDirectory` in a linked worktree.
    package let commonDirectory: String
    /// The top of the working copy, ending in a slash; nil in a bare repository.
    package let workingDirectory: String?

    private let source: Handle.Source
    private let handle: Mutex<Handle>

    private init(_ source: Handle.Source) throws(GitError) {
        let handle = try Handle(source)
        gitDirectory = String(cString: git_repository_path(handle.raw))
        commonDirectory = String(cString: git_repository_commondir(handle.raw))
        workingDirectory = git_repository_workdir(handle.raw).map { String(cString: $0) }
        self.source = source
        self.handle = Mutex(handle)
    }

    /// Opens the repository at this path: a working copy or a git folder, not a folder somewhere inside one.
    package static func open(at path: String) throws(GitError) -> Repository {
        try Repository(.path(path))
    }

    /// Opens the repository that `path` is in, or answers nil when it is in none.
    ///
    /// - Parameter ceilings: folders above which not to look, as in `GIT_CEILING_DIRECTORIES`.
    package static func discover(from path: String, ceilings: [String] = []) throws(GitError) -> Repository? {
        guard let folder = try Handle.discover(from: path, ceilings: ceilings) else { return nil }
        return try Repository(.path(folder))
    }

    /// Opens what `GIT_DIR` and its companions in the process's environment name. In a `pre-receive` hook this is what sees
    /// the pushed objects, which wait in quarantine. Do not write through it there.
    package static func openFromEnvironment() throws(GitError) -> Repository {
        try Repository(.environment)
    }

    /// Makes a new repository, with the folders above it. Refuses when there is one already.
    package static func create(
        at path: String, initialBranch: String = "main", bare: Bool = false
    ) throws(GitError) -> Repository {
        let operation = "create a repository at \(path)"
        try Library.start()
        try Names.requireBranch(initialBranch, operation)
        try Names.requireNoNUL(path, operation)
        var options = git_repository_init_options()
        let version = UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)
        try check(git_repository_init_options_init(&options, version), operation)
        options.flags = GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
        if bare { options.flags |= GIT_REPOSITORY_INIT_BARE.rawValue }
        _ = try Owned(operation, free: git_repository_free) { created in
            initialBranch.withCString {
                options.initial_head = $0
                return git_repository_init_ext(&created, path, &options)
            }
        }
        return try Repository(.path(path))
    }

    /// Whether there is no working copy.
    package var isBare: Bool { workingDirectory == nil }

    /// Whether the history was cut off when this repository was cloned.
    package func isShallow() -> Bool {
        handle.withLock { git_repository_is_shallow($0.raw) == 1 }
    }

    /// Runs `body` alone with the handle. No pointer may leave it.
    func locked<Value: Sendable>(_ body: (borrowing Handle) throws(GitError) -> Value) throws(GitError) -> Value {
        try handle.withLock { (handle: inout sending Handle) throws(GitError) -> Value in
            try body(handle)
        }
    }

    /// The same repository, opened again: nothing of it is remembered from before.
    func fresh() throws(GitError) -> Handle {
        try Handle(source)
    }
}
