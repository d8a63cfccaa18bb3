package import Diagnostics
package import Editorial
package import Git
import Records

/// What accepting or rejecting a proposal did.
package struct DecisionOutcome: Sendable {
    package let proposal: Proposal
    package let branch: String
    package let commit: ObjectID
    /// The last commit of the proposal's branch, which may be gone.
    package let tip: ObjectID
    package let changes: ChangeSet
    package let findings: [Finding]
}

extension Workspace {
    /// Merges an approved proposal into the accepted document, record by record.
    ///
    /// Policy and check are those of the merged result; then one compare-and-swap of the branch.
    package func accept(_ id: String, isDryRun: Bool = false) throws(Failure) -> DecisionOutcome {
        try retrying { () throws(Failure) -> DecisionOutcome? in
            let accepted = try accepted()
            let actor = try actor(among: accepted.people)
            let person = try actor.require(accepted.policy.mayAccept, or: Words(nl: "geen voorstellen aanvaarden", en: "not accept proposals"))
            let open = try openProposal(id, accepted)
            guard open.state.isApproved else { throw .notApproved(open) }
            var edits = try merged(open, into: accepted)
            let path = "corpus/proposals/\(open.id).yaml"
            edits[path] = try decided(open, .accepted, by: person, reason: nil)
            let message = CommitMessage(
                subject: open.proposal.title, body: open.proposal.description,
                trailers: [("Groei-Proposal", open.id)] + reviewers(open, accepted)
                    + open.changes.reviewed.map { ("Groei-Change", "\($0.kind.name) \($0.address)") })
            let commit = try commit(edits, over: accepted.commit, parents: [accepted.commit, open.tip], message: message.text, by: actor)
            let result = try Snapshot.at(commit, named: Words(nl: "het resultaat", en: "the result"), of: self, sharing: accepted.snapshot)
            let findings = result.check()
            guard findings.count(of: .error) == 0 else { throw .mergeHasErrors(findings.filter { $0.severity == .error }, open) }
            let outcome = DecisionOutcome(
                proposal: open.proposal, branch: accepted.branch, commit: commit, tip: open.tip,
                changes: ChangeSet(from: accepted.corpus, to: result.corpus), findings: findings)
            if isDryRun { return outcome }
            return try land(commit, over: accepted, log: "accept: \(open.id)", closing: open) ? outcome : nil
        }
    }

    /// Closes a proposal without taking it over: its record alone lands, with the reason, as the memory of the decision.
    package func close(_ id: String, as status: Proposal.Status, reason: String) throws(Failure) -> DecisionOutcome {
        try requireReason(reason)
        return try retrying { () throws(Failure) -> DecisionOutcome? in
            let accepted = try accepted()
            let actor = try actor(among: accepted.people)
            let open = try openProposal(id, accepted)
            let person = try closer(actor, of: open, status, accepted)
            let record = try decided(open, status, by: person, reason: reason)
            let verb = status == .rejected ? "Afgewezen" : "Teruggetrokken"
            let message = CommitMessage(subject: "\(verb): \(open.proposal.title)", body: reason, trailers: [("Groei-Proposal", open.id)])
            let commit = try commit(
                ["corpus/proposals/\(open.id).yaml": record], over: accepted.commit, parents: [accepted.commit], message: message.text, by: actor)
            let outcome = DecisionOutcome(
                proposal: open.proposal, branch: accepted.branch, commit: commit, tip: open.tip, changes: open.changes, findings: [])
            return try land(commit, over: accepted, log: "\(status.rawValue): \(open.id)", closing: open) ? outcome : nil
        }
    }

    private func closer(_ actor: Actor, of open: OpenProposal, _ status: Proposal.Status, _ accepted: Accepted) throws(Failure) -> Person {
        guard status == .withdrawn else {
            return try actor.require(accepted.policy.mayAccept, or: Words(nl: "dit voorstel niet sluiten", en: "not close this proposal"))
        }
        let person = try actor.requirePerson()
        if person.id == open.proposal.proposer { return person }
        return try actor.require(
            accepted.policy.mayAccept, besides: accepted.people.name(open.proposal.proposer),
            or: Words(nl: "dit voorstel niet intrekken", en: "not withdraw this proposal"))
    }

    /// Moves the accepted branch, brings the working copy along where it is checked out, and takes the proposal's branch away.
    private func land(_ commit: ObjectID, over accepted: Accepted, log: String, closing open: OpenProposal) throws(Failure) -> Bool {
        try Uninterrupted.run { () throws(Failure) in
            guard try advance(accepted.branch, to: commit, from: accepted.commit, log: log) else { return false }
            let repository = try requireRepository()
            // When somebody has added to the proposal since, its branch stays: nothing of theirs is lost.
            if try checkedOutBranch() != open.branch {
                _ = try translating { () throws(GitError) in
                    try repository.deleteReference("refs/heads/\(open.branch)", expecting: open.tip)
                }
            }
            return true
        }
    }

    /// What to lay over the accepted document. Files that are no records are taken over whole where only one side changed them.
    private func merged(_ open: OpenProposal, into accepted: Accepted) throws(Failure) -> FileEdits {
        let merge = CorpusMerge(base: open.base.corpus, ours: accepted.corpus, theirs: open.snapshot.corpus)
        guard merge.conflicts.isEmpty else { throw .conflicts(merge.conflicts, in: open.id, accepted.corpus) }
        return try withFiles(merge.files, of: open, accepted)
    }

