import Diagnostics
import Editorial
import Rendering
import Workspace

/// What a reviewer sees of an open proposal.
struct ReviewPage {
    private let workspace: Workspace
    let open: OpenProposal
    let accepted: Accepted
    let conflicts: [MergeConflict]
    /// The errors that the proposal has.
    let findings: [Finding]

    init(_ workspace: Workspace, _ accepted: Accepted, _ id: String) throws {
        self.workspace = workspace
        open = try workspace.openProposal(id, accepted)
        self.accepted = accepted
        findings = open.snapshot.check().filter { $0.severity == .error }
        conflicts = CorpusMerge(base: open.base.corpus, ours: accepted.corpus, theirs: open.snapshot.corpus).conflicts
    }

    func show(_ context: Context, as form: ChangeForm? = nil, to file: String? = nil) throws -> Int32 {
        let language = context.language(of: accepted.corpus)
        let form = try context.form(form) ?? .of(file, context.format)
        let view = ReviewView(
            proposal: open.proposal, changes: open.changes, state: open.state, people: accepted.people, conflicts: conflicts, findings: findings,
            ends: ChangeEnds(old: open.base.name.in(language), new: open.snapshot.name.in(language)))
        let style = file == nil ? context.style : .plain
        try context.deliver(ReviewRenderer.render(view, as: form, in: language, style: style), to: file, beside: workspace, language)
        if !open.files.isEmpty {
            let names = open.files.map { "`\($0.split(separator: " ").dropLast().joined(separator: " "))`" }.joined(separator: ", ")
            context.console.error(Words(
                nl: "Let op: dit voorstel wijzigt ook \(names). Bekijk dat met: git diff \(accepted.branch)...\(open.branch)",
                en: "Note: this proposal changes \(names) as well. See it with: git diff \(accepted.branch)...\(open.branch)").in(language))
        }
        return 0
    }
}
