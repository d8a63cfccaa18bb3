import Diagnostics
import Records

/// Takes out the findings that records allow, and with them the word that an allowance serves nothing.
///
/// Works on the findings of all rules: ``UnusedAllow`` has marked every allowance as unused, and those that turn out to be used
/// lose their mark. So nothing but findings need be kept of a record that did not change.
struct Silencing {
    private let corpus: Corpus
    private let findings: [Finding]

    /// Rules that did not run, or not on a record: of an exception to them nobody can tell whether it is needed.
    private let isIdle: (_ rule: String, _ record: Record) -> Bool
    /// Records that do not fit their schema, of which rules leave parts alone.
    private let broken: Set<String>

    static func apply(to findings: [Finding], in corpus: Corpus, broken: Set<String> = [], isIdle: (_ rule: String, _ record: Record) -> Bool = { _, _ in false }) -> CheckResult {
        guard findings.contains(where: { $0.rule == UnusedAllow.id }) else { return CheckResult(findings) }
        return withoutActuallyEscaping(isIdle) { Silencing(corpus: corpus, findings: findings, isIdle: $0, broken: broken).result() }
    }

    private func result() -> CheckResult {
        let marks = Dictionary(grouping: findings.indices.filter { findings[$0].rule == UnusedAllow.id }) { findings[$0].record ?? "" }
        var used: Set<Int> = []
        var allowances: [String: [String: [Marked]]] = [:]
        for (address, marks) in marks {
            guard let record = Address(address).flatMap({ corpus[$0] }) else { continue }
            let all = marked(marks, record)
            used.formUnion(all.filter { !$0.isNowhere && (broken.contains(address) || isIdle($0.allowance.rule.text, record)) }.map(\.mark))
            allowances[address] = Dictionary(grouping: all) { $0.allowance.rule.text }
        }
        var silenced: [CheckResult.Silenced] = []
        var kept: [Int] = []
        for (index, finding) in findings.enumerated() {
            if finding.rule != UnusedAllow.id, let record = finding.record,
                let found = allowances[record]?[finding.rule]?.first(where: { $0.isNowhere || $0.allowance.allows(finding) })
            {
                if !found.isNowhere { used.insert(found.mark) }
                silenced.append(CheckResult.Silenced(finding, reason: found.allowance.reason))
            } else {
                kept.append(index)
            }
        }
        return CheckResult(kept.filter { !used.contains($0) }.map { findings[$0] }, silenced: silenced)
    }

    /// One that is about a field that is not there is told of by its mark, and silences as if it were about all of the record.
    private typealias Marked = (mark: Int, allowance: Allowance, isNowhere: Bool)

    /// The allowances of a record that the marks on it stand for.
    private func marked(_ marks: [Int], _ record: Record) -> [Marked] {
        let all = Dictionary(Allowance.all(in: record).map { ($0.path.description, $0) }, uniquingKeysWith: { first, _ in first })
        let type = corpus.type(of: record)
        return marks.compactMap { mark in findings[mark].field.flatMap { all[$0] }.map { (mark, $0, $0.unknownField(in: record, type) != nil) } }
    }
}

extension Allowance {
    /// Whether a finding of its rule is in the part that it is about.
    fileprivate func allows(_ finding: Finding) -> Bool {
        guard let part else { return true }
        return finding.field.flatMap { FieldPath(parsing: $0) }?.starts(with: part) ?? false
    }
}
