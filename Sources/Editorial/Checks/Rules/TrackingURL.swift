package import Diagnostics
import Bibliography
import Records

/// A web address with parameters that say who sent the visitor.
package struct TrackingURL: RecordRule, TextRule {
    package static let id = "tracking-url"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Een webadres heeft volgcodes: `utm_source`, `fbclid`, `gclid`, `mc_cid` en dergelijke.",
            en: "A web address has tracking parameters: `utm_source`, `fbclid`, `gclid`, `mc_cid` and the like."),
        why: Words(
            nl: "Ze zeggen via welke nieuwsbrief of site iemand kwam. De bladzijde is zonder hetzelfde, het adres korter, en lezers worden niet voor anderen meegeteld.",
            en: "They say by which newsletter or site somebody came. The page is the same without, the address shorter, and readers are not counted for others."),
        example: "URL: https://www.example.org/rapport?utm_source=nieuwsbrief&id=12", instead: "URL: https://www.example.org/rapport?id=12")

    package static let signs: TextSigns = .query

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard let value = record["URL"], value.kind == .string, value.tree.withText(of: value.index, { $0.contains(UInt8(ascii: "?")) }),
            let (url, name) = TrackingParameters.stripped(value.text)
        else { return [] }
        let start = Int(value.node.textStart)
        let range = value.node.isDecoded ? nil : start..<start + Int(value.node.textLength)
        return [
            record.finding(Self.id, Self.severity, at: value, field: "URL", Self.message(name), fix: range.map { Self.fix($0, url) } ?? Fix.writing(url, for: value))
        ]
    }

    package func check(_ passage: Passage) -> [Finding] {
        passage.withBytes { bytes in
            let found = Self.tracking(in: bytes)
            guard !found.isEmpty else { return [] }
            let mask = TextMask(bytes, isMarkdown: passage.isMarkdown)
            let file = passage.range.lowerBound
            return passage.findings(of: found) { range, url, name in
                if mask.isCode(range.lowerBound) { return nil }
                // A quote says what its source says, and so does an address in it.
                let fix = passage.field == "quote" ? nil : Self.fix(file + range.lowerBound..<file + range.upperBound, url)
                return passage.finding(Self.id, Self.severity, at: range, Self.message(name), fix: fix)
            }
        }
    }

    /// The addresses with such parameters, without them, and the name of the first.
    private static func tracking(in bytes: UnsafeBufferPointer<UInt8>) -> [(range: Range<Int>, url: String, name: String)] {
        var found: [(range: Range<Int>, url: String, name: String)] = []
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "h")) {
            index = start + 1
            guard bytes[start...].starts(with: "http".utf8) else { continue }
            index = max(index, WebAddress.end(from: start, in: bytes))
            guard let (url, name) = TrackingParameters.stripped(String(decoding: bytes[start..<index], as: UTF8.self)) else { continue }
            found.append((start..<index, url, name))
        }
        return found
    }

    private static func message(_ name: String) -> Words {
        Words(nl: "dit webadres heeft een volgcode (`\(name)`)", en: "this web address has a tracking parameter (`\(name)`)")
    }

    private static func fix(_ range: Range<Int>, _ url: String) -> Fix {
        Fix(title: Words(nl: "schrijf `\(url)`", en: "write `\(url)`"), replacements: [.init(range: range, text: url)])
    }
}
