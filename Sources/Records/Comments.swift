/// The comments of a file, in the order of the file.
struct Comments {
    struct Comment {
        /// From the `#`, without blanks at its end.
        let text: String
        let offset: Int
        /// Whether nothing else stands on its line.
        let isFullLine: Bool
    }

    private(set) var all: [Comment] = []
    var texts: [String] { all.map(\.text) }

    init(in tree: Tree) {
        let bytes = tree.source.bytes
        let layout = SourceLayout(tree)
        let limit = tree.isMarkdown ? FrontMatter.split(bytes)?.fields.upperBound ?? bytes.count : bytes.count
        var position = 0
        for span in Self.scalars(tree, layout) + [limit..<limit] {
            collect(from: position, to: min(span.lowerBound, limit), layout)
            position = max(position, span.upperBound)
        }
    }

    /// Whatever stands in scalars is no comment; behind the header of a block scalar there may be one.
    private static func scalars(_ tree: Tree, _ layout: SourceLayout) -> [Range<Int>] {
        tree.nodes.indices.flatMap { index -> [Range<Int>] in
            let value = Value(tree: tree, index: index)
            switch value.node.style {
            case .block, .flow: return []
            case .plain, .singleQuoted, .doubleQuoted, .body: return [value.range]
            case .literal, .folded:
                let start = value.range.lowerBound
                let header = start..<start + layout.header(of: value).utf8.count
                let line = layout.lineEnd(header.upperBound)
                return [header, line..<max(line, layout.contentEnd(value))]
            }
        }
    }

    /// Between scalars a `#` always starts a comment.
    private mutating func collect(from start: Int, to end: Int, _ layout: SourceLayout) {
        var position = start
        while position < end {
            guard layout.byte(position) == UInt8(ascii: "#") else {
                position += 1
                continue
            }
            let line = layout.lineEnd(position)
            var last = line
            while last > position, let byte = layout.byte(last - 1), [0x20, 0x09, 0x0D].contains(byte) { last -= 1 }
            let isFullLine = layout.isBlank(layout.lineStart(position)..<position)
            all.append(Comment(text: layout.tree.source.text(position..<last), offset: position, isFullLine: isFullLine))
            position = line
        }
    }
}
