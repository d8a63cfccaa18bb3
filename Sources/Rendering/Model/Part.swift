import Diagnostics
import Editorial
import Records

/// One part of a manuscript: a section of the outline, or a generated part at the end.
struct Part: Sendable {
    struct Note: Sendable {
        let label: String
        /// Counts through the whole document.
        let number: Int
        let blocks: [Prose.Block]
    }

    /// The anchor of its heading.
    let id: String
    let title: String
    var number: String?
    var depth = 1
    /// Nil for a generated part, and for a section that is not there.
    var section: Record?
    var blocks: [Prose.Block] = []
    /// The footnotes that the text refers to, in the order of the first reference.
    var notes: [Note] = []
    /// What follows the text.
    var generated: [GeneratedBlock] = []

    /// `2.1 Titel`, as contents and references name it.
    var heading: String { [number, title].compactMap(\.self).joined(separator: " ") }

    /// The generated blocks in the text and after it.
    var allGenerated: [GeneratedBlock] {
        blocks.flatMap(\.walk).flatMap { block -> [GeneratedBlock] in
            guard case .code(let info, let text) = block.content else { return [] }
            return GeneratedBlock.read(info: info, text: text) ?? []
        } + generated
    }

    /// The addresses that the text links to.
    var citations: [Address] {
        blocks.flatMap(\.walk).flatMap(\.ownInlines).compactMap { inline -> Address? in
            guard case .link(let destination, _, _) = inline else { return nil }
            return Address(destination)
        }
    }
}

/// Makes the parts of a document from its outline and sections.
struct PartReader {
    private let corpus: Corpus
    private let language: Language
    private var notes = 0

    static func read(_ corpus: Corpus, _ language: Language) -> [Part] {
        var reader = PartReader(corpus: corpus, language: language)
        return Outline(corpus.document).parts.map { reader.part($0) }
    }

    private init(corpus: Corpus, language: Language) {
        self.corpus = corpus
        self.language = language
    }

    private mutating func part(_ outline: Outline.Part) -> Part {
        let address = Address(type: "section", id: outline.section)
        let record = corpus[address]
        let blocks = record?.text(RecordReader.bodyField).map { Prose(parsing: $0).blocks } ?? []
        return Part(
            id: Anchor.id(address), title: record.map { corpus.label(of: $0, in: language) } ?? outline.section,
            number: outline.number, depth: outline.depth, section: record, blocks: blocks, notes: number(blocks))
    }

    /// Numbers the footnotes by first reference; those inside footnotes come after the text's own.
    private mutating func number(_ blocks: [Prose.Block]) -> [Part.Note] {
        var bodies: [String: [Prose.Block]] = [:]
        for case .footnote(let label, let body) in blocks.flatMap(\.walk).map(\.content) { bodies[label] = body }
        guard !bodies.isEmpty else { return [] }
        var found: [Part.Note] = []
        var queue = blocks.filter { !$0.isFootnote }.flatMap(\.walk)
        while !queue.isEmpty {
            let references = queue.flatMap(\.ownInlines)
            queue = []
            for case .footnoteReference(let label) in references {
                guard let body = bodies.removeValue(forKey: label) else { continue }
                notes += 1
                found.append(Part.Note(label: label, number: notes, blocks: body))
                queue += body.flatMap(\.walk)
            }
        }
        return found
    }
}
