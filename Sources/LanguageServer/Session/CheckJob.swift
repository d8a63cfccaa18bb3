import Diagnostics
import Editorial
import Synchronization
import Workspace

/// A whole check of the document as it was at one moment, done beside the answering of questions.
struct CheckJob: Sendable {
    /// Which state of the documents it is of.
    let generation: Int
    let snapshot: Snapshot
    /// For words; nil where the machine has no dictionaries.
    let lexicon: (any Lexicon)?
    private let wish = Wish()

    init(generation: Int, snapshot: Snapshot, lexicon: (any Lexicon)?) {
        self.generation = generation
        self.snapshot = snapshot
        self.lexicon = lexicon
    }

    struct Outcome: Sendable {
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
        return found.map { Outcome(generation: generation, snapshot: snapshot, findings: $0) }
    }

    /// What it is of has changed: the check ends as soon as it can. May be called from another thread than ``run()``.
    func cancel() { wish.isGone.store(true, ordering: .relaxed) }
}
