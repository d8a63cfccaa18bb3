import Diagnostics
import Editorial
import Rendering
import Workspace

/// What a reviewer sees of an open proposal.
struct ReviewPage {
    private let workspace: Workspace
    let open: OpenProposal
    let accepted: Accepted
    let trial: MergeTrial

    init(_ workspace: Workspace, _ accepted: Accepted, _ id: String) throws(Failure) {
        try self.init(workspace, accepted, try workspace.openProposal(id, accepted))
    }

    init(_ workspace: Workspace, _ accepted: Accepted, _ open: OpenProposal) throws(Failure) {
        (self.workspace, self.accepted, self.open) = (workspace, accepted, open)
        trial = try workspace.trial(open, accepted)
    }

    /// - Parameter news: what was not wrong before the proposal, in its own records and elsewhere; who decides does not need it again.
    private func view(_ language: Language, news: [Finding] = []) -> ReviewView {
        ReviewView(
            proposal: open.proposal, changes: open.changes, state: open.state, people: accepted.people, conflicts: trial.conflicts, errors: trial.errors,
            news: news, needsUpdate: trial.needsUpdate, fileConflict: trial.fileConflict?.message,
            ends: ChangeEnds(old: open.base.name.in(language), new: open.snapshot.name.in(language)))
    }

    /// What stands between the proposal and its acceptance, as `accept` would say.
    func obstacles(_ language: Language) -> [Words] { ReviewReport(view(language), language: language).obstacles }

    func show(_ context: Context, as form: ChangeForm? = nil, to file: String? = nil) throws -> Int32 {
        let language = context.language(of: accepted.corpus)
        let form = try context.form(form) ?? .of(file, context.format)
        let style = file == nil ? context.style : .plain
        try context.deliver(ReviewRenderer.render(view(language, news: trial.alone.news(since: open.base)), as: form, in: language, style: style), to: file, beside: workspace, language)
        if !open.files.isEmpty {
            let names = open.files.map { "`\($0.split(separator: " ").dropLast().joined(separator: " "))`" }.joined(separator: ", ")
            context.console.error(Words(
                nl: "Let op: dit voorstel wijzigt ook \(names). Bekijk dat met: git diff \(accepted.branch)...\(open.branch)",
                en: "Note: this proposal changes \(names) as well. See it with: git diff \(accepted.branch)...\(open.branch)").in(language))
        }
        if let more = try workspace.proposalElsewhere(open.id, accepted) { context.console.error(more.advice.in(language)) }
        return 0
    }
}
