import Bibliography
package import Diagnostics
package import Editorial
package import Git
import Records

/// What `groei propose` did.
package struct ProposeOutcome: Sendable {
    package let id: String
    package let isNew: Bool
    package let commit: ObjectID
    package let changes: ChangeSet
    /// What the check says of the records that it changes, and what they make wrong elsewhere.
    package let findings: [Finding]
    /// Files that were edited while we worked, and therefore stayed as they are.
    package let left: [String]
    /// A resumed proposal to which nothing was added.
    package var isUnchanged = false
    /// Nothing was added, and the proposal has another title or description.
    package var isDescribed = false
    /// The schemas that go along, which no comparison of records shows.
    package var schemas: [String] = []
    /// New records that got another id, because the proposal has another record of theirs.
    package var renamed: [RenamedAddition] = []
}

/// What is to be proposed.
package struct ProposeRequest: Sendable {
    package var title: String?
    package var description: String?
    package var id: String?
    /// Add to this open proposal instead of beginning one.
    package var update: String?
    package var isDryRun = false

    package init() {}

    /// Whether an open proposal gets another title or description, which is something to do by itself.
    func describes(_ head: ProposableHead) -> Bool {
        (update ?? head.proposal) != nil && (title ?? description) != nil
    }
}

/// The edits of the working copy, on their way to a proposal.
struct ProposedEdits {
    let accepted: Accepted
    let actor: Actor
    let head: ProposableHead
    let changes: WorkingChanges
    /// The document that they were made over.
    let base: Snapshot
    /// The working copy with them, which was checked.
    let working: Snapshot
    let checked: CheckedSnapshot

    /// What the check says of records that a proposal changes, and what is wrong elsewhere that was not before.
    func findings(on changes: ChangeSet) -> [Finding] {
        let changed = Set(changes.records.map(\.address.description))
        let own = checked.findings.filter { changed.contains($0.record ?? "") }
        return (own + checked.news(since: base) { !changed.contains($0.record ?? "") }).inOrder()
    }
}

extension Workspace {
    /// Moves the edits of the working copy to a proposal.
    ///
    /// They become a commit on the branch `proposal/<id>`; when that is safely stored, the working files go back to
    /// the accepted document, so that the next edit begins a proposal of its own. While a proposal is resumed, its branch
    /// is checked out: the commit then goes to that branch, and the accepted document is checked out again.
    package func propose(_ request: ProposeRequest) throws(Failure) -> ProposeOutcome {
        let accepted = try accepted()
        let actor = try actor(among: accepted.people)
        if actor.person == nil { try requireNotWaiting(actor, accepted) }
        _ = try actor.requirePerson()
        try requireQuiet()
        let head = try proposableHead(accepted)
        if request.title?.allSatisfy(\.isWhitespace) == true { throw .untitled }
        let changes = try workingChanges()
        if let path = changes.reserved.first { throw .reserved(path) }
        guard !changes.isEmpty || request.describes(head) else { return try leave(head, accepted, request) }
        let working = try Snapshot.workingCopy(of: self)
        let checked = working.checked()
        guard checked.findings.count(of: .error) == 0 else { throw .hasErrors(checked.findings.filter { $0.severity == .error }) }
        let base = try Snapshot.at(head.commit, named: Words(same: "HEAD"), of: self, sharing: accepted.snapshot)
        let edits = ProposedEdits(accepted: accepted, actor: actor, head: head, changes: changes, base: base, working: working, checked: checked)
        if request.update == nil, let past = head.proposal.flatMap(accepted.decision) { return try beginAnew(after: past, with: edits, request) }
        if let update = request.update ?? head.proposal { return try extend(update, with: edits, request) }
        return try begin(with: edits, request)
    }

    private func begin(with edits: ProposedEdits, _ request: ProposeRequest) throws(Failure) -> ProposeOutcome {
        guard let title = request.title else { throw .untitled }
        let (accepted, head, changes) = (edits.accepted, edits.head, edits.changes)
        let set = ChangeSet(from: edits.base.corpus, to: edits.working.corpus)
        let findings = edits.findings(on: set)
        let slug = SourceID.slug(title)
        let id = try freeID(request.id ?? (slug.isEmpty ? "voorstel" : slug), isGiven: request.id != nil, accepted)
        if request.isDryRun {
            return ProposeOutcome(id: id, isNew: true, commit: head.commit, changes: set, findings: findings, left: [], schemas: changes.schemas)
        }
        var files = changes.edits
        files["corpus/proposals/\(id).yaml"] = try proposalRecord(title, request.description, edits.actor.requirePerson(), accepted)
        let message = CommitMessage(subject: title, body: request.description, trailers: [("Groei-Proposal", id)])
        let commit = try commit(files, over: head.commit, parents: [head.commit], message: message.text, by: edits.actor)
        let left = try Uninterrupted.run { () throws(Failure) in
            guard try move("proposal/\(id)", to: commit, from: .zero, log: "propose: \(id)") else { throw .idTaken(id) }
            return try putBack(changes, from: commit, to: head.commit, on: accepted.branch, proposal: id)
        }
        return ProposeOutcome(id: id, isNew: true, commit: commit, changes: set, findings: findings, left: left, schemas: changes.schemas)
    }

    func freeID(_ wanted: String, isGiven: Bool, _ accepted: Accepted) throws(Failure) -> String {
        guard Address.isID(wanted) else {
            throw Failure(
                .usage, Words(nl: "`\(wanted)` kan geen id zijn", en: "`\(wanted)` cannot be an id"),
                hint: Words(nl: "Gebruik kleine letters zonder accenten, cijfers en streepjes: --id latham-2007", en: "Use lower-case letters, digits and hyphens: --id latham-2007"))
        }
        let taken = Set(try proposalBranches().map(\.id)).union(accepted.corpus.records(of: "proposal").map(\.id))
        guard taken.contains(wanted) else { return wanted }
        if isGiven { throw .idTaken(wanted) }
        return (2...).lazy.map { "\(wanted)-\($0)" }.first { !taken.contains($0) } ?? wanted
    }

    func proposalRecord(_ title: String, _ description: String?, _ person: Person, _ accepted: Accepted) throws(Failure) -> [UInt8] {
        var fields: [Plain.Field] = [.init(name: "title", value: .string(title))]
        if let description, !description.isEmpty { fields.append(.init(name: "description", value: .string(description))) }
        fields += [
            .init(name: "proposer", value: .string(person.id)), .init(name: "opened", value: .string(surroundings.timestamp)),
            .init(name: "status", value: .string("open")),
        ]
        let type = accepted.corpus.types["proposal"]
        return Array(CanonicalForm.yaml(.object(fields), order: { type?.order(at: $0) ?? [] }).utf8)
    }
}
