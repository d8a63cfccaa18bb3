import Diagnostics
import Records

/// Reads what came back when a source was looked up.
package enum LookupAnswer {
    /// A source and what to say of it; or a page that gives the DOI under which more is to be had.
    package enum Found: Sendable {
        case source(ImportedEntry)
        /// The page itself, in case the DOI leads nowhere.
        case doi(String, page: ImportedEntry?)
    }

    /// The CSL-JSON of a DOI (citation.crosscite.org); nil when it is no such thing.
    package static func ofDOI(_ doi: String, _ bytes: [UInt8]) -> ImportedEntry? {
        let result = BibliographyReader.read(SourceFile(path: doi, bytes: bytes), as: .cslJSON)
        guard var entry = result.entries.first else { return nil }
        guard let own = entry.record["DOI"]?.string else {
            entry.record = sorted(entry.record.fields + [.init(name: "DOI", value: .string(doi))])
            return entry
        }
        if own.lowercased() != doi.lowercased() {
            entry.remarks.append(Words(nl: "gezocht is op DOI \(doi), en gevonden is DOI \(own); kijk of dat dezelfde bron is", en: "asked was DOI \(doi), and found is DOI \(own); see whether that is the same source"))
        }
        return entry
    }

    /// The answer of Open Library; nil when it does not know the book.
    package static func ofISBN(_ isbn: String, _ bytes: [UInt8]) -> ImportedEntry? {
        var log = ImportLog(ImportText(SourceFile(path: isbn, bytes: [])))
        return json(bytes).flatMap { OpenLibrary.entry($0, isbn: isbn, &log) }
    }

    /// Whether it is JSON at all.
    package static func isJSON(_ bytes: [UInt8]) -> Bool { json(bytes) != nil }

    /// What a web page says of itself; nil when it has not even a title.
    package static func ofPage(_ url: String, _ bytes: [UInt8], today: String) -> Found? {
        let text = ImportText(SourceFile(path: url, bytes: bytes))
        let head = HTMLHead(text.bytes)
        var log = ImportLog(text)
        var fields = PageFields(head, url: url)
        let linked = linkedData(head, &log)
        let page = fields.source(today: today, &log)
        let entry = page.map { page in linked.map { merged(page, $0) } ?? page } ?? linked
        if let doi = fields.doi ?? linked?.record["DOI"]?.string { return .doi(doi, page: entry) }
        return entry.map(Found.source)
    }

    /// The first work that the page's JSON-LD describes, rather not the page as such.
    private static func linkedData(_ head: HTMLHead, _ log: inout ImportLog) -> ImportedEntry? {
        let nodes = head.linkedData.compactMap { try? JSONPieces.tree(of: $0.utf8).get() }
            .flatMap { SchemaOrgReader.nodes($0.root).map(\.plain) }.flatMap { [$0] + ($0["mainEntity"].map { [$0] } ?? []) }
        let works = nodes.filter { SchemaOrgFields.type($0) != nil }
        guard let work = works.first(where: { !["webpage", "figure", "document"].contains(SchemaOrgFields.type($0)) }) ?? works.first else { return nil }
        return SchemaOrgReader.source(work, 0..<0, &log)
    }

    /// Tags that are made for references say more than JSON-LD, and that more than what pages say to search engines in general.
    private static func merged(_ page: ImportedEntry, _ linked: ImportedEntry) -> ImportedEntry {
        let isReference = page.record["type"] != "webpage"
        let (first, second) = isReference ? (page, linked) : (linked, page)
        let type = first.record["type"]?.string ?? ""
        let isOnSite = ["article", "post", "webpage"].contains { type.hasPrefix($0) }
        var fields = first.record.fields
        for field in second.record.fields where first.record[field.name] == nil {
            // The site is what an article appeared in, but no more than a place to find a report or a book.
            if field.name == "container-title", !isReference, !isOnSite { continue }
            if field.name == "accessed", type != "webpage" { continue }
            fields.append(field)
        }
        var entry = first
        entry.record = sorted(fields)
        entry.id = ProposedID.of(entry.record, key: nil)
        return entry
    }

    private static func sorted(_ fields: [Plain.Field]) -> Plain {
        .object(SourceFields.order.compactMap { name in fields.first { $0.name == name } })
    }

    private static func json(_ bytes: [UInt8]) -> Plain? {
        guard let first = bytes.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
        return try? JSONPieces.tree(of: bytes).get().root.plain
    }
}
