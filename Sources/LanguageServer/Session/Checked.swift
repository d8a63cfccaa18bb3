import Diagnostics
import Editorial
import Records
import Workspace

/// The last whole check: of which state of the documents it was, and what it found.
struct Checked {
    let generation: Int
    private let snapshot: Snapshot
    /// By path in the workspace.
    let findings: [String: [Finding]]

    init(_ outcome: CheckJob.Outcome) {
        (generation, snapshot) = (outcome.generation, outcome.snapshot)
        findings = Dictionary(grouping: outcome.findings.filter { $0.place != nil }) { $0.place?.path ?? "" }
    }

    /// What only a whole check can tell of a file and still holds, in its text as it is now.
    ///
    /// A finding on what was typed over stands where its field is now; when that is gone too, it waits for the next check.
    ///
    /// - Parameters:
    ///   - tree: the text as a record, if it is one.
    ///   - broken: fields that do not fit their schema now: no other mistake is told of them.
    func remains(of path: String, in bytes: [UInt8], tree: Tree?, except broken: [FieldPath]) -> [Finding] {
        guard let found = findings[path], let before = snapshot.bytes(of: path) else { return [] }
        let wanted = found.filter { finding in
            guard Checker.needsWholeCheck(finding, of: snapshot.corpus) else { return false }
            guard let field = finding.field.flatMap({ FieldPath(parsing: $0) }) else { return true }
            return !broken.contains { $0.starts(with: field) || field.starts(with: $0) }
        }
        guard !wanted.isEmpty, before != bytes else { return wanted }
        let (index, shift) = (TextIndex(before), TextShift(from: before, to: bytes))
        let source = tree?.source ?? SourceFile(path: path, bytes: bytes)
        return wanted.compactMap { finding in
            let range = index.range(of: finding)
            return (shift(range) ?? field(of: finding, at: range, in: tree)).map { finding.moved(to: source.place($0), shift) }
        }
    }

    /// Where the field of a finding is now, when the finding was on all of it.
    private func field(of finding: Finding, at range: Range<Int>, in tree: Tree?) -> Range<Int>? {
        guard let path = finding.field.flatMap({ FieldPath(parsing: $0) }), let record = finding.record.flatMap({ Address($0) }),
            snapshot.corpus[record]?.root[path: path]?.range == range
        else { return nil }
        return tree?.root[path: path]?.range
    }
}

extension Finding {
    /// The same at another place in a text that was edited; without the fixes that are in what was edited.
    fileprivate func moved(to place: Place, _ shift: TextShift) -> Finding {
        func moved(_ fix: Fix) -> Fix? {
            let moved = fix.replacements.compactMap { replacement in shift(replacement.range).map { Fix.Replacement(range: $0, text: replacement.text) } }
            return moved.count == fix.replacements.count ? Fix(title: fix.title, replacements: moved) : nil
        }
        return Finding(
            rule: rule, severity: severity, place: place, record: record, field: field, message: message, note: note, fix: fix.flatMap(moved),
            suggestions: suggestions.compactMap(moved))
    }
}

extension TextIndex {
    /// The bytes of what a finding is on; the start of the text when it does not say.
    func range(of finding: Finding) -> Range<Int> {
        let lower = finding.place?.start.map { offset(of: $0) } ?? 0
        return lower..<max(lower, finding.place?.end.map { offset(of: $0) } ?? lower)
    }
}
