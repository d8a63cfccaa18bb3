import Diagnostics

/// When, where and in what a source of RIS appeared.
extension RISFields {
    /// `DA` is more exact than the year, or says only what stands beside it; a second date is when it was read.
    mutating func dates() {
        let (years, days) = (take("PY", "Y1"), take("DA"))
        var issued = Self.joined(years.first?.value, days.first?.value)
        let isJoined = issued != nil
        if let issued { draft.set("issued", issued, from: days.first?.name ?? "DA") }
        for (index, date) in (years + days).enumerated() {
            let read = DateReading(date.value)
            // Said already, or joined with the year.
            if let issued, read.map({ $0.isWhole && issued.hasPrefix($0.edtf) }) ?? (isJoined && index == years.count) { continue }
            if issued != nil {
                draft.note(date.name, date.value, because: Words(nl: "er is al een andere datum", en: "there is another date already"))
            } else {
                draft.setDate("issued", date.value, from: date.name)
                issued = read?.edtf
            }
        }
        for line in take("Y2") { draft.setDate("accessed", line.value, from: line.name) }
        readWhen()
    }

    /// A day and its year as one date: a whole date of that year, or `MAR` beside it; nil when they do not go together.
    private static func joined(_ year: String?, _ day: String?) -> String? {
        guard let day, !day.isEmpty else { return nil }
        let read = year.flatMap { DateReading($0) }
        if let date = DateReading(day) {
            let isSameYear = read.map { PublicationDate.year($0.edtf) == PublicationDate.year(date.edtf) } ?? true
            return date.isWhole && isSameYear ? date.edtf : nil
        }
        guard let year, read?.isWhole == true, let date = DateReading("\(day) \(year)"), date.isWhole else { return nil }
        return date.edtf
    }

    /// EndNote says when a page was read where its volume and number would stand.
    private mutating func readWhen() {
        guard type == "webpage", let date = DateReading.whenRead(year: values["VL"]?.first?.value, day: values["M1"]?.first?.value) else { return }
        draft.set("accessed", date.edtf, from: "VL")
        for tag in ["VL", "M1"] { for more in take(tag).dropFirst() { draft.note(more.name, more.value) } }
    }

    mutating func publication() {
        set("volume", "VL")
        let hasIssues = RISTypes.hasIssues(type)
        set(hasIssues ? "issue" : "number", "IS")
        // Some databases have a sentence there.
        if hasIssues, !draft.has("issue"), values["M1"]?.allSatisfy({ $0.value.contains(where: \.isNumber) && $0.value.utf8.count <= 20 }) ?? false { set("issue", "M1") }
        if !hasIssues, !draft.has("number") { set("number", "M1", "SV") }
        set("publisher", "PB", "PU")
        set("publisher-place", "CY", "PP", "PI")
        for line in take("ET") { draft.setEdition(line.value, from: line.name) }
        pages()
        // An article number stands where pages would.
        if hasIssues, !draft.has("page") { for line in take("C7", "AR") { draft.setPages(line.value, from: line.name) } }
    }

    private mutating func pages() {
        let (starts, ends) = (take("SP"), take("EP"))
        guard let first = starts.first, !first.value.isEmpty else {
            for end in starts + ends { draft.setPages(end.value, from: end.name) }
            return
        }
        let start = first.value
        let end = ends.first?.value ?? ""
        let isWhole = end.isEmpty || end == start || start.hasSuffix(end) && start.contains("-")
        // The one page of a book that has an end as well is no number of pages.
        if end == start { draft.set("page", start, from: first.name) } else {
            draft.setExtent(isWhole ? start : end.contains("-") ? end : "\(start)-\(end)", from: first.name)
        }
        for other in starts.dropFirst() + ends.dropFirst() { draft.setPages(other.value, from: other.name) }
    }
}
