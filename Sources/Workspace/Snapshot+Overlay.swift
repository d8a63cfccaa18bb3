package import Editorial
package import Records

/// The document as an editor has it, where some files are open and not saved.
extension Snapshot {
    /// The same with some records, and the changelog when it is given, as they read now; see ``Corpus/overlaying(_:)``.
    package func overlaying(_ files: [LoadedFile], changelog: SourceFile? = nil) -> Snapshot {
        var snapshot = self
        snapshot.isOverlaid = true
        if !files.isEmpty { snapshot.corpus = corpus.overlaying(files) }
        if let changelog { snapshot.changelog = changelog }
        return snapshot
    }

    /// The same with some record files read from the working copy again; what is no longer there is gone.
    package func rereading(_ paths: [String], of workspace: Workspace) -> Snapshot {
        guard let root = workspace.root else { return self }
        let source = FileSource.folder(root)
        let entries = paths.map { FileSource.Entry(path: $0, blob: nil) }
        let gone = entries.filter { if case .missing = source.content(of: $0) { true } else { false } }.map(\.path)
        var snapshot = self
        snapshot.isOverlaid = true
        snapshot.corpus = corpus.forgetting(paths).overlaying(source.read(entries.filter { !gone.contains($0.path) }))
        return snapshot
    }
}
