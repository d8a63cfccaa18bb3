package import Diagnostics
import Records

/// A field that names a record which is not there, or a record of a type that does not belong there.
package struct UnresolvedReference: CorpusRule {
    package static let id = "unresolved-reference"
    package static let severity = Severity.error
    package static let isFixed = true
    package static let page = RulePage(
        what: Words(
            nl: "Een veld verwijst naar een record dat niet bestaat, anders heet of van een andere soort is.",
            en: "A field refers to a record that does not exist, has another name or is of another type."),
        why: Words(
            nl: "Een bevinding zonder bron, of over een effect dat er niet is, valt stil weg uit het overzicht.",
            en: "A claim without its source, or about an effect that is not there, silently drops out of the overview."),
        example: "source: rug-2108\nabout:\n  - leiderschap", instead: "source: rug-2018\nabout:\n  - condition/leiderschap")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        var paths = ReferencePaths(context.corpus)
        let missing = context.unresolved.compactMap { index -> Finding? in
            let reference = context.references[index]
            guard !reference.isLink else { return nil }
            let path = paths.path(of: reference)
            guard isMistake(reference, path, context) else { return nil }
            return finding(reference, path, context, self.missing(reference, context.guesses[index], context.corpus), context.guesses[index])
        }
        let other = ofOtherType(context).compactMap { index -> Finding? in
            let reference = context.references[index]
            let path = paths.path(of: reference)
            return reference.target.map { finding(reference, path, context, otherType(reference, path, $0, context.corpus), nil) }
        }
        return missing + other
    }

    /// The places in the references of those that name a record of a type that their field does not allow.
    private func ofOtherType(_ context: CheckContext) -> [Int] {
        let corpus = context.corpus
        let names = corpus.types.names
        // Which types a field allows nobody knows where its schema names one that there is not: that is told of the schema.
        let allowed = corpus.types.all.map { type in
            type.fields.map { field in names.map { !field.reference.allSatisfy(names.contains) || field.reference.contains($0) } }
        }
        return corpus.records.withUnsafeBufferPointer { records in
            context.references.withUnsafeBufferPointer { references in
                references.indices.filter { index in
                    guard let target = references[index].target, !references[index].isLink else { return false }
                    return !allowed[records[references[index].from].typePosition][references[index].fieldPosition][records[target].typePosition]
                }
            }
        }
    }

    /// What cannot be read, or does not fit the schema, was reported already.
    private func isMistake(_ reference: Reference, _ path: FieldPath, _ context: CheckContext) -> Bool {
        let corpus = context.corpus
        guard context.isSound(reference.from, path), corpus.field(of: reference).reference.allSatisfy({ corpus.types[$0] != nil })
        else { return false }
        guard let meant = Corpus.target(of: corpus.text(of: reference), among: corpus.field(of: reference).reference) else { return true }
        return !context.isTold(meant)
    }

    private func finding(_ reference: Reference, _ path: FieldPath, _ context: CheckContext, _ message: Words, _ guess: ReferenceGuess?) -> Finding {
        let corpus = context.corpus
        let value = corpus.value(of: reference)
        let writing = Fix.suggesting(guess?.text, for: value)
        let isCertain = guess?.isCertain == true
        return corpus.records[reference.from].finding(
            Self.id, Self.severity, at: value, field: path.description, message, note: guess?.question,
            fix: isCertain ? writing.first : nil, suggestions: isCertain ? [] : writing)
    }

    private func missing(_ reference: Reference, _ guess: ReferenceGuess?, _ corpus: Corpus) -> Words {
        let text = corpus.text(of: reference)
        if let guess, guess.reason == .renamed {
            return Words(nl: "`\(text)` heet nu `\(guess.text)`", en: "`\(text)` is now called `\(guess.text)`")
        }
        if guess?.reason == .otherForm, text.hasInvisibleSigns { return .invisibleSign(in: text) }
        let kinds = corpus.kinds(corpus.field(of: reference).reference)
        return Words(nl: "er is geen \(kinds.nl) `\(text)`", en: "there is no \(kinds.en) `\(text)`")
    }

    private func otherType(_ reference: Reference, _ path: FieldPath, _ target: Int, _ corpus: Corpus) -> Words {
        let kinds = corpus.kinds(corpus.field(of: reference).reference)
        let subject = FieldSubject(path, corpus.type(of: corpus.records[reference.from])).words
        let found = corpus.type(of: corpus.records[target]).label
        return Words(
            nl: "\(subject.nl) noemt een \(found.nl.lowercased()) (`\(corpus.text(of: reference))`); hier hoort een \(kinds.nl)",
            en: "\(subject.en) names a \(found.en.lowercased()) (`\(corpus.text(of: reference))`); a \(kinds.en) belongs here")
    }
}

extension ReferenceGuess {
    /// ``Bedoelde je `rug-2018`?``
    var question: Words {
        switch reason {
        case .renamed: Words(nl: "Pas de verwijzing aan.", en: "Adapt the reference.")
        case .otherForm, .otherType, .misspelt: .didYouMean(text)
        }
    }
}

extension Words {
    /// That an address is right but for a sign that nobody sees.
    static func invisibleSign(in address: String) -> Words {
        Words(nl: "in `\(address.withoutInvisibleSigns)` staat een onzichtbaar teken", en: "there is an invisible sign in `\(address.withoutInvisibleSigns)`")
    }
}

extension Corpus {
    /// The labels of types in a sentence: `effect of voorwaarde`.
    func kinds(_ types: [String]) -> Words {
        let labels = types.map { self.types[$0]?.label ?? Words(same: $0) }
        return Words(
            nl: FieldSubject.list(labels.map { $0.nl.lowercased() }, "of"), en: FieldSubject.list(labels.map { $0.en.lowercased() }, "or"))
    }
}
