/// Giving a value that is there a new one.
extension EditPen {
    /// The bytes of a value in a block collection: what stands behind its name or dash, and the lines below.
    private struct Slot {
        var head: Range<Int>
        var tail: Range<Int>
        var lead = ""
    }

    func replace(at path: FieldPath, in home: Home, with value: Plain) -> [ByteReplacement]? {
        guard let element = home.element else { return nil }
        if home.isFlow { return replaceInFlow(element, with: value) }
        guard let indicator = layout.indicatorEnd(element), let slot = slot(element, indicator) else { return nil }
        let written = written(value, at: path, element: element, parent: layout.column(element.start), slot: slot)
        return fill(slot, with: written, indicator: indicator)
    }

    func replaceRoot(with value: Plain) -> [ByteReplacement]? {
        let root = tree.root
        guard root.kind != .null || !root.range.isEmpty else {
            // A file without any value: comments at most, which stay above.
            guard !tree.isMarkdown else { return nil }
            let bytes = tree.source.bytes
            let lead = bytes.isEmpty || bytes.last == 0x0A ? "" : newline
            return [ByteReplacement(range: bytes.count..<bytes.count, text: lead + text(of: value) + newline)]
        }
        let end = layout.lineEnd(layout.contentEnd(root))
        return [ByteReplacement(range: root.range.lowerBound..<end, text: text(of: value))]
    }

    private func text(of value: Plain) -> String {
        lines(value, at: .root, column: 0).joined(separator: newline)
    }

    private func slot(_ element: SourceLayout.Element, _ indicator: Int) -> Slot? {
        let value = element.value
        let range = value.range
        switch value.node.style {
        case .body: return nil
        case .literal, .folded:
            let head = range.lowerBound..<range.lowerBound + layout.header(of: value).utf8.count
            let tail = layout.lineEnd(head.upperBound)
            return Slot(head: head, tail: tail..<max(tail, layout.contentEnd(value)))
        case .block:
            let end = layout.lineEnd(layout.contentEnd(value))
            let line = layout.lineStart(range.lowerBound)
            if line < indicator { return Slot(head: range.lowerBound..<end, tail: end..<end) }
            return Slot(head: indicator..<indicator, tail: layout.breakBefore(line)..<end, lead: " ")
        case .plain where range.isEmpty:
            let end = layout.lineEnd(indicator)
            return Slot(head: indicator..<indicator, tail: end..<end, lead: " ")
        case .plain, .singleQuoted, .doubleQuoted, .flow:
            let end = layout.lineEnd(range.upperBound)
            return Slot(head: range, tail: end..<end)
        }
    }

    /// A value as it stands in a block collection whose entries start at column `parent`.
    private func written(_ value: Plain, at path: FieldPath, element: SourceLayout.Element, parent: Int, slot: Slot) -> ScalarWriter.Written {
        let column = slot.lead.isEmpty ? layout.column(slot.head.lowerBound) : layout.column(slot.head.lowerBound) + 1
        let writer = ScalarWriter(column: column, indent: parent + layout.step, allowsBlock: allowsBlock)
        if let scalar = writer.write(value, like: element.value.node.style) { return scalar }
        if value.items.isEmpty, value.fields.isEmpty {
            if case .array = value { return .init(head: "[]") } else { return .init(head: "{}") }
        }
        if element.key == nil {
            let lines = lines(value, at: path, column: column)
            return .init(head: lines[0].withoutBlanks(column), lines: Array(lines.dropFirst()))
        }
        let isArray = if case .array = value { true } else { false }
        return .init(head: "", lines: lines(value, at: path, column: parent + (isArray ? layout.dashes : layout.step)))
    }

    private func fill(_ slot: Slot, with written: ScalarWriter.Written, indicator: Int) -> [ByteReplacement] {
        var head = slot.head
        // With nothing on its line, or lines of its own, a value does not keep the blanks before it.
        if written.head.isEmpty, indicator < head.lowerBound, layout.isBlank(indicator..<head.lowerBound) { head = indicator..<head.upperBound }
        let text = written.head.isEmpty ? "" : slot.lead + written.head
        var tail = written.lines.map { newline + $0 }.joined()
        // A literal text that ends in a line break needs one, also at the end of a file that has none.
        if slot.tail.upperBound == tree.source.bytes.count, written.isBlock, ["|", ">"].contains(written.head) { tail += newline }
        return [ByteReplacement(range: head, text: text), ByteReplacement(range: slot.tail, text: tail)]
    }
}
