import Diagnostics

/// The words of the report renderers.
enum ReportWords {
    static let deleted = Words(nl: "geschrapt:", en: "deleted:")
    static let endDeleted = Words(nl: "einde geschrapt", en: "end of deletion")
    static let inserted = Words(nl: "toegevoegd:", en: "inserted:")
    static let endInserted = Words(nl: "einde toegevoegd", en: "end of insertion")

    static let yes = Words(nl: "ja", en: "yes")
    static let no = Words(nl: "nee", en: "no")
    static let empty = Words(nl: "niets", en: "nothing")
    static let and = Words(nl: "en", en: "and")

    private static let months = [
        Words(nl: "januari", en: "January"), Words(nl: "februari", en: "February"), Words(nl: "maart", en: "March"),
        Words(nl: "april", en: "April"), Words(nl: "mei", en: "May"), Words(nl: "juni", en: "June"),
        Words(nl: "juli", en: "July"), Words(nl: "augustus", en: "August"), Words(nl: "september", en: "September"),
        Words(nl: "oktober", en: "October"), Words(nl: "november", en: "November"), Words(nl: "december", en: "December"),
    ]

    /// `2026-03-01` or `2026-03-01T09:30:00Z` as `1 maart 2026`; other text as it is. Times are left out.
    static func date(_ text: String, _ language: Language) -> String {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month), (1...31).contains(day), text.utf8.count == 10 || text.dropFirst(10).hasPrefix("T")
        else { return text }
        return "\(day) \(months[month - 1].in(language)) \(year)"
    }

    /// `a, b en c`.
    static func list(_ items: [String], _ language: Language) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(and.in(language)) " + last
    }

    /// Between the quotation marks of the language.
    static func quoted(_ text: String, _ language: Language) -> String { "‘\(text)’" }

    /// Cut at a word when it is longer than `limit` characters.
    static func short(_ text: String, _ limit: Int = 90) -> String {
        let text = ProseLines.joined(text).replacing("\n", with: " ")
        guard text.count > limit else { return text }
        let head = text.prefix(limit)
        let cut = head.lastIndex(of: " ").map { head[..<$0] } ?? head
        return cut.description.trimmingPunctuation + "…"
    }
}

extension String {
    fileprivate var trimmingPunctuation: String {
        var text = self[...]
        while let last = text.last, ",;:. ".contains(last) { text.removeLast() }
        return String(text)
    }
}
