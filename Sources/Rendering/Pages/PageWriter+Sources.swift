import Bibliography
import Editorial
import Records

extension PageWriter {
    /// The list of sources, each with links back to its claims and to the parts that mention it.
    mutating func sources() -> HTML {
        let references = manuscript.references
        guard !references.isEmpty else { return notice(RenderingWords.noSources) }
        return HTML(.ul, .class("sources")) {
            for (record, reference) in references {
                HTML(.li, place(record)) {
                    formerPlaces(of: record)
                    HTML(.p, .class("reference")) { pieces(reference) }
                    standing(of: record)
                    backlinks(record)
                }
            }
        }
    }

    private func pieces(_ reference: BibliographyEntry) -> [HTML] {
        reference.pieces.map { piece in
            switch piece {
            case .text(let text): .text(text)
            case .title(let text): HTML(.em) { text }
            case .link(let text): WebAddress(text).map { external($0, nil, [.text(text)]) } ?? .text(text)
            }
        }
    }

    private func standing(of source: Record) -> [HTML] {
        guard let standing = manuscript.standing(of: source) else { return [] }
        return [
            HTML(.p, .class("standing")) {
                HTML(.strong) { standing.words }
                if let successor = standing.successor {
                    " "
                    HTML(.a, .href(anchor: Anchor.id(successor.address))) { manuscript.corpus.label(of: successor) }
                }
                standing.tail
            }
        ]
    }

    private func backlinks(_ source: Record) -> [HTML] {
        manuscript.backlinks(of: source).map { line in
            HTML(.p, .class("backlinks")) {
                line.label + " "
                for (position, link) in line.links.enumerated() {
                    if position > 0 { position == line.links.count - 1 ? " \(manuscript.say(RenderingWords.and)) " : ", " }
                    HTML(.a, .href(anchor: link.anchor)) { link.text }
                }
            }
        }
    }
}
