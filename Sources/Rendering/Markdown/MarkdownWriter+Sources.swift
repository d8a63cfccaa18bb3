import Bibliography
import Editorial
import Records

extension MarkdownWriter {
    mutating func sources() -> [String] {
        let references = manuscript.references
        guard !references.isEmpty else { return notice(manuscript.say(RenderingWords.noSources)) }
        var lines: [String] = []
        for (record, reference) in references {
            lines.append("- " + anchor(record) + pieces(reference) + backlinks(record))
        }
        return lines.joinedAsList
    }

    private func pieces(_ reference: BibliographyEntry) -> String {
        reference.pieces.map { piece in
            switch piece {
            case .text(let text): MarkdownText.escaped(text)
            case .title(let text): "*\(MarkdownText.escaped(text))*"
            case .link(let text):
                WebAddress(text).map { MarkdownText.link(MarkdownText.escaped($0.text), to: $0.text) } ?? MarkdownText.escaped(text)
            }
        }.joined()
    }

    private func backlinks(_ source: Record) -> String {
        manuscript.backlinks(of: source).map { line in
            let links = line.links.map { MarkdownText.link(MarkdownText.escaped($0.text), to: "#" + $0.anchor) }
            return "\n  " + line.label + " " + links.joined(separator: ", ")
        }.joined(separator: "\\")
    }
}
