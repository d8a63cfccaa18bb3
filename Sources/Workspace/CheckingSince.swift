package import Diagnostics
import Editorial
import Git
import Records

extension Workspace {
    /// What of a result a change since a revision has to do with: the findings in files that differ, and those elsewhere that the
    /// document did not have then, such as references to a record that was removed.
    ///
    /// The document at the revision is only checked when there are findings in files that do not differ.
    ///
    /// - Parameter check: how it was checked.
    package func narrowed(
        _ result: CheckResult, of snapshot: Snapshot, since revision: String, check: (Snapshot) -> [Finding]
    ) throws(Failure) -> CheckResult {
        let then = try resolve(revision)
        var changes = ChangedFiles(workspace: self, then: then, now: snapshot.commit)
        var (shown, elsewhere): ([Finding], [Finding]) = ([], [])
        for finding in result.findings {
            if try changes.contains(finding.place?.path) { shown.append(finding) } else { elsewhere.append(finding) }
        }
        if !elsewhere.isEmpty {
            let old = try Snapshot.at(then, named: Words(same: revision), of: self, sharing: snapshot)
            shown += elsewhere.without(check(old))
        }
        var silenced: [CheckResult.Silenced] = []
        for entry in result.silenced where try changes.contains(entry.finding.place?.path) { silenced.append(entry) }
        return CheckResult(shown, silenced: silenced).inOrder()
    }
}

/// Which files differ from a commit; asked only for files with findings.
private struct ChangedFiles {
    let workspace: Workspace
    let then: ObjectID
    /// The commit that was checked; nil for the working copy.
    let now: ObjectID?
    private var known: [String: Bool] = [:]

    init(workspace: Workspace, then: ObjectID, now: ObjectID?) {
        self.workspace = workspace
        self.then = then
        self.now = now
    }

    mutating func contains(_ path: String?) throws(Failure) -> Bool {
        guard let path else { return false }
        if let known = known[path] { return known }
        let differs = try differs(path)
        known[path] = differs
        return differs
    }

    private func differs(_ path: String) throws(Failure) -> Bool {
        let repository = try workspace.requireRepository()
        let old = try entry(path, in: then)
        if let now { return try entry(path, in: now) != old }
        let content = Files.read(try workspace.file(path), maximum: YAMLReader.maximumBytes)
        if case .missing = content { return old != nil }
        guard case .bytes(let bytes) = content else { return true }
        guard let old, old.mode.isRegularFile else { return true }
        return try translating { () throws(GitError) in try repository.blob(old.id, maximum: YAMLReader.maximumBytes) } != workspace.stored(bytes, at: path)
    }

    private func entry(_ path: String, in commit: ObjectID) throws(Failure) -> TreeEntry? {
        let repository = try workspace.requireRepository()
        return try translating { () throws(GitError) in try repository.entry(at: workspace.repositoryPath(path), in: commit) }
    }
}

extension [Finding] {
    /// Those that are not among others, wherever in its file each has moved to.
    func without(_ others: [Finding]) -> [Finding] {
        var known = Dictionary(grouping: others, by: FindingKey.init).mapValues(\.count)
        return filter { finding in
            let count = known[FindingKey(finding), default: 0]
            known[FindingKey(finding)] = count - 1
            return count <= 0
        }
    }
}

/// A finding, wherever in its file it has moved to.
private struct FindingKey: Hashable {
    let rule: String
    let severity: Severity
    let path: String?
    let field: String?
    let message: Words

    init(_ finding: Finding) {
        (rule, severity, path, field, message) = (finding.rule, finding.severity, finding.place?.path, finding.field, finding.message)
    }
}
