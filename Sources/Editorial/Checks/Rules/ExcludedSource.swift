import Bibliography
package import Diagnostics
import Records

/// A source in the document that was considered before and left out.
package struct ExcludedSource: CorpusRule {
    package static let id = "excluded-source"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Een bron in het document is waarschijnlijk dezelfde als een bron die eerder is overwogen en weggelaten.",
            en: "A source in the document is probably the same as one that was considered before and left out."),
        why: Words(
            nl: "Het document spreekt zichzelf dan tegen: de bron telt mee, terwijl er een besluit met een reden ligt om haar weg te laten. Wanneer twee bronnen dezelfde zijn, staat bij de regel `duplicate-source`.",
            en: "The document then contradicts itself: the source counts, while there is a decision, with its reason, to leave it out. When two sources are the same is told with the rule `duplicate-source`."),
        example: "# corpus/sources/bos-2001.yaml en corpus/exclusions/bos-2001.yaml\ntitle: Eten in de kantine\nissued: 2001",
        instead: "# één van beide; of, als het echt een andere bron is:\ndistinct-from:\n  - exclusion: bos-2001\n    reason: Dit is het vervolgonderzoek.")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        let exclusions = corpus.positions(of: SourceRecords.exclusion)
        // Most documents have left nothing out; then no source is looked at.
        guard !exclusions.isEmpty else { return [] }
        var reader = SourceKeyReader()
        var index = DuplicateIndex(capacity: exclusions.count)
        for position in exclusions { index.add(reader.keys(of: corpus.records[position].root)) }
        var findings: [Finding] = []
        context.forEachSource { position, keys in
            guard context.isSound(position) else { return }
            let source = corpus.records[position]
            let found = index.candidates(for: keys).sorted().map { exclusions.lowerBound + $0 }
            for other in found where context.isSound(other) && !source.isDistinct(from: corpus.records[other]) {
                let exclusion = corpus.records[other]
                guard let likeness = SourceComparison.likeness(SourceFingerprint(exclusion.root), SourceFingerprint(source.root)) else { continue }
                findings.append(finding(source, exclusion, likeness))
                // Which of several decisions it goes against is one question.
                break
            }
        }
        return findings
    }

    private func finding(_ source: Record, _ exclusion: Record, _ likeness: SourceLikeness) -> Finding {
        let value = source["title"]
        let date = exclusion.text("date") ?? ""
        return source.finding(
            Self.id, Self.severity, at: value, field: value == nil ? nil : "title",
            Words(
                nl: "deze bron is op \(date) weggelaten (`\(exclusion.address)`): \(likeness.words.nl)",
                en: "this source was left out on \(date) (`\(exclusion.address)`): \(likeness.words.en)"),
            note: Words(
                nl: "Geldt dat besluit nog? Haal dan deze bron weg. Zo niet, haal dan dat besluit weg: `\(exclusion.path)`. Is het een andere bron, zeg dan bij `distinct-from` waarom.",
                en: "Does that decision still hold? Then remove this source. If not, remove that decision: `\(exclusion.path)`. If it is another source, say why under `distinct-from`."))
    }
}
