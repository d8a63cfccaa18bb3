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
    private let textRules: [any TextRule]
    private let recordRules: [any RecordRule]
    private let corpusRules: [any CorpusRule]
    private let without: Set<String>

    /// - Parameter without: ids of rules over the corpus that are not wanted this time.
    package init(
        corpus: Corpus, schemas: SchemaSet, changelog: SourceFile? = nil, surroundings: CheckSurroundings = CheckSurroundings(),
        without: Set<String> = []
    ) {
        self.corpus = corpus
        self.schemas = schemas
        self.changelog = changelog
        self.surroundings = surroundings.checkingWords(of: corpus)
        textRules = Rules.ofTexts.map { $0.init() }
        recordRules = Rules.ofRecords.map { $0.init() }
        self.without = without
        corpusRules = Rules.ofCorpus.filter { !without.contains($0.id) }.map { $0.init() }
    }

    /// What came out of a part of the records.
    package struct Inspection: Sendable {
        package let positions: Range<Int>
        /// The records on which there is something to say, in order.
        package fileprivate(set) var remarks: [(position: Int, remarks: RecordRemarks)] = []
        /// In the order of the records.
        package fileprivate(set) var references: [Reference] = []
        /// By rule of ``Rules/gleaning``.
        package fileprivate(set) var gleanings: [Gleanings]

        /// What one of its records refers to.
        package func references(from position: Int) -> ArraySlice<Reference> {
            references[references.places(from: position..<position + 1)]
        }
    }

    /// Checks some records against their schemas and the rules for one record, and takes from them what they refer to and what rules
    /// over the corpus need.
    ///
    /// - Parameter memory: what is remembered from an earlier time is not worked out again.
    package func inspect(_ positions: Range<Int>, recalling memory: (any InspectionMemory)? = nil) -> Inspection {
        var inspection = Inspection(positions: positions, gleanings: Rules.gleaning.map { _ in Gleanings(for: positions.count) })
        let scan = MentionScan(corpus.types)
        let texts = TextScan(corpus.types)
        let context = RecordContext(types: corpus.types, surroundings: surroundings)
        let gleaners = Rules.gleaning.map { $0.gleaner(corpus.types, surroundings) }
        var mentions: [Mention] = []
        for position in positions {
            mentions.removeAll(keepingCapacity: true)
            let isRecalled = memory?.recall(position, of: corpus, mentions: &mentions, gleanings: &inspection.gleanings) == true
            if !isRecalled {
                let record = corpus.records[position]
                let remarks = self.remarks(on: record, texts, in: context)
                if !remarks.isEmpty { inspection.remarks.append((position, remarks)) }
                scan.append(of: record, to: &mentions)
            }
            if !isRecalled || inspection.gleanings.contains(where: { $0.lacks(position) }) {
                Self.glean(corpus.records[position], at: position, with: gleaners, isRecalled, to: &inspection.gleanings)
            }
            for mention in mentions { inspection.references.append(corpus.reference(from: position, mention)) }
        }
        return inspection
    }

    /// Takes from a record what rules over the corpus need of it; of one that is recalled only what it lacks.
    private static func glean(
        _ record: Record, at position: Int, with gleaners: [(any Gleaner)?], _ isRecalled: Bool, to gleanings: inout [Gleanings]
    ) {
        for number in gleaners.indices where !isRecalled || gleanings[number].lacks(position) {
            if let gleaner = gleaners[number] { gleanings[number].add(at: position) { gleaner.glean(record, to: &$0) } } else { gleanings[number].pass(position) }
        }
    }

    private func remarks(on record: Record, _ texts: TextScan, in context: RecordContext) -> RecordRemarks {
        let mistakes = schemas.mistakes(in: record)
        var found = texts.findings(in: record, of: textRules)
        guard !mistakes.isEmpty else {
            for rule in recordRules { found += rule.check(record, in: context) }
            return RecordRemarks(findings: found)
        }
        var context = context
        context.broken = mistakes.flatMap(\.paths)
        // The record as a whole stands for all of its parts.
        if context.broken.contains(where: \.isRoot) { context.broken = [.root] }
        for rule in recordRules { found += rule.check(record, in: context) }
        return RecordRemarks(findings: mistakes.map(\.finding) + found.filter { context.isGround(for: $0) }, broken: context.broken)
    }

    /// The findings of all parts, of files that gave no record, of the schemas, and of the rules over the whole corpus, as far as
    /// nothing in the document silences them or turns them off.
    ///
    /// - Parameter together: does the rules; all at once where there are threads for it.
    package func finish(
        _ inspections: [Inspection], together: ([@Sendable () -> [Finding]]) -> [[Finding]] = { rules in rules.map { $0() } }
    ) -> CheckResult {
        let parts = inspections.sorted { $0.positions.lowerBound < $1.positions.lowerBound }
        let context = CheckContext(
            corpus: corpus, changelog: changelog, surroundings: surroundings, references: parts.flatMap(\.references),
            broken: parts.reduce(into: [:]) { all, part in
                for (position, remarks) in part.remarks where !remarks.broken.isEmpty { all[position] = remarks.broken }
            },
            hasUnusableSchemas: schemas.hasUnusable, gleanings: parts.map(\.gleanings))
        var findings = schemas.findings + parts.flatMap { $0.remarks.flatMap(\.remarks.findings) }
        // Without their schema, records stand in a folder that nothing knows; that is no mistake of theirs.
        findings += corpus.refused.filter { !(schemas.hasUnusable && $0.rule == "stray-file") }
        findings += together(corpusRules.map { rule in { rule.check(context) } }).flatMap(\.self).filter { context.isGround(for: $0) }
        let settings = SeveritySettings(context)
        let told = TracedWords(findings, apartFrom: settings.isOff).removed(from: findings)
        return settings.applied(to: Silencing.apply(to: told, in: corpus, broken: context.brokenRecords, isIdle: idle(context))).leavingKept(of: corpus).inOrder()
    }

    /// Rules that did not look, or not at everything: what was not looked for has not been found, and an exception to it may well be needed.
    private func idle(_ context: CheckContext) -> (String, Record) -> Bool {
        var idle = surroundings.checksSpelling ? without : without.union([Spelling.id])
        if !context.isWhole { idle.formUnion(Rules.ofCorpus.map { $0.id }) }
        return { rule, record in idle.contains(rule) || (rule == QuoteNotFound.id && !QuoteNotFound.looks(at: record, in: corpus, surroundings)) }
    }

    /// All in one go, on one thread.
    package func result() -> CheckResult {
        finish([inspect(corpus.records.indices)])
    }

    package func findings() -> [Finding] { result().findings }
}
