package import Diagnostics
import Editorial
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
}
