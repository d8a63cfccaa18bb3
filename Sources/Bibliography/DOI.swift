/// Digital Object Identifiers (ISO 26324), without the resolver's address.
package enum DOI {
    /// The form in which two DOIs are compared: they are the same whatever their case.
    package static func normalised(_ text: String) -> String? {
        bare(text)?.lowercased()
    }

    /// `10.…/…` from whatever people paste: `https://doi.org/10.…` with what is escaped there (RFC 3986), `doi:10.…`; nil when it is none.
    package static func bare(_ text: String) -> String? {
        // `DOI 10.…`
        var text = text.hasPrefix("1") || text.prefix(4).lowercased() != "doi " ? text : TextTidying.line(String(text.dropFirst(4)))
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
        let isNumber = registrant.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
        guard (4...9).contains(registrant.count), isNumber, text.index(after: slash) < text.endIndex else { return nil }
        return text
    }

    /// Whether what stands behind a DOI and a blank is surely no part of it: another one, an address, or words.
    static func isApart(_ text: some StringProtocol) -> Bool {
        let lower = text.lowercased()
        if ["10.", "http", "doi:"].contains(where: lower.hasPrefix) { return true }
        let word = lower.prefix { $0 != " " }.drop { "([".contains($0) }
        let letters = word.prefix(while: \.isLetter)
        return letters.count > 1 && word.dropFirst(letters.count).allSatisfy { "()[]:;,.".contains($0) }
    }

    /// `10.1002/(SICI)1097-4571(199505)46:4<288::AID-ASI5>3.0.CO;2-L`, which ends so that nothing else does (ANSI/NISO Z39.56, annex).
    private static func isSICI(_ text: String) -> Bool {
        text.utf8.count < 200 && text.wholeMatch(of: /10\.\d+\/\S+[\[<][^\[\]<>]+[\]>]\d\.\d\.(CO|TX);2(-\S)?/) != nil
    }

    /// The words of one that was broken off behind a sign that it does not end with; nil for a DOI and something else.
    private static func joined(_ text: String) -> String? {
        if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return text }
        let words = text.split(whereSeparator: \.isWhitespace)
        let goOn = zip(words, words.dropFirst()).allSatisfy { before, after in before.last.map("/.-_(:".contains) == true || after.first == "/" }
        if goOn { return words.joined() }
        // Databases have blanks around the brackets of one from before 2002.
        return words.first?.hasPrefix("10.") == true && isSICI(words.joined()) ? words.joined() : nil
    }

    /// Without the full stop of a sentence, and what a web address says of who follows it.
    private static func withoutTail(_ text: String) -> String {
        var text = text
        if let mark = text.firstIndex(of: "?"), TrackingParameters.isOfVisitor(text[mark...].dropFirst().prefix { $0 != "&" }.utf8) { text = String(text[..<mark]) }
        while let last = text.last, ".,;:".contains(last) { text.removeLast() }
        return text
    }

    /// Where it leads to. It may hold `<`, `#`, `?` and more that mean something else in an address.
    package static func url(_ doi: String) -> String { "https://doi.org/" + escaped(doi) }

    /// As the path of an address (RFC 3986).
    package static func escaped(_ doi: String) -> String { PercentEncoding.encoded(doi, and: "#%?[]") }
}
