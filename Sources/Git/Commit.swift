import CGit2

/// A moment with the offset from UTC at which it was written down, as git stores it.
package struct Timestamp: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let seconds: Int64
    /// Minutes east of Greenwich.
    package let offsetMinutes: Int

    /// A moment; without an offset, in UTC.
    package init(seconds: Int64, offsetMinutes: Int = 0) {
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
    }
}

/// Who did something, and when.
package struct Signature: Hashable, Sendable {
    /// As shown to people.
    package let name: String
    /// The address, without angle brackets.
    package let email: String
    /// When it was done.
    package let date: Timestamp

    /// Takes any text; what is unsafe is refused when it is written.
    package init(name: String, email: String, date: Timestamp) {
        self.name = name
        self.email = email
        self.date = date
    }

    init(_ signature: git_signature) {
        name = String(cString: signature.name)
        email = String(cString: signature.email)
        date = Timestamp(seconds: signature.when.time, offsetMinutes: Int(signature.when.offset))
    }

    /// The form libgit2 takes; refuses a name or address outside our allow-list.
    func owned(_ operation: String) throws(GitError) -> OwnedSignature {
        try Names.requireSignature(self, operation)
        return try OwnedSignature(self, operation)
    }
}

/// A signature of libgit2, freed once.
struct OwnedSignature: ~Copyable {
    let pointer: UnsafeMutablePointer<git_signature>

    init(_ signature: Signature, _ operation: String) throws(GitError) {
        var pointer: UnsafeMutablePointer<git_signature>?
        let offset = CInt(clamping: signature.date.offsetMinutes)
        let code = git_signature_new(&pointer, signature.name, signature.email, signature.date.seconds, offset)
        guard code >= 0, let pointer else { throw .last(code, operation) }
        self.pointer = pointer
    }

    deinit {
        git_signature_free(pointer)
    }
}

/// A commit as it is stored.
package struct Commit: Hashable, Sendable, Identifiable {
    /// Its own name.
    package let id: ObjectID
    /// All files at this commit.
    package let tree: ObjectID
    /// What it builds on: none for a first commit, several for a merge.
    package let parents: [ObjectID]
    /// Who made the change.
    package let author: Signature
    /// Who recorded it.
    package let committer: Signature
    /// The whole message; bytes that are not UTF-8 have become U+FFFD.
    package let message: String

    /// The first line of the message.
    package var summary: String {
        String(message.prefix { !$0.isNewline })
    }
}

extension Repository {
    /// Reads a commit.
    package func commit(_ id: ObjectID) throws(GitError) -> Commit {
        try locked { (handle) throws(GitError) in try handle.commit(id) }
    }
}

extension Handle {
    func commit(_ id: ObjectID) throws(GitError) -> Commit {
        let commit = try ownedCommit(id)
        let pointer = commit.pointer
        guard let tree = ObjectID(git_commit_tree_id(pointer)), let author = git_commit_author(pointer),
            let committer = git_commit_committer(pointer), let message = git_commit_message(pointer)
        else {
            let operation = "read the commit \(id)"
            throw GitError(.damagedObject(id), operation: operation, message: "it lacks a tree, a signature or a message")
        }
        return Commit(
            id: id, tree: tree, parents: parents(of: commit), author: Signature(author.pointee),
            committer: Signature(committer.pointee), message: String(cString: message))
    }

    func ownedCommit(_ id: ObjectID) throws(GitError) -> Owned {
        var raw = id.raw
        return try Owned("read the commit \(id)", free: git_commit_free) { git_commit_lookup(&$0, self.raw, &raw) }
    }

    func parents(of commit: borrowing Owned) -> [ObjectID] {
        (0..<git_commit_parentcount(commit.pointer)).compactMap { ObjectID(git_commit_parent_id(commit.pointer, $0)) }
    }
}
