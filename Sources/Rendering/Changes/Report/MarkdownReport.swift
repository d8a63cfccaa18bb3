import Diagnostics

/// A report as CommonMark, with struck-through text as GitHub writes it.
enum MarkdownReport {
    static func text(_ title: String, _ blocks: [ReportBlock], level: Int) -> String {
        var parts: [String] = []
        section([.text(title)], blocks, level, into: &parts)
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func section(_ title: [ReportSpan], _ blocks: [ReportBlock], _ level: Int, into parts: inout [String]) {
        parts.append(String(repeating: "#", count: min(level, 6)) + " " + inline(title).replacing("\n", with: " "))
        for block in blocks { write(block, level + 1, into: &parts) }
    }

    private static func write(_ block: ReportBlock, _ level: Int, into parts: inout [String]) {
        switch block {
        case .section(let title, let inner): section(title, inner, level, into: &parts)
        case .paragraph(let spans): parts.append(paragraphs(spans))
        case .list(let items): parts.append(items.map(item).joined(separator: "\n"))
        case .fields(let fields):
            parts.append(fields.map { item(ReportItem([.strong($0.label + ":"), " "] + $0.value)) }.joined(separator: "\n"))
        case .markdown(let text): parts.append(TerminalText.safe(demoted(text)))
        }
    }

    private static func item(_ item: ReportItem) -> String {
        var parts = [paragraphs(item.line)]
        for block in item.more { write(block, 6, into: &parts) }
        let isTight = parts.count == 2 && item.more.allSatisfy(\.isList)
        let text = parts.joined(separator: isTight ? "\n" : "\n\n")
        return "- " + text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : "  " + $1 }.joined(separator: "\n")
    }

    private static func paragraphs(_ spans: [ReportSpan]) -> String {
        inline(spans).split(separator: "\n").map { MarkdownEscape.lineStart(String($0)) }.joined(separator: "\n\n")
    }

    static func inline(_ spans: [ReportSpan]) -> String {
        spans.map { span in
            switch span.kind {
            case .text, .muted, .good, .bad: MarkdownEscape.text(span.text)
            case .strong, .inserted, .becomes: marked(span.text, "**")
            case .deleted, .was: marked(span.text, "~~")
            case .code: MarkdownEscape.code(span.text)
            }
        }.joined()
    }

    /// Markers must touch the words, on every line anew.
    private static func marked(_ text: String, _ marker: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let (head, body, tail) = line.parted
            return body.isEmpty ? String(line) : head + marker + MarkdownEscape.text(body) + marker + tail
        }.joined(separator: "\n")
    }

    /// What a person wrote, its headings below those of the report: a heading of a version must stay the only one of its kind.
    private static func demoted(_ text: String) -> String {
        var isCode = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
            guard !isCode, line.hasPrefix("# ") || line.hasPrefix("## ") else { return String(line) }
            return "###" + line.drop { $0 == "#" }
        }.joined(separator: "\n").trimmedLines
    }
}

extension ReportBlock {
    fileprivate var isList: Bool {
        switch self {
        case .list, .fields: true
        default: false
        }
    }
}

extension Substring {
    /// White space, text, white space.
    fileprivate var parted: (String, String, String) {
        let head = prefix { $0 == " " }
        let tail = dropFirst(head.count).reversed().prefix { $0 == " " }
        return (String(head), String(dropFirst(head.count).dropLast(tail.count)), String(repeating: " ", count: tail.count))
    }
}

extension String {
    fileprivate var trimmedLines: String {
        var text = self[...]
        while text.last?.isNewline == true { text.removeLast() }
        while text.first?.isNewline == true { text.removeFirst() }
        return String(text)
    }
}
