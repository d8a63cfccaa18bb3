import Bibliography
package import Diagnostics
import Records

/// The address of a DOI in the field for web addresses.
package struct DOIAsURL: RecordRule {
    package static let id = "doi-as-url"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Bij het webadres van een bron staat een DOI (`https://doi.org/…`).", en: "The web address of a source is a DOI (`https://doi.org/…`)."),
        why: Words(
            nl: "In het veld `DOI` wordt hij herkend: bij het zoeken naar dubbele bronnen, in uitvoer voor andere programma’s, en ook als het adres van doi.org ooit verandert. De bronnenlijst maakt er zelf een link van.",
            en: "In the field `DOI` it is recognised: when looking for duplicates, in exports, and even if the address of doi.org should change. The list of sources makes a link of it by itself."),
        example: "URL: https://doi.org/10.1177/0022487106297840", instead: "DOI: 10.1177/0022487106297840")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard record.address.type == "source", let entry = record.root.entry("URL"), entry.value.kind == .string,
            entry.value.tree.withText(of: entry.value.index, Self.namesResolver), let doi = DOI.bare(Self.path(entry.value.text))
        else { return [] }
        guard let known = record["DOI"] else {
            // Key and value at once; what is between them stays.
            let written = Fix.writing(doi, for: entry.value)?.replacements.first
            let fix = written.map { Fix(title: Words(nl: "schrijf `DOI: \(doi)`", en: "write `DOI: \(doi)`"), replacements: [.init(range: entry.key.range, text: "DOI"), $0]) }
            return [
                finding(
                    entry.value, .warning, record, Words(nl: "dit webadres is een DOI: `\(doi)`", en: "this web address is a DOI: `\(doi)`"),
                    Words(nl: "Schrijf hem in het veld `DOI`, zonder `https://doi.org/`.", en: "Write it in the field `DOI`, without `https://doi.org/`."), fix)
            ]
        }
        guard let bare = DOI.normalised(known.text) else { return [] }
        if bare == doi.lowercased() {
            return [
                finding(
                    entry.value, .information, record,
                    Words(nl: "dit webadres zegt hetzelfde als het veld `DOI`", en: "this web address says the same as the field `DOI`"),
                    Words(nl: "Haal `URL` weg; de bronnenlijst linkt naar de DOI.", en: "Remove `URL`; the list of sources links to the DOI."))
            ]
        }
        return [
            finding(
                entry.value, .warning, record,
                Words(nl: "dit webadres is een andere DOI dan die in het veld `DOI`", en: "this web address is another DOI than the one in the field `DOI`"),
                Words(nl: "Kijk welke van de twee bij deze bron hoort.", en: "See which of the two belongs to this source."))
        ]
    }

    private func finding(
        _ value: Value, _ severity: Severity, _ record: Record, _ message: Words, _ note: Words, _ fix: Fix? = nil
    ) -> Finding {
        record.finding(Self.id, severity, at: value, field: "URL", message, note: note, fix: fix)
    }

    /// Scheme and host are the same in whatever case (RFC 3986, 6.2.2.1).
    private static func namesResolver(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        resolvers.contains { resolver in
            bytes.count > resolver.count && zip(bytes, resolver).allSatisfy { $0 == $1 || ((0x41...0x5A).contains($0) && $0 | 0x20 == $1) }
        }
    }

    private static let resolvers = ["https://doi.org/10.", "http://doi.org/10.", "https://dx.doi.org/10.", "http://dx.doi.org/10.", "https://www.doi.org/10."].map { Array($0.utf8) }

    /// Without what follows a `?` or `#`, which no resolver needs.
    private static func path(_ url: String) -> String {
        String(url.prefix { $0 != "?" && $0 != "#" })
    }
}
