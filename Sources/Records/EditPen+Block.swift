/// Adding to block collections and removing from them.
extension EditPen {
    func addToBlock(_ value: Plain, at path: FieldPath, in home: Home) -> [ByteReplacement]? {
        guard let last = path.last, let first = home.elements.first else { return nil }
        let column = layout.column(first.start)
        let inner = if case .index = last { path } else { path.parent }
        let lines = entry(value, last, at: inner, column: column)
        if home.index > 0, home.elements.indices.contains(home.index - 1) {
            return insert(lines, behind: home.elements[home.index - 1], column: column)
        }
        return insert(lines, before: first, column: column)
    }

    /// The lines of one entry or item.
    private func entry(_ value: Plain, _ step: PathStep, at path: FieldPath, column: Int) -> [String] {
        switch step {
        case .key: lines(wrapped(value, step), at: path, column: column)
        case .index:
            // The item's own path decides the order of its fields, so the outline is made of the item.
            OutlineWriter.lines(
                of: Outline(.array([Outline(value, at: path, order: order)])), column: column, step: layout.step,
                dashes: layout.dashes, allowsBlock: allowsBlock)
        }
    }

    private func insert(_ lines: [String], behind element: SourceLayout.Element, column: Int) -> [ByteReplacement] {
        var end = layout.lineEnd(element.end)
        // Comments below it that stand further in belong to it.
        while layout.nextLine(end) < tree.source.bytes.count, let comment = layout.commentColumn(ofLine: layout.nextLine(end)), comment > column {
            end = layout.lineEnd(layout.nextLine(end))
        }
        let insertion = ByteReplacement(range: end..<end, text: lines.map { newline + $0 }.joined())
        return closing(at: end) + [insertion]
    }

    /// A block text at the end of a file without final newline ends in no line break; it must say so once lines follow.
    private func closing(at end: Int) -> [ByteReplacement] {
        let last = Value(tree: tree, index: tree.nodes.count - 1)
        guard end == tree.source.bytes.count, tree.source.bytes.last != 0x0A, [.literal, .folded].contains(last.node.style) else { return [] }
        let header = layout.header(of: last)
        guard !header.contains("-") else { return [] }
        let start = last.range.lowerBound
        return [ByteReplacement(range: start..<start + header.utf8.count, text: header.replacing("+", with: "") + "-")]
    }

    private func insert(_ lines: [String], before element: SourceLayout.Element, column: Int) -> [ByteReplacement] {
        let pad = String(repeating: " ", count: column)
        guard layout.startsItsLine(element.start) else {
            // It shares the line of its dash.
            let text = lines.map { $0 + newline }.joined().withoutBlanks(column) + pad
            return [ByteReplacement(range: element.start..<element.start, text: text)]
        }
        let line = lineAboveComments(layout.lineStart(element.start))
        return [ByteReplacement(range: line..<line, text: lines.map { $0 + newline }.joined())]
    }

    /// The first of the comment lines that stand right above a line; a comment at the very top is the file's, and stays there.
    private func lineAboveComments(_ line: Int) -> Int {
        var top = line
        while true {
            let above = layout.lineStart(max(layout.breakBefore(top), 0))
            guard above < top, layout.commentColumn(ofLine: above) != nil else { break }
            top = above
        }
        let before = layout.lineStart(layout.breakBefore(top))
        let isAtTop = before == top || tree.source.text(before..<layout.lineEnd(before)).hasPrefix("---")
        return isAtTop ? line : top
    }

    func removeFromBlock(_ element: SourceLayout.Element, _ home: Home) -> [ByteReplacement] {
        let end = layout.lineEnd(element.end)
        guard layout.startsItsLine(element.start) else {
            // What follows takes its place behind the dash.
            var next = end
            while let byte = layout.byte(next), [0x20, 0x0A, 0x0D].contains(byte) { next += 1 }
            return [ByteReplacement(range: element.start..<next, text: "")]
        }
        let line = layout.lineStart(element.start)
        var next = layout.nextLine(end)
        let isUnfinished = next == tree.source.bytes.count && tree.source.bytes.last != 0x0A
        let previous = home.index > 0 ? Value(tree: tree, index: (element.key ?? element.value).index - 1) : nil
        let needsBreak = previous.map { [.literal, .folded].contains($0.node.style) } ?? false
        if needsBreak, let previous, layout.header(of: previous).contains("+") {
            // A text that keeps its empty lines would take those below for its own.
            while next < tree.source.bytes.count, layout.isBlank(next..<layout.lineEnd(next)) { next = layout.nextLine(next) }
        }
        let start = isUnfinished && !needsBreak ? layout.breakBefore(line) : line
        return [ByteReplacement(range: start..<next, text: "")]
    }
}
