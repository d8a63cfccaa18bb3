package import Diagnostics
package import Editorial
import Git

/// What accepting a proposal would come to as the document is now, before anybody decides.
package struct MergeTrial: Sendable {
    /// What both changed.
    package var conflicts: [MergeConflict] = []
    /// A file beside the records that both changed.
    package var fileConflict: Failure?
    /// The errors of the merged result; of the proposal itself where there is none.
    package var errors: [Finding] = []
    /// The proposal by itself.
    package let alone: CheckedSnapshot
    /// Whether the proposal by itself has no errors: they are there since something else was accepted.
    package var isSoundAlone = true

    /// Whether the proposal has to be brought up to date before it can be accepted.
    package var needsUpdate: Bool { !conflicts.isEmpty || (!errors.isEmpty && isSoundAlone) }
}

extension Workspace {
    /// Merges a proposal into the accepted document and checks the result, in objects that nothing refers to.
    package func trial(_ open: OpenProposal, _ accepted: Accepted) throws(Failure) -> MergeTrial {
        var trial = MergeTrial(alone: open.snapshot.checked())
        let merge = CorpusMerge(base: open.base.corpus, ours: accepted.corpus, theirs: open.snapshot.corpus)
        trial.conflicts = merge.conflicts
        trial.errors = trial.alone.findings.filter { $0.severity == .error }
        trial.isSoundAlone = trial.errors.isEmpty
        guard open.isBehind, merge.conflicts.isEmpty else { return trial }
        do throws(Failure) {
            let edits = try withFiles(merge.files, of: open, accepted)
            let result = try Snapshot.at(tree(edits, over: accepted.commit), named: open.snapshot.name, of: self, sharing: accepted.snapshot)
            trial.errors = result.check().filter { $0.severity == .error }
        } catch {
            guard error.kind == .findings else { throw error }
            trial.fileConflict = error
        }
        return trial
    }
}
