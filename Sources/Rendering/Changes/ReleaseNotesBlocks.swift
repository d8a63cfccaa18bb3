import Diagnostics
import Editorial

/// The content of release notes: what readers must know first, then briefly the rest.
struct ReleaseNotesBlocks {
    let changes: ChangeSet
    let audience: ReleaseAudience
    let language: Language
    private var naming: RecordNaming { RecordNaming(old: changes.old, new: changes.new, language: language) }

    init(changes: ChangeSet, audience: ReleaseAudience, language: Language) {
        self.changes = changes
        self.audience = audience
        self.language = language
    }

    var blocks: [ReportBlock] {
        var blocks = section(ReleaseWords.conclusions, conclusions)
        guard audience == .readers else {
            let report = ChangeReport(changes, ends: ChangeEnds(old: "", new: ""), language: language)
            return blocks + report.records
        }
        blocks += section(ReleaseWords.newSources, changed("added", "source").map { ReportItem(source($0)) })
        blocks += section(ReleaseWords.newClaims, changed("added", "claim").map { ReportItem([.text(naming.statement($0.address))]) })
        blocks += section(ReleaseWords.gone, removed)
        return blocks + section(ReleaseWords.other, others)
    }

    /// Sentences, with the evidence before and after where it differs.
    private var conclusions: [ReportItem] {
        changes.conclusions.filter { $0.kind != .changed }.inOrderOfWeight().map { change in
            let sentence = ConclusionSentence.sentence(change, naming.label(change.subject)).in(language)
            let (before, after) = (EvidenceWords.phrase(change.before).in(language), EvidenceWords.phrase(change.after).in(language))
            let counts = switch change.kind {
            case .disappeared: ""
            case .appeared, .newEvidence: change.after.total == 0 ? "" : " " + ReleaseWords.now(after).in(language)
            default: before == after ? "" : " " + ReleaseWords.firstAndNow(before, after).in(language)
            }
            return ReportItem([.text(sentence + counts)])
        }
    }

    /// `Roelofs (2003): Titel van het stuk`.
    private func source(_ change: RecordChange) -> [ReportSpan] {
        let label = naming.label(change.address)
        guard let title = change.new?.text("title"), !label.contains(title) else { return [.text(label)] }
        return [.text("\(label): \(ProseLines.joined(title))")]
    }

    private var removed: [ReportItem] {
        let records = changes.reviewed.filter { $0.kind == .removed }.inReadingOrder().map { change in
            let label = change.type.name == "claim" ? naming.statement(change.address) : naming.label(change.address)
            return ReportItem([.text("\(change.type.label.in(language)): \(label)")])
        }
        let withdrawn = changed("changed", "claim").filter { $0.isWithdrawal }.map { change in
            ReportItem([.text("\(change.type.label.in(language)) \(ReleaseWords.withdrawn.in(language)): \(naming.statement(change.address))")])
        }
        return records + withdrawn
    }

    /// What was added besides sources and claims, and what changed or got another name.
    private var others: [ReportItem] {
        let known: Set<String> = ["source", "claim"]
        let changes = changes.reviewed.inReadingOrder().filter { change in
            switch change.kind {
            case .added: !known.contains(change.type.name)
            case .removed: false
            case .changed: !change.isWithdrawal && !change.isOnlyRename
            case .renamed: !change.isOnlyRename
            }
        }
        let writer = ChangeSentence(changes: self.changes, naming: naming)
        return changes.map { ReportItem([.text(writer.text($0))]) }
    }

    private func changed(_ kind: String, _ type: String) -> [RecordChange] {
        changes.reviewed.filter { $0.kind.name == kind && $0.type.name == type }.inReadingOrder()
    }

    private func section(_ heading: Words, _ items: [ReportItem]) -> [ReportBlock] {
        items.isEmpty ? [] : [.section([.text(heading.in(language))], [.list(items)])]
    }
}

extension RecordChange {
    /// Whether a claim was in force and no longer is.
    fileprivate var isWithdrawal: Bool {
        new?.text("status") == "withdrawn" && old?.text("status") != "withdrawn"
    }
}
