import Diagnostics
import Records

/// Links to a record that is there, which no page makes: it has no place for records of that type, nor for a part of one.
struct PagePlaces {
    static let types: Set = ["section", "category", "effect", "condition", "claim", "source"]

    private let corpus: Corpus
    /// By position of the type.
    private let isShown: [Bool]
    private let isRead: [Bool]

    init(_ corpus: Corpus) {
        self.corpus = corpus
        isShown = corpus.types.names.map(Self.types.contains)
        isRead = corpus.types.names.map { Self.types.contains($0) || $0 == Corpus.documentAddress.type }
    }

    func findings(_ references: [Reference]) -> [Finding] {
        references.compactMap { reference in
            guard let link = reference.link, let target = reference.target, !corpus.isOfItsTime(reference) else { return nil }
            if !isShown[corpus.records[target].typePosition], isRead[corpus.records[reference.from].typePosition] {
                return hidden(corpus.records[target], reference, link)
            }
            return link.destination.utf8.count > link.address.utf8.count ? partly(reference, link) : nil
        }
    }

    private func hidden(_ target: Record, _ reference: Reference, _ link: Reference.Link) -> Finding {
        let kind = corpus.type(of: target).label
        return finding(
            reference, link,
            Words(
                nl: "`\(target.address)` (\(kind.nl)) heeft geen plaats op de bladzijde waar een link naartoe kan",
                en: "`\(target.address)` (\(kind.en)) has no place on the page that a link could go to"),
            Words(nl: "Haal de link weg en laat de woorden staan.", en: "Remove the link and keep its words."))
    }

    private func partly(_ reference: Reference, _ link: Reference.Link) -> Finding {
        let source = corpus.records[reference.from].tree.source
        let part = String(link.destination.dropFirst(link.address.count))
        // Whoever named a part meant something by it: only a bare `#` can go unasked.
        let isLiteral = part == "#" && source.text(link.range) == link.destination
        return finding(
            reference, link,
            Words(
                nl: "een link gaat naar een heel record: `\(part)` is geen plaats op de bladzijde",
                en: "a link goes to a whole record: `\(part)` is no place on the page"),
            Words(
                nl: "Schrijf `\(link.address)`, en noem de plaats zo nodig in de tekst zelf.",
                en: "Write `\(link.address)`, and name the place in the text itself if need be."),
            isLiteral ? Fix(
                title: Words(nl: "schrijf `\(link.address)`", en: "write `\(link.address)`"),
                replacements: [.init(range: link.range, text: link.address)]) : nil)
    }

    private func finding(_ reference: Reference, _ link: Reference.Link, _ message: Words, _ note: Words, _ fix: Fix? = nil) -> Finding {
        let record = corpus.records[reference.from]
        return Finding(
            rule: DanglingLink.id, severity: DanglingLink.severity, place: record.tree.source.place(link.range), record: record.address.description,
            field: corpus.path(of: reference).description, message: message, note: note, fix: fix)
    }
}
