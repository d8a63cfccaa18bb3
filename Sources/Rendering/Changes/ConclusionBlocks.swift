import Diagnostics
import Editorial

/// What changes in one conclusion, and because of which claims.
struct ConclusionBlocks {
    let changes: ChangeSet
    let naming: RecordNaming
    private var language: Language { naming.language }

    init(changes: ChangeSet, naming: RecordNaming) {
        self.changes = changes
        self.naming = naming
    }

    func block(_ change: ConclusionChange) -> ReportBlock {
        let label = naming.label(change.subject)
        let kind = ReportSpan(ConclusionSentence.tone(change.kind), change.kind.words.in(language))
        var blocks: [ReportBlock] = [.paragraph([.text(ConclusionSentence.sentence(change, label).in(language))])]
        blocks.append(.fields(counts(change)))
        if !change.claims.isEmpty {
            blocks.append(.paragraph([.text(ChangeWords.because.in(language))]))
            blocks.append(.list(change.claims.map(claim)))
        }
        return .section([.text(label + ": "), kind], blocks)
    }

    private func counts(_ change: ConclusionChange) -> [ReportField] {
        let (before, after) = (words(change.before), words(change.after))
        if before == after { return [ReportField(ChangeWords.stays.in(language), [.text(after)])] }
        switch change.kind {
        case .appeared: return [ReportField(ChangeWords.now.in(language), [.text(after)])]
        case .disappeared: return [ReportField(ChangeWords.was.in(language), [.text(before)])]
        default:
            return [
                ReportField(ChangeWords.was.in(language), [.text(before)]), ReportField(ChangeWords.now.in(language), [.text(after)]),
            ]
        }
    }

    private func words(_ evidence: Evidence) -> String {
        let counts = EvidenceWords.phrase(evidence).in(language)
        return evidence.total == 0 ? counts : "\(evidence.conclusion.words.in(language)) (\(counts))"
    }

    /// `toegevoegd: ‘…’ — Roelofs (2003)`.
    private func claim(_ address: Address) -> ReportItem {
        let change = changes.change(of: address)
        var mark = change?.kind.words.in(language) ?? ""
        if let labels = change?.labels, !labels.isEmpty {
            mark += " (\(labels.map { $0.in(language) }.uniqued().joined(separator: ", ").lowercased()))"
        }
        return ReportItem([.strong(mark + ":"), .text(" " + naming.statement(address) + " "), .code(address.description)])
    }
}

extension [ConclusionChange] {
    /// What matters most first; within a kind by address.
    func inOrderOfWeight() -> [ConclusionChange] {
        sorted { (ConclusionSentence.rank($0.kind), $0.subject) < (ConclusionSentence.rank($1.kind), $1.subject) }
    }
}
