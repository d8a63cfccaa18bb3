package import Diagnostics
package import Editorial
package import Git

/// A proposal that is still on its branch: what it changes and where it stands.
package struct OpenProposal: Sendable {
    package let id: String
    package let tip: ObjectID
    /// Where it left the accepted document.
    package let base: Snapshot
    package let snapshot: Snapshot
    package let proposal: Proposal
    package let changes: ChangeSet
    package let state: ReviewState
    /// The ids of those who wrote something of it; they cannot approve it.
    package let contributors: Set<String>
    /// What it changes beside records, a line for each file.
    package let files: [String]
    /// Whether the accepted document has gone on since.
    package let isBehind: Bool

    package var branch: String { "proposal/\(id)" }
}

extension Workspace {
    /// The open proposals by id: every branch `proposal/<id>`.
    package func proposalBranches() throws(Failure) -> [(id: String, tip: ObjectID)] {
        let repository = try requireRepository()
        let references = try translating { () throws(GitError) in try repository.references(under: "refs/heads/proposal/") }
        return references.map { (String($0.name.dropFirst("refs/heads/proposal/".count)), $0.target) }.sorted { $0.0 < $1.0 }
    }

    /// The open proposals, read. A branch that is no sound proposal is told of, and hides none of the others.
    package func openProposals(_ accepted: Accepted) throws(Failure) -> (open: [OpenProposal], problems: [Failure]) {
        var open: [OpenProposal] = []
        var problems: [Failure] = []
        for (id, _) in try proposalBranches() where accepted.decision(on: id) == nil {
            do throws(Failure) { open.append(try openProposal(id, accepted)) } catch { problems.append(error) }
        }
        return (open, problems)
    }

    /// Reads an open proposal.
    ///
    /// - Throws: when it was decided already, even if its branch is still there: a decision is never written over.
    package func openProposal(_ id: String, _ accepted: Accepted) throws(Failure) -> OpenProposal {
        let repository = try requireRepository()
        let id = id.hasPrefix("proposal/") ? String(id.dropFirst("proposal/".count)) : id
        let branches = try proposalBranches()
        guard let tip = branches.first(where: { $0.id == id })?.tip, accepted.decision(on: id) == nil else {
            throw try proposalElsewhere(id, accepted)?.unknownHere ?? .noProposal(id, branches.map(\.id), accepted)
        }
        let base = try translating { () throws(GitError) in try repository.mergeBase(accepted.commit, tip) }
        guard let base else {
            throw Failure(
                .environment, Words(nl: "voorstel `\(id)` heeft geen geschiedenis met `\(accepted.branch)` gemeen", en: "proposal `\(id)` shares no history with `\(accepted.branch)`"))
        }
        let start = base == accepted.commit
            ? accepted.snapshot
            : try Snapshot.at(base, named: Words(same: "\(accepted.branch)@\(base.short)"), of: self, sharing: accepted.snapshot)
        let snapshot = try Snapshot.at(tip, named: Words(nl: "voorstel \(id)", en: "proposal \(id)"), of: self, sharing: start)
        guard let proposal = snapshot.corpus[Proposal.address(id)].flatMap(Proposal.init)?.naming(accepted.people) else {
            let path = repositoryPath("corpus/proposals/\(id).yaml")
            let isThere = try translating { () throws(GitError) in try repository.entry(at: path, in: tip) != nil }
            throw isThere ? .unsoundProposal(id, accepted) : .noProposalOnBranch(id, accepted)
        }
        let changes = ChangeSet(from: start.corpus, to: snapshot.corpus)
        let contributors = try contributors(to: tip, since: accepted, besides: proposal.proposer)
        let files = try otherFiles(from: base, to: tip)
        let state = ReviewState(
            proposal, digest: ContentDigest.of(changes, files: files), policy: accepted.policy, people: accepted.people, contributors: contributors)
        return OpenProposal(
            id: id, tip: tip, base: start, snapshot: snapshot, proposal: proposal, changes: changes, state: state,
            contributors: contributors, files: files, isBehind: base != accepted.commit)
    }

