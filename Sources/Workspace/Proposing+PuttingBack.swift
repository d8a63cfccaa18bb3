import Diagnostics
import Editorial
import Git

/// The way back to the accepted document, once a proposal has the edits.
extension Workspace {
    /// Puts the working files back, now that the proposal has them, with a note of it for as long as it takes.
    func putBack(
        _ changes: WorkingChanges, from commit: ObjectID, to head: ObjectID, on branch: String, proposal id: String
    ) throws(Failure) -> [String] {
        var left: [String] = []
        do throws(Failure) {
            try noting(UnfinishedStep(from: branch, at: commit, to: branch, at: head)) { () throws(Failure) in
                left = try putBack(changes, to: head)
            }
        } catch {
            throw .filesLeftBehind("proposal/\(id)", error)
        }
        return left
    }

    /// Who resumed a proposal and changed nothing returns to the accepted document all the same.
    func leave(_ head: ProposableHead, _ accepted: Accepted, _ request: ProposeRequest) throws(Failure) -> ProposeOutcome {
        guard let id = head.proposal else { throw .nothingToPropose }
        if !request.isDryRun { try switchBranch(to: accepted.branch, at: accepted.commit, from: head.commit) }
        return ProposeOutcome(
            id: id, isNew: false, commit: head.commit, changes: ChangeSet(from: accepted.corpus, to: accepted.corpus), findings: [], left: [],
            isUnchanged: true)
    }
}
