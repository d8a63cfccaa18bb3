package import Diagnostics
import Records

/// Words that no dictionary knows, and neither the word list of the document nor the names in it.
package struct Spelling: GleaningRule {
    package static let id = "spelling"
    package static let severity = Severity.information
    package static let page = RulePage(
        what: Words(
            nl: "Een woord staat niet in de woordenlijst van het Nederlands of het Engels, en ook niet in die van dit document.",
            en: "A word is neither in the Dutch or English dictionary nor in the word list of this document."),
        why: Words(
            nl: "Het kan een tikfout zijn. Is het woord goed, zet het dan in `corpus/terms.yaml`; namen uit de bronnen kent groei al.",
            en: "It may be a typing error. If the word is right, put it into `corpus/terms.yaml`; names from the sources are known already."),
        example: "statement: De begleiding van studenten verbetert.",
        instead: "statement: De begeleiding van studenten verbetert.\n\n# of, in corpus/terms.yaml, als het woord goed is:\nterms:\n  - werkplekopleider")

    package init() {}

    static func gleaner(_ types: RecordTypes, _ surroundings: CheckSurroundings) -> (any Gleaner)? {
        surroundings.checksSpelling ? SpellingGleaner(types, known: surroundings.lexicon?.known ?? HashSet()) : nil
    }

    package func check(_ context: CheckContext) -> [Finding] {
        guard let lexicon = context.surroundings.lexicon, context.surroundings.checksSpelling else { return [] }
        // What cannot be read may have the names and terms that are looked for.
        if Self.knowing.contains(where: context.corpus.unreadable.hasAny) { return [] }
        // So with terms of which the list is not as the schema wants it: one mistake there is not a hundred elsewhere.
        if context.corpus.positions(of: "terms").contains(where: { !context.isSound($0, ["terms"]) }) { return [] }
        let parts = context.gleanings(of: Self.self)
        let settled = SettledWords(lexicon)
        let judge = SpellingJudge(
            lexicon: lexicon, names: Self.names(parts, besides: settled), terms: SpellingJudge.terms(of: context.corpus))
        let terms = HashSet(judge.terms.lazy.map { ByteHash.of($0) })
        var asked = HashSet(lexicon.absent.lazy.map { ByteHash.of($0) })
        // A word of the document's own is asked of the dictionaries too, once: when they have it, it need not be taken from records again.
        func isSettled(_ hash: UInt64) -> Bool {
            settled.contains(hash) || (asked.contains(hash) && (judge.names.contains(hash) || terms.contains(hash)))
        }
        let scan = SpellingScan(context.corpus.types)
        var verdicts: [String: Bool] = [:]
        func isDoubtful(_ word: String) -> Bool {
            let hash = ByteHash.of(word)
            if isSettled(hash) { return false }
            if let verdict = verdicts[word] { return verdict }
            let verdict = !(lexicon.contains(word) || judge.isRight(word))
            verdicts[word] = verdict
            asked.insert(hash)
            return verdict
        }
        var found: [(place: SpellingScan.Place, record: Record)] = []
        var left: [Finding] = []
        for part in parts {
            part.forEach { position, numbers in
                guard !SpellingGleaner.Gleaned(numbers).words.allSatisfy(isSettled) else { return }
                let record = context.corpus.records[position]
                let (places, next) = scan.places(in: record, where: isDoubtful)
                found += places.sorted { $0.word < $1.word }.map { ($0, record) }
                if let next { left.append(Self.left(from: next, record)) }
            }
        }
        let notes = SpellingNotes(found.map { ($0.place.word, Self.language(around: $0.place.range, in: $0.place.value) ?? context.corpus.language) }, lexicon)
        return found.map { Self.finding($0.place, $0.record, notes) } + left
    }

    /// How far around a word its language is looked for, in bytes.
    private static let reach = 500

    /// The language of a passage, as its small words tell; nil where they do not.
    private static func language(around word: Range<Int>, in value: Value) -> Language? {
        value.tree.withText(of: value.index) { bytes in
            let start = max(0, word.lowerBound - reach)
            let near = UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, word.upperBound + reach)])
            return TextLanguages(near).around(word.lowerBound - start)
        }
    }

    private static let knowing: Set<String> = ["terms", "source", "person"]

    /// The words in names that are not known anyway.
    private static func names(_ parts: [Gleanings], besides known: SettledWords) -> HashSet {
        var names = HashSet()
        for part in parts {
            part.forEach { _, numbers in
                for name in SpellingGleaner.Gleaned(numbers).names where !known.contains(name) { names.insert(name) }
            }
        }
        return names
    }

    private static func finding(_ place: SpellingScan.Place, _ record: Record, _ notes: SpellingNotes) -> Finding {
        let word = place.word
        return finding(
            place, record, Words(nl: "het woord ‘\(word)’ staat niet in de woordenlijst", en: "the word ‘\(word)’ is not in the dictionary"), notes[word],
            isLiteral(place) ? notes.suggestions(for: word).map { Fix(writing: $0, at: place.inFile, in: place.value) } : [])
    }

    /// That the rest of a record was not looked at.
    private static func left(from place: SpellingScan.Place, _ record: Record) -> Finding {
        finding(
            place, record,
            Words(
                nl: "vanaf hier is de spelling niet nagekeken: meer dan \(SpellingScan.mostDoubtful) woorden van dit record staan niet in de woordenlijst",
                en: "the spelling was not checked from here on: over \(SpellingScan.mostDoubtful) words of this record are not in the dictionary"),
            Words(nl: "Is dit wel tekst in het Nederlands of het Engels? De rest komt aan de beurt als de woorden hierboven goed zijn.", en: "Is this text in Dutch or English? The turn of the rest comes when the words above are right."))
    }

    private static func finding(_ place: SpellingScan.Place, _ record: Record, _ message: Words, _ note: Words?, _ suggestions: [Fix] = []) -> Finding {
        Finding(
            rule: id, severity: severity, place: record.tree.source.place(place.inFile), record: record.address.description,
            field: record.root.path(to: place.value.index).description, message: message, note: note, suggestions: suggestions)
    }

    /// Whether the word stands in the file as it is meant, so that another can take its place.
    private static func isLiteral(_ place: SpellingScan.Place) -> Bool {
        place.value.tree.source.bytes[place.inFile].elementsEqual(place.word.utf8)
    }
}
