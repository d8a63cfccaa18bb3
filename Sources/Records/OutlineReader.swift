/// Reads the outline of a file: its values, each with the comments that belong to it.
struct OutlineReader {
    private let tree: Tree
    private let layout: SourceLayout
    private let order: (FieldPath) -> [String]
    private var rest: ArraySlice<Comments.Comment>

    private init(_ tree: Tree, order: @escaping (FieldPath) -> [String]) {
        self.tree = tree
        self.order = order
        layout = SourceLayout(tree)
        rest = Comments(in: tree).all[...]
    }

    /// The comments at the top of a file and whether an empty line follows them, and the outline of the rest.
    struct Whole {
        var header: [String]
        var isApart: Bool
        var outline: Outline?
    }

    static func read(_ tree: Tree, order: @escaping (FieldPath) -> [String]) -> Whole {
        var reader = OutlineReader(tree, order: order)
        let root = tree.root
        if root.kind == .null, root.range.isEmpty { return Whole(header: reader.take(upTo: .max), isApart: false, outline: nil) }
        let isBlock = root.node.style == .block
        let (header, isApart) = reader.header(upTo: isBlock ? root.range.lowerBound : root.range.lowerBound + 1)
        var outline = reader.outline(of: root, at: .root, indicator: nil, column: -1)
        let left = reader.take(upTo: .max)
        guard root.count > 0 else { return Whole(header: header + left, isApart: isApart, outline: outline) }
        // The root has no line of its own to put a comment behind.
        let behind = outline.behind.map { [$0] } ?? []
        outline.behind = nil
        outline.below += left
        return Whole(header: header + outline.above + behind, isApart: isApart, outline: outline)
    }

    private mutating func take(upTo offset: Int) -> [String] {
        let taken = rest.prefix { $0.offset < offset }
        rest = rest.dropFirst(taken.count)
        return taken.map(\.text)
    }

    /// The next comment, if it stands behind `offset` on the same line.
    private mutating func takeBehind(_ offset: Int) -> String? {
        guard let next = rest.first, next.offset >= offset,
            (offset..<next.offset).allSatisfy({ [0x20, 0x09, UInt8(ascii: ",")].contains(layout.byte($0)) })
        else { return nil }
        rest = rest.dropFirst()
        return next.text
    }

    /// Comments above the first entry belong to the file, but for a last group of lines that stands apart and right above the entry.
    private mutating func header(upTo start: Int) -> ([String], Bool) {
        let comments = rest.prefix { $0.offset < start }
        guard let last = comments.last else { return ([], false) }
        func isFollowed(_ comment: Comments.Comment) -> Bool {
            let line = layout.nextLine(comment.offset)
            return line < start && layout.isBlank(line..<layout.lineEnd(line))
        }
        let isApart = isFollowed(last)
        let end = isApart ? nil : comments.dropLast().last(where: isFollowed)
        if let end { return (take(upTo: end.offset + 1), true) }
        return (take(upTo: start), isApart)
    }

    /// The outline of a value; `column` is that of the entry or item it belongs to, `indicator` is past its colon or dash.
    private mutating func outline(of value: Value, at path: FieldPath, indicator: Int?, column: Int) -> Outline {
        guard value.count > 0 else {
            let isBlock = [.literal, .folded].contains(value.node.style)
            let end = isBlock ? value.range.lowerBound + layout.header(of: value).utf8.count : value.range.upperBound
            var outline = Outline(scalar(value))
            outline.above = take(upTo: end)
            outline.behind = takeBehind(end)
            return outline
        }
        return value.node.style == .flow ? flow(value, path, column) : block(value, path, indicator, column)
    }

    private func scalar(_ value: Value) -> Outline.Content {
        switch value.kind {
        case .array: .array([])
        case .object: .object([])
        default: .scalar(value.plain, like: nil)
        }
    }

    private mutating func block(_ value: Value, _ path: FieldPath, _ indicator: Int?, _ column: Int) -> Outline {
        // Before the colon of an explicit `? name` there may be comments too.
        let above = indicator.map { take(upTo: $0) } ?? []
        let isBehind = (rest.first?.offset ?? .max) < value.range.lowerBound
        let behind = isBehind ? indicator.flatMap { takeBehind($0) } : nil
        var outline = Outline(children(of: value, path))
        (outline.above, outline.behind) = (above, behind)
        let next = layout.skipTrivia(layout.contentEnd(value))
        while let comment = rest.first, comment.isFullLine, comment.offset < next, layout.column(comment.offset) > column, column >= 0 {
            outline.below.append(comment.text)
            rest = rest.dropFirst()
        }
        return outline
    }

    private mutating func flow(_ value: Value, _ path: FieldPath, _ column: Int) -> Outline {
        let above = take(upTo: value.range.lowerBound)
        let count = rest.count
        let behind = takeBehind(value.range.lowerBound + 1)
        var outline = Outline(children(of: value, path))
        (outline.above, outline.behind) = (above, behind)
        outline.below = take(upTo: value.range.upperBound)
        let isBare = rest.count == count
        if let after = takeBehind(value.range.upperBound) {
            if isBare { outline.behind = after } else { outline.below.append(after) }
        }
        return outline
    }

    private mutating func children(of value: Value, _ path: FieldPath) -> Outline.Content {
        var items: [Outline] = []
        var entries: [(name: String, value: Outline)] = []
        for (number, element) in layout.elements(of: value).enumerated() {
            let above = take(upTo: element.start)
            let step = element.key.map { PathStep.key($0.text) } ?? .index(number)
            let isFlow = value.node.style == .flow
            let indicator = isFlow && element.key == nil ? nil : layout.indicatorEnd(element)
            let column = isFlow ? Int.max : layout.column(element.start)
            var outline = outline(of: element.value, at: path.appending(step), indicator: indicator, column: column)
            outline.above = above + outline.above
            if let key = element.key { entries.append((key.text, outline)) } else { items.append(outline) }
        }
        guard value.kind == .object else { return .array(items) }
        return .object(FieldOrder(order(path)).sorted(entries, by: \.name))
    }
}
