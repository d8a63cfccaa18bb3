import Diagnostics
import Records

/// Takes out the findings that records allow, and with them the word that an allowance serves nothing.
///
/// Works on the findings of all rules: ``UnusedAllow`` has marked every allowance as unused, and those that turn out to be used
/// lose their mark. So nothing but findings need be kept of a record that did not change.
struct Silencing {
    private let corpus: Corpus
    private let findings: [Finding]

    /// Rules that did not run: of an exception to them nobody can tell whether it is needed.
    private let idle: Set<String>
    /// Records that do not fit their schema, of which rules leave parts alone.
    private let broken: Set<String>

    static func apply(to findings: [Finding], in corpus: Corpus, idle: Set<String> = [], broken: Set<String> = []) -> CheckResult {
        guard findings.contains(where: { $0.rule == UnusedAllow.id }) else { return CheckResult(findings) }
        return Silencing(corpus: corpus, findings: findings, idle: idle, broken: broken).result()
    }

    private func result() -> CheckResult {
        let marks = Dictionary(grouping: findings.indices.filter { findings[$0].rule == UnusedAllow.id }) { findings[$0].record ?? "" }
        let allowances = marks.mapValues { indices in indices.compactMap { allowance(of: $0) } }
        var used = Set(allowances.flatMap { record, all in
            all.filter { broken.contains(record) || idle.contains($0.allowance.rule.text) }.map(\.mark)
        })
        var silenced: [CheckResult.Silenced] = []
        var kept: [Int] = []
        for (index, finding) in findings.enumerated() {
            if finding.rule != UnusedAllow.id, let record = finding.record,
                let found = allowances[record]?.first(where: { $0.allowance.allows(finding) })
            {
                used.insert(found.mark)
                silenced.append(CheckResult.Silenced(finding, reason: found.allowance.reason))
            } else {
                kept.append(index)
            }
        }
        return CheckResult(kept.filter { !used.contains($0) }.map { findings[$0] }, silenced: silenced)
    }

    /// The allowance that a mark stands for.
    private func allowance(of mark: Int) -> (mark: Int, allowance: Allowance)? {
        guard let record = findings[mark].record.flatMap({ Address($0) }).flatMap({ corpus[$0] }) else { return nil }
        return Allowance.all(in: record).first { $0.path.description == findings[mark].field }.map { (mark, $0) }
    }
}

extension Allowance {
    fileprivate func allows(_ finding: Finding) -> Bool {
        guard rule.hasText(finding.rule) else { return false }
        guard let part else { return true }
        return finding.field.flatMap { FieldPath(parsing: $0) }?.starts(with: part) ?? false
    }
}
