import Diagnostics
import Records

/// What became of a work after it appeared, as Crossref has it (Crossmark: `updated-by` and `update-to`), or as its title says.
extension EntryDraft {
    /// From the notices about this work: a retraction is its status, others are told.
    mutating func setUpdates(_ value: Plain) {
        for update in value.items {
            let (kind, doi) = (update["type"]?.string ?? "", update["DOI"]?.string ?? "?")
            guard Self.retractions.contains(kind.lowercased()) else {
                remark(Words(nl: "op deze bron is iets gevolgd (\(kind)): kijk bij DOI \(doi)", en: "something followed on this source (\(kind)): see DOI \(doi)"))
                continue
            }
            guard !has("status") else { continue }
            retract()
            if let date = update["updated"].flatMap({ CSLDate($0).edtf }), EDTFText(date)?.ends.first?.day != nil { set("status-date", date, from: "updated-by") }
            set("status-reason", "Retraction: \(doi)", from: "updated-by")
            remark(Words(nl: "Crossref zegt dat dit is teruggetrokken: `status: retracted`", en: "Crossref says that this was retracted: `status: retracted`"))
        }
    }

    /// A notice about another work: it is easily taken for that work.
    mutating func noteUpdated(_ value: Plain) {
        for update in value.items {
            let (kind, doi) = (update["type"]?.string ?? "", update["DOI"]?.string ?? "?")
            remark(Words(
                nl: "dit is een bericht over een andere publicatie (\(kind)), en niet die publicatie zelf: DOI \(doi)",
                en: "this is a notice about another publication (\(kind)), and not that publication itself: DOI \(doi)"))
        }
    }

    /// `RETRACTED ARTICLE: …`, which publishers write before the title of what they retracted.
    mutating func retractByTitle() {
        guard !has("status"), let title = text("title"), title.hasPrefix("RETRACTED") || title.hasPrefix("Retracted:"), title.prefix(24).contains(":") else { return }
        retract()
        remark(Words(nl: "de titel zegt dat dit is teruggetrokken: `status: retracted`", en: "the title says that this was retracted: `status: retracted`"))
    }

    private mutating func retract() { replace("status", "retracted") }

    private static let retractions: Set<String> = ["retraction", "withdrawal", "removal"]
}
