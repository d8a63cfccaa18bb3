package import Diagnostics
package import Editorial
package import Git
import Records
import Rendering

/// What is to be released.
package struct ReleaseRequest: Sendable {
    /// Overrides the derived level; needs a reason.
    package var level: ChangeLevel?
    package var reason: String?
    package var prelude: String?
    /// For people in the author line of the plan only; nothing is written.
    package var isDryRun = false

    package init() {}
}

/// What `groei release cut` did.
package struct ReleaseOutcome: Sendable {
    package let plan: ReleasePlan
    package let commit: ObjectID
    /// The section of CHANGELOG.md.
    package let notes: String
    package let hasTag: Bool
}

extension Workspace {
    /// The document as it was when a version was cut.
    package func released(_ version: Version, sharing other: Snapshot) throws(Failure) -> Snapshot {
        guard let commit = try versionCommit(version.number) else {
            throw .outOfReach(version.number)
        }
        return try Snapshot.at(commit, named: Words(same: "v\(version.number)"), of: self, sharing: other)
    }

    /// - Throws: when there is something in a document that cannot be read: it would seem to be gone.
    package static func requireWhole(_ corpora: Corpus...) throws(Failure) {
        guard let finding = corpora.lazy.compactMap(\.refused.first).first else { return }
        throw Failure(
            .findings, Words(nl: "niet alles kan gelezen worden, dus vergelijken zou misleiden", en: "not everything can be read, so a comparison would mislead"),
            hint: Words(nl: "`groei check` laat zien wat er mis is.", en: "`groei check` shows what is wrong."), findings: [finding])
    }

    /// What the next version of the accepted document would be.
    package func releasePlan(_ accepted: Accepted, level: ChangeLevel? = nil) throws(Failure) -> ReleasePlan {
        try Self.requireWhole(accepted.corpus)
        var before: Corpus?
        if let previous = accepted.corpus.versions.last {
            let released = try released(previous, sharing: accepted.snapshot).corpus
            try Self.requireWhole(released)
            before = released
        }
        return ReleasePlan(released: before, current: accepted.corpus, level: level)
    }

    /// Cuts a version: its record, its section in CHANGELOG.md, one commit, and then the tag, which follows from the record.
    package func cut(_ request: ReleaseRequest) throws(Failure) -> ReleaseOutcome {
        if request.level != nil, request.reason?.allSatisfy(\.isWhitespace) ?? true { throw .overrideNeedsReason }
        return try retrying { () throws(Failure) -> ReleaseOutcome? in
            let accepted = try accepted()
            let actor = try actor(among: accepted.people)
            _ = try actor.require(accepted.policy.mayRelease, or: Words(nl: "geen versie uitbrengen", en: "not cut a version"))
            let findings = accepted.snapshot.check()
            guard findings.count(of: .error) == 0 else { throw .hasErrors(findings.filter { $0.severity == .error }) }
            let plan = try releasePlan(accepted, level: request.level)
            guard plan.isNeeded else { throw .nothingToRelease(plan, completed: try completeTag(plan.previous, request, by: actor)) }
            guard plan.previous != nil || request.level == nil else { throw .firstHasNoLevel(plan) }
            let record = versionRecord(plan, request, accepted.corpus)
            let notes = ReleaseNotes(plan, date: surroundings.today, prelude: request.prelude, corpus: accepted.corpus)
                .changelogSection(in: accepted.corpus.language)
            let changelog = Changelog(accepted.snapshot.changelog.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "")
            let title = accepted.corpus.document.map { accepted.corpus.label(of: $0) } ?? "CHANGELOG"
            let edits: FileEdits = [
                "corpus/versions/\(plan.number).yaml": record,
                "CHANGELOG.md": Array(changelog.inserting(notes, title: title).utf8),
            ]
            let message = CommitMessage(
                subject: "Versie \(plan.number)", body: request.prelude, trailers: [("Groei-Version", plan.number.description)])
            try requireFit(edits, over: accepted, request)
            let commit = try commit(edits, over: accepted.commit, parents: [accepted.commit], message: message.text, by: actor)
            if request.isDryRun { return ReleaseOutcome(plan: plan, commit: commit, notes: notes, hasTag: false) }
            return try Uninterrupted.run { () throws(Failure) in
                guard try advance(accepted.branch, to: commit, from: accepted.commit, log: "release: \(plan.number)") else { return nil }
                return ReleaseOutcome(plan: plan, commit: commit, notes: notes, hasTag: hasTag(plan.number, at: commit, by: actor))
            }
        }
    }

