import Records

/// Sources as BibTeX, in the ASCII that every BibTeX reads, or as BibLaTeX, in Unicode and with its richer fields.
struct BibTeXWriter {
    let isBibLaTeX: Bool

    func entry(_ source: ExportedSource, exact: Plain?) -> String {
        let (type, subtype) = BibTeXTypes.entry(source.type, isBibLaTeX: isBibLaTeX, genre: source.text("genre"))
        var lines: [(String, String)] = []
        func add(_ name: String, _ text: String?) {
            if let text { lines.append((name, "{\(encoded(text))}")) }
        }
        func verbatim(_ name: String, _ text: String?) {
            if let text { lines.append((name, "{\(LaTeXEncoder.verbatim(text))}")) }
        }
        lines += people(source)
        // In two pairs of braces: a title is written as it should stand, and no style is to change its capitals.
        if let title = source.text("title") { lines.append(("title", "{{\(encoded(title))}}")) }
        if let short = source.text("title-short") { lines.append(("shorttitle", "{{\(encoded(short))}}")) }
        add("entrysubtype", subtype)
        lines += date(source.text("issued"))
        add(container(type), source.text("container-title"))
        add("series", source.text("collection-title"))
        add(publisher(type), source.text("publisher"))
        add(isBibLaTeX ? "location" : "address", source.text("publisher-place"))
        add("volume", source.text("volume"))
        let hasIssues = RISTypes.hasIssues(source.type)
        add(hasIssues ? "number" : "issue", source.text("issue"))
        if !hasIssues { add("number", source.text("number")) }
        if let page = source.text("page") { lines.append(("pages", "{\(encoded(page.replacing("-", with: "–")).replacing("{--}", with: "--"))}")) }
        for (name, field) in [("edition", "edition"), ("type", "genre"), ("eventtitle", "event-title"), ("venue", "event-place")] { add(name, source.text(field)) }
        verbatim("doi", source.text("DOI"))
        for (name, field) in [("isbn", "ISBN"), ("issn", "ISSN")] { add(name, source.text(field)) }
        verbatim("url", source.text("URL"))
        if let accessed = source.text("accessed") { lines.append(("urldate", "{\(Self.plain(accessed))}")) }
        let babel = source.text("language").flatMap(LanguageNames.babel)
        add(isBibLaTeX && babel != nil ? "langid" : "language", isBibLaTeX ? babel ?? source.text("language") : source.text("language"))
        for (name, field) in [("keywords", "keyword"), ("abstract", "abstract"), ("label", "label"), ("note", "note")] { add(name, source.text(field)) }
        if source.record["unnamed"] == true { add("unnamed", "true") }
        let aliases = source.record["aliases"]?.items.compactMap(\.string) ?? []
        if !aliases.isEmpty { lines.append(("ids", "{\(aliases.joined(separator: ","))}")) }
        if let exact { lines.append(("groei", "{\(ExactFields.text(exact))}")) }
        return "@\(type){\(key(source.id)),\n" + lines.map { "  \($0.0) = \($0.1),\n" }.joined() + "}\n"
    }

    private func people(_ source: ExportedSource) -> [(String, String)] {
        ["author", "editor", "translator"].compactMap { field in
            let names = source.names(field).map(name).filter { !$0.isEmpty }
            return names.isEmpty ? nil : (field, "{\(names.joined(separator: " and "))}")
        }
    }

    private func encoded(_ text: String) -> String { LaTeXEncoder.encode(text, isASCII: !isBibLaTeX) }

    /// What may stand in a key everywhere.
    private func key(_ id: String) -> String {
        let key = String(decoding: id.utf8.map { $0 > 0x20 && $0 < 0x7F && !"\"#%'(),={}@\\~".utf8.contains($0) ? $0 : 0x2D }, as: UTF8.self)
        return key.isEmpty ? "source" : key
    }

    /// `von Last, Jr, First`, an organisation in braces; BibLaTeX tells a particle that drops from one that stays.
    private func name(_ name: PersonName) -> String {
        if name.family.isEmpty { return name.literal.isEmpty ? "" : "{\(encoded(name.literal))}" }
        if !name.dropping.isEmpty, name.nonDropping.isEmpty, isBibLaTeX {
            let parts = [("family", name.family), ("given", name.given), ("prefix", name.dropping), ("suffix", name.suffix)].filter { !$0.1.isEmpty }
            return (parts.map { "\($0.0)={\(encoded($0.1))}" } + ["useprefix=false"]).joined(separator: ", ")
        }
        let family = [encoded(name.dropping), encoded(name.nonDropping), part(name.family, isFamily: true)].filter { !$0.isEmpty }.joined(separator: " ")
        if name.given.isEmpty, name.suffix.isEmpty { return family.contains(" ") || family.contains("{") ? family + "," : family }
        return ([family] + (name.suffix.isEmpty ? [] : [part(name.suffix)]) + [part(name.given)]).joined(separator: ", ")
    }

    /// In braces where it would be taken apart.
    private func part(_ text: String, isFamily: Bool = false) -> String {
        let words = text.split(separator: " ")
        let isSplit = text.contains(",") || text.contains(";") || words.contains { $0.lowercased() == "and" } || (isFamily && words.dropLast().contains { $0.first(where: \.isLetter)?.isLowercase == true })
        return isSplit || text.lowercased() == "others" || (isFamily && text.contains("=")) ? "{\(encoded(text))}" : encoded(text)
    }

    private func container(_ type: String) -> String {
        guard type == "article" || type == "periodical" else { return "booktitle" }
        return isBibLaTeX ? "journaltitle" : "journal"
    }

    private func publisher(_ type: String) -> String {
        switch type {
        case "techreport", "report", "thesis": "institution"
        case "phdthesis", "mastersthesis": "school"
        case "online": "organization"
        case "misc" where isBibLaTeX: "organization"
        default: "publisher"
        }
    }

    /// BibLaTeX reads EDTF itself (manual, 2.3.8); BibTeX has a year and the abbreviations of months.
    private func date(_ issued: String?) -> [(String, String)] {
        guard let issued else { return [] }
        guard !isBibLaTeX else { return [("date", "{\(Self.plain(issued))}")] }
        guard let date = EDTFText(issued) else { return [("year", "{\(encoded(issued))}")] }
        if date.ends.count == 2 {
            let isYears = date.ends.allSatisfy { $0.month == nil && $0.year > 0 }
            return [("year", isYears ? "{\(issued.replacing("/", with: "--"))}" : "{\(issued)}")]
        }
        let end = date.ends[0]
        guard !date.isApproximate, end.year >= 0 else { return [("year", date.isApproximate && end.month == nil ? "{ca. \(issued.dropLast())}" : "{\(encoded(issued))}")] }
        var lines = [("year", "{\(EDTFText.padded(end.year, 4))}")]
        if let month = end.month { lines.append(("month", month > 12 ? "{\(Self.seasons[month - 21])}" : Self.months[month - 1])) }
        if let day = end.day { lines.append(("day", "{\(day)}")) }
        return lines
    }

    /// A date is no text: its `~` is that of EDTF. What could not stand there is not one.
    private static func plain(_ date: String) -> String { date.filter { $0.isASCII && ($0.isNumber || $0.isLetter || "-/.~?%".contains($0)) } }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let seasons = ["Spring", "Summer", "Autumn", "Winter"]
}
