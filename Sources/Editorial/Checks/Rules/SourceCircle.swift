package import Diagnostics
import Records

/// A source that by way of `superseded-by` was superseded by itself, or that says that it is another than itself.
package struct SourceCircle: CorpusRule {
    package static let id = "source-circle"
    package static let severity = Severity.error
    package static let page = RulePage(
        what: Words(
            nl: "Bronnen zijn in een kring door elkaar vervangen (`superseded-by`), of een bron noemt zichzelf.",
            en: "Sources were superseded by each other in a circle (`superseded-by`), or a source names itself."),
        why: Words(
            nl: "Wie de geldende bron zoekt, volgt `superseded-by` tot de laatste; in een kring is er geen laatste. Wie in `distinct-from` zichzelf noemt, bedoelde een andere bron.",
            en: "Whoever looks for the source that holds follows `superseded-by` to the last; a circle has no last one. Who names itself in `distinct-from` meant another source."),
        example: "# in corpus/sources/rug-2017.yaml\nsuperseded-by: rug-2018\n# en in corpus/sources/rug-2018.yaml\nsuperseded-by: rug-2017",
        instead: "# alleen in corpus/sources/rug-2017.yaml\nsuperseded-by: rug-2018")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        let sources = corpus.positions(of: SourceRecords.source)
        var successors: [Int: Reference] = [:]
        var findings: [Finding] = []
        for index in context.references(from: sources) {
            let reference = context.references[index]
            guard let target = reference.target, sources.contains(target), !reference.isLink else { continue }
            let path = corpus.path(of: reference)
            guard context.isSound(reference.from, path) else { continue }
            // Whether it was superseded at all its status says.
            if path.steps == [.key(SourceRecords.supersededBy)], context.isSound(reference.from, ["status"]) { successors[reference.from] = reference }
            if path.steps.first == .key(SourceRecords.distinctFrom), target == reference.from { findings.append(itself(reference, path, corpus)) }
        }
        return findings + Circles.find(in: successors.compactMapValues(\.target)).compactMap { circle in
            successors[circle[0]].map { finding($0, circle, corpus) }
        }
    }

    private func itself(_ reference: Reference, _ path: FieldPath, _ corpus: Corpus) -> Finding {
        corpus.records[reference.from].finding(
            Self.id, Self.severity, at: corpus.value(of: reference), field: path.description,
            Words(nl: "deze bron kan geen andere zijn dan zichzelf", en: "this source cannot be another than itself"),
            note: Words(nl: "Noem de bron waar zij op lijkt, of haal dit weg.", en: "Name the source that it is like, or remove this."))
    }

    private func finding(_ reference: Reference, _ circle: [Int], _ corpus: Corpus) -> Finding {
        let names = (circle + circle.prefix(1)).map { "`\(corpus.records[$0].id)`" }.joined(separator: " → ")
        return corpus.records[reference.from].finding(
            Self.id, Self.severity, at: corpus.value(of: reference), field: "superseded-by",
            circle.count == 1
                ? Words(nl: "deze bron is door zichzelf vervangen", en: "this source was superseded by itself")
                : Words(nl: "deze bronnen zijn in een kring door elkaar vervangen: \(names)", en: "these sources were superseded by each other in a circle: \(names)"),
            note: circle.count == 1
                ? Words(nl: "Noem de bron die ervoor in de plaats kwam, of laat het veld weg.", en: "Name the source that came in its place, or leave the field out.")
                : Words(nl: "Haal `superseded-by` weg bij de bron die nu geldt.", en: "Remove `superseded-by` from the source that holds now."))
    }
}
