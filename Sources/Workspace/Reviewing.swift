package import Diagnostics
package import Editorial
import Git
package import Records

extension Workspace {
    /// Writes a verdict on a proposal's content as it is now.
    ///
    /// - Returns: the proposal as it then stands.
    package func review(
        _ id: String, verdict: Review.Verdict, aspect: String?, reason: String?, digest expected: String? = nil
    ) throws(Failure) -> OpenProposal {
        if let reason { try requireReason(reason) }
        return try retrying { () throws(Failure) -> OpenProposal? in
            let accepted = try accepted()
            let actor = try actor(among: accepted.people)
            let open = try openProposal(id, accepted)
            let person = try reviewer(actor, of: open, accepted.policy)
            if let more = try proposalElsewhere(open.id, accepted) { throw .isElsewhere(more) }
            if let expected, !open.state.digest.hasPrefix(expected) { throw .contentMoved(open.id) }
            let aspect = try self.aspect(aspect, accepted.policy)
            let role = [Role.maintainer, .reviewer, .editor].first { person.roles.contains($0) && aspect.roles.contains($0) }
            guard let role else {
                _ = try actor.require(aspect.roles, or: Words(nl: "het aspect ‘\(aspect.aspect)’ niet beoordelen", en: "not review the aspect ‘\(aspect.aspect)’"))
                return nil
            }
            let review = Review(
                reviewer: person.id, role: role, aspect: aspect.aspect, verdict: verdict, reason: reason, date: surroundings.timestamp,
                digest: open.state.digest)
            let record = try edited(open, [open.snapshot.corpus[Proposal.address(open.id)]?["reviews"] == nil
                ? .set(["reviews"], .array([review.plain])) : .append(["reviews"], review.plain)])
            let subject = verdict == .approve ? "Goedgekeurd: \(open.proposal.title)" : "Teruggegeven: \(open.proposal.title)"
            let message = CommitMessage(
                subject: subject, body: reason,
                trailers: [("Groei-Proposal", open.id), ("Reviewed-by", "\(actor.author.name) <\(actor.author.email)>")])
            let commit = try commit(
                ["corpus/proposals/\(open.id).yaml": record], over: open.tip, parents: [open.tip], message: message.text, by: actor)
            return try advance(open.branch, to: commit, from: open.tip, log: "review: \(open.id)") ? try openProposal(id, accepted) : nil
        }
    }

    /// A reason of nothing would be an error in the record.
    func requireReason(_ reason: String) throws(Failure) {
        guard reason.allSatisfy(\.isWhitespace) else { return }
        throw Failure(
            .usage, Words(nl: "de reden is leeg", en: "the reason is empty"),
            hint: Words(nl: "Zeg in een zin waarom: --reason '…'", en: "Say in a sentence why: --reason '…'"))
    }

    private func reviewer(_ actor: Actor, of open: OpenProposal, _ policy: ReviewPolicy) throws(Failure) -> Person {
        let person = try actor.requirePerson()
        guard person.id != open.proposal.proposer else {
            throw Failure(
                .environment, Words(nl: "\(person.name) heeft dit voorstel zelf ingediend en kan het niet beoordelen", en: "\(person.name) made this proposal and cannot review it"),
                hint: Words(nl: "Vraag een ander; `groei list person` laat zien wie er beoordelen.", en: "Ask somebody else; `groei list person` shows who reviews."))
        }
        guard !open.contributors.contains(person.id) else {
            throw Failure(
                .environment, Words(nl: "\(person.name) heeft aan dit voorstel meegeschreven en kan het niet beoordelen", en: "\(person.name) wrote part of this proposal and cannot review it"),
                hint: Words(nl: "Vraag een ander; `groei list person` laat zien wie er beoordelen.", en: "Ask somebody else; `groei list person` shows who reviews."))
        }
        return person
    }

    private func aspect(_ name: String?, _ policy: ReviewPolicy) throws(Failure) -> ReviewPolicy.Approval {
        let names = policy.approvals.map(\.aspect)
        // A document that asks for no approvals may still get them.
        if names.isEmpty { return ReviewPolicy.Approval(aspect: name ?? "inhoud", count: 0, roles: [.reviewer, .maintainer]) }
        guard let name else {
            if let only = policy.approvals.first, policy.approvals.count == 1 { return only }
            throw Failure(
                .usage, Words(nl: "kies het aspect dat je beoordeelt: --aspect \(names.joined(separator: " | "))", en: "choose the aspect that you review: --aspect \(names.joined(separator: " | "))"))
        }
        guard let aspect = policy.approvals.first(where: { $0.aspect == name }) else {
            throw Failure(
                .usage, Words(nl: "dit document kent geen aspect ‘\(name)’", en: "this document knows no aspect ‘\(name)’"),
                hint: .didYouMean(Likeness.nearest(to: name, among: names)) ?? Words(nl: "Er is: \(names.joined(separator: ", ")).", en: "There is: \(names.joined(separator: ", "))."))
        }
        return aspect
    }

    /// The proposal's record with these edits.
    func edited(_ open: OpenProposal, _ edits: [TreeEdit]) throws(Failure) -> [UInt8] {
        guard let record = open.snapshot.corpus[Proposal.address(open.id)] else { throw .noProposalRecord(open.id) }
        return try edited(record, edits, open.snapshot.corpus)
    }

    /// A record's file with these edits.
    package func edited(_ record: Record, _ edits: [TreeEdit], _ corpus: Corpus) throws(Failure) -> [UInt8] {
        do throws(EditError) {
            return try TreeEditor.apply(edits, to: record.tree, order: corpus.type(of: record).order).source.bytes
        } catch {
            let words = error.words
            guard error.isOfFile else {
                throw Failure(
                    .usage, Words(nl: "\(record.address) kan zo niet gewijzigd worden: \(words.nl)", en: "\(record.address) cannot be changed like this: \(words.en)"),
                    hint: Words(nl: "Er is niets veranderd. Bekijk het record met: groei show \(record.address)", en: "Nothing was changed. See the record with: groei show \(record.address)"))
            }
            throw Failure(
                .environment, Words(nl: "`\(record.path)` kon niet bijgewerkt worden: \(words.nl)", en: "`\(record.path)` could not be edited: \(words.en)"),
                hint: Words(nl: "Er is niets veranderd. Bewerk het bestand met de hand: groei edit \(record.address)", en: "Nothing was changed. Edit the file by hand: groei edit \(record.address)"))
        }
    }
}

extension Failure {
    static func noProposalRecord(_ id: String) -> Failure {
        Failure(.environment, Words(nl: "het record van voorstel `\(id)` ontbreekt", en: "the record of proposal `\(id)` is missing"))
    }

    /// A verdict on what is here would not be one on what others see.
    fileprivate static func isElsewhere(_ more: ProposalElsewhere) -> Failure {
        Failure(
            .environment, Words(nl: "dit is niet alles van voorstel `\(more.id)`; er is niets vastgelegd", en: "this is not all of proposal `\(more.id)`; nothing was recorded"),
            hint: more.advice)
    }

    static func contentMoved(_ id: String) -> Failure {
        Failure(
            .environment, Words(nl: "voorstel `\(id)` is intussen gewijzigd", en: "proposal `\(id)` was changed meanwhile"),
            hint: Words(nl: "Bekijk het opnieuw: groei review \(id)", en: "Look at it again: groei review \(id)"))
    }
}
