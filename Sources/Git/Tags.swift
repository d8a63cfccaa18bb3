import CGit2

/// An annotated tag as it is stored.
package struct Tag: Hashable, Sendable {
    /// The tag object itself.
    package let id: ObjectID
    /// The short name.
    package let name: String
    /// What it names; a commit as a rule.
    package let target: ObjectID
    /// Missing in very old tags.
    package let tagger: Signature?
    /// The whole annotation.
    package let message: String
}

extension Repository {
    /// Reads a tag object; nil when the id names an object of another type, as a tag without annotation does.
    package func tag(_ id: ObjectID) throws(GitError) -> Tag? {
        try locked { (handle) throws(GitError) in
            var raw = id.raw
            let tag = try Owned.ifFound("read the tag \(id)", free: git_tag_free) { git_tag_lookup(&$0, handle.raw, &raw) }
            guard let tag, let target = ObjectID(git_tag_target_id(tag.pointer)) else { return nil }
            return Tag(
                id: id, name: String(cString: git_tag_name(tag.pointer)), target: target,
                tagger: git_tag_tagger(tag.pointer).map { Signature($0.pointee) },
                message: git_tag_message(tag.pointer).map { String(cString: $0) } ?? "")
        }
    }

    /// Makes an annotated tag, if there is no tag of that name. Of several that try, one gets `.done`.
    ///
    /// - Parameter name: the short name, such as `v1.2.0`.
    package func createAnnotatedTag(
        _ name: String, target: ObjectID, tagger: Signature, message: String, patience: Duration = .seconds(3)
    ) throws(GitError) -> UpdateOutcome {
        let operation = "create the tag \(name)"
        try Names.requireBranch(name, operation)
        try Names.requireMessage(message, operation)
        let text = message.hasSuffix("\n") ? message : message + "\n"
        let id = try locked { (handle) throws(GitError) in
            try handle.writeTag(name, target, tagger, text, operation)
        }
        try confirm([id], GIT_OBJECT_TAG, operation)
        return try createReference("refs/tags/" + name, at: id, log: "tag: " + name, patience: patience)
    }
}

extension Handle {
    fileprivate func writeTag(
        _ name: String, _ target: ObjectID, _ tagger: Signature, _ message: String, _ operation: String
    ) throws(GitError) -> ObjectID {
        let signature = try tagger.owned(operation)
        var (targetID, id) = (target.raw, git_oid())
        let object = try Owned(operation, free: git_object_free) {
            git_object_lookup(&$0, raw, &targetID, GIT_OBJECT_ANY)
        }
        try check(git_tag_annotation_create(&id, raw, name, object.pointer, signature.pointer, message), operation)
        return ObjectID(id)
    }
}
