package import Diagnostics
import Records

/// A link or image in prose that has no words, and that cannot take them from a record.
package struct LinkWithoutText: TextRule {
    package static let id = "link-without-text"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Een link naar een webadres heeft geen tekst, of een afbeelding geen omschrijving. Een link naar een record mag leeg zijn: die krijgt de naam van het record.",
            en: "A link to a web address has no text, or an image no description. A link to a record may be empty: it takes the record's name."),
        why: Words(
            nl: "Op de bladzijde staat dan het kale webadres, en een schermlezer leest dat teken voor teken voor.",
            en: "The page then shows the bare web address, and a screen reader reads it out sign by sign."),
        example: "Meer staat op [](https://www.example.org/samen-opleiden).", instead: "Meer staat op [de website](https://www.example.org/samen-opleiden).")

    package static let signs: TextSigns = .emptyBrackets

    package init() {}

    package func check(_ passage: Passage) -> [Finding] {
        guard passage.isMarkdown else { return [] }
        let links = Prose(parsing: passage.value.text).links
        return passage.findings(of: links.enumerated()) { number, link in
            // What a link around an image says is the description of the image.
            if !link.isImage, let range = link.range, Self.within(range, behind: number, links).contains(where: \.isImage) { return nil }
            guard link.text.allSatisfy(\.isWhitespace), !link.destination.isEmpty, link.isImage || !ReferenceScan.isAddress(link.destination)
            else { return nil }
            let part = link.range.flatMap { passage.part(ofText: $0) }
            if link.isImage {
                return passage.finding(
                    Self.id, Self.severity, at: part, Words(nl: "deze afbeelding heeft geen omschrijving", en: "this image has no description"),
                    note: Words(
                        nl: "Schrijf tussen de rechte haken wat erop te zien is: `![…](…)`.", en: "Say between the brackets what it shows: `![…](…)`."))
            }
            return passage.finding(
                Self.id, Self.severity, at: part,
                Words(nl: "deze link heeft geen tekst: op de bladzijde staat het kale webadres", en: "this link has no text: the page shows the bare web address"),
                note: Words(nl: "Schrijf tussen de rechte haken waar de link naartoe gaat.", en: "Say between the brackets where the link goes."))
        }
    }
    /// What begins within a link: links are in the order of the text, and hold no other links.
    private static func within(_ range: Range<Int>, behind number: Int, _ links: [Prose.Link]) -> ArraySlice<Prose.Link> {
        links[(number + 1)...].prefix { $0.range.map { range.contains($0.lowerBound) } ?? false }
    }
}
