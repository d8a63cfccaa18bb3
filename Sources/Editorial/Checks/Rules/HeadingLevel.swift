package import Diagnostics
import Records

/// A heading in a section that skips a level, or that claims the level of the section's own title.
package struct HeadingLevel: TextRule {
    package static let id = "heading-level"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Een kop slaat een niveau over, of heeft het niveau (`#`) van de titel van het tekstdeel zelf.",
            en: "A heading skips a level, or has the level (`#`) of the section's own title."),
        why: Words(
            nl: "Koppen vormen de inhoudsopgave, en wie met een schermlezer leest springt van kop naar kop. Het document zet de kop nu op een ander niveau dan er staat.",
            en: "Headings make the table of contents, and with a screen reader one jumps from heading to heading. The document now puts the heading on another level than is written."),
        example: "---\ntitle: Effecten\n---\n\n# Onderzoek\n\n### Methode", instead: "---\ntitle: Effecten\n---\n\n## Onderzoek\n\n### Methode")

    package static let signs: TextSigns = .heading

    package init() {}

    package func check(_ passage: Passage) -> [Finding] {
        guard passage.isMarkdown, !passage.withBytes(HeadingOrder.isSound) else { return [] }
        var findings: [Finding] = []
        // The title of the section is the heading above all of them.
        var above = 1
        for block in Prose(parsing: passage.value.text).allBlocks {
            guard let level = Self.level(of: block) else { continue }
            if case .heading = block.content, !HeadingOrder.isSound(level, under: above) {
                let (message, note) = block.lines.count > 1 ? Self.underlined : Self.words(level, above)
                findings.append(passage.finding(Self.id, Self.severity, at: passage.part(ofText: block.range), message, note: note))
            }
            // What stands below a heading of the wrong level is measured as if that were right.
            above = max(level, 2)
        }
        return findings
    }

    /// The level of a heading, also of one that is none for want of a blank, which ``LiteralMarkup`` tells.
    private static func level(of block: Prose.Block) -> Int? {
        switch block.content {
        case .heading(let level, _): return level
        case .paragraph(let inlines):
            guard case .text(let text) = inlines.first else { return nil }
            let level = text.prefix { $0 == "#" }.count
            return level > 1 && text.count > level ? min(level, 6) : nil
        default: return nil
        }
    }

    /// A line of `=` makes a heading of the first level.
    private static let underlined = (
        Words(nl: "een kop met een streep van `=` eronder is de titel van het tekstdeel, en die staat al in `title`", en: "a heading with a line of `=` below it is the section's title, and that is in `title` already"),
        Words?.some(Words(nl: "Haal de streep weg en schrijf `## ` voor de kop.", en: "Remove the line and write `## ` before the heading."))
    )

    private static func words(_ level: Int, _ above: Int) -> (Words, Words?) {
        func signs(_ count: Int) -> String { String(repeating: "#", count: count) }
        if level == 1 {
            return (
                Words(nl: "een kop met één `#` is de titel van het tekstdeel, en die staat al in `title`", en: "a heading with one `#` is the section's title, and that is in `title` already"),
                Words(nl: "Begin in een tekstdeel met `##`.", en: "Begin with `##` in a section."))
        }
        return (
            Words(
                nl: "deze kop slaat een niveau over: `\(signs(level))` staat onder \(above == 1 ? "de titel" : "`\(signs(above))`")",
                en: "this heading skips a level: `\(signs(level))` stands under \(above == 1 ? "the title" : "`\(signs(above))`")"),
            Words(nl: "Schrijf `\(signs(above + 1))`.", en: "Write `\(signs(above + 1))`."))
    }
}
