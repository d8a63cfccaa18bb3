package import Diagnostics
import Records

/// A quote that is not in the stored text of its source.
package struct QuoteNotFound: GleaningRule {
    package static let id = "quote-not-found"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Een citaat staat niet zo in de opgeslagen tekst van de bron, `texts/<id van de bron>.txt`. Zonder zo’n bestand wordt niets vergeleken.",
            en: "A quote is not so in the stored text of the source, `texts/<id of the source>.txt`. Without such a file nothing is compared."),
        why: Words(
            nl: "Een citaat is letterlijk. Hoofdletters, accenten, leestekens, spaties en afbreekstreepjes tellen niet mee, maar het begint en eindigt niet midden in een woord of getal; wat is weggelaten (‘…’, ‘[…]’) mag, als de delen in deze volgorde in de bron staan.",
            en: "A quote is literal. Capitals, accents, punctuation, blanks and hyphens do not count, but it neither begins nor ends within a word or number; what is left out (‘…’, ‘[…]’) may be, if the parts are in the source in this order."),
        example: "# texts/rug-2018.txt: De begeleiding was intensief.\nquote: De begeleiding was zeer intensief.",
        instead: "quote: De begeleiding was intensief.")

    package init() {}

    static func gleaner(_ types: RecordTypes, _ surroundings: CheckSurroundings) -> (any Gleaner)? {
        MarkGleaner(types, of: "claim") { $0["quote"]?.kind == .string && $0.isClaimInForce }
    }

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        let marked = Set(context.marked(by: Self.self).filter(context.isClaimInForce))
        guard !marked.isEmpty else { return [] }
        let all = ClaimsBySource(context)
        return all.groups.flatMap { group -> [Finding] in
            let quoting = all.claims[group.claims].filter(marked.contains)
            guard !quoting.isEmpty, let bytes = Self.text(of: corpus.records[group.source], context.surroundings) else { return [] }
            let text = StoredText(bytes)
            // Worked out for the first quote that is not there as the pages have it.
            lazy var running = StoredText(RunningText.of(bytes))
            return quoting.compactMap { claim in
                guard let finding = finding(corpus.records[claim], in: text), self.finding(corpus.records[claim], in: running) != nil else { return nil }
                return finding
            }
        }
    }

    /// Whether there is a text to compare a claim with: on most computers there is not, and that says nothing of an exception.
    static func looks(at claim: Record, in corpus: Corpus, _ surroundings: CheckSurroundings) -> Bool {
        guard let text = claim.text("source"), let address = Corpus.target(of: text, among: [SourceRecords.source]), let source = corpus[address] else { return false }
        return Self.text(of: source, surroundings) != nil
    }

    /// The stored text of a source. It is seldom in git, so that where a colleague renamed the source it has the name of before.
    private static func text(of source: Record, _ surroundings: CheckSurroundings) -> [UInt8]? {
        for id in [source.id] + source.texts("aliases").reversed() {
            if let text = surroundings.storedText(id) { return text }
        }
        return nil
    }

    private func finding(_ claim: Record, in text: StoredText) -> Finding? {
        guard let quote = claim["quote"], let (part, nearest) = text.firstMissing(of: quote.text) else { return nil }
        let words = Self.bare(part.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        let short = words.count > 80 ? words.prefix(80) + "…" : words
        return claim.finding(
            Self.id, Self.severity, at: quote, field: "quote",
            Words(nl: "‘\(short)’ staat niet in de opgeslagen tekst van de bron", en: "‘\(short)’ is not in the stored text of the source"),
            note: nearest.map { Words(nl: "Daar staat: ‘\($0)’", en: "There it says: ‘\($0)’") }
                ?? Words(nl: "Kijk in de bron hoe het er letterlijk staat.", en: "See in the source how it is put literally."))
    }

    /// Without what is left of the brackets of `(…)` on both sides.
    private static func bare(_ part: String) -> Substring {
        let words = part.drop { $0 == ")" || $0 == " " }
        return words.lastIndex { $0 != "(" && $0 != " " }.map { words[...$0] } ?? words
    }
}
