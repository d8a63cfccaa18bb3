package import Diagnostics
import Records

/// A quote without the place where it is found.
package struct QuoteWithoutLocator: RecordRule {
    package static let id = "quote-without-locator"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(nl: "Bij een citaat staat niet waar het in de bron te vinden is.", en: "A quote does not say where in the source it is found."),
        why: Words(
            nl: "Wie het wil nalezen moet dan de hele bron door; APA vraagt bij elk citaat een vindplaats. Zonder bladzijden kan dat een alinea of kop zijn.",
            en: "Whoever wants to read it up must go through the whole source; APA asks a place for every quote. Without pages that can be a paragraph or heading."),
        example: "quote: Samen opleiden werkt.", instead: "quote: Samen opleiden werkt.\nlocator: p. 12")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard record.address.type == "claim", let quote = record["quote"], record["locator"] == nil, context.isSound(["locator"])
        else { return [] }
        return [
            record.finding(
                Self.id, Self.severity, at: quote, field: "quote",
                Words(nl: "dit citaat heeft geen vindplaats", en: "this quote has no place"),
                note: Words(
                    nl: "Schrijf bij `locator` waar het staat: `p. 12`, `par. 3` of een kop.", en: "Write in `locator` where it stands: `p. 12`, `para. 3` or a heading."))
        ]
    }
}
