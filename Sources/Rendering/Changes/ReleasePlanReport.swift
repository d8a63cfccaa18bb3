package import Diagnostics
package import Editorial

/// What the next version would be, and why.
package struct ReleasePlanReport: Report {
    package let plan: ReleasePlan
    package let current: Corpus
    /// Why another level than the derived one was chosen.
    package let overrideReason: String?
    package let language: Language

    package init(_ plan: ReleasePlan, current: Corpus, overrideReason: String? = nil, language: Language) {
        self.plan = plan
        self.current = current
        self.overrideReason = overrideReason
        self.language = language
    }

    package var title: String {
        guard plan.isNeeded else { return ReleaseWords.noRelease.in(language) }
        return ReleaseWords.next(plan.number).in(language)
    }

    package var blocks: [ReportBlock] {
        guard let previous = plan.previous, let derivation = plan.derivation else {
            return [
                .paragraph([.text(ReleaseWords.firstVersion(ReleaseWords.counts(current, language)).in(language))]), next,
            ] + proposals
        }
        guard let derived = derivation.level else {
            return [.paragraph([.text(ReleaseWords.nothingNew(previous.number).in(language))])] + proposals
        }
        var facts = [
            ReportField(ReleaseWords.previous.in(language), [.text("\(previous.number) (\(ReportWords.date(previous.date, language)))")]),
            ReportField(ReleaseWords.level.in(language), [.strong(chosen.words.in(language))]),
        ]
        if chosen != derived {
            let reason = overrideReason ?? ReleaseWords.reasonMissing.in(language)
            facts.append(ReportField(ReleaseWords.override.in(language), [.text("\(derived.words.in(language)) — \(reason)")]))
        }
        return [.fields(facts)] + reasons(derivation) + proposals + [next]
    }

    /// The level that the number stands for.
    private var chosen: ChangeLevel { plan.chosenLevel ?? .patch }

    private func reasons(_ derivation: LevelDerivation) -> [ReportBlock] {
        let naming = plan.changes.map { RecordNaming(old: $0.old, new: $0.new, language: language) }
        let groups = ChangeLevel.allCases.reversed().compactMap { level -> ReportBlock? in
            let reasons = derivation.reasons.filter { $0.level == level }
            guard !reasons.isEmpty else { return nil }
            let items = reasons.map { reason in
                let label = naming.map { ReportWords.short($0.label(reason.address)) } ?? reason.address.description
                let why = reason.why.in(language)
                let subject = why.contains(label) ? "" : ReportWords.quoted(label, language) + ": "
                return ReportItem([.text(subject + why + " "), .code(reason.address.description)])
            }
            return .section([.text(level.words.in(language).prefix(1).uppercased() + level.words.in(language).dropFirst())], [.list(items)])
        }
        return [.section([.text(ReleaseWords.why.in(language))], groups)]
    }

    private var proposals: [ReportBlock] {
        guard !plan.proposals.isEmpty else { return [] }
        let items = plan.proposals.map { ReportItem([.text($0.title + " "), .code("proposal/\($0.id)")]) }
        return [.section([.text(ReleaseWords.proposals.in(language))], [.list(items)])]
    }

    private var next: ReportBlock {
        .paragraph([.text(ReleaseWords.cutWith.in(language) + " "), .code("groei release cut")])
    }

    /// `$defs/plan` of `output.schema.json`.
    package var json: JSON {
        [
            "needed": .bool(plan.isNeeded),
            "number": .string(plan.number.description),
            "previous": JSON(plan.previous?.number.description),
            "level": JSON(plan.isNeeded ? plan.chosenLevel?.rawValue : nil),
            "derived": JSON(plan.derivation?.level?.rawValue),
            "overrideReason": JSON(overrideReason),
            "reasons": .array((plan.derivation?.reasons ?? []).map {
                ["level": .string($0.level.rawValue), "address": .string($0.address.description), "why": .string($0.why.in(language))]
            }),
            "proposals": .array(plan.proposals.map { ["id": .string($0.id), "title": .string($0.title)] }),
        ]
    }
}

extension ReleasePlan {
    /// The level by which the number differs from the previous one; nil for the first version.
    package var chosenLevel: ChangeLevel? {
        guard let previous else { return nil }
        return ChangeLevel.allCases.first { previous.number.next($0) == number }
    }
}
