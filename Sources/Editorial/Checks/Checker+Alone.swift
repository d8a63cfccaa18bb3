package import Diagnostics
import Records

/// Checking one record against a corpus that was checked before: what somebody who is typing wants to know first.
extension Checker {
    /// Rules over the corpus whose findings on a record hang only on that record and on what it refers to.
    private static let alone: [any CorpusRule.Type] = [DanglingLink.self, FixedRule.self, UnknownRule.self, UnresolvedReference.self]
    /// The other ones: only a whole check can tell.
    private static let together = Set(Rules.ofCorpus.map { $0.id }).subtracting(alone.map { $0.id })

    /// What is found on the record at a position without looking at the others: by its schema, the rules for one record, and what it
    /// refers to. The settings of the document and the exceptions of the record hold.
    ///
    /// - Parameter isMaking: whether groei is about to make the record; then what it links to has to be there, and the changelog has to fit it.
    package func remarks(onlyOn position: Int, isMaking: Bool = false) -> RecordRemarks {
        let document = corpus.document.flatMap { corpus.position(of: $0.address) }
        let inspected = inspect(position..<position + 1)
        // The settings of a document that does not fit its schema are not followed.
        let parts = [inspected] + (document.map { $0 == position ? [] : [inspect($0..<$0 + 1)] } ?? [])
        let broken = Dictionary(parts.flatMap(\.remarks).filter { !$0.remarks.broken.isEmpty }.map { ($0.position, $0.remarks.broken) }, uniquingKeysWith: { first, _ in first })
        let context = CheckContext(
            corpus: corpus, changelog: changelog, surroundings: surroundings, references: inspected.references, broken: broken,
            hasUnusableSchemas: schemas.hasUnusable, isMaking: isMaking)
        let address = corpus.records[position].address.description
        var found = inspected.remarks.flatMap(\.remarks.findings) + Self.alone.flatMap { $0.init().check(context) }.filter { $0.record == address }
        if isMaking { found += ChangelogInStep().check(context) }
        let result = SeveritySettings(context).applied(to: Silencing.apply(to: found, in: corpus, broken: context.brokenRecords) { rule, _ in Self.together.contains(rule) })
        return RecordRemarks(findings: result.leavingKept(of: corpus).findings.inOrder(), broken: broken[position] ?? [])
    }

    /// Whether a finding of a whole check is none of those that ``remarks(onlyOn:)`` gives of the same record.
    ///
    /// - Parameter corpus: the one that was checked.
    package static func needsWholeCheck(_ finding: Finding, of corpus: Corpus) -> Bool {
        guard finding.rule == UnusedAllow.id else { return together.contains(finding.rule) }
        // Whether an exception is needed, only the check can tell that has its rule.
        guard let record = finding.record.flatMap({ Address($0) }).flatMap({ corpus[$0] }) else { return false }
        return Allowance.all(in: record).contains { $0.path.description == finding.field && together.contains($0.rule.text) }
    }
}
