import Diagnostics
package import Records

/// What the rules over the whole corpus look at, and what several of them need, worked out once.
package struct CheckContext: Sendable {
    package let corpus: Corpus
    /// CHANGELOG.md, if there is one.
    package let changelog: SourceFile?
    package let surroundings: CheckSurroundings
    /// Who refers to whom, by fields and by links in prose, in the order of the records.
    package let references: [Reference]
    /// The fields that do not fit their schema, by position of the record.
    package let broken: [Int: [FieldPath]]
    /// Names of record types whose schema cannot be used: their records are no records for now.
    package let hasUnusableSchemas: Bool
    /// The places in ``references`` of those that lead nowhere and should not; see ``Corpus/isOfItsTime(_:)``.
    package let unresolved: [Int]
    /// What references that lead nowhere were probably meant to say, by their place in ``references``.
    package let guesses: [Int: ReferenceGuess]
    /// What rules took from the records, by part of the corpus and by rule of ``Rules/gleaning``.
    let gleanings: [[Gleanings]]

    /// - Parameter isMaking: whether the references are of a record that groei is about to make, and are held against the document as it is now.
    init(
        corpus: Corpus, changelog: SourceFile? = nil, surroundings: CheckSurroundings = CheckSurroundings(), references: [Reference],
        broken: [Int: [FieldPath]] = [:], hasUnusableSchemas: Bool = false, gleanings: [[Gleanings]] = [], isMaking: Bool = false
    ) {
        self.corpus = corpus
        self.changelog = changelog
        self.surroundings = surroundings
        self.references = references
        self.broken = broken
        self.hasUnusableSchemas = hasUnusableSchemas
        self.gleanings = gleanings
        var guesser = ReferenceGuesser(corpus)
        var guesses: [Int: ReferenceGuess] = [:]
        let missing = references.withUnsafeBufferPointer { references in
            references.indices.filter { references[$0].target == nil && (isMaking || !corpus.isOfItsTime(references[$0])) }
        }
        for index in missing { guesses[index] = guesser.guess(references[index]) }
        self.guesses = guesses
        unresolved = missing.filter { guesses[$0]?.reason != .renamed || !corpus.isKept(references[$0]) }
    }

    /// Whether the schema has nothing against this part of a record: what it has a finding on is no ground for another.
    package func isSound(_ position: Int, _ path: FieldPath = .root) -> Bool {
        guard let paths = broken[position] else { return true }
        return !paths.contains { $0.starts(with: path) || path.starts(with: $0) }
    }

    /// Whether a record that is not there may be the one that is in the folder of another type, and does not fit there.
    private func isMisplaced(_ address: Address) -> Bool {
        !broken.isEmpty && corpus.types.names.contains { type in
            guard type != address.type, let position = corpus.position(of: Address(type: type, id: address.id)) else { return false }
            return broken[position]?.contains(where: \.isRoot) == true
        }
    }

    /// Whether of a record that is not there something else is told already: that its file cannot be read, or is in the wrong place, or that
    /// its type has no schema.
    func isTold(_ address: Address) -> Bool {
        corpus.isUnreadable(address) || isMisplaced(address) || (hasUnusableSchemas && corpus.types[address.type] == nil)
    }

    /// Whether every record could be read, fits its schema and names only what is there: else rules over the corpus leave some of it alone.
    var isWhole: Bool {
        corpus.unreadable.isEmpty && broken.isEmpty && !hasUnusableSchemas && unresolved.allSatisfy { references[$0].isLink }
    }

    /// The addresses of the records that do not fit their schema.
    var brokenRecords: Set<String> { Set(broken.keys.map { corpus.records[$0].address.description }) }

    /// Whether a finding of a rule over the corpus is on a record of which at least something is sound: an empty file is one mistake.
    func isGround(for finding: Finding) -> Bool {
        guard !broken.isEmpty, !Rules.fixed.contains(finding.rule), let address = finding.record.flatMap({ Address($0) }),
            let position = corpus.position(of: address)
        else { return true }
        return broken[position]?.contains(where: \.isRoot) != true
    }

    /// Whether every record of a type could be read, this field of it fits the schema, and all that it names is known or can be guessed,
    /// so that what is not found there is really not there.
    package func isComplete(_ type: String, _ field: String) -> Bool {
        guard !corpus.unreadable.hasAny(of: type), !hasUnusableSchemas else { return false }
        let positions = corpus.positions(of: type)
        return broken.keys.allSatisfy { !positions.contains($0) || isSound($0, [.key(field)]) } && !hasLost(type, field)
    }

    /// Whether a field names something that nobody knows, which may be any of the records that nothing seems to name.
    private func hasLost(_ type: String, _ field: String) -> Bool {
        let (positions, fields) = (corpus.positions(of: type), corpus.types[type]?.fields ?? [])
        return unresolved.contains { index in
            let reference = references[index]
            return positions.contains(reference.from) && !reference.isLink && fields[reference.fieldPosition].name == field && guesses[index] == nil
        }
    }

    /// The places in ``references`` of those that some records have.
    func references(from positions: Range<Int>) -> Range<Int> { references.places(from: positions) }

    /// For each record of the corpus whether something that `counts` refers to it with this field of this type; a
    /// reference that leads nowhere counts for what it was probably meant to name.
    func named(by type: String, _ field: String, counts: (Record) -> Bool = { _ in true }) -> [Bool] {
        var isNamed = Array(repeating: false, count: corpus.records.count)
        let isField = corpus.types[type]?.fields.map { $0.name == field } ?? []
        let places = references(from: corpus.positions(of: type))
        references.withUnsafeBufferPointer { references in
            for index in places where isField[references[index].fieldPosition] && !references[index].isLink {
                guard let target = references[index].target ?? guesses[index]?.target, !isNamed[target] else { continue }
                isNamed[target] = counts(corpus.records[references[index].from])
            }
        }
        return isNamed
    }
}
