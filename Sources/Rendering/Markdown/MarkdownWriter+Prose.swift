import Editorial
import Records

extension MarkdownWriter {
    mutating func blocks(_ blocks: [Prose.Block]) -> [String] { blocks.flatMap { block($0) } }

    private mutating func block(_ block: Prose.Block) -> [String] {
        switch block.content {
        case .heading(let level, let inlines): [heading(level, line(inlines))]
        case .paragraph(let inlines): [paragraph(inlines)]
        case .list(let inner): [list(inner)]
        case .quote(let inner): [MarkdownText.indented(blocks(inner).joined(separator: "\n\n"), first: "> ", rest: "> ")]
        case .code(let info, let text):
            GeneratedBlock.read(info: info, text: text)?.flatMap { generated($0) } ?? [MarkdownText.fenced(text)]
        case .rule: ["***"]
        case .table(let inner): [table(inner)]
        // Markup that somebody typed is shown, not obeyed.
        case .html(let text): [MarkdownText.fenced(text)]
        case .footnote: []
        }
    }

    private mutating func list(_ list: Prose.List) -> String {
        let written = list.items.enumerated().map { position, item in
            let mark = list.isOrdered ? "\(list.start + position). " : "- "
            let text = blocks(item).joined(separator: list.isTight ? "\n" : "\n\n")
            return MarkdownText.indented(text, first: mark, rest: String(repeating: " ", count: mark.count))
        }
        return written.joined(separator: list.isTight ? "\n" : "\n\n")
    }

    private func table(_ table: Prose.Table) -> String {
        let rule = table.header.indices.map { column in
            switch table.alignments.indices.contains(column) ? table.alignments[column] : .none {
            case .none: "---"
            case .left: ":--"
            case .center: ":-:"
            case .right: "--:"
            }
        }
        let lines = [table.header.map(line), rule] + table.rows.map { $0.map(line) }
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    private func paragraph(_ inlines: [Prose.Inline]) -> String {
        self.inlines(inlines).split(separator: "\n", omittingEmptySubsequences: false)
            .map { MarkdownText.guarded(String($0.drop { $0 == " " })) }.joined(separator: "\n")
    }

    /// Inlines in one line, for headings and cells.
    private func line(_ inlines: [Prose.Inline]) -> String {
        self.inlines(inlines).replacing("\\\n", with: " ").replacing("\n", with: " ")
    }

    private func inlines(_ inlines: [Prose.Inline]) -> String { inlines.map(inline).joined() }

    private func inline(_ inline: Prose.Inline) -> String {
        switch inline {
        case .text(let text), .html(let text): MarkdownText.escaped(text)
        case .softBreak: "\n"
        case .lineBreak: "\\\n"
        case .code(let text): MarkdownText.code(text)
        case .emphasis(let inner): "*\(inlines(inner))*"
        case .strong(let inner): "**\(inlines(inner))**"
        case .strikethrough(let inner): "~~\(inlines(inner))~~"
        case .link(let destination, _, let inner): link(destination, inlines(inner))
        case .image(let destination, _, let inner): link(destination, inner.isEmpty ? MarkdownText.escaped(destination) : inlines(inner))
        case .footnoteReference(let label): notes[label].map { "[^\($0.number)]" } ?? MarkdownText.escaped("[^\(label)]")
        }
    }

    private func link(_ destination: String, _ text: String) -> String {
        func words(or label: String) -> String { text.isEmpty ? MarkdownText.escaped(label) : text }
        switch manuscript.target(of: destination) {
        case .shown(let record):
            return MarkdownText.link(words(or: manuscript.corpus.label(of: record)) + manuscript.mark(of: record), to: "#" + Anchor.id(record.address))
        case .elsewhere(let record): return words(or: manuscript.corpus.label(of: record))
        case .web(let address): return MarkdownText.link(words(or: address.text), to: address.text)
        case .nothing: return words(or: destination)
        }
    }
}
