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

    /// A file by its path in the repository, and what it holds; one that stays also what it holds then.
    private struct File {
        let path: String
        let content: ObjectID
        var next: ObjectID?
    }

    /// How far it came with a file.
    private struct State {
        let file: File
        let path: String
        let isBefore: Bool
        let isDone: Bool

        /// Nil for a file of another document.
        init?(_ file: File, _ workspace: Workspace, _ repository: Repository) throws(Failure) {
            guard let path = try workspace.workspacePath(file.path).map({ path throws(Failure) in try workspace.file(path) }) else { return nil }
            var now: ObjectID?
            if case .bytes(let bytes) = Files.read(path, maximum: 1 << 24) { now = try translating { () throws(GitError) in try repository.writeBlob(bytes) } }
            (self.file, self.path, isBefore) = (file, path, now == file.content)
            isDone = file.next.map { $0 == now } ?? !Files.exists(path)
        }
    }

    private let process: Int32
    private let new: File
    /// Those that go, and those that change.
    private let old: [File]

    /// - Throws: when the contents cannot be stored.
    init(_ written: WrittenRecord, _ replacement: Replacement, in workspace: Workspace, _ repository: Repository) throws(Failure) {
        func store(_ bytes: [UInt8]) throws(Failure) -> ObjectID { try translating { () throws(GitError) in try repository.writeBlob(bytes) } }
        func file(_ path: String, _ bytes: [UInt8], _ next: [UInt8]? = nil) throws(Failure) -> File {
            File(path: workspace.repositoryPath(path), content: try store(bytes), next: try next.map(store))
        }
        process = getpid()
        new = try file(written.record.path, Array(written.text.utf8))
        let edited = try replacement.edited.map { record, tree throws(Failure) in try file(record.path, record.tree.source.bytes, tree.source.bytes) }
        old = try edited + replacement.gone.map { record throws(Failure) in try file(record.path, record.tree.source.bytes) }
    }

    /// Nil when there is none, or it is no note.
    static func read(_ repository: Repository) -> UnfinishedReplacement? {
        guard case .bytes(let bytes) = Files.read(repository.gitDirectory + name, maximum: 1 << 20) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let files = lines.dropFirst().compactMap { line -> File? in
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count >= 2, let content = ObjectID(hex: String(parts[0])) else { return nil }
            if parts.count == 3, let next = ObjectID(hex: String(parts[1])) { return File(path: String(parts[2]), content: content, next: next) }
            return File(path: parts.dropFirst().joined(separator: " "), content: content)
        }
        guard let process = lines.first.flatMap({ Int32($0) }), files.count == lines.count - 1, files.count > 1 else { return nil }
        return UnfinishedReplacement(process: process, new: files[0], old: Array(files.dropFirst()))
    }

    private init(process: Int32, new: File, old: [File]) {
        (self.process, self.new, self.old) = (process, new, old)
    }

    func note(_ repository: Repository) throws(Failure) {
        let text = "\(process)\n" + ([new] + old).map { file in
            "\(file.content) \(file.next.map { "\($0) " } ?? "")\(file.path)\n"
        }.joined()
        try Files.write(Array(text.utf8), to: repository.file(ofNote: Self.name))
    }

    func forget(_ repository: Repository) { unlink(repository.gitDirectory + Self.name) }

    /// Whether the process that began it still runs, and will end it itself.
    var isRunning: Bool { !OtherProcess.isGone(process) }

    /// Goes on where the process was killed, or back where a file that was to go has been edited since. What else was edited stays.
    ///
    /// - Returns: false when it is of another document in the repository.
    func finish(in workspace: Workspace, _ repository: Repository) throws(Failure) -> Bool {
        guard let made = try State(new, workspace, repository) else { return false }
        let others = try old.map { file throws(Failure) in try State(file, workspace, repository) }.compactMap(\.self)
        guard others.count == old.count else { return false }
        for state in [made] + others { try Files.remove(Files.temporary(for: state.path, of: process)) }
        guard made.isBefore else { return true }
        if others.allSatisfy({ $0.isBefore || $0.isDone }) {
            for other in others where !other.isDone { try put(other.file.next, other.path, repository) }
        } else {
            for other in others where other.isDone && other.file.next != nil { try put(other.file.content, other.path, repository) }
            try Files.remove(made.path)
        }
        return true
    }

    /// Gives a file its content; nil takes it away.
    private func put(_ content: ObjectID?, _ path: String, _ repository: Repository) throws(Failure) {
        guard let content else { return try Files.remove(path) }
        try Files.write(try translating { () throws(GitError) in try repository.blob(content, maximum: 1 << 24) }, to: path)
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
