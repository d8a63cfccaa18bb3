import Diagnostics

extension EntryDraft {
    /// A DOI in any form; what is none goes to the note.
    mutating func setDOI(_ text: String, from origin: String) {
        let line = TextTidying.line(text)
        // Some give the address at the publisher's.
        if let doi = DOI.bare(line) ?? (line.contains("://") ? LookupKey.url(line).publisherDOI : nil) { return set("DOI", doi, from: origin) }
        guard let blank = line.firstIndex(of: " "), let doi = DOI.bare(String(line[..<blank])) else {
            return note(origin, line, because: Words(nl: "dit is geen DOI", en: "this is no DOI"))
        }
        guard DOI.isApart(line[blank...].dropFirst()) else {
            return note(origin, line, because: Words(nl: "er staat een spatie in deze DOI; kijk hem na en schrijf hem zonder", en: "there is a blank in this DOI; check it and write it without"))
        }
        set("DOI", doi, from: origin)
        note(origin, String(line[blank...]), because: Words(nl: "dit staat achter de DOI", en: "this stands behind the DOI"))
    }

    /// A web address: a resolver's address of a DOI is the DOI, and what a URI cannot hold is percent-encoded (RFC 3987, 3.1).
    mutating func setURL(_ text: String, from origin: String) {
        let text = TextTidying.line(text)
        // A blank is in no address: another begins there.
        let addresses = Self.addresses(in: text)
        if addresses.count > 1 {
            for address in addresses { setURL(address, from: origin) }
            return
        }
        let lower = text.prefix(24).lowercased()
        if lower.hasPrefix("https://doi.org/") || lower.hasPrefix("http://doi.org/") || lower.contains("://dx.doi.org/"), let doi = DOI.bare(text) {
            if !has("DOI") { return set("DOI", doi, from: origin) }
            // The same again is no news.
            if self.text("DOI")?.lowercased() == doi.lowercased() { return }
        }
        if lower.hasPrefix("www."), !text.contains(" ") { return set("URL", PercentEncoding.encoded("https://" + text), from: origin) }
        // A `urn:nbn:nl:…` or `file:` is an address as well, but none that a reader's browser opens.
        guard lower.hasPrefix("http://") || lower.hasPrefix("https://")
        else { return note(origin, text, because: Words(nl: "dit is geen heel webadres (http of https)", en: "this is no complete web address (http or https)")) }
        set("URL", PercentEncoding.encoded(text), from: origin)
    }

    private static func addresses(in text: String) -> [String] {
        guard text.utf8.contains(0x20) else { return [text] }
        return text.split(separator: " ").reduce(into: []) { addresses, word in
            if addresses.isEmpty || word.prefix(4).lowercased() == "http" { addresses.append(String(word)) } else { addresses[addresses.count - 1] += " " + word }
        }
    }

    /// One `SN` of RIS, or what else holds either: an ISSN has eight digits, an ISBN ten or thirteen; several stand side by side.
    mutating func setSerial(_ text: String, from origin: String) {
        for part in text.split(whereSeparator: { ",;\n".contains($0) }) {
            let numbers = SerialNumbers(String(part))
            for number in numbers.all { addSerial(number.text, to: number.isISBN ? "ISBN" : "ISSN") }
            guard numbers.all.isEmpty || !numbers.rest.isEmpty else { continue }
            note(origin, String(part), because: numbers.all.isEmpty ? Words(nl: "dit is geen ISBN of ISSN", en: "this is no ISBN or ISSN") : nil)
        }
    }

    /// A genre; that what stands in a journal is an article is no news.
    mutating func setGenre(_ genre: String, from origin: String) {
        let isNoNews = text("type") == "article-journal" && ["article", "journal article", "review", "article in press"].contains(TextTidying.line(genre).lowercased())
        if isNoNews { drop(origin) } else { set("genre", genre, from: origin) }
    }

    /// An edition. What EndNote has there of an article is when it appeared online.
    mutating func setEdition(_ edition: String, from origin: String) {
        let isDate = text("type") == "article-journal" && [edition, edition + " 2000"].contains { DateReading($0)?.isWhole == true }
        guard isDate else { return set("edition", edition, from: origin) }
        note("\(origin) (epub)", edition)
    }

    /// Pages, where programs that have no field of its own for it put how many pages a work has.
    mutating func setExtent(_ text: String, from origin: String) {
        let line = TextTidying.line(text)
        let isCount = Self.whole.contains(self.text("type") ?? "") && (!line.isEmpty && line.allSatisfy(\.isNumber) || PageForm.isExtent(line))
        if isCount { note("number-of-pages", line) } else { setPages(line, from: origin) }
    }

    /// Pages as CSL has them, whatever words and dashes are there: `pp. 12–19`, `blz. 12 t/m 19`.
    mutating func setPages(_ text: String, from origin: String) {
        let line = TextTidying.line(text)
        guard !TextTidying.isNothing(line) else { return }
        let pages = PageForm.tidy(line)
        if PageForm(pages) == .count { note("number-of-pages", pages) } else { set("page", pages, from: origin) }
    }

    /// What has a number of pages rather than pages in something else.
    private static let whole: Set<String> = ["book", "thesis", "report", "manuscript"]

    /// A language as its code (BCP 47); the names that BibLaTeX, RIS and people use are translated.
    mutating func setLanguage(_ text: String, from origin: String) {
        let text = TextTidying.line(text)
        set("language", LanguageNames.code(text) ?? text, from: origin)
    }
}
