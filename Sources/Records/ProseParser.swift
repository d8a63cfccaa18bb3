import CMark

/// Turns cmark's nodes into values and finds the links back in the text.
struct ProseParser {
    /// Deeper nesting is text: nobody writes it, and a stack has an end.
    static let maximumDepth = 64

    let table: LineTable
    private(set) var links: [Prose.Link] = []
    private var leaves: [Leaf] = []
    /// The labels of footnotes in the order in which cmark numbers them.
    private var labels: [String] = []

    /// A block with inlines of its own, and the links in it in the order in which they end.
    struct Leaf {
        let lines: ClosedRange<Int>
        var isTable = false
        var links: [LinkLocator.Expected] = []
    }

    static func parse(_ text: String) -> Prose {
        if ProseFlood.isIn(text) { return ProseParser(text).plain(text) }
        var parser = ProseParser(text)
        let blocks = parser.parse(text, references: "")
        // cmark leaves out footnotes that nothing refers to; refer to them, below the text.
        let known = Set(parser.labels)
        let missing = LinkDefinitions.footnoteLabels(in: parser.table).filter { !known.contains($0) }
        guard !missing.isEmpty else { return parser.prose(blocks) }
        var second = ProseParser(text)
        let references = "\n\n" + missing.map { "[^\($0)]" }.joined(separator: " ") + "\n"
        let more = second.parse(text, references: references)
        return second.labels.count > parser.labels.count ? second.prose(more) : parser.prose(blocks)
    }

    private init(_ text: String) {
        table = LineTable(Array(text.utf8))
    }

    /// Everything but what the references below the text brought about themselves.
    private mutating func parse(_ text: String, references: String) -> [Prose.Block] {
        let document = CMarkDocument(text + references)
        guard let root = document.root else { return [] }
        let lines = table.count
        labels = CMarkNodes(parent: root).filter { $0.type == "footnote_definition" }.map { label(of: $0) }
        let nodes = CMarkNodes(parent: root).filter { references.isEmpty || $0.firstLine <= lines }
        return nodes.compactMap { block($0, depth: 0) }
    }

    /// The text as it stands, as one paragraph.
    private func plain(_ text: String) -> Prose {
        Prose(blocks: [Prose.Block(content: .paragraph([.text(text)]), lines: 1...max(table.count, 1), range: 0..<table.bytes.count)], links: [])
    }