    /// What the proposal changes in records, and the files beside them that it changes.
    ///
    /// - Throws: when both sides changed the same file.
    func withFiles(_ records: FileEdits, of open: OpenProposal, _ accepted: Accepted) throws(Failure) -> FileEdits {
        guard let base = open.base.commit else { return records }
        return records.merging(try mergedFiles(base: base, ours: accepted.commit, theirs: open.tip)) { $1 }
    }

    /// What one side changed outside `corpus/` (schemas, CHANGELOG.md), to lay over the other side.
    ///
    /// - Throws: when both changed the same file.
    func mergedFiles(base: ObjectID, ours: ObjectID, theirs: ObjectID) throws(Failure) -> FileEdits {
        let repository = try requireRepository()
        var edits: FileEdits = [:]
        let changes = try translating { () throws(GitError) in try repository.changedPaths(from: base, to: theirs, under: prefix) }
        for change in changes {
            guard let path = workspacePath(change.path), !path.hasPrefix("corpus/") else { continue }
            let here = try translating { () throws(GitError) in try repository.entry(at: change.path, in: ours) }
            if here?.id == change.new?.id { continue }
            guard here?.id == change.old?.id else { throw .fileConflict(path) }
            let bytes = try change.new.map { entry throws(Failure) in
                try translating { () throws(GitError) in try repository.blob(entry.id, maximum: YAMLReader.maximumBytes) }
            }
            // A subscript would take nil for "no such key", and the removal would be forgotten.
            edits.updateValue(bytes, forKey: path)
        }
        return edits
    }

    private func decided(_ open: OpenProposal, _ status: Proposal.Status, by person: Person, reason: String?) throws(Failure) -> [UInt8] {
        var decision: [Plain.Field] = [
            .init(name: "by", value: .string(person.id)), .init(name: "date", value: .string(surroundings.timestamp)),
        ]
        if let reason { decision.append(.init(name: "reason", value: .string(reason))) }
        decision.append(.init(name: "digest", value: .string(open.state.digest)))
        return try edited(open, [.set(["status"], .string(status.rawValue)), .set(["decision"], .object(decision))])
    }

    private func reviewers(_ open: OpenProposal, _ accepted: Accepted) -> [(String, String)] {
        open.state.approvers.compactMap { id in
            accepted.people[id].map { ("Reviewed-by", "\($0.name) <\($0.emails.sorted().first ?? "")>") }
        }
    }
}

extension Failure {
    static func notApproved(_ open: OpenProposal) -> Failure {
        let missing = open.state.aspects.filter { !$0.isMet }
        let nl = missing.map { "\($0.name): \($0.approvedBy.count) van \($0.needed)" }.joined(separator: "; ")
        let en = missing.map { "\($0.name): \($0.approvedBy.count) of \($0.needed)" }.joined(separator: "; ")
        if let review = open.state.returned.first {
            let reason = review.reason.map { ": \($0)" } ?? ""
            return Failure(
                .findings, Words(nl: "voorstel `\(open.id)` is teruggegeven door \(review.reviewer)\(reason)", en: "proposal `\(open.id)` was returned by \(review.reviewer)\(reason)"),
                hint: Words(nl: "Pas het aan met `groei proposal resume \(open.id)`.", en: "Adjust it with `groei proposal resume \(open.id)`."))
        }
        let stale = open.state.stale.isEmpty
            ? Words(same: "")
            : Words(nl: " De inhoud is gewijzigd na een eerdere goedkeuring; die telt niet meer.", en: " The content changed after an earlier approval, which is void now.")
        return Failure(
            .findings, Words(nl: "voorstel `\(open.id)` is nog niet goedgekeurd (\(nl)).\(stale.nl)", en: "proposal `\(open.id)` is not approved yet (\(en)).\(stale.en)"),
            hint: Words(nl: "Vraag iemand anders om te kijken: groei review \(open.id), en dan groei approve \(open.id)", en: "Ask somebody else to look: groei review \(open.id), then groei approve \(open.id)"))
    }

    static func mergeHasErrors(_ findings: [Finding], _ open: OpenProposal) -> Failure {
        let mend = Words(
            nl: "Geef het voorstel terug met deze bevindingen. De indiener past het aan met `groei proposal resume \(open.id)`",
            en: "Return the proposal with these findings. The proposer adjusts it with `groei proposal resume \(open.id)`")
        let update = Words(
            nl: ", en haalt er eerst bij wat intussen aanvaard is: `groei proposal update \(open.id)`.",
            en: ", and first brings in what was accepted meanwhile: `groei proposal update \(open.id)`.")
        return Failure(
            .findings, Words(nl: "samen met wat er intussen veranderd is, heeft het document fouten; er is niets aanvaard", en: "together with what changed meanwhile the document has errors; nothing was accepted"),
            hint: open.isBehind ? Words(nl: mend.nl + update.nl, en: mend.en + update.en) : Words(nl: mend.nl + ".", en: mend.en + "."), findings: findings)
    }

    static func fileConflict(_ path: String) -> Failure {
        Failure(
            .findings, Words(nl: "`\(path)` is intussen ook door een ander gewijzigd", en: "`\(path)` was changed by somebody else meanwhile"),
            hint: Words(nl: "Er is niets veranderd. Breng beide wijzigingen met de hand samen op de tak van het voorstel.", en: "Nothing was changed. Bring both changes together by hand on the branch of the proposal."))
    }
}
