import Diagnostics
import Editorial
import Workspace

/// What `check --fix` says of the fixes themselves.
struct FixReport {
    let outcome: FixOutcome
    let isDryRun: Bool

    init(_ outcome: FixOutcome, isDryRun: Bool) {
        self.outcome = outcome
        self.isDryRun = isDryRun
    }

    /// A line a fix; to stderr where stdout carries findings for a program.
    func tell(_ context: Context, _ form: FindingFormat, _ language: Language, isAllDone: Bool) {
        let lines = outcome.applied.map { finding in
            "\(finding.place?.description ?? ""): \(finding.fix?.title.in(language) ?? "") [\(finding.rule)]"
        }
        let text = TerminalText.safe((lines + [summary(isAllDone).in(language), "", ""]).joined(separator: "\n"))
        if form == .text { context.console.out(text) } else { context.console.error(String(text.dropLast())) }
        context.warn(outcome.problems, language)
    }

    private func summary(_ isAllDone: Bool) -> Words {
        let count = outcome.applied.count
        if count == 0 { return Words(nl: "Er is niets dat zonder vragen te verbeteren is.", en: "There is nothing that can be mended without asking.") }
        let (nl, en) = (count == 1 ? "1 verbetering" : "\(count) verbeteringen", count == 1 ? "1 fix" : "\(count) fixes")
        if isDryRun {
            return Words(nl: "\(nl) mogelijk; er is niets geschreven (--dry-run). Daarna:", en: "\(en) possible; nothing was written (--dry-run). After that:")
        }
        return isAllDone
            ? Words(nl: "\(nl) gemaakt.", en: "\(en) made.") : Words(nl: "\(nl) gemaakt. Wat er over is:", en: "\(en) made. What is left:")
    }

    /// The members that the findings get beside them.
    func json(_ renderer: FindingRenderer) -> [JSON.Member] {
        [.init("fixed", renderer.json(outcome.applied)["findings"] ?? []), .init("written", .bool(!isDryRun && !outcome.applied.isEmpty))]
    }
}

extension JSON {
    func adding(_ members: [Member]) -> JSON {
        guard case .object(let own) = self else { return self }
        return .object(own + members)
    }
}

extension FindingBackground {
    /// The rules of groei, and the files of a document.
    static func of(_ snapshot: Snapshot, in workspace: Workspace) -> FindingBackground {
        FindingBackground(rules: Rules.explanations, version: Groei.Version.text, folder: workspace.folderInRepository) {
            snapshot.bytes(of: $0) ?? (snapshot.commit == nil ? workspace.bytes(of: $0) : nil)
        }
    }
}
