package import Diagnostics
package import Editorial

/// All that there is to say of a proposal to its reviewer.
package struct ReviewView: Sendable {
    package let proposal: Proposal
    package let changes: ChangeSet
    package let state: ReviewState
    package let people: People
    /// Where the proposal and the accepted document clash.
    package let conflicts: [MergeConflict]
    /// The errors that `check` finds in the merged result.
    package let errors: [Finding]
    /// The errors and warnings that the document did not have before it.
    package let news: [Finding]
    /// Whether the proposal has to be brought up to date first: by itself it has none of those errors.
    package let needsUpdate: Bool
    /// A file beside the records that both changed.
    package let fileConflict: Words?
    package let ends: ChangeEnds

    package init(
        proposal: Proposal, changes: ChangeSet, state: ReviewState, people: People, conflicts: [MergeConflict] = [],
        errors: [Finding] = [], news: [Finding] = [], needsUpdate: Bool = false, fileConflict: Words? = nil, ends: ChangeEnds
    ) {
        self.proposal = proposal
        self.changes = changes
        self.state = state
        self.people = people
        self.conflicts = conflicts
        self.errors = errors
        self.news = news
        self.needsUpdate = needsUpdate
        self.fileConflict = fileConflict
        self.ends = ends
    }
}

/// A proposal as its reviewer sees it: what it is, where it stands, what stands in its way, and all that it changes.
package struct ReviewReport: Report {
    package let view: ReviewView
    package let language: Language

    package init(_ view: ReviewView, language: Language) {
        self.view = view
        self.language = language
    }

    var proposal: Proposal { view.proposal }
    var changes: ChangeSet { view.changes }
    var state: ReviewState { view.state }
    var ends: ChangeEnds { view.ends }

    package var title: String { ReviewWords.title(proposal.title).in(language) }

    package var blocks: [ReportBlock] {
        var blocks: [ReportBlock] = [.fields(facts)]
        if let description = proposal.description { blocks.append(.paragraph([.text(ProseLines.joined(description))])) }
        blocks.append(.section([.text(ReviewWords.standing.in(language))], standing))
        if !view.news.isEmpty { blocks.append(news) }
        let report = ChangeReport(changes, ends: ends, language: language)
        let content = report.content
        return blocks + (content.isEmpty ? [.paragraph([.text(ReviewWords.changesNothing(ends).in(language))])] : content)
    }

    private var facts: [ReportField] {
        func field(_ label: Words, _ value: ReportSpan...) -> ReportField { ReportField(label.in(language), value) }
        return [
            field(ReviewWords.address, .code("proposal/\(proposal.id)")),
            field(ReviewWords.proposer, .text(view.people.name(proposal.proposer))),
            field(ReviewWords.opened, .text(ReportWords.date(proposal.opened, language))),
            field(ReviewWords.compared, .text("\(ends.old) → \(ends.new)")),
            field(ReviewWords.digest, .code(String(state.digest.prefix(12)))),
        ]
    }

    private var standing: [ReportBlock] {
        guard proposal.status == .open else { return [.paragraph([.text(decision)])] }
        var blocks: [ReportBlock] = [.fields(state.aspects.map(aspect))]
        let verdicts = state.returned.map(returned) + state.stale.map(void)
        if !verdicts.isEmpty { blocks.append(.list(verdicts)) }
        if !view.conflicts.isEmpty {
            blocks.append(.paragraph([.init(.bad, ReviewWords.conflicts.in(language))]))
            blocks.append(.list(view.conflicts.map { ReportItem(conflict($0)) }))
        }
        return blocks + [.paragraph(outcome)]
    }

    var naming: RecordNaming { RecordNaming(old: changes.old, new: changes.new, language: language) }

    private func aspect(_ aspect: ReviewState.Aspect) -> ReportField {
        let by = ReportWords.list(aspect.approvedBy.map(view.people.name), language)
        let count = ReviewWords.approvals(aspect.approvedBy.count, of: aspect.needed, by: by).in(language)
        return ReportField(ReviewWords.aspect(aspect.name).in(language), [.init(aspect.isMet ? .good : .text, count)])
    }

    private func returned(_ review: Review) -> ReportItem {
        let words = ReviewWords.returned(view.people.name(review.reviewer), ReportWords.date(review.date, language), review.aspect)
        let reason = review.reason.map { [ReportSpan.text(": " + ReportWords.quoted(ProseLines.joined($0), language))] } ?? []
        return ReportItem([.init(.bad, words.in(language))] + reason)
    }

    private func void(_ review: Review) -> ReportItem {
        let words = ReviewWords.void(view.people.name(review.reviewer), ReportWords.date(review.date, language), review.aspect)
        return ReportItem([.text(words.in(language))])
    }

    /// `Bevinding ‘…’: veld Richting (claim/x)`.
    private func conflict(_ conflict: MergeConflict) -> [ReportSpan] {
        let type = naming.type(conflict.address.type)
        let name = "\((type?.label ?? Words(same: conflict.address.type)).in(language)) \(ReportWords.quoted(ReportWords.short(naming.label(conflict.address)), language))"
        return [.text("\(name): \(place(of: conflict, type).in(language)) "), .code(conflict.address.description)]
    }

    private func place(of conflict: MergeConflict, _ type: RecordType?) -> Words {
        if let field = conflict.field { return ReviewWords.field(fieldLabel(field, type)) }
        if let one = conflict.names.first, let other = conflict.names.last { return ReviewWords.bothRenamed(one.id, other.id) }
        return conflict.isBothAdded ? ReviewWords.bothAdded : ReviewWords.wholeRecord
    }

    private func fieldLabel(_ path: String, _ type: RecordType?) -> String {
        let name = path.prefix { $0 != "." && $0 != "[" }
        return type?.field(named: String(name))?.words.in(language) ?? path
    }
}
