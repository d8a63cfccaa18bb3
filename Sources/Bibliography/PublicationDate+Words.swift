package import Diagnostics

extension PublicationDate {
    /// An EDTF date as a list of sources says it: `2025, januari`, `ca. 2019`, `2019–2021`; other text as it is.
    package static func words(_ text: String, _ language: Language) -> String {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty {
            return year(ends[0]) == year(ends[1]) ? withinAYear(ends, language) : "\(year(ends[0]))–\(year(ends[1]))"
        }
        if text.hasSuffix("~") || text.hasSuffix("%") { return "ca. " + year(text) }
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count > 1, parts[0].count == 4, let month = Int(parts[1]), (1...12).contains(month) else { return year(text) }
        return "\(parts[0]), " + dayAndMonth(month, parts.count > 2 ? Int(parts[2]) : nil, language)
    }

    /// `2015, maart–april`, `2019, 26–28 juni`, `2021, 2 januari–4 maart`.
    private static func withinAYear(_ ends: [String], _ language: Language) -> String {
        guard let from = EDTFText(ends[0])?.ends.first, let to = EDTFText(ends[1])?.ends.first, let first = from.month, let last = to.month, first <= 12, last <= 12 else { return year(ends[0]) }
        guard first == last, let start = from.day, let end = to.day else {
            return "\(year(ends[0])), \(dayAndMonth(first, from.day, language))–\(dayAndMonth(last, to.day, language))"
        }
        let month = months[first - 1].in(language)
        return "\(year(ends[0])), " + (language == .nl ? "\(start)–\(end) \(month)" : "\(month) \(start)–\(end)")
    }

    /// A full date in words, `23 november 2026`; other text as it is.
    package static func long(_ text: String, _ language: Language) -> String {
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count == 3, parts[0].count == 4, let month = Int(parts[1]), (1...12).contains(month), let day = Int(parts[2])
        else { return text }
        return dayAndMonth(month, day, .nl, in: language) + " " + parts[0]
    }

    /// APA puts the day behind the month in English and before it in Dutch.
    private static func dayAndMonth(_ month: Int, _ day: Int?, _ order: Language, in language: Language? = nil) -> String {
        let name = months[month - 1].in(language ?? order)
        guard let day else { return name }
        return order == .nl ? "\(day) \(name)" : "\(name) \(day)"
    }

    private static let months = [
        Words(nl: "januari", en: "January"), Words(nl: "februari", en: "February"), Words(nl: "maart", en: "March"),
        Words(nl: "april", en: "April"), Words(nl: "mei", en: "May"), Words(nl: "juni", en: "June"),
        Words(nl: "juli", en: "July"), Words(nl: "augustus", en: "August"), Words(nl: "september", en: "September"),
        Words(nl: "oktober", en: "October"), Words(nl: "november", en: "November"), Words(nl: "december", en: "December"),
    ]
}
