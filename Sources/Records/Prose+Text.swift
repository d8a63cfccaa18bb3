extension [Prose.Inline] {
    /// The words alone: what a reader reads, without marks.
    package var plainText: String { map(\.plainText).joined() }
}

extension Prose.Inline {
    package var plainText: String {
        switch self {
        case .text(let text), .code(let text): text
        case .softBreak: " "
        case .lineBreak: "\n"
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner), .image(_, _, let inner): inner.plainText
        case .html, .footnoteReference: ""
        }
    }
}

extension [Prose.Block] {
    /// The words alone, one paragraph, cell or item a line.
    package var plainText: String {
        map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension Prose.Block {
    package var plainText: String {
        switch content {
        case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
        case .list(let list): list.items.map(\.plainText).joined(separator: "\n")
        case .quote(let blocks), .footnote(_, let blocks): blocks.plainText
        case .code(_, let text): String(text.hasSuffix("\n") ? text.dropLast() : text[...])
        case .table(let table): ([table.header] + table.rows).map { $0.map(\.plainText).joined(separator: "\t") }.joined(separator: "\n")
        case .rule, .html: ""
        }
    }

    /// The blocks within this one.
    package var children: [Prose.Block] {
        switch content {
        case .list(let list): list.items.flatMap { $0 }
        case .quote(let blocks), .footnote(_, let blocks): blocks
        default: []
        }
    }

    var withDescendants: [Prose.Block] { [self] + children.flatMap(\.withDescendants) }

    /// Code and HTML, where every blank counts.
    var isVerbatim: Bool {
        switch content {
        case .code, .html: true
        default: false
        }
    }
}
