package import Diagnostics
package import Editorial
package import Git

/// What a name of a state of the document means: a version, a branch, a commit or a proposal.
extension Workspace {
    /// The commit that a revision names. A proposal may be named by its id alone, a version without its `v`.
    package func resolve(_ revision: String) throws(Failure) -> ObjectID {
        guard !revision.isEmpty else {
            throw Failure(
                .usage, Words(nl: "er is geen versie, tak of commit genoemd", en: "no version, branch or commit is named"),
                hint: Words(nl: "Noem er een, zoals `1.0.0` of `main`.", en: "Name one, such as `1.0.0` or `main`."))
        }
        let repository = try requireRepository()
        let candidates = [revision, "refs/heads/proposal/\(revision)", "refs/tags/v\(revision)"]
        var failures: [GitError] = []
        for candidate in candidates {
            do throws(GitError) {
                return try repository.resolve(candidate)
            } catch {
                failures.append(error)
            }
        }
        let version = VersionNumber(revision.hasPrefix("v") ? String(revision.dropFirst()) : revision)
        if let version, let commit = try versionCommit(version) { return commit }
        if let version, repository.isShallow() { throw .outOfReach(version) }
        guard try hasCommits() else { throw .noCommits }
        guard case .unknownRevision = failures[0].kind else { throw Failure(git: failures[0]) }
        throw .unknownRevision(revision, nearest: Likeness.nearest(to: revision, among: try revisionNames()))
    }

    /// What people call branches, proposals and versions.
    package func revisionNames() throws(Failure) -> [String] {
        let repository = try requireRepository()
        let references = try translating { () throws(GitError) in try repository.references(under: "refs/") }
        let names = references.flatMap { reference in
            ["refs/heads/", "refs/heads/proposal/", "refs/tags/", "refs/tags/v"].filter(reference.name.hasPrefix).map { String(reference.name.dropFirst($0.count)) }
        }
        // A clone may lack the tags. A document that cannot be read has no versions to name.
        return names + ((try? accepted().corpus.versions.map(\.number.description)) ?? [])
    }

    private func hasCommits() throws(Failure) -> Bool {
        let repository = try requireRepository()
        return try translating { () throws(GitError) in try repository.head().commit != nil }
    }

    /// The commit in which a version was cut: the one that added its record. A clone without tags knows it too.
    ///
    /// - Returns: nil where there is none, or where a shallow clone does not reach back to it.
    package func versionCommit(_ version: VersionNumber) throws(Failure) -> ObjectID? {
        let repository = try requireRepository()
        guard let tip = try acceptedTip(), let found = try addition(of: "corpus/versions/\(version).yaml", before: tip) else { return nil }
        guard try translating({ () throws(GitError) in try repository.isAtShallowEdge(found) }) else { return found }
        // The oldest commit of a shallow clone has every record, and need not be the one that made them: its content must be the version's.
        let corpus = try Snapshot.at(found, named: Words(same: "v\(version)"), of: self).corpus
        let digest = corpus[Version.address(version)].flatMap(Version.init)?.digest
        return digest == ContentDigest.of(corpus) ? found : nil
    }

    /// The newest commit that added a file, however often it was edited since.
    private func addition(of path: String, before tip: ObjectID) throws(Failure) -> ObjectID? {
        let repository = try requireRepository()
        let path = repositoryPath(path)
        return try translating { () throws(GitError) -> ObjectID? in
            var found: ObjectID?
            for commit in try repository.commitsTouching(path, from: tip) {
                guard try repository.entry(at: path, in: commit.id) != nil else { break }
                found = commit.id
            }
            return found
        }
    }

    private func acceptedTip() throws(Failure) -> ObjectID? {
        let repository = try requireRepository()
        guard let head = try translating({ () throws(GitError) in try repository.head().commit }) else { return nil }
        // A branch that is named nowhere is no reason to know no versions.
        guard let branch = try? acceptedBranch() else { return head }
        return try translating { () throws(GitError) in try repository.reference("refs/heads/\(branch)") } ?? head
    }
}

extension Failure {
    package static let noCommits = Failure(
        .environment, Words(nl: "deze repository heeft nog geen commits", en: "this repository has no commits yet"),
        hint: Words(nl: "Leg het begin vast: git add . && git commit -m 'Begin'", en: "Commit the beginning: git add . && git commit -m 'Begin'"))

    /// - Parameter nearest: names that were probably meant.
    static func unknownRevision(_ name: String, nearest: [String]) -> Failure {
        Failure(
            .usage, Words(nl: "er is geen versie, tak of commit `\(name)`", en: "there is no version, branch or commit `\(name)`"),
            hint: .didYouMean(nearest)
                ?? Words(nl: "`groei list version` en `groei proposal list` laten zien wat er is.", en: "`groei list version` and `groei proposal list` show what there is."))
    }

    /// For a version that was never cut.
    package static func noVersion(_ name: String, _ known: [VersionNumber]) -> Failure {
        let known = known.map(\.description)
        return Failure(
            .usage, Words(nl: "er is geen versie ‘\(name)’", en: "there is no version ‘\(name)’"),
            hint: known.isEmpty
                ? Words(nl: "Er is nog geen versie uitgebracht: groei release plan", en: "No version was cut yet: groei release plan")
                : Words(nl: "Er is: \(known.joined(separator: ", ")).", en: "There is: \(known.joined(separator: ", "))."))
    }
}
