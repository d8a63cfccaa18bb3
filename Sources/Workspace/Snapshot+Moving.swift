import Diagnostics
import Editorial
import Git

/// A commit that has most of its files from another one.
extension Snapshot {
    /// The document at another commit. Only the files that differ are read, so that the cost grows with what changed and not with the
    /// document.
    ///
    /// - Returns: nil where it has to be read whole: this is no commit, a schema differs, or a file here or there gives no record.
    func moved(to commit: ObjectID, named name: Words, of workspace: Workspace) throws(Failure) -> Snapshot? {
        guard let start = self.commit, corpus.refused.isEmpty else { return nil }
        let repository = try workspace.requireRepository()
        let source = FileSource.commit(repository)
        let changes = try translating { () throws(GitError) in try repository.changedPaths(from: start, to: commit, under: workspace.prefix) }
        guard let step = Step(changes, workspace, corpus) else { return nil }
        let files = source.read(step.written)
        guard files.allSatisfy({ (try? $0.content.get()) != nil }) else { return nil }

        var moved = self
        (moved.name, moved.commit, moved.surroundings) = (name, commit, Self.surroundings(of: source, commit, workspace))
        moved.corpus = (step.removed.isEmpty ? corpus : corpus.forgetting(step.removed)).overlaying(files)
        guard !moved.corpus.records.isEmpty else { return nil }
        for path in step.removed { moved.blobs[path] = nil }
        for entry in step.written { moved.blobs[entry.path] = entry.blob }
        if let changelog = step.changelog { (moved.changelog, moved.changelogFinding) = source.changelog(changelog) }
        return moved
    }
}

/// What of a document differs between two commits, where nothing differs but records and the changelog.
private struct Step {
    private(set) var removed: [String] = []
    private(set) var written: [FileSource.Entry] = []
    /// Nil when it is the same.
    private(set) var changelog: FileSource.Entry??

    /// - Parameter corpus: the document before.
    init?(_ changes: [PathChange], _ workspace: Workspace, _ corpus: Corpus) {
        for change in changes {
            guard let path = workspace.workspacePath(change.path), !FileSource.isHidden(path) else { continue }
            let isFile = change.new?.mode.isRegularFile ?? true
            let entry = change.new.map { FileSource.Entry(path: path, blob: $0.id) }
            let top = path.prefix { $0 != "/" }
            switch top {
            case "schemas": return nil
            case "corpus":
                guard isFile, case .record(let address, _) = CorpusPath.classify(path, corpus.types), (corpus[address] == nil) == (change.old == nil) else { return nil }
                if let entry { written.append(entry) } else { removed.append(path) }
            case "CHANGELOG.md" where top.endIndex == path.endIndex: changelog = .some(change.new.flatMap(FileSource.Entry.init(changelog:)))
            default: break
            }
        }
    }
}
