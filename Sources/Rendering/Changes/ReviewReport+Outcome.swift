package import Diagnostics
import Editorial

extension ReviewReport {
    /// What stands between the proposal and its acceptance; empty when nothing does.
    package var obstacles: [Words] {
        var obstacles: [Words] = []
        if !state.returned.isEmpty { obstacles.append(ReviewWords.mustAnswer(state.returned.count)) }
        for aspect in state.aspects where !aspect.isMet {
            obstacles.append(ReviewWords.mustApprove(aspect.needed - aspect.approvedBy.count, aspect.name))
        }
        if !view.conflicts.isEmpty { obstacles.append(ReviewWords.mustSettle(view.conflicts.count, proposal.id)) }
        let errors = view.errors.count
        if let clash = view.fileConflict { obstacles.append(clash) }
        if errors > 0 { obstacles.append(view.needsUpdate ? ReviewWords.mustUpdate(errors, proposal.id) : ReviewWords.mustMend(errors, proposal.id)) }
        return obstacles
    }

    /// What comes next, in a sentence and with the command for it.
    var outcome: [ReportSpan] {
        let obstacles = obstacles
        guard !obstacles.isEmpty else {
            return [.init(.good, ReviewWords.ready.in(language)), " ", .code("groei accept \(proposal.id)")]
        }
        let needed = ReportWords.list(obstacles.map { $0.in(language) }, language)
        var spans: [ReportSpan] = [.strong(ReviewWords.needed.in(language)), .text(" \(needed).")]
        if state.returned.isEmpty, view.conflicts.isEmpty, view.fileConflict == nil, view.errors.isEmpty {
            spans += [
                .text(" \(ReviewWords.approveWith.in(language)) "), .code("groei approve \(proposal.id)"),
                .text("\(ReviewWords.returnWith.in(language)) "), .code("groei return \(proposal.id) --reason …"),
            ]
        }
        return spans
    }

    /// `Aanvaard door Beheer op 3 maart 2026.`
    var decision: String {
        let status = ReviewWords.status(proposal.status).in(language)
        guard let decision = proposal.decision else { return status + "." }
        let by = ReviewWords.decided(view.people.name(decision.by), ReportWords.date(decision.date, language)).in(language)
        return "\(status) \(by)" + (decision.reason.map { ": " + ReportWords.quoted(ProseLines.joined($0), language) } ?? ".")
    }

    /// `$defs/review` of `output.schema.json`.
    package var json: JSON {
        [
            "proposal": [
                "id": .string(proposal.id), "title": .string(proposal.title), "description": JSON(proposal.description),
                "proposer": .string(proposal.proposer), "opened": .string(proposal.opened), "status": .string(proposal.status.rawValue),
            ],
            "digest": .string(state.digest),
            "approved": .bool(state.isApproved),
            "acceptable": .bool(proposal.status == .open && obstacles.isEmpty),
            "aspects": .array(state.aspects.map {
                ["name": .string($0.name), "needed": .integer($0.needed), "approvedBy": JSON($0.approvedBy)]
            }),
            "returned": .array(state.returned.map(Self.json)),
            "void": .array(state.stale.map(Self.json)),
            "obstacles": JSON(obstacles.map { $0.in(language) }),
            "conflicts": .array(view.conflicts.map { ["address": .string($0.address.description), "field": JSON($0.field)] }),
            "findings": FindingRenderer(language: language).json(view.news)["findings"] ?? [],
            "changes": ChangeReport(changes, ends: ends, language: language).json,
        ]
    }

    private static func json(_ review: Review) -> JSON {
        [
            "reviewer": .string(review.reviewer), "role": .string(review.role.rawValue), "aspect": .string(review.aspect),
            "verdict": .string(review.verdict.rawValue), "reason": JSON(review.reason), "date": .string(review.date),
            "digest": .string(review.digest),
        ]
    }
}
