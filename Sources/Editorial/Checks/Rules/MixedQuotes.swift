package import Diagnostics
import Records

/// Straight and curly quotation marks in one text.
package struct MixedQuotes: TextRule {
    package static let id = "mixed-quotes"
    package static let severity = Severity.information
    package static let page = RulePage(
        what: Words(
            nl: "In één tekst staan rechte (\") en gekrulde (‘ ’) aanhalingstekens door elkaar. Apostrofs (foto’s) tellen niet mee.",
            en: "One text has both straight (\") and curly (‘ ’) quotation marks. Apostrophes do not count."),
        why: Words(
            nl: "Het ziet er slordig uit, en het verraadt vaak dat een stuk van elders is geplakt.",
            en: "It looks careless, and often shows that a piece was pasted from elsewhere."),
        example: "statement: Zij noemen dit ‘samen leren’ en niet \"samen werken\".",
        instead: "statement: Zij noemen dit ‘samen leren’ en niet ‘samen werken’.")

    package static let signs: TextSigns = [.straightQuote, .curlyQuote]

    package init() {}

    package func check(_ passage: Passage) -> [Finding] {
        let marks = passage.withBytes { bytes in
            QuoteMarks(
                in: bytes, mask: TextMask(bytes, isMarkdown: passage.isMarkdown), isSingleQuoted: passage.value.node.style == .singleQuoted)
        }
        guard let straight = marks.straight, marks.curly != nil else { return [] }
        return [
            passage.finding(
                Self.id, Self.severity, at: straight..<straight + 1,
                Words(
                    nl: "in deze tekst staan rechte en gekrulde aanhalingstekens door elkaar",
                    en: "this text has both straight and curly quotation marks"),
                note: Words(nl: "Kies één soort: ‘zo’ of “zo”.", en: "Choose one kind: ‘so’ or “so”."))
        ]
    }
}
