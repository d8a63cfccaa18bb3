import Records

/// Sources as BibTeX, in the ASCII that every BibTeX reads, or as BibLaTeX, in Unicode and with its richer fields.
struct BibTeXWriter {
    let isBibLaTeX: Bool

    func entry(_ source: ExportedSource, exact: Plain?) -> String {
        let (type, subtype) = BibTeXTypes.entry(source.type, isBibLaTeX: isBibLaTeX, genre: source.text("genre"))
        var lines = people(source)
        // In two pairs of braces: a title is written as it should stand, and no style is to change its capitals.
        if let title = source.text("title") { lines.append(("title", "{{\(encoded(title))}}")) }
        if let short = source.text("title-short") { lines.append(("shorttitle", "{{\(encoded(short))}}")) }
        lines += field("entrysubtype", subtype) + date(source.text("issued")) + publication(source, type) + identifiers(source)
        for (name, field) in [("keywords", "keyword"), ("abstract", "abstract"), ("label", "label"), ("note", "note")] { lines += self.field(name, source.text(field)) }
        if source.record["unnamed"] == true { lines += field("unnamed", "true") }
        let aliases = source.record["aliases"]?.items.compactMap(\.string) ?? []
        if !aliases.isEmpty { lines.append(("ids", "{\(aliases.joined(separator: ","))}")) }
        if let exact { lines.append(("groei", "{\(ExactFields.text(exact))}")) }
        return "@\(type){\(key(source.id)),\n" + lines.map { "  \($0.0) = \($0.1),\n" }.joined() + "}\n"
    }

    private func publication(_ source: ExportedSource, _ type: String) -> [(String, String)] {
        var lines = field(container(type), source.text("container-title")) + field("series", source.text("collection-title"))
        lines += list(publisher(type), source.text("publisher")) + list(isBibLaTeX ? "location" : "address", source.text("publisher-place"))
        lines += field("volume", source.text("volume"))
        let hasIssues = RISTypes.hasIssues(source.type)
        lines += field(hasIssues ? "number" : "issue", source.text("issue"))
        if !hasIssues { lines += field("number", source.text("number")) }
        if let page = source.text("page") { lines.append(("pages", "{\(encoded(page.replacing("-", with: "–")).replacing("{--}", with: "--"))}")) }
        for (name, field) in [("edition", "edition"), ("type", "genre"), ("eventtitle", "event-title"), ("venue", "event-place")] { lines += self.field(name, source.text(field)) }
        return lines
    }

    private func identifiers(_ source: ExportedSource) -> [(String, String)] {
        var lines = verbatim("doi", source.text("DOI"))
        for (name, field) in [("isbn", "ISBN"), ("issn", "ISSN")] { lines += self.field(name, source.text(field)) }
        lines += verbatim("url", source.text("URL"))
        if let accessed = source.text("accessed") { lines.append(("urldate", "{\(Self.plain(accessed))}")) }
        let babel = source.text("language").flatMap(LanguageNames.babel)
        return lines + field(isBibLaTeX && babel != nil ? "langid" : "language", isBibLaTeX ? babel ?? source.text("language") : source.text("language"))
    }

    private func field(_ name: String, _ text: String?) -> [(String, String)] { text.map { [(name, "{\(encoded($0))}")] } ?? [] }

    private func verbatim(_ name: String, _ text: String?) -> [(String, String)] { text.map { [(name, "{\(LaTeXEncoder.verbatim($0))}")] } ?? [] }

    /// BibLaTeX takes these fields for lists, and would part `Taylor and Francis`.
    private func list(_ name: String, _ text: String?) -> [(String, String)] {
        guard let text, isBibLaTeX, text.lowercased().contains(" and ") else { return field(name, text) }
        return [(name, "{{\(encoded(text))}}")]
    }

    private func people(_ source: ExportedSource) -> [(String, String)] {
        let fields = ["author", "editor", "translator"]
        let people = fields.compactMap { field -> (String, String)? in
            let names = source.names(field).map(name).filter { !$0.isEmpty }
            return names.isEmpty ? nil : (field, "{\(names.joined(separator: " and "))}")
        }
        // To BibLaTeX a particle is no part of the name that stands in the text, unless it is told.
        let hasParticle = isBibLaTeX && fields.contains { source.names($0).contains { !$0.nonDropping.isEmpty } }
        return people + (hasParticle ? [("options", "{useprefix=true}")] : [])
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
        let words = text.unicodeScalars.split(separator: " ").map(String.init)
        let isSplit = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") } || words.contains { $0.lowercased() == "and" } || (isFamily && words.dropLast().contains { $0.first(where: \.isLetter)?.isLowercase == true })
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
            return [("year", "{\(issued)}")]
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
