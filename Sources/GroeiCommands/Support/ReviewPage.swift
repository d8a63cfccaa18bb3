import Diagnostics
import Editorial
import Rendering
import Workspace

/// What a reviewer sees of an open proposal.
struct ReviewPage {
    let open: OpenProposal
    let accepted: Accepted
    let conflicts: [MergeConflict]

    init(_ workspace: Workspace, _ accepted: Accepted, _ id: String) throws {
        open = try workspace.openProposal(id, accepted)
        self.accepted = accepted
        conflicts = CorpusMerge(base: open.base.corpus, ours: accepted.corpus, theirs: open.snapshot.corpus).conflicts
    }

    func show(as form: ChangeForm? = nil, _ file: String? = nil, _ context: Context) throws -> Int32 {
        let language = context.language(of: accepted.corpus)
        let form = form ?? .of(file, context.format)
        let view = ReviewView(
            proposal: open.proposal, changes: open.changes, state: open.state, people: accepted.people, conflicts: conflicts,
            ends: ChangeEnds(old: open.base.name.in(language), new: open.snapshot.name.in(language)))
        let style = file == nil ? context.style : .plain
        try context.deliver(ReviewRenderer.render(view, as: form, in: language, style: style), to: file, language)
        return 0
    }
}
