import Diagnostics
import Editorial
import Git
import Glibc
import Records

/// A record that is written in the place of others: noted in `.git/groei/` while it runs.
///
/// A process that is killed in between leaves the note, and the next command ends what it began. Without it the document would
/// have both: a source, and the decision to leave it out.
struct UnfinishedReplacement {
    static let name = "groei/unfinished-records"

    /// A file by its path in the repository, and what it holds.
    private struct File {
        let path: String
        let content: ObjectID
    }

    private let process: Int32
    private let new: File
    private let old: [File]

    /// - Throws: when the contents cannot be stored.
    init(_ written: WrittenRecord, replacing records: [Record], in workspace: Workspace, _ repository: Repository) throws(Failure) {
        func file(_ path: String, _ bytes: [UInt8]) throws(Failure) -> File {
            File(path: workspace.repositoryPath(path), content: try translating { () throws(GitError) in try repository.writeBlob(bytes) })
        }
        process = getpid()
        new = try file(written.record.path, Array(written.text.utf8))
        old = try records.map { record throws(Failure) in try file(record.path, record.tree.source.bytes) }
    }

    /// Nil when there is none, or it is no note.
    static func read(_ repository: Repository) -> UnfinishedReplacement? {
        guard case .bytes(let bytes) = Files.read(repository.gitDirectory + name, maximum: 1 << 20) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let files = lines.dropFirst().compactMap { line -> File? in
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let content = ObjectID(hex: String(parts[0])) else { return nil }
            return File(path: String(parts[1]), content: content)
        }
        guard let process = lines.first.flatMap({ Int32($0) }), files.count == lines.count - 1, files.count > 1 else { return nil }
        return UnfinishedReplacement(process: process, new: files[0], old: Array(files.dropFirst()))
    }

    private init(process: Int32, new: File, old: [File]) {
        (self.process, self.new, self.old) = (process, new, old)
    }

    func note(_ repository: Repository) throws(Failure) {
        let text = "\(process)\n" + ([new] + old).map { "\($0.content) \($0.path)\n" }.joined()
        try Files.write(Array(text.utf8), to: repository.gitDirectory + Self.name)
    }

    func forget(_ repository: Repository) { unlink(repository.gitDirectory + Self.name) }

    /// Whether the process that began it still runs, and will end it itself.
    var isRunning: Bool { process == getpid() || kill(process, 0) == 0 || errno == EPERM }

    /// Goes on where the process was killed, or back where a file that was to go has been edited since. What else was edited stays.
    ///
    /// - Returns: false when it is of another document in the repository.
    func finish(in workspace: Workspace, _ repository: Repository) throws(Failure) -> Bool {
        func state(_ file: File) throws(Failure) -> (path: String, isThere: Bool, isSame: Bool)? {
            guard let path = try workspace.workspacePath(file.path).map({ path throws(Failure) in try workspace.file(path) }) else { return nil }
            guard case .bytes(let bytes) = Files.read(path, maximum: 1 << 24) else { return (path, Files.exists(path), false) }
            return (path, true, try translating { () throws(GitError) in try repository.writeBlob(bytes) } == file.content)
        }
        guard let made = try state(new) else { return false }
        let replaced = try old.map { file throws(Failure) in try state(file) }.compactMap(\.self)
        guard replaced.count == old.count else { return false }
        try Files.remove(Files.temporary(for: made.path, of: process))
        guard made.isSame else { return true }
        if replaced.allSatisfy({ !$0.isThere || $0.isSame }) {
            for file in replaced { try Files.remove(file.path) }
        } else {
            try Files.remove(made.path)
        }
        return true
    }
}

extension Workspace {
    /// Ends what a killed process began, where a record was being written in the place of others.
    func finishReplacement() {
        guard root != nil, let repository, let note = UnfinishedReplacement.read(repository), !note.isRunning else { return }
        do throws(Failure) {
            if try note.finish(in: self, repository) { note.forget(repository) }
        } catch {
            // A full disk: the note stays, and the next command tries again.
        }
    }
}
