package import Diagnostics
import Records

/// Words that no dictionary knows, and neither the word list of the document nor the names in it.
package struct Spelling: CorpusRule {
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

    /// How many words get suggestions in one run: a dictionary takes up to a quarter of a second for each.
    private static let mostSuggestions = 8

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        guard let lexicon = context.surroundings.lexicon, !context.harvests.isEmpty else { return [] }
        let (words, names) = gathered(context)
        let judge = SpellingJudge(lexicon: lexicon, names: names, terms: SpellingJudge.terms(of: context.corpus))
        var doubtful: [Int: Set<String>] = [:]
        for word in words.keys.sorted() where !judge.isRight(word) {
            for record in words[word] ?? [] { doubtful[record, default: []].insert(word) }
        }
        guard !doubtful.isEmpty else { return [] }
        let scan = SpellingScan(context.corpus.types, known: .empty)
        var notes: [String: Words?] = [:]
        var findings: [Finding] = []
        for position in doubtful.keys.sorted() {
            let record = context.corpus.records[position]
            for (word, place) in scan.places(of: doubtful[position] ?? [], in: record).sorted(by: { $0.key < $1.key }) {
                if notes[word] == nil, notes.count < Self.mostSuggestions { notes[word] = .some(Self.note(lexicon.suggestions(for: word))) }
                findings.append(finding(word, place, record, note: notes[word] ?? nil))
            }
        }
        return findings
    }

    private func gathered(_ context: CheckContext) -> (words: [String: [Int]], names: Set<String>) {
        var words: [String: [Int]] = [:]
        var names: Set<String> = []
        for harvest in context.harvests {
            harvest.words.forEach { words[$0, default: []] += $1 }
            harvest.names.forEach { name, _ in names.insert(name) }
        }
        return (words, names)
    }

    private func finding(_ word: String, _ place: (value: Value, range: Range<Int>), _ record: Record, note: Words?) -> Finding {
        let start = Int(place.value.node.textStart)
        let range = place.value.node.isDecoded ? place.value.range : start + place.range.lowerBound..<start + place.range.upperBound
        return Finding(
            rule: Self.id, severity: Self.severity, place: record.tree.source.place(range), record: record.address.description,
            field: nil, message: Words(nl: "het woord ‘\(word)’ staat niet in de woordenlijst", en: "the word ‘\(word)’ is not in the dictionary"), note: note)
    }

    private static func note(_ suggestions: [String]) -> Words? {
        guard !suggestions.isEmpty else { return nil }
        let list = suggestions.prefix(3).map { "‘\($0)’" }
        return Words(nl: "Bedoelde je \(FieldSubject.list(list, "of"))?", en: "Did you mean \(FieldSubject.list(list, "or"))?")
    }
}
