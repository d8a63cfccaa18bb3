package import Diagnostics

/// The forms in which a report can be had.
package enum ChangeForm: String, Sendable, CaseIterable {
    case text, markdown, html, json
}

/// What a command or page has to say about changes, as blocks that every renderer understands: written once, shown four ways.
package protocol Report: Sendable {
    var language: Language { get }
    var title: String { get }
    var blocks: [ReportBlock] { get }
    /// The facts for machines, described by `output.schema.json`.
    var json: JSON { get }
}

extension Report {
    /// The report in one of its forms; `style` and `width` are for text alone.
    package func render(_ format: ChangeForm, style: Style = .plain, width: Int = 88) -> String {
        switch format {
        case .text: text(style: style, width: width)
        case .markdown: markdown()
        case .html: htmlPage()
        case .json: json.text()
        }
    }

    package func text(style: Style = .plain, width: Int = 88) -> String {
        var writer = TextReport(style: style, width: width)
        return writer.text(title, blocks)
    }

    /// `level` is that of the title's heading.
    package func markdown(level: Int = 1) -> String {
        MarkdownReport.text(title, blocks, level: level)
    }

    /// A page that needs nothing from elsewhere.
    package func htmlPage() -> String {
        HTMLReport(language: language).page(title, blocks)
    }
}
