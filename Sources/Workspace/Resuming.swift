package import Diagnostics
package import Editorial
import Git

extension Workspace {
    /// Checks out an open proposal, so that it can be worked on; the next `propose` adds to it and returns to the accepted document.
    package func resume(_ id: String) throws(Failure) -> OpenProposal {
        let accepted = try accepted()
        let open = try openProposal(id, accepted)
        let repository = try requireRepository()
        if try checkedOutBranch() == open.branch { return open }
        try requireQuiet()
        let changes = try workingChanges()
        guard changes.isEmpty, changes.reserved.isEmpty else { throw .dirty(changes.paths + changes.reserved) }
        guard let head = try translating({ () throws(GitError) in try repository.head().commit }) else { throw .noCommits }
        try switchBranch(to: open.branch, at: open.tip, from: head)
        return open
    }

    /// Checks out another branch: first the files, none of which may have been edited here, then HEAD.
    func switchBranch(to branch: String, at commit: ObjectID, from old: ObjectID) throws(Failure) {
        let repository = try requireRepository()
        let update = try WorkingCopyUpdate(self, from: old, to: commit)
        try noting(UnfinishedStep(from: try checkedOutBranch() ?? "-", at: old, to: branch, at: commit)) { () throws(Failure) in
            try update.apply()
            try translating { () throws(GitError) in try repository.setHead(branch: branch) }
        }
    }

    /// Brings the accepted document as it is now into an open proposal.
    ///
    /// - Parameter preference: which side wins where both changed the same; `.refuse` reports the conflicts.
    /// - Returns: the proposal after it; nil when it was up to date.
    package func update(_ id: String, preferring preference: MergePreference) throws(Failure) -> OpenProposal? {
        let updated: OpenProposal?? = try retrying { () throws(Failure) -> OpenProposal?? in
            let accepted = try accepted()
            let actor = try actor(among: accepted.people)
            let open = try openProposal(id, accepted)
            if open.base.commit == accepted.commit { return .some(nil) }
            let merge = CorpusMerge(
                base: open.base.corpus, ours: open.snapshot.corpus, theirs: accepted.corpus, preferring: preference)
            guard merge.conflicts.isEmpty else { throw .conflicts(merge.conflicts, in: open.id, accepted.corpus) }
            var edits = merge.files
            if let base = open.base.commit {
                edits.merge(try mergedFiles(base: base, ours: open.tip, theirs: accepted.commit)) { $1 }
            }
            let message = CommitMessage(subject: "\(accepted.branch) bijgehaald in voorstel \(open.id)", trailers: [("Groei-Proposal", open.id)])
            let commit = try commit(
                edits, over: open.tip, parents: [open.tip, accepted.commit], message: message.text, by: actor)
            guard try checkedOutBranch() != open.branch else {
                throw Failure(
                    .environment, Words(nl: "voorstel `\(open.id)` is nog uitgecheckt", en: "proposal `\(open.id)` is still checked out"),
                    hint: Words(nl: "Rond je bewerking af met `groei propose`.", en: "Finish your edit with `groei propose`."))
            }
            return try move(open.branch, to: commit, from: open.tip, log: "update: \(open.id)") ? .some(try openProposal(id, self.accepted())) : nil
        }
        return updated ?? nil
    }
}
