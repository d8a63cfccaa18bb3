import Diagnostics

/// A report as HTML: every text escaped, deletions and insertions named for those who hear the page.
struct HTMLReport {
    let language: Language

    func page(_ title: String, _ blocks: [ReportBlock]) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(Self.escaped(title))</title>
        <style>
        \(Self.css)
        </style>
        </head>
        <body>
        <main>
        \(section([.text(title)], blocks, 1, "article"))</main>
        </body>
        </html>

        """
    }

    private func section(_ title: [ReportSpan], _ blocks: [ReportBlock], _ level: Int, _ tag: String = "section") -> String {
        let heading = "h\(min(level, 6))"
        return "<\(tag)>\n<\(heading)>\(inline(title))</\(heading)>\n" + blocks.map { write($0, level + 1) }.joined() + "</\(tag)>\n"
    }

    private func write(_ block: ReportBlock, _ level: Int) -> String {
        switch block {
        case .section(let title, let inner): section(title, inner, level)
        case .paragraph(let spans): "<p>\(inline(spans))</p>\n"
        case .list(let items): "<ul>\n" + items.map { item($0, level) }.joined() + "</ul>\n"
        case .fields(let fields):
            "<dl>\n" + fields.map { "<dt>\(Self.escaped($0.label))</dt><dd>\(inline($0.value))</dd>\n" }.joined() + "</dl>\n"
        // Markdown of a person stands as its own text: this is no place to run it.
        case .markdown(let text):
            ProseLines.joined(text).split(separator: "\n").map { "<p>\(Self.escaped(String($0)))</p>\n" }.joined()
        }
    }

    private func item(_ item: ReportItem, _ level: Int) -> String {
        let more = item.more.map { write($0, level) }.joined()
        return "<li>\(inline(item.line))\(more.isEmpty ? "" : "\n" + more)</li>\n"
    }

    private func inline(_ spans: [ReportSpan]) -> String {
        spans.map { span in
            let text = Self.escaped(span.text).replacing("\n", with: "<br>")
            return switch span.kind {
            case .text: text
            case .strong: "<strong>\(text)</strong>"
            case .muted: "<small>\(text)</small>"
            case .code: "<code>\(text)</code>"
            case .deleted, .was: "<del>\(hidden(ReportWords.deleted, ReportWords.endDeleted, text))</del>"
            case .inserted, .becomes: "<ins>\(hidden(ReportWords.inserted, ReportWords.endInserted, text))</ins>"
            case .good: "<span class=\"good\">\(text)</span>"
            case .bad: "<span class=\"bad\">\(text)</span>"
            }
        }.joined()
    }

    /// Screen readers pass over `del` and `ins` in silence; these words are for them alone.
    private func hidden(_ before: Words, _ after: Words, _ text: String) -> String {
        "<span class=\"sr\">\(before.in(language)) </span>\(text)<span class=\"sr\"> \(after.in(language))</span>"
    }

    /// Safe in text and in attributes; what has no place in HTML (controls, direction marks) becomes visible.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n": result += "\n"
            default: result.unicodeScalars.append(TerminalText.safe(scalar))
            }
        }
        return result
    }
}
