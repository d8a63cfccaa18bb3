package import Diagnostics
package import Records

/// Checks a whole corpus, in parts that may run at the same time.
///
/// Pure: the layer above divides `0..<corpus.records.count` over its threads, calls ``inspect(_:)`` for each part, and
/// gives the results to ``finish(_:)``.
package struct Checker: Sendable {
    package let corpus: Corpus
    package let schemas: SchemaSet
    /// CHANGELOG.md, if there is one.
    package let changelog: SourceFile?
    package let surroundings: CheckSurroundings
    private let recordRules: [any RecordRule]
    private let corpusRules: [any CorpusRule]
    /// Nil when no words are checked: it costs nothing then.
    private let spelling: SpellingScan?

    package init(corpus: Corpus, schemas: SchemaSet, changelog: SourceFile? = nil, surroundings: CheckSurroundings = CheckSurroundings()) {
        self.corpus = corpus
        self.schemas = schemas
        self.changelog = changelog
        self.surroundings = surroundings
        recordRules = Rules.ofRecords.map { $0.init() }
        corpusRules = Rules.ofCorpus.map { $0.init() }
        spelling = surroundings.lexicon.flatMap { lexicon in
            surroundings.checksSpelling ? SpellingScan(corpus.types, known: lexicon.known) : nil
        }
    }

    /// What came out of a part of the records.
    package struct Inspection: Sendable {
        fileprivate let positions: Range<Int>
        package fileprivate(set) var findings: [Finding] = []
        package fileprivate(set) var references: [Reference] = []
        /// The fields that do not fit their schema, by position of the record.
        fileprivate var broken: [Int: [FieldPath]] = [:]
        fileprivate var harvest: SpellingScan.Harvest?
    }

    /// Checks some records against their schemas and the rules for one record, and notes what they refer to.
    package func inspect(_ positions: Range<Int>) -> Inspection {
        var inspection = Inspection(positions: positions)
        let scan = ReferenceScan(corpus)
        var harvest = SpellingScan.Harvest()
        let context = RecordContext(types: corpus.types, surroundings: surroundings)
        for position in positions {
            let record = corpus.records[position]
            let mistakes = schemas.mistakes(in: record)
            if !mistakes.isEmpty {
                inspection.findings += mistakes.map(\.finding)
                inspection.broken[position] = mistakes.flatMap(\.paths)
            }
            let broken = inspection.broken[position] ?? []
            for rule in recordRules {
                inspection.findings += rule.check(record, in: context).filter { finding in
                    broken.isEmpty || !broken.contains { $0.description == finding.field }
                }
            }
            scan.append(of: position, to: &inspection.references)
            spelling?.append(record, at: position, to: &harvest)
        }
        if spelling != nil { inspection.harvest = harvest }
        return inspection
    }

    /// The findings of all parts, of files that gave no record, of the schemas, and of the rules over the whole corpus.
    package func finish(_ inspections: [Inspection]) -> [Finding] {
        let parts = inspections.sorted { $0.positions.lowerBound < $1.positions.lowerBound }
        let context = CheckContext(
            corpus: corpus, changelog: changelog, surroundings: surroundings, references: parts.flatMap(\.references),
            broken: parts.reduce(into: [:]) { all, part in all.merge(part.broken) { $1 } },
            hasUnusableSchemas: schemas.hasUnusable, harvests: parts.compactMap(\.harvest))
        var findings = schemas.findings + parts.flatMap(\.findings)
        // Without their schema, records stand in a folder that nothing knows; that is no mistake of theirs.
        findings += corpus.refused.filter { !(schemas.hasUnusable && $0.rule == "stray-file") }
        for rule in corpusRules { findings += rule.check(context) }
        return findings.inOrder()
    }

    /// All in one go, on one thread.
    package func findings() -> [Finding] {
        finish([inspect(corpus.records.indices)])
    }
}
