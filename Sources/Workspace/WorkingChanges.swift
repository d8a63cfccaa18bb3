package import Diagnostics
import Editorial
package import Git
import Records

/// What was edited in the working copy and is not in git's branch yet, under the workspace.
package struct WorkingChanges: Sendable {
    /// New bytes by workspace path; nil where the file was removed.
    package let edits: FileEdits
    /// Records that only groei itself writes, and that were edited by hand.
    package let reserved: [String]

    package var paths: [String] { edits.keys.sorted() }
    package var isEmpty: Bool { edits.isEmpty }
    var schemas: [String] { paths.filter { $0.hasPrefix("schemas/") } }
}

extension Workspace {
    /// Reads what was edited under `corpus/` and `schemas/`.
    ///
    /// - Throws: when a file is a link, cannot be read, or has a merge left in it.
    package func workingChanges() throws(Failure) -> WorkingChanges {
        let root = try requireRoot()
        try requireWatched()
        var edits: FileEdits = [:]
        var reserved: [String] = []
        for folder in ["corpus", "schemas"] {
            for (path, entry) in try changedFiles(in: folder) {
                guard entry.kind != .conflicted else {
                    throw Failure(
                        .environment, Words(nl: "in `\(path)` staat nog een samenvoeging die niet af is", en: "`\(path)` has an unfinished merge in it"),
                        hint: Words(nl: "Maak haar af en voer `git add \(path)` uit.", en: "Finish it and run `git add \(path)`."))
                }
                if path.hasPrefix("corpus/proposals/") || path.hasPrefix("corpus/versions/") {
                    reserved.append(path)
                    continue
                }
                edits[path] = .some(try content(of: path, in: root))
            }
        }
        return WorkingChanges(edits: edits, reserved: reserved.sorted())
    }

    /// The schemas that were edited, which no comparison of records shows.
    package func changedSchemas() throws(Failure) -> [String] {
        try changedFiles(in: "schemas").map(\.path).sorted()
    }

    /// The schemas that differ between two states of the document, which no comparison of records shows.
    ///
    /// - Parameter new: nil for the working copy.
    package func changedSchemas(from old: ObjectID, to new: ObjectID?) throws(Failure) -> [String] {
        let repository = try requireRepository()
        let head = try translating { () throws(GitError) in try repository.head().commit }
        guard let end = new ?? head else { return [] }
        let stored = try translating { () throws(GitError) in try repository.changedPaths(from: old, to: end, under: repositoryPath("schemas")) }
        let paths = stored.compactMap { workspacePath($0.path) }.filter { !FileSource.isHidden($0) }
        return Set(paths + (new == nil ? try changedSchemas() : [])).sorted()
    }

    /// What differs from what is checked out, as far as it is part of the document. What `.gitignore` names is part of it all the same:
    /// it was read and checked with the rest.
    private func changedFiles(in folder: String) throws(Failure) -> [(path: String, entry: StatusEntry)] {
        let repository = try requireRepository()
        let entries = try translating { () throws(GitError) in try repository.status(under: repositoryPath(folder), withIgnored: true) }
        return entries.compactMap { entry in
            guard let path = workspacePath(entry.path), !FileSource.isHidden(path) else { return nil }
            return entry.kind == .ignored && folder == "schemas" && !path.hasSuffix(".json") ? nil : (path, entry)
        }
    }

    private func content(of path: String, in root: String) throws(Failure) -> [UInt8]? {
        guard Names.isSafePath(path) else {
            throw Failure(
                .environment, Words(nl: "de bestandsnaam `\(path)` kan niet", en: "the file name `\(path)` is not allowed"),
                hint: Words(nl: "Gebruik kleine letters zonder accenten, cijfers en streepjes.", en: "Use lower-case letters without accents, digits and hyphens."))
        }
        switch Files.read("\(root)/\(path)", maximum: YAMLReader.maximumBytes) {
        case .bytes(let bytes): return try stored(bytes, at: path)
        case .missing: return nil
        case .link, .notAFile:
            throw Failure(.environment, Words(nl: "`\(path)` is geen gewoon bestand", en: "`\(path)` is no ordinary file"),
                hint: Words(nl: "`groei check` zegt wat eraan te doen is.", en: "`groei check` says what to do about it."))
        case .tooLarge(let size):
            throw Failure(
                .environment, Words(nl: "`\(path)` is \(size >> 20) MiB groot; groei leest er hooguit \(YAMLReader.maximumBytes >> 20)",
                    en: "`\(path)` is \(size >> 20) MiB; groei reads at most \(YAMLReader.maximumBytes >> 20)"),
                hint: Words(nl: "`groei check` zegt wat eraan te doen is.", en: "`groei check` says what to do about it."))
        case .failed(let code):
            let reason = Words(systemError: code)
            throw Failure(
                .environment, Words(nl: "`\(path)` kan niet gelezen worden (\(reason.nl))", en: "`\(path)` cannot be read (\(reason.en))"),
                hint: Words(nl: "`groei check` zegt wat eraan te doen is.", en: "`groei check` says what to do about it."))
        }
    }

    /// Puts the working files back to what HEAD has, now that their content is safe elsewhere; a file that was edited
    /// again in the meantime is left alone.
    ///
    /// - Returns: the files that were left.
    func putBack(_ changes: WorkingChanges, to head: ObjectID) throws(Failure) -> [String] {
        let repository = try requireRepository()
        let root = try requireRoot()
        var left: [String] = []
        var done: [String] = []
        let originals = try translating { () throws(GitError) in try repository.entries(at: changes.edits.keys.map(repositoryPath), in: head) }
        for (path, bytes) in changes.edits.sorted(by: { $0.key < $1.key }) {
            let file = "\(root)/\(path)"
            switch (Files.read(file, maximum: YAMLReader.maximumBytes), bytes) {
            case (.bytes(let now), let saved?) where try stored(now, at: path) == saved: break
            case (.missing, nil): break
            default:
                left.append(path)
                continue
            }
            let original = try translating { () throws(GitError) -> [UInt8]? in
                guard let entry = originals[repositoryPath(path)], entry.mode.isRegularFile else { return nil }
                return try repository.blob(entry.id, maximum: YAMLReader.maximumBytes)
            }
            if let original { try Files.write(try checkedOut(original, at: path), to: file) } else { try Files.remove(file) }
            done.append(repositoryPath(path))
        }
        try translating { () throws(GitError) in try repository.resetIndex(paths: done, to: head) }
        return left
    }
}
