/// Edits within `[…]` and `{…}`.
extension EditPen {
    func replaceInFlow(_ element: SourceLayout.Element, with value: Plain) -> [ByteReplacement]? {
        let old = element.value
        let text = flowText(value, like: old.node.style)
        guard old.range.isEmpty else { return [ByteReplacement(range: old.range, text: text)] }
        // No value yet: behind the colon, or behind the name when there is no colon either.
        if let colon = layout.indicatorEnd(element), element.key != nil { return [ByteReplacement(range: colon..<colon, text: " " + text)] }
        guard let end = element.key?.range.upperBound else { return nil }
        return [ByteReplacement(range: end..<end, text: ": " + text)]
    }

    func addToFlow(_ value: Plain, at path: FieldPath, in home: Home) -> [ByteReplacement]? {
        guard let last = path.last else { return nil }
        let text = flowEntry(value, last)
        guard let first = home.elements.first else {
            let start = home.collection.range.lowerBound + 1
            return [ByteReplacement(range: start..<start, text: text)]
        }
        guard home.index > 0, home.elements.indices.contains(home.index - 1) else {
            return [ByteReplacement(range: first.start..<first.start, text: text + ", ")]
        }
        let previous = home.elements[home.index - 1]
        let comma = layout.skipTrivia(previous.end)
        let hasComma = layout.byte(comma) == UInt8(ascii: ",")
        let end = hasComma ? comma + 1 : previous.end
        let isLast = home.index == home.elements.count
        guard layout.startsItsLine(previous.start), layout.startsItsLine(home.elements.last?.start ?? 0) else {
            return [ByteReplacement(range: end..<end, text: (hasComma ? " " : ", ") + text + (isLast ? "" : ","))]
        }
        // One item a line.
        let lineEnd = layout.lineEnd(end)
        let pad = newline + String(repeating: " ", count: layout.column(previous.start))
        return [
            ByteReplacement(range: end..<end, text: hasComma ? "" : ","),
            ByteReplacement(range: lineEnd..<lineEnd, text: pad + text + (isLast && !hasComma ? "" : ",")),
        ]
    }

    func removeFromFlow(_ element: SourceLayout.Element, _ home: Home) -> [ByteReplacement] {
        let comma = layout.skipTrivia(element.end)
        let hasComma = layout.byte(comma) == UInt8(ascii: ",")
        let end = hasComma ? comma + 1 : element.end
        let before = home.index > 0 ? home.elements[home.index - 1].end : nil
        if layout.startsItsLine(element.start), layout.skipTrivia(end) >= layout.lineEnd(end) {
            // The item has its lines to itself: they go, and the comma before it if it was the last.
            var replacements = [ByteReplacement(range: layout.lineStart(element.start)..<layout.nextLine(end), text: "")]
            if !hasComma, let before {
                let comma = layout.skipTrivia(before)
                replacements.append(ByteReplacement(range: comma..<comma + 1, text: ""))
            }
            return replacements
        }
        if hasComma {
            var next = end
            while layout.byte(next) == 0x20 { next += 1 }
            return [ByteReplacement(range: element.start..<next, text: "")]
        }
        return [ByteReplacement(range: (before ?? element.start)..<element.end, text: "")]
    }

    private func flowEntry(_ value: Plain, _ step: PathStep) -> String {
        switch step {
        case .key(let name): OutlineWriter.key(name, inFlow: true) + ": " + flowText(value)
        case .index: flowText(value)
        }
    }

    /// A value on one line.
    func flowText(_ value: Plain, like style: Node.Style? = nil) -> String {
        switch value {
        case .array(let items): "[" + items.map { flowText($0) }.joined(separator: ", ") + "]"
        case .object(let fields):
            "{" + fields.map { flowEntry($0.value, .key($0.name)) }.joined(separator: ", ") + "}"
        default: ScalarWriter(inFlow: true).write(value, like: style)?.head ?? "null"
        }
    }
}
