package import Diagnostics
package import Editorial
import Records

/// What `check --fix` did.
package struct FixOutcome: Sendable {
    /// The findings whose fixes are carried out, each with its place in the file as it was then.
    package internal(set) var applied: [Finding]
    /// The document as it is afterwards; with a dry run, as it would be.
    package internal(set) var snapshot: Snapshot
    /// Why some files were left alone: somebody changed them meanwhile, or they cannot be written.
    package internal(set) var problems: [Failure]
}

extension Workspace {
    /// Carries out the fixes of all findings, for as long as that gives new ones.
    ///
    /// Everything is tried in memory first. A fix after which a file cannot be read, or which makes a mistake where there was
    /// none, is not kept. Then each file is replaced in one step, if it still says what was read.
    ///
    /// - Parameter lexicon: tells which words were meant; without one fewer fixes are certain.
    package func fix(with lexicon: (any Lexicon)?, isDryRun: Bool) throws(Failure) -> FixOutcome {
        var run = try FixRun(self, lexicon)
        try run.finish()
        var outcome = FixOutcome(applied: run.applied, snapshot: run.snapshot, problems: [])
        guard !isDryRun, !run.applied.isEmpty else { return outcome }
        Uninterrupted.run {
            for (path, file) in run.files.sorted(by: { $0.key < $1.key }) where file.now != file.read {
                do throws(Failure) {
                    try replace(path, file.read, with: file.now)
                } catch {
                    outcome.problems.append(error)
                    outcome.applied.removeAll { $0.place?.path == path }
                }
            }
        }
        outcome.snapshot = try Snapshot.workingCopy(of: self)
        return outcome
    }
}

/// Tries fixes in memory until none is left.
private struct FixRun {
    let workspace: Workspace
    let lexicon: (any Lexicon)?
    var snapshot: Snapshot
    var result: CheckResult
    var applied: [Finding] = []
    /// What files said when they were read, and what they say after the fixes.
    var files: [String: (read: [UInt8], now: [UInt8])] = [:]
    private var refused: Set<FixKey> = []
    /// What files have said so far: a fix that brings one of those back would be undone by the next, for ever.
    private var past: [String: Set<[UInt8]>] = [:]
    /// How often the whole document may be checked: enough for some rounds and for some fixes that do harm.
    private var checksLeft = 60

    init(_ workspace: Workspace, _ lexicon: (any Lexicon)?) throws(Failure) {
        self.workspace = workspace
        self.lexicon = lexicon
        snapshot = try Snapshot.workingCopy(of: workspace)
        result = Self.check(snapshot, lexicon)
    }

    /// Doubtful words have no fix, and looking for them takes long.
    private static func check(_ snapshot: Snapshot, _ lexicon: (any Lexicon)?) -> CheckResult {
        snapshot.checkResult(lexicon: lexicon, checksSpelling: false)
    }

    mutating func finish() throws(Failure) {
        while checksLeft > 0 {
            let plan = FixPlan(result.findings.lazy.filter { [refused] finding in
                // A schema is changed by who knows what it means to say.
                finding.place?.path.hasPrefix("corpus/") == true && !refused.contains(FixKey(finding))
            })
            guard !plan.findings.isEmpty else { return }
            try settle(plan)
        }
    }

    /// Carries out a plan, or the half of it that does no harm; what was behind that gets its turn in a next round.
    private mutating func settle(_ plan: FixPlan) throws(Failure) {
        guard checksLeft > 0 else { return }
        checksLeft -= 1
        var edited = files
        for path in plan.paths {
            let file = if let known = files[path] { known } else { try read(path) }
            edited[path] = (file.read, plan.applied(to: file.now, of: path))
            past[path, default: []].insert(file.now)
        }
        let next = snapshot.overlaying(plan.paths.compactMap { path in
            edited[path].map { LoadedFile(path: path, content: RecordReader.read(SourceFile(path: path, bytes: $0.now))) }
        })
        let nextResult = Self.check(next, lexicon)
        let goesBack = plan.paths.contains { path in edited[path].map { past[path]?.contains($0.now) == true } ?? false }
        if !goesBack, isHarmless(plan, next, nextResult) {
            (snapshot, result, files) = (next, nextResult, edited)
            applied += plan.findings
        } else if plan.findings.count == 1 {
            refused.insert(FixKey(plan.findings[0]))
        } else {
            try settle(plan.half)
        }
    }

    /// A file that went away meanwhile is empty: its fixes do not fit and change nothing.
    private func read(_ path: String) throws(Failure) -> (read: [UInt8], now: [UInt8]) {
        guard case .bytes(let bytes) = Files.read(try workspace.file(path), maximum: YAMLReader.maximumBytes) else { return ([], []) }
        return (bytes, bytes)
    }

    /// Nothing became unreadable, and no error came about; but one error may show one other that was hidden behind it.
    private func isHarmless(_ plan: FixPlan, _ next: Snapshot, _ nextResult: CheckResult) -> Bool {
        guard next.corpus.unreadable.isSubset(of: snapshot.corpus.unreadable) else { return false }
        var before = ErrorKey.counts(result)
        var fresh = 0
        for (key, count) in ErrorKey.counts(nextResult) { fresh += max(0, count - (before.removeValue(forKey: key) ?? 0)) }
        return fresh == 0 || (fresh == 1 && plan.findings.count == 1 && plan.findings[0].severity == .error)
    }
}

/// A fix, wherever it has moved to.
private struct FixKey: Hashable {
    let rule: String
    let path: String?
    let field: String?
    let message: Words
    let texts: [String]

    init(_ finding: Finding) {
        (rule, path, field, message) = (finding.rule, finding.place?.path, finding.field, finding.message)
        texts = finding.fix?.replacements.map(\.text) ?? []
    }
}

/// An error, wherever it has moved to and whatever line its message names.
private struct ErrorKey: Hashable {
    let rule: String
    let path: String?
    let field: String?

    static func counts(_ result: CheckResult) -> [ErrorKey: Int] {
        result.findings.reduce(into: [:]) { counts, finding in
            guard finding.severity == .error else { return }
            counts[ErrorKey(rule: finding.rule, path: finding.place?.path, field: finding.field), default: 0] += 1
        }
    }
}
