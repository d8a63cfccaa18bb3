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
                if notes[word] == nil, notes.count < Self.mostSuggestions { 
                    notes[word] = .some(Self.note(lexicon.suggestions(for: word, in: context.corpus.language), for: word))
                }
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
        let range = Self.range(of: word, place.value, place.range)
        return Finding(
            rule: Self.id, severity: Self.severity, place: record.tree.source.place(range), record: record.address.description,
            field: nil, message: Words(nl: "het woord ‘\(word)’ staat niet in de woordenlijst", en: "the word ‘\(word)’ is not in the dictionary"), note: note)
    }

    /// The bytes of a word in the file. A folded text stands there differently, but for its words.
    private static func range(of word: String, _ value: Value, _ range: Range<Int>) -> Range<Int> {
        let start = Int(value.node.textStart)
        guard value.node.isDecoded else { return start + range.lowerBound..<start + range.upperBound }
        return value.tree.source.bytes.withUnsafeBufferPointer { bytes in
            var found: Range<Int>?
            WordScan(UnsafeBufferPointer(rebasing: bytes[value.range]), isMarkdown: false).forEach { range in
                let place = value.range.lowerBound + range.lowerBound..<value.range.lowerBound + range.upperBound
                if bytes[place].elementsEqual(word.utf8) { found = place }
                return found == nil
            }
            return found ?? value.range
        }
    }

    /// The suggestions that look like the word; a dictionary gives some that only sound like a part of it.
    private static func note(_ suggestions: [String], for word: String) -> Words? {
        let scalars = Array(word.unicodeScalars)
        let near = suggestions.filter { Likeness.distance(scalars, Array($0.unicodeScalars)) <= max(2, scalars.count / 5) }
        guard !near.isEmpty else { return nil }
        let list = near.prefix(3).map { "‘\($0)’" }
        return Words(nl: "Bedoelde je \(FieldSubject.list(list, "of"))?", en: "Did you mean \(FieldSubject.list(list, "or"))?")
    }
}
