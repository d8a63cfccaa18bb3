import Diagnostics

/// A few lines for people, as Markdown or as plain text, whichever the client reads.
struct Markup {
    let isMarkdown: Bool
    private(set) var paragraphs: [String] = []

    init(isMarkdown: Bool) {
        self.isMarkdown = isMarkdown
    }

    mutating func add(_ paragraph: String) { paragraphs.append(paragraph) }

    /// A list of points.
    mutating func add(points: [String]) {
        if !points.isEmpty { paragraphs.append(points.map { (isMarkdown ? "- " : "• ") + $0 }.joined(separator: "\n")) }
    }

    func bold(_ text: String) -> String { isMarkdown ? "**\(plain(text))**" : text }
    func code(_ text: String) -> String { isMarkdown ? "`\(text)`" : text }

    /// What a record says, on one line, with nothing in it that Markdown would take for a sign.
    func plain(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard isMarkdown else { return line }
        return line.reduce(into: "") { $0 += "\\`*_[]<>#|".contains($1) ? "\\\($1)" : String($1) }
    }

    /// Words of ours, which have `code` in them.
    func words(_ text: String) -> String { isMarkdown ? text : text.replacing("`", with: "") }

    var isEmpty: Bool { paragraphs.isEmpty }

    /// `MarkupContent`.
    var json: JSON {
        ["kind": isMarkdown ? "markdown" : "plaintext", "value": .string(paragraphs.joined(separator: "\n\n"))]
    }
}
