import Editorial
import Records

/// Writes a manuscript as Markdown; a block is a text without a line break at its end.
struct MarkdownWriter {
    let manuscript: Manuscript
    private var placed: Set<String> = []
    private var shown: Set<GeneratedBlock> = []
    var level = 1
    var notes: [String: Part.Note] = [:]
    private var depth = 1

    init(_ manuscript: Manuscript) {
        self.manuscript = manuscript
    }

    mutating func front() -> [String] {
        let document = manuscript.corpus.document
        let edition = [manuscript.edition, manuscript.date].compactMap(\.self).joined(separator: " · ")
        return ["# " + MarkdownText.escaped(manuscript.title)]
            + [document?.text("subtitle"), document?.text("publisher")].compactMap { $0.map(MarkdownText.line) }
            + blocks(Prose(parsing: document?.text("description") ?? "").blocks)
            + ["*\(MarkdownText.escaped(edition))*"]
            + (manuscript.options.digest.map { ["\(manuscript.say(RenderingWords.digest)): " + MarkdownText.code($0)] } ?? [])
    }

    /// A place to link to, in HTML: CommonMark has no anchors of its own. Empty the second time.
    mutating func anchor(_ id: String) -> String {
        placed.insert(id).inserted ? "<a id=\"\(HTMLWriter.escaped(id))\"></a>" : ""
    }

    /// With those of its former names, so that links to them still arrive.
    mutating func anchor(_ record: Record) -> String {
        ([Anchor.id(record.address)] + manuscript.formerAnchors(of: record)).map { anchor($0) }.joined()
    }

    mutating func part(_ part: Part) -> [String] {
        notes = Dictionary(part.notes.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
        depth = part.depth
        level = depth + 1
        var written = [title(level, (part.section.map { anchor($0) } ?? anchor(part.id)) + MarkdownText.escaped(part.heading))]
        if part.section == nil, part.generated.isEmpty { written += notice(manuscript.say(RenderingWords.missingSection(part.title))) }
        written += blocks(part.blocks)
        for block in part.generated { written += generated(block) }
        for note in part.notes {
            let text = blocks(note.blocks).joined(separator: "\n\n")
            written.append(MarkdownText.indented(text, first: "[^\(note.number)]: ", rest: "    "))
        }
        return written
    }

    func title(_ level: Int, _ text: String) -> String { String(repeating: "#", count: min(level, 6)) + " " + text }

    func notice(_ text: String) -> [String] { ["> " + MarkdownText.line(text)] }

    /// A heading in the text of a section, one below the section's own at least and without a skipped level.
    mutating func heading(_ written: Int, _ text: String) -> String {
        level = min(depth + 1 + max(written - 1, 1), level + 1)
        return title(level, text)
    }

    mutating func generated(_ block: GeneratedBlock) -> [String] {
        switch block {
        case .unknown(let name): notice(manuscript.say(RenderingWords.unknownBlock(name)))
        case _ where !shown.insert(block).inserted: notice(manuscript.say(RenderingWords.shownBefore))
        case .overview: overview()
        case .scheme: scheme()
        case .sources: sources()
        case .conditions(let theme): conditions(theme)
        case .otherClaims: manuscript.otherClaims.map { item($0) }.joinedAsList
        }
    }
}

extension [String] {
    /// Items that belong to one list, as one block.
    var joinedAsList: [String] { isEmpty ? [] : [joined(separator: "\n")] }
}
