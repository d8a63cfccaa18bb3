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
    /// Whether the proposal by itself has no errors: they are there since something else was accepted.
    package var isSoundAlone = true

    /// Whether the proposal has to be brought up to date before it can be accepted.
    package var needsUpdate: Bool { !conflicts.isEmpty || (!errors.isEmpty && isSoundAlone) }
}

extension Workspace {
    /// Merges a proposal into the accepted document and checks the result, in objects that nothing refers to.
    package func trial(_ open: OpenProposal, _ accepted: Accepted) throws(Failure) -> MergeTrial {
        var trial = MergeTrial()
        let merge = CorpusMerge(base: open.base.corpus, ours: accepted.corpus, theirs: open.snapshot.corpus)
        trial.conflicts = merge.conflicts
        var result = open.snapshot
        if open.isBehind, merge.conflicts.isEmpty {
            do throws(Failure) {
                let edits = try withFiles(merge.files, of: open, accepted)
                result = try Snapshot.at(tree(edits, over: accepted.commit), named: open.snapshot.name, of: self, sharing: accepted.snapshot)
            } catch {
                guard error.kind == .findings else { throw error }
                trial.fileConflict = error
            }
        }
        trial.errors = Self.errors(of: result)
        if !trial.errors.isEmpty { trial.isSoundAlone = result.commit != open.tip && Self.errors(of: open.snapshot).isEmpty }
        return trial
    }

    private static func errors(of snapshot: Snapshot) -> [Finding] { snapshot.check().filter { $0.severity == .error } }
}
