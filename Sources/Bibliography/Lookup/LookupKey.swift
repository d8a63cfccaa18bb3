package import Diagnostics

/// What one source can be looked up by.
package enum LookupKey: Sendable, Hashable {
    /// Without resolver: `10.1177/0022487106297840`.
    case doi(String)
    /// Ten or thirteen digits, without hyphens; the check digit is right.
    case isbn(String)
    /// A web address with `http` or `https`.
    case url(String)

    /// Reads what people type or paste: a DOI with or without `doi:` or its resolver, an ISBN with or without `ISBN`, a web address.
    ///
    /// - Returns: nil when it is none of these; it may be the name of a file then.
    /// - Throws: when it is meant as one of these but has a typing error in it, so that nobody is asked for it in vain.
    package static func read(_ text: String) throws(Failure) -> LookupKey? {
        let text = TextTidying.line(text)
        let lower = text.lowercased()
        if let doi = DOI.bare(text) { return .doi(doi) }
        if lower.hasPrefix("doi:") || lower.hasPrefix("10.") && lower.contains("/") { throw .notADOI(text) }
        if lower.hasPrefix("issn") || SerialNumber.isISSN(text) { throw .journal(text) }
        if let digits = SerialNumber.digits(text) {
            guard SerialNumber.isISBN(digits) else { throw .notAnISBN(text) }
            return .isbn(digits)
        }
        if lower.hasPrefix("isbn") { throw .notAnISBN(text) }
        return address(text, lower).map(LookupKey.url)
    }

    private static func address(_ text: String, _ lower: String) -> String? {
        let full = lower.hasPrefix("www.") ? "https://" + text : text
        guard let range = full.firstRange(of: "://"), ["http", "https"].contains(full[..<range.lowerBound].lowercased()) else { return nil }
        let host = full[range.upperBound...].prefix { !"/?#".contains($0) }
        guard !host.isEmpty, !full.contains(where: \.isWhitespace), !full.unicodeScalars.contains(where: { $0.value < 0x21 || $0.value == 0x7F }) else { return nil }
        return full
    }

    /// The DOI in the address of a publisher's page: `https://…/doi/full/10.1177/0022487106297840?x=y`.
    package var publisherDOI: String? {
        guard case .url(let url) = self, let start = url.firstRange(of: "/10.") else { return nil }
        var path = url[url.index(after: start.lowerBound)...].prefix { $0 != "?" && $0 != "#" }
        for ending in ["/full", "/abstract", "/pdf", "/epdf", "/html", "/full.pdf", ".pdf", "/"] where path.hasSuffix(ending) { path.removeLast(ending.count) }
        return DOI.bare(PercentEncoding.decoded(String(path)))
    }

    /// How it is shown to people.
    package var text: String {
        switch self {
        case .doi(let doi): doi
        case .isbn(let isbn): "ISBN \(isbn)"
        case .url(let url): url
        }
    }

    /// The fields of a source that it already settles, when nothing more could be found.
    package var fields: [(name: String, text: String)] {
        switch self {
        case .doi(let doi): [("DOI", doi)]
        case .isbn(let isbn): [("type", "book"), ("ISBN", isbn)]
        // What stands at a publisher's is no page of a site.
        case .url(let url): publisherDOI.map { [("DOI", $0)] } ?? [("type", "webpage"), ("URL", url)]
        }
    }
}

/// Book and serial numbers (ISO 2108, ISO 3297), with their check digits.
package enum SerialNumber {
    /// The ten or thirteen digits of what looks like an ISBN, whether its check digit is right or not; nil for anything else.
    static func digits(_ text: String) -> String? {
        var rest = Substring(text.uppercased())
        var isNamed = false
        for prefix in ["ISBN-13", "ISBN-10", "ISBN"] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count).drop { ": ".contains($0) }
            isNamed = true
            break
        }
        let digits = rest.filter { !"- \u{2010}\u{2011}\u{2013}".contains($0) }
        guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "X") }), digits.first?.isNumber == true else { return nil }
        return [10, 13].contains(digits.count) || isNamed ? digits : nil
    }

    package static func isISBN(_ text: String) -> Bool {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }.map { $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "x") ? 10 : Int($0) - 0x30 }
        guard digits.allSatisfy({ (0...10).contains($0) }), !digits.dropLast().contains(10) else { return false }
        switch digits.count {
        case 10: return digits.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) } % 11 == 0
        case 13:
            guard digits.last != 10, digits.starts(with: [9, 7, 8]) || digits.starts(with: [9, 7, 9]) else { return false }
            return digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) } % 10 == 0
        default: return false
        }
    }

    /// Eight digits with the right one at the end (ISO 3297, annex A).
    static func isISSN(digits text: String) -> Bool {
        let digits = text.utf8.map { $0 | 0x20 == UInt8(ascii: "x") ? 10 : Int($0) - 0x30 }
        return digits.count == 8 && !digits.dropLast().contains(10) && digits.enumerated().reduce(0) { $0 + $1.element * (8 - $1.offset) } % 11 == 0
    }

    /// `1234-567X`, the check digit right or not.
    static func isISSN(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { $0.utf8.count == 4 } && parts[0].allSatisfy(\.isNumber) && parts[1].dropLast().allSatisfy(\.isNumber)
            && (parts[1].last?.isNumber == true || parts[1].last?.uppercased() == "X")
    }
}

extension Failure {
    /// For an option or argument that should be a DOI.
    package static func notADOI(_ text: String) -> Failure {
        Failure(
            .usage, Words(nl: "‘\(text)’ is geen DOI", en: "‘\(text)’ is no DOI"),
            hint: Words(nl: "Een DOI begint met 10., zoals 10.1177/0022487106297840.", en: "A DOI starts with 10., like 10.1177/0022487106297840."))
    }

    fileprivate static func notAnISBN(_ text: String) -> Failure {
        Failure(
            .usage, Words(nl: "‘\(text)’ is geen ISBN: het controlecijfer of het aantal cijfers klopt niet", en: "‘\(text)’ is no ISBN: its check digit or number of digits is wrong"),
            hint: Words(nl: "Kijk het na op de achterkant of in het colofon van het boek.", en: "Look it up on the back or in the colophon of the book."))
    }

    fileprivate static func journal(_ text: String) -> Failure {
        Failure(
            .usage, Words(nl: "‘\(text)’ is een ISSN: dat is een heel tijdschrift en niet één bron", en: "‘\(text)’ is an ISSN: that is a whole journal and not one source"),
            hint: Words(nl: "Geef de DOI of het webadres van het artikel.", en: "Give the DOI or the web address of the article."))
    }
}
