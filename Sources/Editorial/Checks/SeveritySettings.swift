import Diagnostics
import Records

/// How much findings matter in this document, as `checks: {severities: …}` of `document.yaml` says.
struct SeveritySettings {
    static let path: FieldPath = ["checks", "severities"]

    /// By rule; nil for a rule that is off.
    private var severities: [String: Severity?] = [:]

    init(_ context: CheckContext) {
        guard let document = context.corpus.document, let position = context.corpus.position(of: document.address) else { return }
        for entry in Self.entries(of: document) {
            let rule = entry.key.text
            guard !Rules.fixed.contains(rule), context.isSound(position, Self.path.appending(rule)) else { continue }
            if let severity = Severity(rawValue: entry.value.text) {
                severities[rule] = severity
            } else if entry.value.hasText("off") {
                severities[rule] = .some(nil)
            }
        }
    }

    static func entries(of document: Record) -> [Value.Entry] {
        document.root[path: path].map { Array($0.entries) } ?? []
    }

    /// Whether the document says `off` of a rule: what only serves that rule need not be done.
    static func isOff(_ rule: String, in corpus: Corpus) -> Bool {
        corpus.document.map { entries(of: $0).contains { $0.key.hasText(rule) && $0.value.hasText("off") } } ?? false
    }

    func isOff(_ rule: String) -> Bool { if case .some(.none) = severities[rule] { true } else { false } }

    func applied(to result: CheckResult) -> CheckResult {
        guard !severities.isEmpty else { return result }
        var result = result
        result.findings = result.findings.compactMap { finding in
            guard let severity = severities[finding.rule] else { return finding }
            guard let severity else { return nil }
            var finding = finding
            finding.severity = severity
            return finding
        }
        return result
    }
}