    private func prose(_ blocks: [Prose.Block]) -> Prose {
        let definitions = LinkDefinitions(in: table, blocks: blocks)
        let links = leaves.flatMap { leaf in
            LinkLocator.locate(leaf.links, in: leaf.lines, of: table, isTable: leaf.isTable, definitions)
        }
        return Prose(blocks: blocks, links: links.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element))
    }

    private mutating func blocks(_ node: CMarkNode, depth: Int) -> [Prose.Block] {
        node.children.compactMap { block($0, depth: depth + 1) }
    }

    private mutating func block(_ node: CMarkNode, depth: Int) -> Prose.Block? {
        let own = lines(of: node)
        guard let content = content(node, lines: own, depth: depth) else { return nil }
        let last = Prose.Block(content: content, lines: own, range: 0..<0).children.map(\.lines.upperBound).max() ?? 0
        let lines = own.lowerBound...max(own.upperBound, last)
        let bytes = table.range(of: lines)
        let start = min(bytes.lowerBound + max(node.firstColumn - 1, 0), bytes.upperBound)
        return Prose.Block(content: content, lines: lines, range: start..<bytes.upperBound)
    }

    /// cmark lets some blocks end on an empty line below them, and a rule one line late. A table that starts within a
    /// paragraph has that paragraph's first line, and the paragraph none.
    private func lines(of node: CMarkNode) -> ClosedRange<Int> {
        var first = min(max(node.firstLine, 1), table.count)
        var last = node.type == "thematic_break" ? first : min(node.lastLine, table.count)
        if node.type == "table" { first = min(max(node.headerLine, first), table.count) }
        if node.firstLine == 0, let next = node.next, next.type == "table" {
            first = min(max(next.firstLine, 1), table.count)
            last = min(next.headerLine - 1, table.count)
        }
        while last > first, table.bytes[table.range(ofLine: last)].allSatisfy(LinkSyntax.isSpace) { last -= 1 }
        if node.type == "heading", last > first, !isUnderline(last) { last -= 1 }
        return first...max(first, last)
    }

    /// The `===` or `---` below a heading; a heading with one ends on the line after it, to cmark.
    private func isUnderline(_ line: Int) -> Bool {
        let text = table.bytes[table.range(ofLine: line)].filter { ![0x20, 0x09, UInt8(ascii: ">")].contains($0) }
        return text.allSatisfy { $0 == UInt8(ascii: "=") } || text.allSatisfy { $0 == UInt8(ascii: "-") }
    }

    private mutating func content(_ node: CMarkNode, lines: ClosedRange<Int>, depth: Int) -> Prose.Block.Content? {
        if depth > Self.maximumDepth { return .paragraph([.text(node.flatText)]) }
        switch node.type {
        case "heading": return .heading(level: node.headingLevel, leaf(node, lines))
        case "paragraph": return .paragraph(leaf(node, lines))
        case "block_quote": return .quote(blocks(node, depth: depth))
        case "list":
            let items = node.children.map { blocks($0, depth: depth + 1) }
            return .list(Prose.List(isOrdered: node.isOrdered, start: node.listStart, isTight: node.isTight, items: items))
        case "code_block": return .code(info: node.info, text: node.literal)
        case "html_block": return .html(node.literal)
        case "thematic_break": return .rule
        case "table": return .table(tableContent(node, lines))
        case "footnote_definition": return .footnote(label: label(of: node), blocks(node, depth: depth))
        default: return nil
        }
    }

    private mutating func tableContent(_ node: CMarkNode, _ lines: ClosedRange<Int>) -> Prose.Table {
        var leaf = Leaf(lines: lines, isTable: true)
        let rows = node.children.map { row in row.children.map { inlines($0, &leaf, depth: 0) } }
        leaves.append(leaf)
        return Prose.Table(alignments: node.alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    private mutating func leaf(_ node: CMarkNode, _ lines: ClosedRange<Int>) -> [Prose.Inline] {
        var leaf = Leaf(lines: lines)
        let inlines = inlines(node, &leaf, depth: 0)
        if !leaf.links.isEmpty { leaves.append(leaf) }
        return inlines
    }

    private func inlines(_ node: CMarkNode, _ leaf: inout Leaf, depth: Int) -> [Prose.Inline] {
        if depth > Self.maximumDepth { return [.text(node.flatText)] }
        var result: [Prose.Inline] = []
        for child in node.children {
            guard let inline = inline(child, &leaf, depth: depth) else { continue }
            // cmark cuts text at every sign that might have meant something.
            if case .text(let more) = inline, case .text(let text) = result.last {
                result[result.count - 1] = .text(text + more)
            } else {
                result.append(inline)
            }
        }
        return result
    }

    private func inline(_ node: CMarkNode, _ leaf: inout Leaf, depth: Int) -> Prose.Inline? {
        switch node.type {
        case "text": return .text(node.literal)
        case "softbreak": return .softBreak
        case "linebreak": return .lineBreak
        case "code": return .code(node.literal)
        case "html_inline": return .html(node.literal)
        case "emph": return .emphasis(inlines(node, &leaf, depth: depth + 1))
        case "strong": return .strong(inlines(node, &leaf, depth: depth + 1))
        case "strikethrough": return .strikethrough(inlines(node, &leaf, depth: depth + 1))
        case "link", "image":
            let inner = inlines(node, &leaf, depth: depth + 1)
            let isImage = node.type == "image"
            leaf.links.append(.init(destination: node.destination, title: node.title, text: inner.plainText, isImage: isImage))
            return isImage
                ? .image(destination: node.destination, title: node.title, alt: inner)
                : .link(destination: node.destination, title: node.title, inner)
        case "footnote_reference":
            let number = Int(node.literal) ?? 0
            return .footnoteReference(label: labels.indices.contains(number - 1) ? labels[number - 1] : node.literal)
        default: return nil
        }
    }

    /// The `label` of `[^label]:`, which cmark keeps to itself.
    private func label(of node: CMarkNode) -> String {
        let line = table.bytes[table.range(ofLine: node.firstLine)].drop { $0 != UInt8(ascii: "^") }
        return String(decoding: line.dropFirst().prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self)
    }
}

extension Prose.Link {
    fileprivate var order: Int { range?.lowerBound ?? .max }
}
