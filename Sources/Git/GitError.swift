import CGit2

/// Why something asked of git did not happen.
///
/// `kind` is for the layer above, which has the words for the reader; `operation` and `message` say, in English, what was
/// tried and what libgit2 answered.
package struct GitError: Error, Hashable, Sendable {
    /// What it means.
    package let kind: Kind
    /// libgit2's own code; `.generic` when the refusal is ours.
    package let code: Code
    /// What was tried, as in "open the repository".
    package let operation: String
    /// libgit2's words, or ours when the refusal is ours.
    package let message: String

    /// What kind of failure this is, with what is needed to explain it.
    package enum Kind: Hashable, Sendable {
        /// libgit2 refused or failed; `code` and `message` are all that is known.
        case library
        /// libgit2 is not on this machine, or it is another version than the program was built with.
        case missingLibrary(String)
        /// No repository at this path.
        case notARepository(path: String)
        /// The repository belongs to another user, and `safe.directory` does not name it.
        case foreignOwner(path: String)
        /// A repository of a form that libgit2 cannot read: SHA-256, reftable, partial clone, per-worktree configuration.
        case unsupportedFormat(path: String)
        /// A path, branch, reference, message or signature outside our allow-list. Nothing was written.
        case unsafeName(String, NameProblem)
        /// The revision names nothing, or nothing that leads to a commit.
        case unknownRevision(String)
        /// The shortened id fits several objects.
        case ambiguousRevision(String)
        /// The object is larger than the reader allowed. It was not read.
        case tooLarge(ObjectID, size: Int, maximum: Int)
        /// The object is there but cannot be read: an empty or broken file, or other content than its id says.
        case damagedObject(ObjectID)
        /// The store reported success, but the object or reference cannot be read back.
        case notStored(String)
        /// A lock file did not go away while we waited. A killed process may have left it.
        case locked(path: String, age: Duration)
        /// An edit asks for a file where a folder is, or the other way round, or names a path twice.
        case pathConflict(String)
        /// A date in the environment that we cannot read.
        case invalidDate(String)
        /// An edit removes a path that is not there.
        case missingPath(String)
    }

    /// A return code of libgit2.
    package struct Code: RawRepresentable, Hashable, Sendable {
        /// The number in `git2/errors.h`.
        package let rawValue: Int32

        /// Any code, also one that has no name here.
        package init(rawValue: Int32) {
            self.rawValue = rawValue
        }

        private init(_ code: git_error_code) {
            self.init(rawValue: code.rawValue)
        }

        /// No code of its own; the message says it all.
        package static let generic = Code(GIT_ERROR)
        /// There is no such object, reference, file or setting.
        package static let notFound = Code(GIT_ENOTFOUND)
        /// It is there already.
        package static let exists = Code(GIT_EEXISTS)
        /// The shortened id fits several objects.
        package static let ambiguous = Code(GIT_EAMBIGUOUS)
        /// This takes a working copy.
        package static let bareRepository = Code(GIT_EBAREREPO)
        /// The text is not a name or revision to git.
        package static let invalidSpecification = Code(GIT_EINVALIDSPEC)
        /// A lock file is in the way.
        package static let locked = Code(GIT_ELOCKED)
        /// The reference is not where it was expected.
        package static let modified = Code(GIT_EMODIFIED)
        /// The object does not lead to one of the type asked for.
        package static let peel = Code(GIT_EPEEL)
        /// The repository belongs to another user.
        package static let owner = Code(GIT_EOWNER)
    }

    init(_ kind: Kind, code: Code = .generic, operation: String, message: String) {
        self.kind = kind
        self.code = code
        self.operation = operation
        self.message = message
    }

    /// The error libgit2 reported last on this thread. Call it before anything else can happen on this thread.
    static func last(_ code: CInt, _ operation: String) -> GitError {
        let message = git_error_last().map { String(cString: $0.pointee.message) }
        git_error_clear()  // so that a later failure without words does not get these
        return GitError(.library, code: Code(rawValue: code), operation: operation, message: message ?? "error \(code)")
    }

    /// The same failure, now that we know what it means.
    func known(as kind: Kind) -> GitError {
        GitError(kind, code: code, operation: operation, message: message)
    }
}

extension GitError: CustomStringConvertible {
    /// One English line, for logs and for those who look further.
    package var description: String {
        "cannot \(operation): \(message)"
    }
}

/// Throws what libgit2 has to say when `code` is an error.
func check(_ code: CInt, _ operation: String) throws(GitError) {
    guard code < 0 else { return }
    throw .last(code, operation)
}

/// As `check`, with "not found" as an answer instead of an error.
func found(_ code: CInt, _ operation: String) throws(GitError) -> Bool {
    guard code < 0 else { return true }
    let error = GitError.last(code, operation)
    guard error.code == .notFound else { throw error }
    return false
}
