package import Diagnostics

/// The accepted document as it is now, brought into a proposal.
package struct BroughtIn: Sendable {
    /// What to lay over the proposal, by path; nil takes a file away.
    package let files: [String: [UInt8]?]
    /// Records of the proposal that got another id, because the accepted document has another record of theirs.
    package let renamed: [RenamedAddition]
    package let conflicts: [MergeConflict]
    /// What the preference decided.
    package let settled: [MergeConflict]

    /// - Parameter base: where the proposal left the accepted document.
    package init(_ accepted: Corpus, into proposal: Corpus, since base: Corpus, preferring preference: MergePreference) throws(Failure) {
        let own = try SeparateAdditions(of: proposal, since: base, beside: accepted)
        let merge = CorpusMerge(base: base, ours: own.corpus, theirs: accepted, preferring: preference, leading: .theirs)
        files = own.files.merging(merge.files) { $1 }
        (renamed, conflicts, settled) = (own.renamed, merge.conflicts, merge.settled)
    }
}
