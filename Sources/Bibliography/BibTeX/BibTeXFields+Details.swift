import Diagnostics
import Records

extension BibTeXFields {
    mutating func publication() {
        set("volume", "volume")
        let hasIssues = draft.text("type").map { $0.hasPrefix("article") || $0 == "periodical" || $0.hasPrefix("review") } ?? false
        if hasIssues { set("issue", "number", "issue") } else { set("issue", "issue") }
        set("number", "number")
        set("edition", "edition")
        // An article number stands where pages would.
        if let pages = take("pages") ?? take("eid") ?? (hasIssues ? take("article-number") : nil) { draft.setExtent(pages, from: "pages") }
        set("publisher", "publisher", "institution", "school", "organization")
        set("publisher-place", "location", "address")
        set("event-title", "eventtitle", "event")
        set("event-place", "venue")
    }

    /// A web address as often as a publisher; what stands behind the address is no part of it.
    private mutating func howPublished() {
        if let address = values["howpublished"]?.firstMatch(of: /\\href\s*\{([^{}]*)\}/)?.1 { draft.setURL(LaTeXDecoder.decode(String(address), isVerbatim: true).text, from: "howpublished") }
        let isAddress = has("howpublished", beginsWith: "http")
        let text = TextTidying.line(take("howpublished", isVerbatim: isAddress) ?? "")
        if text.lowercased().hasPrefix("http") {
            let address = text.prefix { $0 != " " }
            draft.setURL(String(address), from: "howpublished")
            draft.note("howpublished", String(text.dropFirst(address.count)))
        } else if text.contains("://") || draft.has("publisher") {
            draft.note("howpublished", text)
        } else {
            draft.set("publisher", text, from: "howpublished")
        }
    }

    mutating func identifiers() {
        if let doi = take("doi", isVerbatim: true) { draft.setDOI(doi, from: "doi") }
        for name in ["url", "link", "ee"] {
            if let url = take(name, isVerbatim: true) { draft.setURL(url, from: name) }
        }
        howPublished()
        for name in ["isbn", "issn", "eissn"] {
            if let text = take(name) { draft.setSerial(text, from: name) }
        }
        if let language = take("langid") ?? take("language") { draft.setLanguage(language, from: "language") }
        guard let eprint = take("eprint", isVerbatim: true).map(TextTidying.line) else { return }
        let kind = (take("eprinttype") ?? take("archiveprefix")).map(TextTidying.line) ?? ""
        let address = "https://arxiv.org/abs/\(eprint)"
        if kind.lowercased() == "arxiv", !draft.has("URL") {
            draft.setURL(address, from: "eprint")
        } else if draft.text("URL") != address {
            draft.note(kind.isEmpty ? "eprint" : kind, eprint)
        }
    }

    mutating func texts() {
        set("abstract", "abstract")
        for name in ["keywords", "keyword", "author_keywords"] {
            if let text = take(name) { draft.set("keyword", text, from: name) }
        }
        set("label", "label")
        if let ids = raw("ids") {
            let aliases = ids.split(separator: ",").map { TextTidying.line(String($0)) }.filter { SourceID.slug($0, maximum: 200) == $0 && !$0.isEmpty }
            if aliases.isEmpty { draft.note("ids", ids) } else { draft.replace("aliases", .array(aliases.map(Plain.string))) }
        }
        if let text = take("unnamed") { if text == "true" { draft.replace("unnamed", true) } else { draft.note("unnamed", text) } }
        for name in ["note", "annote", "annotation", "addendum"] {
            if let text = take(name) { draft.set("note", text, from: name) }
        }
    }

    /// What has no place: the note, or for what programs keep for themselves a remark.
    mutating func leftOver() {
        for field in entry.fields {
            let name = field.name
            if name == "crossref" || name == "xdata" || name == "options" && values[name] == "useprefix=true" {
                // What they stand for was taken over.
                _ = raw(name)
            } else if name == "year", let year = take(name) {
                let issued = draft.fields["issued"].map { if case .number(let text) = $0 { text } else { $0.string ?? "" } } ?? ""
                if !issued.hasPrefix(TextTidying.line(year)) { draft.note(name, year) }
            } else if Self.isProgramData(name) {
                if raw(name) != nil { draft.drop(name) }
            } else if let text = take(name) {
                draft.note(name, text)
            }
        }
    }

    /// What BibTeX, BibLaTeX and reference managers keep for themselves, or what only goes with a field that is not there.
    private static let programData: Set<String> = [
        "xref", "options", "sortkey", "sorttitle", "sortname", "sortyear", "presort", "key", "langidopts", "hyphenation", "execute", "eprintclass",
        "primaryclass", "archiveprefix", "eprinttype", "useprefix", "month", "day",
        "file", "timestamp", "owner", "creationdate", "modificationdate", "groups", "qualityassured", "ranking", "readstatus", "relevance", "printed",
        "priority", "username", "interhash", "intrahash", "biburl", "bibsource", "added-at", "date-added", "date-modified", "local-url", "localfile",
        "pdf", "related", "relatedtype", "relatedstring", "relatedoptions", "shorthand", "shorthandintro", "gender", "rating", "read",
        "citeulike-article-id", "posted-at", "posted_at", "comment-id", "search", "__markedentry",
    ]

    private static func isProgramData(_ name: String) -> Bool {
        programData.contains(name) || name.hasPrefix("bdsk-") || name.hasPrefix("mendeley-")
            || name.hasPrefix("jabref") || name.hasPrefix("index")
    }
}
