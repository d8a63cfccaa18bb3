import Bibliography
package import Diagnostics
package import Editorial
import Git

/// Work on a proposal that others decided meanwhile: it takes nothing more, and nothing of the work is lost.
extension Workspace {
    /// Begins a proposal of all that the accepted document does not have of what is here: of a proposal that was accepted the edits since,
    /// of one that was refused its content as well.
    func beginAnew(after past: Proposal, with edits: ProposedEdits, _ request: ProposeRequest) throws(Failure) -> ProposeOutcome {
        let (accepted, head) = (edits.accepted, edits.head)
        guard let title = request.title else { throw .decidedMeanwhile(past, accepted) }
        var files = try anew(past, edits)
        guard !files.isEmpty else { throw .nothingToPropose }
        let slug = SourceID.slug(title)
        let id = try freeID(request.id ?? (slug.isEmpty ? "voorstel" : slug), isGiven: request.id != nil, accepted)
        files["corpus/proposals/\(id).yaml"] = try proposalRecord(title, request.description, edits.actor.requirePerson(), accepted)
        let message = CommitMessage(subject: title, body: request.description, trailers: [("Groei-Proposal", id)])
        let commit = try commit(files, over: accepted.commit, parents: [accepted.commit], message: message.text, by: edits.actor)
        let after = try Snapshot.at(commit, named: Words(nl: "voorstel \(id)", en: "proposal \(id)"), of: self, sharing: accepted.snapshot)
        let left = try Uninterrupted.run { () throws(Failure) -> [String] in
            if request.isDryRun { return [] }
            guard try move("proposal/\(id)", to: commit, from: .zero, log: "propose: \(id)") else { throw .idTaken(id) }
            let left = try putBack(edits.changes, from: commit, to: head.commit, on: "proposal/\(past.id)", proposal: id)
            try switchBranch(to: accepted.branch, at: accepted.commit, from: head.commit)
            try forget(past, at: head.commit)
            return left
        }
        let set = ChangeSet(from: accepted.corpus, to: after.corpus)
        return ProposeOutcome(
            id: id, isNew: true, commit: commit, changes: set, findings: edits.findings(on: set), left: left,
            schemas: try changedSchemas(from: accepted.commit, to: commit))
    }

    /// Takes the branch of a decided proposal away, now that another has all of it.
    private func forget(_ past: Proposal, at tip: ObjectID) throws(Failure) {
        let repository = try requireRepository()
        _ = try translating { () throws(GitError) in try repository.deleteReference("refs/heads/proposal/\(past.id)", expecting: tip) }
    }

    /// What to lay over the accepted document.
    private func anew(_ past: Proposal, _ edits: ProposedEdits) throws(Failure) -> FileEdits {
        let (repository, accepted, head, own) = (try requireRepository(), edits.accepted, edits.head, Proposal.address(past.id))
        let start = try translating { () throws(GitError) in try repository.mergeBase(accepted.commit, head.commit) } ?? head.commit
        let base = try Snapshot.at(start, named: Words(same: accepted.branch), of: self, sharing: accepted.snapshot)
        let merge = CorpusMerge(base: base.corpus.without(own), ours: accepted.corpus, theirs: edits.working.corpus.without(own))
        guard merge.conflicts.isEmpty else { throw .conflicts(merge.conflicts, after: accepted.branch, accepted.corpus) }
        var files = merge.files.merging(try mergedFiles(base: start, ours: accepted.commit, theirs: head.commit)) { $1 }
        for (path, bytes) in edits.changes.edits where path.hasPrefix("schemas/") { files.updateValue(bytes, forKey: path) }
        return files
    }
}

extension Failure {
    /// For somebody who still works on a proposal.
    package static func decidedMeanwhile(_ past: Proposal, _ accepted: Accepted) -> Failure {
        let status = accepted.words(for: past.status)
        return Failure(
            .environment,
            Words(nl: "voorstel `\(past.id)` is intussen \(status.nl), en neemt niets meer op", en: "proposal `\(past.id)` was \(status.en) meanwhile, and takes nothing more"),
            hint: Words(
                nl: "Dien in wat je hier hebt als een nieuw voorstel: groei propose --title '…'", en: "Propose what you have here as a new proposal: groei propose --title '…'"))
    }
}
