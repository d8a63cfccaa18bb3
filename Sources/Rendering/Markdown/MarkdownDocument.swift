import Diagnostics
package import Editorial
import Records

/// The whole document as CommonMark: the same content, numbers and anchors as the HTML page, generated parts as lists.
package enum MarkdownDocument {
    /// The same corpus with the same options gives the same bytes.
    package static func render(_ corpus: Corpus, options: RenderOptions = RenderOptions()) -> String {
        let manuscript = Manuscript(corpus, options: options)
        var writer = MarkdownWriter(manuscript)
        var blocks = writer.front() + [contents(manuscript)]
        for part in manuscript.parts { blocks += writer.part(part) }
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private static func contents(_ manuscript: Manuscript) -> String {
        guard !manuscript.parts.isEmpty else { return "" }
        let lines = manuscript.parts.map { part in
            String(repeating: "  ", count: part.depth - 1) + "- " + MarkdownText.link(MarkdownText.escaped(part.heading), to: "#" + part.id)
        }
        return "## \(manuscript.say(RenderingWords.contents))\n\n" + lines.joined(separator: "\n")
    }
}
