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
    /// Warnings and information of the check.
    package let findings: [Finding]
    /// Files that were edited while we worked, and therefore stayed as they are.
    package let left: [String]
    /// A resumed proposal to which nothing was added.
    package var isUnchanged = false
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
        let person = try actor.requirePerson()
        let head = try proposableHead(accepted)
        let changes = try workingChanges()
        if let path = changes.reserved.first { throw .reserved(path) }
        guard !changes.isEmpty else { return try leave(head, accepted, request) }
        let working = try Snapshot.workingCopy(of: self)
        let findings = working.check()
        guard findings.count(of: .error) == 0 else { throw .hasErrors(findings.filter { $0.severity == .error }) }

        if let update = request.update ?? head.proposal {
            return try extend(update, changes, head, accepted, actor, request, findings)
        }
        guard let title = request.title, !title.isEmpty else {
            throw Failure(
                .usage, Words(nl: "een voorstel heeft een titel nodig", en: "a proposal needs a title"),
                hint: Words(nl: "Bijvoorbeeld: groei propose --title 'Bron Latham & Vogt (2007) toegevoegd'", en: "For example: groei propose --title 'Add source Latham & Vogt (2007)'"))
        }
        let base = try Snapshot.at(head.commit, named: Words(same: accepted.branch), of: self, sharing: accepted.snapshot)
        let set = ChangeSet(from: base.corpus, to: working.corpus)
        let slug = SourceID.slug(title)
        let id = try freeID(request.id ?? (slug.isEmpty ? "voorstel" : slug), isGiven: request.id != nil, accepted)
        var edits = changes.edits
        edits["corpus/proposals/\(id).yaml"] = try proposalRecord(title, request.description, person, accepted)
        if request.isDryRun {
            return ProposeOutcome(id: id, isNew: true, commit: head.commit, changes: set, findings: findings, left: [])
        }
        let message = CommitMessage(subject: title, body: request.description, trailers: [("Groei-Proposal", id)])
        let commit = try commit(edits, over: head.commit, parents: [head.commit], message: message.text, by: actor)
        let left = try Uninterrupted.run { () throws(Failure) in
            guard try move("proposal/\(id)", to: commit, from: .zero, log: "propose: \(id)") else { throw .idTaken(id) }
            return try putBack(changes, from: commit, to: head.commit, on: accepted.branch, proposal: id)
        }
        return ProposeOutcome(id: id, isNew: true, commit: commit, changes: set, findings: findings, left: left)
    }

    /// Puts the working files back, now that the proposal has them, with a note of it for as long as it takes.
    private func putBack(
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
    private func leave(_ head: ProposableHead, _ accepted: Accepted, _ request: ProposeRequest) throws(Failure) -> ProposeOutcome {
        guard let id = head.proposal else { throw .nothingToPropose }
        if !request.isDryRun { try switchBranch(to: accepted.branch, at: accepted.commit, from: head.commit) }
        return ProposeOutcome(
            id: id, isNew: false, commit: head.commit, changes: ChangeSet(from: accepted.corpus, to: accepted.corpus), findings: [], left: [],
            isUnchanged: true)
    }

    /// Adds the edits to a proposal that is open already. Edits made over the accepted document are merged in record by record.
    private func extend(
        _ id: String, _ changes: WorkingChanges, _ head: ProposableHead, _ accepted: Accepted, _ actor: Actor, _ request: ProposeRequest, _ findings: [Finding]
    ) throws(Failure) -> ProposeOutcome {
        let message = CommitMessage(
            subject: request.title ?? "Voorstel \(id) bijgewerkt", body: request.description, trailers: [("Groei-Proposal", id)])
        let isCheckedOut = head.proposal == id
        let (commit, left) = try Uninterrupted.run { () throws(Failure) -> (ObjectID, [String]) in
            let commit = try retrying { () throws(Failure) -> ObjectID? in
                let open = try openProposal(id, accepted)
                let edits = isCheckedOut ? changes.edits : try merged(changes, over: head.commit, into: open)
                let commit = try self.commit(edits, over: open.tip, parents: [open.tip], message: message.text, by: actor)
                if request.isDryRun { return commit }
                return try move(open.branch, to: commit, from: open.tip, log: "propose: \(id)") ? commit : nil
            }
            return (commit, request.isDryRun ? [] : try leave(changes, in: commit, of: id, head, accepted, isCheckedOut))
        }
        let before = try Snapshot.at(accepted.commit, named: Words(same: accepted.branch), of: self, sharing: accepted.snapshot)
        let after = try Snapshot.at(commit, named: Words(nl: "voorstel \(id)", en: "proposal \(id)"), of: self, sharing: before)
        return ProposeOutcome(
            id: id, isNew: false, commit: commit, changes: ChangeSet(from: before.corpus, to: after.corpus), findings: findings, left: left)
    }

    /// Leaves edits in the proposal that now has them, and returns to the accepted document.
    ///
    /// - Returns: files that were edited again meanwhile, and stay.
    private func leave(
        _ changes: WorkingChanges, in commit: ObjectID, of id: String, _ head: ProposableHead, _ accepted: Accepted, _ isCheckedOut: Bool
    ) throws(Failure) -> [String] {
        guard isCheckedOut else {
            let branch = head.proposal.map { "proposal/\($0)" } ?? accepted.branch
            return try putBack(changes, from: commit, to: head.commit, on: branch, proposal: id)
        }
        let repository = try requireRepository()
        try translating { () throws(GitError) in try repository.resetIndex(paths: changes.paths.map(repositoryPath), to: commit) }
        try switchBranch(to: accepted.branch, at: accepted.commit, from: commit)
        return []
    }

    private func merged(_ changes: WorkingChanges, over head: ObjectID, into open: OpenProposal) throws(Failure) -> FileEdits {
        let base = try Snapshot.at(head, named: Words(same: "HEAD"), of: self, sharing: open.base)
        let working = try Snapshot.workingCopy(of: self)
        let merge = CorpusMerge(base: base.corpus, ours: open.snapshot.corpus, theirs: working.corpus)
        guard merge.conflicts.isEmpty else { throw .conflicts(merge.conflicts, in: open.id, open.snapshot.corpus) }
        var edits = merge.files
        for (path, bytes) in changes.edits where path.hasPrefix("schemas/") { edits.updateValue(bytes, forKey: path) }
        return edits
    }

    struct ProposableHead {
        let commit: ObjectID
        /// The proposal whose branch is checked out.
        let proposal: String?
    }

    private func proposableHead(_ accepted: Accepted) throws(Failure) -> ProposableHead {
        let repository = try requireRepository()
        switch try translating({ () throws(GitError) in try repository.head() }) {
        case .branch(accepted.branch, let commit): return ProposableHead(commit: commit, proposal: nil)
        case .branch(let name, let commit) where name.hasPrefix("proposal/"):
            return ProposableHead(commit: commit, proposal: String(name.dropFirst("proposal/".count)))
        case .branch(let name, _):
            throw Failure(
                .environment, Words(nl: "je bent op de tak `\(name)`; indienen kan vanaf `\(accepted.branch)`", en: "you are on the branch `\(name)`; propose from `\(accepted.branch)`"),
                hint: Words(nl: "Neem je werk mee: git switch \(accepted.branch)", en: "Take your work along: git switch \(accepted.branch)"))
        case .detached:
            throw Failure(
                .environment, Words(nl: "er is geen tak uitgecheckt (losse HEAD)", en: "no branch is checked out (detached HEAD)"),
                hint: Words(nl: "Neem je werk mee: git switch \(accepted.branch)", en: "Take your work along: git switch \(accepted.branch)"))
        case .unborn: throw .noCommits
        }
    }

    private func freeID(_ wanted: String, isGiven: Bool, _ accepted: Accepted) throws(Failure) -> String {
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

    private func proposalRecord(_ title: String, _ description: String?, _ person: Person, _ accepted: Accepted) throws(Failure) -> [UInt8] {
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

extension Failure {
    static func idTaken(_ id: String) -> Failure {
        Failure(
            .environment, Words(nl: "er is al een voorstel `\(id)`", en: "there is a proposal `\(id)` already"),
            hint: Words(nl: "Kies een ander id met --id, of voeg toe met --update \(id).", en: "Choose another id with --id, or add to it with --update \(id)."))
    }

    static func reserved(_ path: String) -> Failure {
        Failure(
            .environment, Words(nl: "`\(path)` is met de hand gewijzigd; voorstellen en versies schrijft groei zelf", en: "`\(path)` was edited by hand; groei writes proposals and versions itself"),
            hint: Words(nl: "Zet het terug: git restore \(path) (of haal het weg als het nieuw is).", en: "Put it back: git restore \(path) (or take it away if it is new)."))
    }

    static let nothingToPropose = Failure(
        .environment, Words(nl: "er is niets gewijzigd om in te dienen", en: "nothing was changed that could be proposed"),
        hint: Words(nl: "Voeg eerst iets toe, bijvoorbeeld met `groei source add`, of bewerk een bestand in `corpus/`.", en: "Add something first, for example with `groei source add`, or edit a file in `corpus/`."))

    static func hasErrors(_ findings: [Finding]) -> Failure {
        Failure(
            .findings, Words(nl: "het document heeft nog fouten; er is niets ingediend of vastgelegd", en: "the document still has errors; nothing was proposed or committed"),
            hint: Words(nl: "Verbeter ze; `groei check` laat ze opnieuw zien.", en: "Mend them; `groei check` shows them again."), findings: findings)
    }

    package static func conflicts(_ conflicts: [MergeConflict], in id: String, _ corpus: Corpus) -> Failure {
        func line(_ conflict: MergeConflict, _ language: Language) -> String {
            let record = "\(conflict.address)"
            guard let path = conflict.field else {
                return Words(nl: "\(record): de één wijzigde het record, de ander haalde het weg", en: "\(record): one changed the record, the other removed it").in(language)
            }
            let label = corpus.types[conflict.address.type]?.field(named: String(path.prefix { $0 != "." && $0 != "[" }))?.words.in(language)
            return "\(record), \(label.map { "\($0) (`\(path)`)" } ?? "`\(path)`")"
        }
        func text(_ language: Language) -> String { conflicts.map { "\n  - " + line($0, language) }.joined() }
        return Failure(
            .findings,
            Words(nl: "dezelfde velden zijn intussen ook door een ander gewijzigd:\(text(.nl))", en: "the same fields were changed by somebody else meanwhile:\(text(.en))"),
            hint: Words(nl: "Er is niets veranderd. Kies wat er moet staan: `groei proposal update \(id) --prefer proposal` of `--prefer accepted`.",
                en: "Nothing was changed. Choose what it should say: `groei proposal update \(id) --prefer proposal` or `--prefer accepted`."))
    }
}
