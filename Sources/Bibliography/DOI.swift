/// Digital Object Identifiers (ISO 26324), without the resolver's address.
package enum DOI {
    /// The form in which two DOIs are compared: they are the same whatever their case.
    package static func normalised(_ text: String) -> String? {
        bare(text)?.lowercased()
    }

    /// `10.…/…` from whatever people paste: `https://doi.org/10.…` with what is escaped there (RFC 3986), `doi:10.…`; nil when it is none.
    package static func bare(_ text: String) -> String? {
        var text = text
        if text.contains("://") {
            // In an address a `?` that belongs to the DOI is escaped.
            text = PercentEncoding.decoded(String(text.prefix { $0 != "?" }))
        }
        guard let whole = joined(text) else { return nil }
        text = whole
        // Most are bare already.
        if !text.hasPrefix("10.") {
            for prefix in ["https://", "http://", "dx.doi.org/", "doi.org/", "www.doi.org/", "doi:"] where text.lowercased().hasPrefix(prefix) {
                text.removeFirst(prefix.count)
            }
        }
        text = withoutTail(text)
        guard text.hasPrefix("10."), let slash = text.firstIndex(of: "/") else { return nil }
        let registrant = text[text.index(text.startIndex, offsetBy: 3)..<slash]
        let isNumber = registrant.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard (4...9).contains(registrant.count), isNumber, text.index(after: slash) < text.endIndex else { return nil }
        return text
    }

    /// The lines of one that was broken off behind a sign that it does not end with; nil for a DOI and something else.
    private static func joined(_ text: String) -> String? {
        if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return text }
        let words = text.split(whereSeparator: \.isWhitespace)
        let goOn = zip(words, words.dropFirst()).allSatisfy { before, after in before.last.map("/.-_(:".contains) == true || after.first == "/" }
        return goOn ? words.joined() : nil
    }

    /// Without the full stop of a sentence, and what a web address says of who follows it.
    private static func withoutTail(_ text: String) -> String {
        var text = text
        if let mark = text.firstIndex(of: "?"), TrackingParameters.isOfVisitor(text[mark...].dropFirst().prefix { $0 != "&" }.utf8) { text = String(text[..<mark]) }
        while let last = text.last, ".,;:".contains(last) { text.removeLast() }
        return text
    }

    package static func url(_ doi: String) -> String { "https://doi.org/\(doi)" }
}
