package import Diagnostics
package import Editorial
import Git

/// What bringing the accepted document into a proposal did.
package struct UpdateOutcome: Sendable {
    package let open: OpenProposal
    /// Records of the proposal that got another id, because the accepted document has another record of theirs.
    package let renamed: [RenamedAddition]
    /// What the preference decided, where both changed the same.
    package let settled: [MergeConflict]
    /// The ids of those whose approval is void now, because the proposal says something else than they saw.
    package let lapsed: [String]

    init(from before: OpenProposal, to open: OpenProposal, _ brought: BroughtIn) {
        self.open = open
        (renamed, settled) = (brought.renamed, brought.settled)
        lapsed = before.state.approvers.filter { !open.state.approvers.contains($0) }
    }
}

extension Workspace {
    /// Brings the accepted document as it is now into an open proposal.
    ///
    /// - Parameter preference: which side wins where both changed the same; `.refuse` reports the conflicts.
    /// - Returns: nil when it was up to date.
    package func update(_ id: String, preferring preference: MergePreference) throws(Failure) -> UpdateOutcome? {
        let updated: UpdateOutcome?? = try retrying { () throws(Failure) -> UpdateOutcome?? in
            let accepted = try accepted()
            let actor = try actor(among: accepted.people)
            let open = try openProposal(id, accepted)
            if open.base.commit == accepted.commit { return .some(nil) }
            guard try checkedOutBranch() != open.branch else { throw .stillCheckedOut(open.id) }
            try requireQuiet(open.branch)
            let brought = try BroughtIn(accepted.corpus, into: open.snapshot.corpus, since: open.base.corpus, preferring: preference)
            guard brought.conflicts.isEmpty else { throw .conflicts(brought.conflicts, in: open.id, accepted.corpus) }
            var edits = brought.files
            if let base = open.base.commit {
                edits.merge(try mergedFiles(base: base, ours: open.tip, theirs: accepted.commit)) { $1 }
            }
            let message = CommitMessage(subject: "\(accepted.branch) bijgehaald in voorstel \(open.id)", trailers: [("Groei-Proposal", open.id)])
            let commit = try commit(
                edits, over: open.tip, parents: [open.tip, accepted.commit], message: message.text, by: actor)
            guard try move(open.branch, to: commit, from: open.tip, log: "update: \(open.id)") else { return nil }
            return .some(UpdateOutcome(from: open, to: try openProposal(id, self.accepted()), brought))
        }
        return updated ?? nil
    }
}

extension Failure {
    fileprivate static func stillCheckedOut(_ id: String) -> Failure {
        Failure(
            .environment, Words(nl: "voorstel `\(id)` is nog uitgecheckt", en: "proposal `\(id)` is still checked out"),
            hint: Words(nl: "Rond je bewerking af met `groei propose`.", en: "Finish your edit with `groei propose`."))
    }
}
