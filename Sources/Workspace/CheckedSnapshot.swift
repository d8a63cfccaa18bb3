package import Diagnostics
import Editorial

/// What checking a snapshot gave, so that one that is much like it is checked in less.
package struct CheckedSnapshot: Sendable {
    package let findings: [Finding]
    private let corpus: Corpus
    private let inspections: [Checker.Inspection]

    fileprivate init(_ snapshot: Snapshot) {
        let checker = snapshot.checker(lexicon: nil)
        inspections = snapshot.inspections(by: checker, nil)
        corpus = snapshot.corpus
        findings = snapshot.complete(checker.finishInParallel(inspections)).findings
    }

    /// The errors and warnings that an earlier snapshot did not have, whichever record they are on.
    ///
    /// The earlier one is only checked when there are any.
    ///
    /// - Parameter isWanted: which of the findings are asked for.
    package func news(since old: Snapshot, where isWanted: (Finding) -> Bool = { _ in true }) -> [Finding] {
        let grave = findings.filter { $0.severity != .information && isWanted($0) }
        guard !grave.isEmpty else { return [] }
        let memory = SharedInspections(of: corpus, inspections, for: old.corpus)
        return grave.without(old.complete(old.checker(lexicon: nil).resultInParallel(recalling: memory)).findings)
    }
}

extension Snapshot {
    /// All findings, kept with what they came from.
    package func checked() -> CheckedSnapshot { CheckedSnapshot(self) }
}
