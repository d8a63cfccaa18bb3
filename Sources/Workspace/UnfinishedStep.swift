import Diagnostics
import Git
import Glibc

/// A step that changes the working files after a branch has moved: noted in `.git/groei/` while it runs.
///
/// A process that is killed in between leaves the note. The next command then finishes the step; without it the files that
/// were not brought along would look like edits that undo what was just decided.
struct UnfinishedStep {
    static let name = "groei/unfinished"

    /// The branch that is checked out before it, and after it.
    let before: String
    let after: String
    /// What the working files hold before it, and after it.
    let old: ObjectID
    let new: ObjectID
    let process: Int32

    init(from before: String, at old: ObjectID, to after: String, at new: ObjectID) {
        self.before = before
        self.after = after
        self.old = old
        self.new = new
        process = getpid()
    }

    private init?(reading file: String) {
        guard case .bytes(let bytes) = Files.read(file, maximum: 10_000) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        guard lines.count == 5, let process = Int32(lines[0]), let old = ObjectID(hex: lines[1]), let new = ObjectID(hex: lines[2]) else { return nil }
        (self.process, self.old, self.new, before, after) = (process, old, new, lines[3], lines[4])
    }

    static func read(_ repository: Repository) -> UnfinishedStep? { UnfinishedStep(reading: repository.gitDirectory + name) }

    func note(_ repository: Repository) throws(Failure) {
        let text = "\(process)\n\(old)\n\(new)\n\(before)\n\(after)\n"
        try Files.write(Array(text.utf8), to: repository.file(ofNote: Self.name))
    }

    func forget(_ repository: Repository) { unlink(repository.gitDirectory + Self.name) }

    /// Whether the process that took the step still runs, and will finish it itself.
    var isRunning: Bool { !OtherProcess.isGone(process) }
}

extension Workspace {
    /// Does work that changes working files, with a note of it for as long as it takes; the note stays when it fails.
    func noting(_ step: UnfinishedStep, _ work: () throws(Failure) -> Void) throws(Failure) {
        let repository = try requireRepository()
        try Uninterrupted.run { () throws(Failure) in
            try step.note(repository)
            try work()
            step.forget(repository)
        }
    }

    /// Finishes what a killed process began: brings the working files to where it was going. What was edited since stays.
    func finishInterrupted() {
        guard root != nil, let repository, let step = UnfinishedStep.read(repository), !step.isRunning else { return }
        do throws(Failure) {
            let head = try checkedOutBranch()
            let tip = try translating { () throws(GitError) in try repository.reference("refs/heads/\(step.after)") }
            if tip == step.new, head == step.before || head == step.after {
                repository.removeAbandonedIndexLock()
                try WorkingCopyUpdate(self, from: step.old, to: step.new, leavingEdited: true).apply(cleaningUpAfter: step.process)
                if head != step.after { try translating { () throws(GitError) in try repository.setHead(branch: step.after) } }
            }
            step.forget(repository)
        } catch {
            // A full disk, or somebody else's lock: the note stays, and the next command tries again.
        }
    }
}
