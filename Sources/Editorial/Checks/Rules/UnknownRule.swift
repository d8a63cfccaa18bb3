package import Diagnostics
import Records

/// A rule that is named in the settings of the document and that does not exist. ``UnusedAllow`` says the same of `x-allow`.
package struct UnknownRule: CorpusRule {
    package static let id = "unknown-rule"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "`document.yaml` of `x-allow` noemt een regel die niet bestaat.", en: "`document.yaml` or `x-allow` names a rule that does not exist."),
        why: Words(
            nl: "De instelling of uitzondering doet dan niets; meestal is het een tikfout.",
            en: "The setting or exception then does nothing; mostly it is a typing error."),
        example: "checks:\n  severities:\n    source-without-claim: off", instead: "checks:\n  severities:\n    source-without-claims: off")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        context.corpus.settingNames.filter { !$0.isKnown }.enumerated().map { $1.unknown(isGuessed: $0 < RuleName.mostGuesses) }
    }
}

extension Corpus {
    /// The rules that `document.yaml` sets a severity for.
    var settingNames: [RuleName] {
        guard let document else { return [] }
        return SeveritySettings.entries(of: document).map {
            RuleName(value: $0.key, record: document, field: SeveritySettings.path.appending($0.key.text))
        }
    }
}
