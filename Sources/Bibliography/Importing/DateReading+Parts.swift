/// What dates have around them, and dates of two ends within a year.
extension DateReading {
    /// When a web page was read, which EndNote has as a year and a day in two fields; nil when they say something else.
    static func whenRead(year: String?, day: String?) -> DateReading? {
        guard let year, let number = EDTFText.number(year), (1990...2100).contains(number) else { return nil }
        let day = day ?? ""
        guard let date = DateReading(day.contains(year) ? day : "\(day) \(year)"), date.isWhole else { return nil }
        return date
    }

    /// Whether a text says that there is no date: `z.d.`, `n.d.`
    static func isNone(_ text: String) -> Bool {
        text.utf8.count < 20 && none.contains(text.lowercased().filter { $0.isLetter })
    }

    private static let none: Set<String> = ["zj", "zd", "nd", "sa", "sd", "nodate", "zonderdatum", "zonderjaar", "geendatum", "undated", "ongedateerd"]

    /// Without the time of day, which says more than a source needs: `2024/01/15/14:22:33`, `2019-05-03T10:11:12Z`,
    /// `14 Jun 2022 10:00:00 +0000`.
    static func withoutTime(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":") else { return text }
        let head = text[..<colon]
        let hours = head.reversed().prefix(while: \.isNumber).count
        let minutes = text[colon...].dropFirst().prefix(while: \.isNumber).count
        let date = head.dropLast(hours)
        guard (1...2).contains(hours), minutes == 2, date.last.map({ "Tt /".contains($0) }) ?? true else { return text }
        var rest = text[colon...].drop { $0.isNumber || $0 == ":" || $0 == "." }.drop { $0 == " " }
        if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst().drop { $0.isNumber || $0 == ":" } }
        if ["z", "gmt", "utc"].contains(rest.lowercased()) { rest = "" }
        return TextTidying.line("\(date.dropLast()) \(rest)")
    }

    /// Two months or days with a stroke between them: `MAR-APR 2015`, `2019 Aug-Sep`, `26-28 juni 2019`, `28 June – 2 July 2019`.
    static func span(_ text: String) -> String? {
        let halves = text.split { "-–—/".contains($0) }
        guard halves.count == 2, let from = Part(halves[0]), let to = Part(halves[1]) else { return nil }
        let ends = [(from, to), (to, from)].map { part, other in
            part.year ?? other.year ?? 0 > 0 ? EDTFText.End(year: part.year ?? other.year ?? 0, month: part.month ?? other.month, day: part.day) : nil
        }
        guard let first = ends[0], let last = ends[1], let start = first.month, let end = last.month, start <= 12, end <= 12, (first.day == nil) == (last.day == nil),
            (first.year, start, first.day ?? 0) < (last.year, end, last.day ?? 0)
        else { return nil }
        return EDTFText(ends: [first, last]).text
    }

    /// One half of such a date: what it says of year, month and day.
    private struct Part {
        var year: Int?
        var month: Int?
        var day: Int?

        init?(_ text: Substring) {
            for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
                if let number = EDTFText.number(word) {
                    if word.utf8.count == 4, year == nil { year = number } else if word.utf8.count <= 2, day == nil { day = number } else { return nil }
                } else if month == nil, let found = DateReading.month(String(word)) {
                    month = found
                } else if !DateReading.isWeekday(word) {
                    return nil
                }
            }
        }
    }
}
