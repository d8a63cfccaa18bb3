import Diagnostics
import Editorial

/// What a proposal makes wrong.
extension ReviewReport {
    /// `Bevinding ‘…’: de bron ‘Jansen (2020)’ is teruggetrokken corpus/claims/a.yaml:1:9`.
    var news: ReportBlock {
        let items = view.news.map { finding in
            ReportItem(
                [finding.severity == .error ? .init(.bad, ReviewWords.error.in(language) + " ") : "", .text(about(finding) + finding.message.in(language) + " ")]
                    + (finding.place.map { [.code($0.description)] } ?? []))
        }
        return .section(
            [.text("\(ReviewWords.news.in(language)) (\(items.count))")], [.paragraph([.text(ReviewWords.newsNote.in(language))]), .list(items)])
    }

    /// The record that a finding is on: `Bevinding ‘…’: `.
    private func about(_ finding: Finding) -> String {
        guard let address = finding.record.flatMap(Address.init), let type = naming.type(address.type), naming.record(address) != nil else { return "" }
        return "\(type.label.in(language)) \(ReportWords.quoted(ReportWords.short(naming.label(address)), language)): "
    }
}
