import Bibliography
import Editorial
import Records

extension MarkdownWriter {
    mutating func sources() -> [String] {
        let references = manuscript.references
        guard !references.isEmpty else { return notice(manuscript.say(RenderingWords.noSources)) }
        var lines: [String] = []
        for (record, reference) in references {
            lines.append("- " + anchor(record) + pieces(reference) + (standing(of: record) + backlinks(record)).map { "\n  " + $0 }.joined(separator: "\\"))
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

    private func standing(of source: Record) -> [String] {
        guard let standing = manuscript.standing(of: source) else { return [] }
        let by = standing.successor.map { " " + MarkdownText.link(MarkdownText.escaped(manuscript.corpus.label(of: $0)), to: "#" + Anchor.id($0.address)) }
        return ["**\(MarkdownText.escaped(standing.words))**" + (by ?? "") + MarkdownText.escaped(standing.tail)]
    }

    private func backlinks(_ source: Record) -> [String] {
        manuscript.backlinks(of: source).map { line in
            let links = line.links.map { MarkdownText.link(MarkdownText.escaped($0.text), to: "#" + $0.anchor) }
            return line.label + " " + links.joined(separator: ", ")
        }
    }
}
