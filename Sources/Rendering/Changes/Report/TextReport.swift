import Diagnostics

/// A report as text for a terminal.
struct TextReport {
    let style: Style
    let width: Int
    private var lines: [String] = []

    init(style: Style, width: Int) {
        self.style = style
        self.width = width
    }

    mutating func text(_ title: String, _ blocks: [ReportBlock]) -> String {
        section([.text(title)], blocks, indent: 0, depth: 1)
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func section(_ title: [ReportSpan], _ blocks: [ReportBlock], indent: Int, depth: Int) {
        let heading = TextLine.layOut(title.map { $0.kind == .text ? .strong($0.text) : $0 }, width: width - indent, style: style)
        for line in heading { add(line.text, indent) }
        if depth <= 2 {
            let longest = heading.map(\.width).max() ?? 0
            add(style(.muted, String(repeating: depth == 1 ? "=" : "-", count: longest)), indent)
            lines.append("")
        }
        write(blocks, indent: depth <= 2 ? indent : indent + 2, depth: depth + 1)
    }

    private mutating func write(_ blocks: [ReportBlock], indent: Int, depth: Int) {
        for block in blocks {
            switch block {
            case .section(let title, let inner): section(title, inner, indent: indent, depth: depth)
            case .paragraph(let spans):
                for line in TextLine.layOut(spans, width: width - indent, style: style) { add(line.text, indent) }
            case .list(let items): for item in items { self.item(item, indent, depth) }
            case .fields(let fields): self.fields(fields, indent)
            case .markdown(let text):
                for line in TextLine.layOut([.text(ProseLines.joined(text))], width: width - indent, style: style) { add(line.text, indent) }
            }
            if lines.last != "" { lines.append("") }
        }
    }

    private mutating func item(_ item: ReportItem, _ indent: Int, _ depth: Int) {
        for (index, line) in TextLine.layOut(item.line, width: width - indent - 2, style: style).enumerated() {
            add((index == 0 ? "- " : "  ") + line.text, indent)
        }
        guard !item.more.isEmpty else { return }
        write(item.more, indent: indent + 2, depth: max(depth, 3))
        while lines.last == "" { lines.removeLast() }
    }

    /// Labels in one column, values in the next; a long label stands on a line of its own.
    private mutating func fields(_ fields: [ReportField], _ indent: Int) {
        let column = min(28, fields.map { TerminalText.width($0.label) + 2 }.max() ?? 0)
        for field in fields {
            let label = TerminalText.safe(field.label) + ":"
            let used = TerminalText.width(label)
            let isLong = used >= column
            let inner = isLong ? 4 : column
            if isLong {
                for line in TextLine.layOut([.muted(label)], width: width - indent, style: style) { add(line.text, indent) }
            }
            for (index, line) in TextLine.layOut(field.value, width: max(30, width - indent - inner), style: style).enumerated() {
                let isFirst = index == 0 && !isLong
                add((isFirst ? style(.muted, label) + String(repeating: " ", count: inner - used) : String(repeating: " ", count: inner)) + line.text, indent)
            }
        }
    }

    private mutating func add(_ line: String, _ indent: Int) {
        let isBlank = line.allSatisfy { $0 == " " }
        lines.append(isBlank ? "" : String(repeating: " ", count: indent) + line)
    }
}
