import Bibliography
import Editorial
import Records

extension PageWriter {
    mutating func blocks(_ blocks: [Prose.Block]) -> [HTML] { blocks.map { block($0) } }

    private mutating func block(_ block: Prose.Block) -> HTML {
        switch block.content {
        case .heading(let level, let inlines): heading(level, inlines)
        case .paragraph(let inlines): HTML(.p) { self.inlines(inlines) }
        case .list(let inner): list(inner)
        case .quote(let inner): HTML(.blockquote) { blocks(inner) }
        case .code(let info, let text): code(info, text)
        case .rule: HTML(.hr)
        case .table(let inner): table(inner)
        // Markup that somebody typed is shown, not obeyed.
        case .html(let text): HTML(.pre, .class("raw")) { HTML(.code) { text } }
        case .footnote: .nothing
        }
    }

    private mutating func list(_ list: Prose.List) -> HTML {
        HTML(list.isOrdered ? .ol : .ul, list.isOrdered && list.start != 1 ? Attribute("start", String(list.start)) : nil) {
            for item in list.items { HTML(.li) { list.isTight ? tight(item) : blocks(item) } }
        }
    }

    /// The blocks of an item of a tight list: paragraphs without their element.
    private mutating func tight(_ item: [Prose.Block]) -> [HTML] {
        item.flatMap { inner in
            if case .paragraph(let inlines) = inner.content { self.inlines(inlines) } else { [block(inner)] }
        }
    }

    private mutating func code(_ info: String?, _ text: String) -> HTML {
        guard let generated = GeneratedBlock.read(info: info, text: text) else {
            return HTML(.pre) { HTML(.code) { text } }
        }
        return .fragment(generated.map { self.generated($0) })
    }

    private mutating func table(_ table: Prose.Table) -> HTML {
        func attribute(_ column: Int) -> Attribute? {
            switch table.alignments.indices.contains(column) ? table.alignments[column] : .none {
            case .none, .left: nil
            case .center: .class("center")
            case .right: .class("right")
            }
        }
        return HTML(.div, .class("scroll"), .role("group"), .label(manuscript.say(RenderingWords.table)), Attribute("tabindex", "0")) {
            HTML(.table) {
                HTML(.thead) {
                    HTML(.tr) {
                        for (column, cell) in table.header.enumerated() { HTML(.th, .scope("col"), attribute(column)) { inlines(cell) } }
                    }
                }
                HTML(.tbody) {
                    for row in table.rows {
                        HTML(.tr) { for (column, cell) in row.enumerated() { HTML(.td, attribute(column)) { inlines(cell) } } }
                    }
                }
            }
        }
    }

    mutating func inlines(_ inlines: [Prose.Inline]) -> [HTML] { inlines.map { inline($0) } }

    private mutating func inline(_ inline: Prose.Inline) -> HTML {
        switch inline {
        case .text(let text), .html(let text): .text(text)
        case .softBreak: "\n"
        case .lineBreak: HTML(.br)
        case .code(let text): HTML(.code) { text }
        case .emphasis(let inner): HTML(.em) { inlines(inner) }
        case .strong(let inner): HTML(.strong) { inlines(inner) }
        case .strikethrough(let inner): HTML(.del) { inlines(inner) }
        case .link(let destination, let title, let inner): link(destination, title, inlines(inner))
        // A picture from elsewhere would be a request: its words link to it instead.
        case .image(let destination, let title, let inner):
            link(destination, title, inner.isEmpty ? [.text(destination)] : inlines(inner))
        case .footnoteReference(let label): reference(label)
        }
    }

    private func link(_ destination: String, _ title: String, _ content: [HTML]) -> HTML {
        let title = title.isEmpty ? nil : Attribute("title", title)
        func text(or label: String) -> [HTML] { content.isEmpty ? [.text(label)] : content }
        switch manuscript.target(of: destination) {
        case .shown(let record):
            let mark = manuscript.mark(of: record)
            return HTML(.a, .href(anchor: Anchor.id(record.address)), title) {
                text(or: manuscript.corpus.label(of: record))
                if !mark.isEmpty { mark }
            }
        case .elsewhere(let record): return .fragment(text(or: manuscript.corpus.label(of: record)))
        case .web(let address): return external(address, title, text(or: address.text))
        case .nothing: return .fragment(text(or: destination))
        }
    }

    func external(_ address: WebAddress, _ title: Attribute? = nil, _ content: [HTML]) -> HTML {
        HTML(.a, .class(address.isMail ? "mail" : "external"), .href(address), title) { content }
    }
}

extension Anchor {
    /// Words of a heading as the tail of an anchor.
    static func slug(_ text: String) -> String { SourceID.slug(text) }
}
