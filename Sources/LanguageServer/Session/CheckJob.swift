import Diagnostics
import Editorial
import Workspace

/// A check of the document as it was at one moment, done beside the answering of questions.
struct CheckJob: Sendable {
    /// Which state of the documents it is of.
    let generation: Int
    let snapshot: Snapshot
    /// For words; nil where the machine has no dictionaries.
    let lexicon: (any Lexicon)?

    struct Outcome: Sendable {
        let generation: Int
        let snapshot: Snapshot
        let findings: [Finding]
    }

    func run() -> Outcome {
        Outcome(generation: generation, snapshot: snapshot, findings: snapshot.check(lexicon: lexicon))
    }
}
