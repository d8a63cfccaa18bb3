import CGit2
import Glibc

/// An open repository of libgit2. It serves one thread at a time: `Repository` keeps one behind a lock.
///
/// Its methods, spread over this folder, take and give values; what they open inside they also free.
struct Handle: ~Copyable {
    /// How to open this repository again.
    enum Source: Sendable {
        /// A git folder, or a working copy with one.
        case path(String)
        /// What `GIT_DIR` and its companions in the environment of the process say, as in a hook.
        case environment
    }

    private let repository: Owned

    var raw: OpaquePointer { repository.pointer }

    init(_ source: Source) throws(GitError) {
        try Library.start()
        let repository = try Self.open(source)
        try Library.addGlobalFile(to: repository.pointer)
        self.repository = repository
    }

    private static func open(_ source: Source) throws(GitError) -> Owned {
        switch source {
        case .path(let path):
            return try open(path)
        case .environment:
            let flags = GIT_REPOSITORY_OPEN_FROM_ENV.rawValue
            return try Owned("open the repository of the environment", free: git_repository_free) {
                git_repository_open_ext(&$0, nil, flags, nil)
            }
        }
    }

    private static func open(_ path: String) throws(GitError) -> Owned {
        let operation = "open the repository \(path)"
        guard !path.containsNUL else {
            throw GitError(.notARepository(path: path), operation: operation, message: "the path contains a NUL")
        }
        do throws(GitError) {
            return try Owned(operation, free: git_repository_free) {
                git_repository_open_ext(&$0, path, GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue, nil)
            }
        } catch {
            throw try explained(error, path)
        }
    }

    /// Says what libgit2's failure to open means. A foreign owner without any `safe.directory` setting is reported as "not
    /// found", and a format it does not know as a generic error whose message begins with "unsupported".
    private static func explained(_ error: GitError, _ path: String) throws(GitError) -> GitError {
        if error.code == .owner { return error.known(as: .foreignOwner(path: path)) }
        if error.message.hasPrefix("unsupported") { return error.known(as: .unsupportedFormat(path: path)) }
        guard error.code == .notFound else { return error }
        guard let folder = try discover(from: path, ceilings: [path]) else {
            return error.known(as: .notARepository(path: path))
        }
        var status = stat()
        let isForeign = stat(folder, &status) == 0 && status.st_uid != geteuid()
        return isForeign ? error.known(as: .foreignOwner(path: path)) : error
    }

    /// The git folder that governs a path, looking upwards; nil when there is none below the ceilings.
    static func discover(from path: String, ceilings: [String]) throws(GitError) -> String? {
        try Library.start()
        guard !path.containsNUL else { return nil }
        return try String(buffer: "look for a repository at \(path)") {
            git_repository_discover(&$0, path, 0, ceilings.joined(separator: ":"))
        }
    }
}
