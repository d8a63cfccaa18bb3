import Diagnostics
import Editorial
import Git
import Records

/// Adding to a proposal that is open already.
extension Workspace {
    /// Adds the edits to a proposal that is open already. Edits made over the accepted document are merged in record by record.
    func extend(_ id: String, with edits: ProposedEdits, _ request: ProposeRequest) throws(Failure) -> ProposeOutcome {
        let (accepted, changes) = (edits.accepted, edits.changes)
        let message = CommitMessage(
            subject: request.title ?? "Voorstel \(id) bijgewerkt", body: request.description, trailers: [("Groei-Proposal", id)])
        let isCheckedOut = edits.head.proposal == id
        var renamed: [RenamedAddition] = []
        let (commit, left) = try Uninterrupted.run { () throws(Failure) -> (ObjectID, [String]) in
            let commit = try retrying { () throws(Failure) -> ObjectID? in
                let open = try openProposal(id, accepted)
                var files: FileEdits
                if isCheckedOut { files = changes.edits } else { (files, renamed) = try merged(edits, into: open) }
                if let record = try described(open, request) { files["corpus/proposals/\(id).yaml"] = record }
                let commit = try self.commit(files, over: open.tip, parents: [open.tip], message: message.text, by: edits.actor)
                if request.isDryRun { return commit }
                return try move(open.branch, to: commit, from: open.tip, log: "propose: \(id)") ? commit : nil
            }
            return (commit, request.isDryRun ? [] : try leave(edits, in: commit, of: id))
        }
        let before = try Snapshot.at(accepted.commit, named: Words(same: accepted.branch), of: self, sharing: accepted.snapshot)
        let after = try Snapshot.at(commit, named: Words(nl: "voorstel \(id)", en: "proposal \(id)"), of: self, sharing: before)
        let set = ChangeSet(from: before.corpus, to: after.corpus)
        return ProposeOutcome(
            id: id, isNew: false, commit: commit, changes: set, findings: edits.findings(on: set), left: left,
            isDescribed: changes.isEmpty, schemas: try changedSchemas(from: accepted.commit, to: commit), renamed: renamed)
    }

    /// Leaves edits in the proposal that now has them, and returns to the accepted document.
    ///
    /// - Returns: files that were edited again meanwhile, and stay.
    private func leave(_ edits: ProposedEdits, in commit: ObjectID, of id: String) throws(Failure) -> [String] {
        let (accepted, head, changes) = (edits.accepted, edits.head, edits.changes)
        guard head.proposal == id else {
            let branch = head.proposal.map { "proposal/\($0)" } ?? accepted.branch
            return try putBack(changes, from: commit, to: head.commit, on: branch, proposal: id)
        }
        try WorkingCopyUpdate(self, from: head.commit, to: commit).apply()
        try switchBranch(to: accepted.branch, at: accepted.commit, from: commit)
        return []
    }

    /// The proposal's record with the title and description that were given now; nil where they are as they were.
    private func described(_ open: OpenProposal, _ request: ProposeRequest) throws(Failure) -> [UInt8]? {
        var edits: [TreeEdit] = []
        if let title = request.title, title != open.proposal.title { edits.append(.set(["title"], .string(title))) }
        if let description = request.description, description != open.proposal.description { edits.append(.set(["description"], .string(description))) }
        return edits.isEmpty ? nil : try edited(open, edits)
    }

    private func merged(_ edits: ProposedEdits, into open: OpenProposal) throws(Failure) -> (files: FileEdits, renamed: [RenamedAddition]) {
        let own = try SeparateAdditions(of: edits.working.corpus, since: edits.base.corpus, beside: open.snapshot.corpus)
        let merge = CorpusMerge(base: edits.base.corpus, ours: open.snapshot.corpus, theirs: own.corpus)
        guard merge.conflicts.isEmpty else {
            throw .conflicts(merge.conflicts, adding: open.id, isBehind: open.base.commit != edits.accepted.commit, open.snapshot.corpus)
        }
        var files = merge.files
        for (path, bytes) in edits.changes.edits where path.hasPrefix("schemas/") { files.updateValue(bytes, forKey: path) }
        return (files, own.renamed)
    }
}
