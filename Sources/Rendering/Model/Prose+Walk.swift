import Records

extension Prose.Block {
    /// This block and all blocks inside it, in reading order.
    var walk: [Prose.Block] { [self] + children.flatMap(\.walk) }

    /// The inlines that stand in this block itself, nested ones included.
    var ownInlines: [Prose.Inline] {
        switch content {
        case .heading(_, let inlines), .paragraph(let inlines): inlines.flatMap(\.walk)
        case .table(let table): (table.header + table.rows.joined()).joined().flatMap(\.walk)
        default: []
        }
    }

    var isFootnote: Bool {
        if case .footnote = content { true } else { false }
    }
}

extension Prose.Inline {
    var walk: [Prose.Inline] { [self] + inner.flatMap(\.walk) }

    private var inner: [Prose.Inline] {
        switch self {
        case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines): inlines
        case .link(_, _, let inlines), .image(_, _, let inlines): inlines
        default: []
        }
    }
}