    /// Makes the tag of a version, if it is not there; the branch is the authority, so any later command can complete it.
    ///
    /// - Returns: whether the tag now names that commit. The version is cut whatever becomes of it.
    private func hasTag(_ number: VersionNumber, at commit: ObjectID, by actor: Actor) -> Bool {
        let made = try? Uninterrupted.run { () throws(Failure) in
            let repository = try requireRepository()
            return try translating { () throws(GitError) in
                let outcome = try repository.createAnnotatedTag(
                    "v\(number)", target: commit, tagger: actor.committer, message: "Versie \(number)\n")
                if case .done = outcome { return true }
                return try repository.resolve("refs/tags/v\(number)") == commit
            }
        }
        return made ?? false
    }

    /// A cut that was killed has its commit and not yet its tag.
    ///
    /// - Returns: the tag, if it was missing and is there now.
    private func completeTag(_ version: Version?, _ request: ReleaseRequest, by actor: Actor) throws(Failure) -> String? {
        guard let version, !request.isDryRun, let commit = try versionCommit(version.number) else { return nil }
        let repository = try requireRepository()
        let name = "v\(version.number)"
        guard try translating({ () throws(GitError) in try repository.reference("refs/tags/\(name)") }) == nil else { return nil }
        return hasTag(version.number, at: commit, by: actor) ? name : nil
    }

    private func versionRecord(_ plan: ReleasePlan, _ request: ReleaseRequest, _ corpus: Corpus) -> [UInt8] {
        let derived = plan.derivation?.level
        var fields: [Plain.Field] = [
            .init(name: "version", value: .string(plan.number.description)), .init(name: "date", value: .string(surroundings.today)),
            .init(name: "level", value: .string(plan.previous == nil ? "initial" : (request.level ?? derived ?? .patch).rawValue)),
        ]
        if let previous = plan.previous { fields.append(.init(name: "previous", value: .string(previous.number.description))) }
        if let level = request.level, level != derived, let reason = request.reason {
            fields.append(.init(name: "override", value: .object([
                .init(name: "derived", value: .string((derived ?? .patch).rawValue)), .init(name: "reason", value: .string(reason)),
            ])))
        }
        if let prelude = request.prelude { fields.append(.init(name: "prelude", value: .string(prelude))) }
        fields.append(.init(name: "digest", value: .string(ContentDigest.of(corpus))))
        if !plan.proposals.isEmpty { fields.append(.init(name: "proposals", value: .array(plan.proposals.map { .string($0.id) }))) }
        let type = corpus.types["version"]
        return Array(CanonicalForm.yaml(.object(fields), order: { type?.order(at: $0) ?? [] }).utf8)
    }
}

extension Failure {
    fileprivate static let overrideNeedsReason = Failure(
        .usage, Words(nl: "wie van het afgeleide niveau afwijkt, geeft een reden: --reason '…'", en: "overriding the derived level needs a reason: --reason '…'"))

    static func nothingToRelease(_ plan: ReleasePlan, completed tag: String?) -> Failure {
        let number = plan.previous?.number.description ?? ""
        return Failure(
            .findings, Words(nl: "sinds versie \(number) is er niets veranderd om uit te brengen", en: "nothing changed since version \(number) that could be released"),
            hint: tag.map { Words(nl: "De tag \($0) ontbrak nog, en is nu gezet.", en: "The tag \($0) was still missing, and is there now.") })
    }

    static func firstHasNoLevel(_ plan: ReleasePlan) -> Failure {
        Failure(
            .usage, Words(nl: "de eerste versie heeft geen niveau: er is nog niets om mee te vergelijken", en: "the first version has no level: there is nothing to compare with yet"),
            hint: Words(nl: "Laat --level weg; het wordt \(plan.number).", en: "Leave --level out; it will be \(plan.number)."))
    }
}

extension Failure {
    static func outOfReach(_ version: VersionNumber) -> Failure {
        Failure(
            .environment, Words(nl: "de commit van versie \(version) is niet te vinden", en: "the commit of version \(version) cannot be found"),
            hint: Words(nl: "Is dit een onvolledige kloon? Haal de rest met: git fetch --unshallow", en: "Is this a shallow clone? Get the rest: git fetch --unshallow"))
    }
}
