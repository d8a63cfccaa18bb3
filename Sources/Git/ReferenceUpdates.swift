import CGit2

extension Repository {
    /// Moves a reference from `old` to `new`, if it is still at `old`. This is the one step by which a change becomes visible.
    ///
    /// A lock held by somebody else is waited for. Whatever libgit2 reports, the outcome is what the reference says when it
    /// is read again: an error may come after the reference has moved, and success may be reported without it.
    ///
    /// - Parameters:
    ///   - name: the full name, such as `refs/heads/main`.
    ///   - old: where the caller believes it is; `ObjectID.zero` for "there is none yet".
    ///   - message: one line for the reflog.
    ///   - patience: how long to wait for a lock before giving up with `.locked`.
    package func updateReference(
        _ name: String, to new: ObjectID, expecting old: ObjectID, log message: String,
        patience: Duration = .seconds(3)
    ) throws(GitError) -> UpdateOutcome {
        let operation = "move \(name)"
        try Names.requireReference(name, operation)
        try Names.requireMessage(message, operation)
        return try settle(name, from: old, to: new, operation, patience) { (handle) throws(GitError) in
            var (target, expected) = (new.raw, old.raw)
            _ = try Owned(operation, free: git_reference_free) {
                git_reference_create_matching(&$0, handle.raw, name, &target, 1, &expected, message)
            }
        }
    }

    /// Makes a reference, if there is none of that name. Of several that try, one gets `.done`.
    package func createReference(
        _ name: String, at target: ObjectID, log message: String, patience: Duration = .seconds(3)
    ) throws(GitError) -> UpdateOutcome {
        try updateReference(name, to: target, expecting: .zero, log: message, patience: patience)
    }

    /// Removes a reference, if it is still at `old`.
    package func deleteReference(
        _ name: String, expecting old: ObjectID, patience: Duration = .seconds(3)
    ) throws(GitError) -> UpdateOutcome {
        let operation = "delete \(name)"
        try Names.requireReference(name, operation)
        return try settle(name, from: old, to: .zero, operation, patience) { (handle) throws(GitError) in
            let reference = try Owned.ifFound(operation, free: git_reference_free) {
                git_reference_lookup(&$0, handle.raw, name)
            }
            guard let reference, ObjectID(git_reference_target(reference.pointer)) == old else {
                throw GitError(.library, code: .modified, operation: operation, message: "it has moved or is gone")
            }
            try check(git_reference_delete(reference.pointer), operation)
        }
    }

    /// Runs `change`, then reads the reference to learn what happened.
    private func settle(
        _ name: String, from old: ObjectID, to new: ObjectID, _ operation: String, _ patience: Duration,
        change: (borrowing Handle) throws(GitError) -> Void
    ) throws(GitError) -> UpdateOutcome {
        var failure: GitError?
        do throws(GitError) {
            let locks = [commonDirectory + name + ".lock", commonDirectory + "packed-refs.lock"]
            try Locks.waiting(for: locks, patience) { () throws(GitError) in try locked(change) }
        } catch {
            failure = error
            if case .locked = error.kind { throw error }
        }
        let handle = try fresh()
        let current = try handle.reference(name)
        // These two codes mean for certain that nothing was written, even if the reference now happens to be at `new`.
        if failure?.code == .modified || failure?.code == .exists { return .lostRace(current: current) }
        if try handle.hasReached(current, new) { return .done }
        if (current ?? .zero) != old { return .lostRace(current: current) }
        throw failure ?? GitError(
            .notStored(name), operation: operation, message: "success was reported, but it is still at \(old.short)")
    }
}

extension Handle {
    /// Whether a reference at `current` shows that it was moved to `new`: it is there, or others have built on it since.
    fileprivate func hasReached(_ current: ObjectID?, _ new: ObjectID) throws(GitError) -> Bool {
        guard let current, new != .zero else { return (current ?? .zero) == new }
        if current == new { return true }
        guard try isCommit(current), try isCommit(new) else { return false }
        return try isAncestor(new, of: current)
    }

    private func isCommit(_ id: ObjectID) throws(GitError) -> Bool {
        var raw = id.raw
        return try Owned.ifFound("look at \(id)", free: git_object_free) {
            git_object_lookup(&$0, self.raw, &raw, GIT_OBJECT_COMMIT)
        } != nil
    }
}
