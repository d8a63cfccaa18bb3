import CGit2

/// A branch, a tag, or another name for an object.
package struct Reference: Hashable, Sendable {
    /// The full name, such as `refs/heads/main`.
    package let name: String
    /// What it names: a commit, or the tag object of an annotated tag.
    package let target: ObjectID
}

/// What became of an attempt to move a reference.
package enum UpdateOutcome: Hashable, Sendable {
    /// The reference moved as asked. It was read again to know.
    case done
    /// Somebody else moved it first; it is now at `current`, or gone. Nothing was changed.
    case lostRace(current: ObjectID?)
}

extension Repository {
    /// The object that a reference (by its full name) names at this moment; nil when there is no such reference.
    package func reference(_ name: String) throws(GitError) -> ObjectID? {
        try Names.requireNoNUL(name, "read the reference \(name)")
        return try locked { (handle) throws(GitError) in try handle.reference(name) }
    }

    /// The references whose full names begin with `prefix`, by name. Those that name nothing are left out.
    package func references(under prefix: String) throws(GitError) -> [Reference] {
        try locked { (handle) throws(GitError) in
            var references: [Reference] = []
            for name in try handle.referenceNames(under: prefix) {
                if let target = try handle.reference(name) { references.append(Reference(name: name, target: target)) }
            }
            return references.sorted { $0.name < $1.name }
        }
    }
}

extension Handle {
    /// nil when the name, or what a symbolic reference points to, is not there.
    func reference(_ name: String) throws(GitError) -> ObjectID? {
        var id = git_oid()
        let code = git_reference_name_to_id(&id, raw, name)
        return try found(code, "read the reference \(name)") ? ObjectID(id) : nil
    }

    fileprivate func referenceNames(under prefix: String) throws(GitError) -> [String] {
        let operation = "list the references"
        let iterator = try Owned(operation, free: git_reference_iterator_free) { git_reference_iterator_new(&$0, raw) }
        var names: [String] = []
        while true {
            var pointer: UnsafePointer<CChar>?
            let code = git_reference_next_name(&pointer, iterator.pointer)
            if code == GIT_ITEROVER.rawValue { return names }
            try check(code, operation)
            // A name that is not UTF-8 could not be looked up again.
            guard let pointer, let name = String(validatingCString: pointer), name.hasPrefix(prefix) else { continue }
            names.append(name)
        }
    }
}
