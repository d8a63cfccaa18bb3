import Diagnostics
import Git
import Editorial
import Records

/// Brings working files in step with a commit that groei made on the branch that is checked out.
struct WorkingCopyUpdate {
    private let workspace: Workspace
    private let root: String
    /// Workspace paths with the bytes that they must get; nil to take the file away.
    private var writes: [(path: String, bytes: [UInt8]?)] = []
    /// Workspace paths whose files are as they must be, then if not before.
    private var inStep: [String] = []
    private let commit: ObjectID

    /// Looks which files would change from `old` to `new`.
    ///
    /// - Parameter leavingEdited: leave files alone that were edited here, instead of refusing.
    /// - Throws: when one of them was edited here: what somebody typed is never overwritten. Nothing is touched then.
    init(_ workspace: Workspace, from old: ObjectID, to new: ObjectID, leavingEdited: Bool = false) throws(Failure) {
        self.workspace = workspace
        root = try workspace.requireRoot()
        commit = new
        let repository = try workspace.requireRepository()
        let changes = try translating { () throws(GitError) in try repository.changedPaths(from: old, to: new, under: workspace.prefix) }
        var dirty: [String] = []
        for change in changes {
            guard let path = workspace.workspacePath(change.path), change.new?.mode.isRegularFile ?? true, Names.isSafePath(path) else { continue }
            let before = try Self.bytes(change.old, repository)
            let after = try Self.bytes(change.new, repository)
            switch Files.read("\(root)/\(path)", maximum: YAMLReader.maximumBytes) {
            case .bytes(let bytes) where try [bytes, workspace.stored(bytes, at: path)].contains(after): break
            case .bytes(let bytes) where try [bytes, workspace.stored(bytes, at: path)].contains(before): writes.append((path, after))
            case .missing where before == nil: writes.append((path, after))
            case .missing where after == nil: break
            default:
                dirty.append(path)
                continue
            }
            inStep.append(path)
        }
        guard dirty.isEmpty || leavingEdited else { throw .dirty(dirty) }
    }

    private static func bytes(_ entry: TreeEntry?, _ repository: Repository) throws(Failure) -> [UInt8]? {
        guard let entry, entry.mode.isRegularFile else { return nil }
        return try translating { () throws(GitError) in try repository.blob(entry.id, maximum: YAMLReader.maximumBytes) }
    }

    /// Writes the files and the index entries of what changed.
    func apply(patience: Duration = .seconds(3)) throws(Failure) {
        for (path, bytes) in writes {
            if let bytes { try Files.write(try workspace.checkedOut(bytes, at: path), to: "\(root)/\(path)") } else { try Files.remove("\(root)/\(path)") }
        }
        let paths = inStep.map(workspace.repositoryPath)
        let repository = try workspace.requireRepository()
        try translating { () throws(GitError) in try repository.resetIndex(paths: paths, to: commit, patience: patience) }
    }

    /// The same, after a process that was killed: its temporary files go as well, and nobody's lock is waited for.
    func apply(cleaningUpAfter process: Int32) throws(Failure) {
        for path in inStep { try Files.remove(Files.temporary(for: "\(root)/\(path)", of: process)) }
        try apply(patience: .zero)
    }
}

extension Failure {
    static func dirty(_ paths: [String]) -> Failure {
        let names = paths.sorted().prefix(5).map(\.shellWord).joined(separator: " ") + (paths.count > 5 ? " …" : "")
        let list = paths.sorted().prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (paths.count > 5 ? " …" : "")
        return Failure(
            .environment,
            Words(nl: "je hebt zelf gewerkt aan \(list), en dat zou overschreven worden", en: "you have been editing \(list), which would be overwritten"),
            hint: Words(nl: "Dien je werk eerst in met `groei propose` (of leg het vast met `git commit`), of zet het terug: git restore \(names) (wat nieuw is, haal je weg). Er is niets veranderd.",
                en: "Propose your work first with `groei propose` (or `git commit` it), or put it back: git restore \(names) (take away what is new). Nothing was changed."))
    }
}