    /// What a proposal changes outside `corpus/`: `schemas/claim.schema.json <id of its content>`. An approval stands on this too.
    private func otherFiles(from base: ObjectID, to tip: ObjectID) throws(Failure) -> [String] {
        let repository = try requireRepository()
        let changes = try translating { () throws(GitError) in try repository.changedPaths(from: base, to: tip, under: prefix) }
        return changes.compactMap { change in
            workspacePath(change.path).flatMap { $0.hasPrefix("corpus/") ? nil : "\($0) \(change.new?.id.description ?? "removed")" }
        }.sorted()
    }
}

extension Accepted {
    /// The proposal of this id, if it was accepted, rejected or withdrawn.
    package func decision(on id: String) -> Proposal? {
        corpus[Proposal.address(id)].flatMap(Proposal.init).flatMap { $0.status == .open ? nil : $0 }
    }

    func words(for status: Proposal.Status) -> Words {
        corpus.types["proposal"]?.field(named: "status")?.words(for: status.rawValue) ?? Words(same: status.rawValue)
    }
}

extension Failure {
    /// A branch that somebody made with git. Only what it changed itself is to come along: the accepted document may have gone on since.
    fileprivate static func noProposalOnBranch(_ id: String, _ accepted: Accepted) -> Failure {
        let (branch, main) = ("proposal/\(id)".shellWord, accepted.branch.shellWord)
        return Failure(
            .environment, Words(nl: "op de tak `proposal/\(id)` ontbreekt `corpus/proposals/\(id).yaml`", en: "the branch `proposal/\(id)` lacks `corpus/proposals/\(id).yaml`"),
            hint: Words(
                nl: "Dien het werk alsnog in: `git switch \(main) && git merge --squash \(branch)`, en dan `groei propose --title '…'`. Weg met de tak: `git branch -D \(branch)`.",
                en: "Propose the work after all: `git switch \(main) && git merge --squash \(branch)`, then `groei propose --title '…'`. To be rid of the branch: `git branch -D \(branch)`."))
    }

    fileprivate static func unsoundProposal(_ id: String, _ accepted: Accepted) -> Failure {
        let (branch, main) = ("proposal/\(id)".shellWord, accepted.branch.shellWord)
        return Failure(
            .environment, Words(nl: "op de tak `proposal/\(id)` klopt `corpus/proposals/\(id).yaml` niet", en: "on the branch `proposal/\(id)` the file `corpus/proposals/\(id).yaml` is not sound"),
            hint: Words(
                nl: "Herstel het daar: `git switch \(branch)`, verbeter het bestand, `git commit -a`, en terug met `git switch \(main)`. Weg met de tak: `git branch -D \(branch)`.",
                en: "Mend it there: `git switch \(branch)`, correct the file, `git commit -a`, and back with `git switch \(main)`. To be rid of the branch: `git branch -D \(branch)`."))
    }

    static func noProposal(_ id: String, _ open: [String], _ accepted: Accepted) -> Failure {
        if let past = accepted.decision(on: id) {
            let status = accepted.words(for: past.status)
            return Failure(
                .environment, Words(nl: "voorstel `\(id)` is al \(status.nl)", en: "proposal `\(id)` is \(status.en) already"),
                hint: Words(nl: "Bekijk het met `groei show proposal/\(id)`.", en: "See it with `groei show proposal/\(id)`."))
        }
        return Failure(
            .usage, Words(nl: "er is geen open voorstel `\(id)`", en: "there is no open proposal `\(id)`"),
            hint: .didYouMean(Likeness.nearest(to: id, among: open)) ?? Words(nl: "`groei proposal list` laat zien welke er zijn.", en: "`groei proposal list` shows which there are."))
    }
}
