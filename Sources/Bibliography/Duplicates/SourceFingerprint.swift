package import Records

/// What of a source counts when it is compared with another, taken apart once. An object: it is passed around more often than it is made.
package final class SourceFingerprint: Sendable {
    let type: String
    let doi: String?
    let isbns: Set<UInt64>
    let url: String?
    /// The address from its `#` on: a place in its page.
    let fragment: String?
    let title: SourceTitle?
    let authors: [SourceAuthor]
    let year: Int?
    let container: [String]
    let publisher: [String]
    let volume: String?
    let issue: String?
    /// The digits of the number of a report or letter: `27923-421` and `27 923, nr. 421` are one.
    let number: String?
    /// Months since the year 0 of a date that is known to the day.
    let month: Int?
    let firstPage: String?
    let edition: String?
    let isPreprint: Bool
    /// Not in something else, as far as can be told.
    let isWhole: Bool
    /// Of what has no title: all that it may say of itself.
    let note: String

    /// From a record whose fields are CSL's.
    package init(_ source: Value) {
        func text(_ field: String) -> String? {
            guard let value = source[field], value.kind != .array, value.kind != .object, value.kind != .null else { return nil }
            return value.text
        }
        let type = text("type") ?? "document"
        self.type = type
        let urlBytes = text("URL").map { Self.bytes($0, SourceIdentifiers.url) } ?? []
        let resolved = SourceIdentifiers.doi(ofURL: urlBytes)
        let doiBytes = text("DOI").map { Self.bytes($0, SourceIdentifiers.doi) } ?? []
        let anyDOI = doiBytes.isEmpty ? resolved ?? [] : doiBytes
        doi = anyDOI.isEmpty ? nil : String(decoding: anyDOI, as: UTF8.self)
        url = urlBytes.isEmpty || resolved != nil ? nil : String(decoding: urlBytes, as: UTF8.self)
        fragment = text("URL").flatMap { url in url.utf8.firstIndex(of: UInt8(ascii: "#")).map { url[$0...] } }
            .flatMap { SourceIdentifiers.isPage($0.utf8) ? nil : String($0) }
        var isbns: Set<UInt64> = []
        var isbn = text("ISBN") ?? ""
        isbn.withUTF8 { bytes in SourceIdentifiers.isbns(bytes) { isbns.insert($0) } }
        self.isbns = isbns
        title = text("title").flatMap(SourceTitle.init)
        let names = source["author"] ?? source["editor"]
        authors = names?.items.compactMap(SourceAuthor.init) ?? []
        year = text("issued").flatMap { Int(PublicationDate.year($0)) }.flatMap { (-9999...9999).contains($0) ? $0 : nil }
        container = Self.words(text("container-title").map(Self.withoutPlace))
        publisher = Self.words(text("publisher"))
        volume = text("volume").map(Self.number)
        issue = text("issue").map(Self.number)
        number = text("number").map { $0.filter { $0.isASCII && $0.isNumber } }.flatMap { $0.isEmpty ? nil : $0 }
        month = text("issued").flatMap(EDTFText.init).flatMap { date in
            date.ends.count == 1 && date.ends[0].day != nil ? date.ends[0].month.map { date.ends[0].year * 12 + $0 } : nil
        }
        firstPage = text("page").flatMap { FoldedText($0, dropsSmallWords: false).words.first { $0 != "p" && $0 != "pp" } }.map { String($0.drop { $0 == "0" }) }
        edition = text("edition").flatMap(EditionText.number) ?? title?.edition
        isWhole = container.isEmpty && SourceKind(type).mayBeWhole(hasPages: firstPage != nil)
        note = title == nil ? text("note") ?? "" : ""
        let place = container.joined() + (url ?? "")
        let genre = (text("genre") ?? "").lowercased()
        isPreprint = Preprints.isPreprint(doi: doi, place: place, genre: genre) || type == "manuscript" || type == "article" && container.isEmpty
    }

    private static func bytes(_ text: String, _ read: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void) -> [UInt8] {
        var buffer: [UInt8] = []
        var text = text
        text.withUTF8 { read($0, &buffer) }
        return buffer
    }

    private static func words(_ text: String?) -> [String] {
        guard let text else { return [] }
        return FoldedText(text).words.filter { !Organisation.small.contains($0) }
    }

    /// `Science (New York, N.Y.)`, as PubMed tells journals of one name apart.
    private static func withoutPlace(_ name: String) -> String {
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else { return name }
        return String(name[..<open])
    }

    /// `Vol. 58` is `58`.
    private static func number(_ text: String) -> String {
        let words = FoldedText(text, dropsSmallWords: false).words
        return words.first { $0.contains(where: \.isNumber) } ?? words.joined()
    }
}

/// Servers where papers stand before, or beside, their publication.
enum Preprints {
    static func isPreprint(doi: String?, place: String, genre: String) -> Bool {
        if let doi, prefixes.contains(where: doi.hasPrefix) { return true }
        if doi == nil, !place.isEmpty, places.contains(where: { has(place, $0) }) { return true }
        return !genre.isEmpty && ["preprint", "working paper", "discussion paper", "voorpublicatie"].contains { genre.contains($0) }
    }

    /// Whether a text has another in it; by bytes, for every source asks for a dozen.
    private static func has(_ text: String, _ part: String) -> Bool {
        let (text, part) = (text.utf8, part.utf8)
        guard let first = part.first else { return true }
        return text.indices.contains { text[$0] == first && text[$0...].starts(with: part) }
    }

    /// DOI prefixes, as registered at Crossref and DataCite: arXiv, SSRN, PsyArXiv, SocArXiv, OSF, EdArXiv, MetaArXiv, Preprints.org, Research
    /// Square, bioRxiv and medRxiv, TechRxiv, Authorea, ChemRxiv, NBER, Cambridge Open Engage.
    private static let prefixes = [
        "10.48550/", "10.2139/ssrn", "10.31234/", "10.31235/", "10.31219/", "10.35542/", "10.31222/", "10.20944/preprints", "10.21203/rs.", "10.1101/20",
        "10.36227/techrxiv", "10.22541/au.", "10.26434/chemrxiv", "10.3386/w", "10.33774/",
    ]
    private static let places = ["arxiv", "ssrn", "osf.io", "osfpreprints", "researchsquare", "preprints.org", "biorxiv", "medrxiv", "psyarxiv", "socarxiv", "edarxiv"]
}
