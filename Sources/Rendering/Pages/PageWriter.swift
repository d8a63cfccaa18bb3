import Editorial
import Records

/// Writes a manuscript as HTML, from the first part to the last: it remembers which anchors have been placed and which
/// headings it is under.
struct PageWriter {
    let manuscript: Manuscript
    /// Ids in the page so far. A record that occurs twice has its anchor at the first place.
    private var placed: Set<String>
    /// The generated blocks in the page so far: each is there once, however often it is asked for.
    private var shown: Set<GeneratedBlock> = []
    /// The level of the heading above.
    var level = 1
    /// The footnotes of the part being written, by label.
    var notes: [String: Part.Note] = [:]
    /// How often each footnote has been referred to.
    var references: [Int: Int] = [:]
    private var part: Part?

    init(_ manuscript: Manuscript) {
        self.manuscript = manuscript
        placed = ["text", "contents"]
    }

    /// The attribute for an anchor that is not in the page yet; nil the second time.
    mutating func place(_ id: String) -> Attribute? {
        placed.insert(id).inserted ? .id(id) : nil
    }

    mutating func place(_ record: Record) -> Attribute? { place(Anchor.id(record.address)) }

    /// Empty elements with the anchors of a record's former names, so that links to those still arrive; none the second time.
    mutating func formerPlaces(of record: Record?) -> [HTML] { places(record.map(manuscript.formerAnchors) ?? []) }

    private mutating func places(_ ids: [String]) -> [HTML] { ids.compactMap { place($0) }.map { HTML(.span, $0) } }

    mutating func part(_ part: Part) -> HTML {
        self.part = part
        notes = Dictionary(part.notes.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
        level = part.depth + 1
        return HTML(.section, .class("part depth-\(part.depth)")) {
            HTML(.heading(level), place(part.id)) {
                formerPlaces(of: part.section)
                if let number = part.number { HTML(.span, .class("number")) { number + " " } }
                part.title
            }
            if part.section == nil && part.generated.isEmpty { notice(RenderingWords.missingSection(part.title)) }
            blocks(part.blocks)
            part.generated.map { generated($0) }
            footnotes(part.notes)
        }
    }

    /// A heading in the text of a section: `##` is one below the section's own, and no level is skipped.
    mutating func heading(_ written: Int, _ inlines: [Prose.Inline]) -> HTML {
        let base = (part?.depth ?? 1) + 1
        level = min(base + max(written - 1, 1), level + 1)
        let slug = Anchor.slug(inlines.plainText)
        guard let part, !slug.isEmpty else { return HTML(.heading(level)) { self.inlines(inlines) } }
        let former = part.section.map(manuscript.formerAnchors) ?? []
        return HTML(.heading(level), place("\(part.id)--\(slug)")) {
            places(former.map { "\($0)--\(slug)" })
            self.inlines(inlines)
        }
    }

    mutating func generated(_ block: GeneratedBlock) -> HTML {
        switch block {
        case .unknown(let name): notice(RenderingWords.unknownBlock(name))
        case _ where !shown.insert(block).inserted: notice(RenderingWords.shownBefore)
        case .overview: overview()
        case .scheme: scheme()
        case .sources: sources()
        case .conditions(let theme): conditions(theme)
        case .otherClaims: otherClaims()
        }
    }
}
