import Diagnostics
import Editorial
import Git
import Records

/// Who wrote something of a proposal.
extension Workspace {
    /// Who made the commits of a proposal that touch more than its own record, as git knows them: the record says who proposed, but a record
    /// can be edited.
    ///
    /// - Parameter proposer: who cannot approve it anyway, so that their merges need not be looked into.
    func contributors(to tip: ObjectID, since accepted: Accepted, besides proposer: String) throws(Failure) -> Set<String> {
        let repository = try requireRepository()
        var found: Set<String> = []
        for commit in try translating({ () throws(GitError) in try repository.history(from: tip, excluding: accepted.commit) }) {
            guard let person = accepted.people.person(email: commit.author.email), !found.contains(person.id) else { continue }
            if commit.parents.count > 1, person.id == proposer { continue }
            if try hasOwnContent(commit, sharing: accepted.snapshot) { found.insert(person.id) }
        }
        return found
    }

    /// Whether a commit has content that its author wrote. A merge brings in the work of others, and so does a choice between what two of them
    /// wrote; content that none of its parents has, and that merging them does not give, is of whoever merged.
    private func hasOwnContent(_ commit: Commit, sharing snapshot: Snapshot) throws(Failure) -> Bool {
        let paths = try writtenPaths(commit)
        guard !paths.isEmpty, commit.parents.count == 2, paths.allSatisfy({ $0.hasPrefix("corpus/") }) else { return !paths.isEmpty }
        return try !isMerge(commit, at: paths, sharing: snapshot)
    }

    /// The files that a commit has otherwise than each of its parents, but for the records of proposals.
    private func writtenPaths(_ commit: Commit) throws(Failure) -> Set<String> {
        let repository = try requireRepository()
        return try translating { () throws(GitError) in
            var written: Set<String>?
            let parents: [ObjectID?] = commit.parents.isEmpty ? [nil] : commit.parents
            for parent in parents {
                let paths = try repository.changedPaths(from: parent, to: commit.id, under: prefix).compactMap { workspacePath($0.path) }
                written = written?.intersection(paths) ?? Set(paths)
            }
            return written?.filter { !$0.hasPrefix("corpus/proposals/") } ?? []
        }
    }

    /// Whether files of a merge say what bringing its second parent into the first gives, with whatever preference.
    private func isMerge(_ commit: Commit, at paths: Set<String>, sharing snapshot: Snapshot) throws(Failure) -> Bool {
        let repository = try requireRepository()
        let base = try translating { () throws(GitError) in try repository.mergeBase(commit.parents[0], commit.parents[1]) }
        guard let base else { return false }
        func read(_ commit: ObjectID) throws(Failure) -> Snapshot { try .at(commit, named: Words(same: commit.short), of: self, sharing: snapshot) }
        let (start, into, brought, result) = (try read(base), try read(commit.parents[0]), try read(commit.parents[1]), try read(commit.id))
        for preference in [MergePreference.refuse, .ours, .theirs] {
            guard let merge = try? BroughtIn(brought.corpus, into: into.corpus, since: start.corpus, preferring: preference) else { return false }
            let isSame = paths.allSatisfy { path in
                merge.files[path].map { $0 == result.bytes(of: path) } ?? false
            }
            if merge.conflicts.isEmpty, isSame { return true }
        }
        return false
    }
}
