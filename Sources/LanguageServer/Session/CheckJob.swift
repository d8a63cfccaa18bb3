import Diagnostics
import Editorial
import Synchronization
import Workspace

/// A whole check of the document as it was at one moment, done beside the answering of questions.
struct CheckJob: Sendable {
    /// The folder of the document that it is of.
    let root: String
    /// Which state of the open files it is of.
    let generation: Int
    let snapshot: Snapshot
    /// For words; nil where the machine has no dictionaries.
    let lexicon: (any Lexicon)?
    private let wish = Wish()

    init(root: String, generation: Int, snapshot: Snapshot, lexicon: (any Lexicon)?) {
        self.root = root
        self.generation = generation
        self.snapshot = snapshot
        self.lexicon = lexicon
    }

    struct Outcome: Sendable {
        let root: String
        let generation: Int
        let snapshot: Snapshot
        let findings: [Finding]
    }

    /// Whether somebody still waits for what it finds.
    private final class Wish: Sendable {
        let isGone = Atomic(false)
    }

    /// Nil when it was cancelled before it was done.
    func run() -> Outcome? {
        let wish = wish
        let found = snapshot.check(lexicon: lexicon) { wish.isGone.load(ordering: .relaxed) }
        return found.map { Outcome(root: root, generation: generation, snapshot: snapshot, findings: $0) }
    }

    /// What it is of has changed: the check ends as soon as it can. May be called from another thread than ``run()``.
    func cancel() { wish.isGone.store(true, ordering: .relaxed) }
}
