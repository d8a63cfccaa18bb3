import Diagnostics

/// What may have been meant by the words that no dictionary knows.
struct SpellingNotes {
    /// More of them are no help to choose from.
    private static let most = 5

    private var notes: [String: Words] = [:]
    private var meant: [String: [String]] = [:]

    /// - Parameter words: each with the language of the text around it.
    init(_ words: [(word: String, language: Language)], _ lexicon: any Lexicon) {
        var seen: Set<String> = []
        let all = words.filter { seen.insert($0.word).inserted }
        var waiting: [String] = []
        // A name is mostly right, and no dictionary has it.
        for (word, language) in all.filter({ Self.isSmall($0.word) }) + all.filter({ !Self.isSmall($0.word) }) {
            // The other language where the first has nothing like it.
            for language in [language] + Language.allCases.filter({ $0 != language }) where notes[word] == nil && waiting.last != word {
                if let suggestions = lexicon.suggestions(for: word, in: language) { keep(suggestions, for: word) } else { waiting.append(word) }
            }
        }
        if let first = waiting.first { notes[first] = Self.more(waiting.count) }
    }

    subscript(word: String) -> Words? { notes[word] }

    /// The words themselves, the likeliest first.
    func suggestions(for word: String) -> [String] { meant[word] ?? [] }

    private static func isSmall(_ word: String) -> Bool { word.first?.isLowercase == true }

    private static func more(_ count: Int) -> Words {
        count == 1
            ? Words(nl: "Of hier iets anders bedoeld is, zoekt de volgende controle uit.", en: "The next check will look for what may have been meant here.")
            : Words(
                nl: "Wat hier en bij nog \(count == 2 ? "1 ander woord" : "\(count - 1) andere woorden") bedoeld kan zijn, zoekt een volgende controle uit.",
                en: "What may have been meant by this and \(count == 2 ? "1 other word" : "\(count - 1) other words"), a next check will look for.")
    }

    /// The suggestions that look like the word; a dictionary gives some that only sound like a part of it.
    private mutating func keep(_ suggestions: [String], for word: String) {
        let scalars = Array(word.unicodeScalars)
        let near = suggestions.filter { Likeness.distance(scalars, Array($0.unicodeScalars)) <= max(2, scalars.count / 5) }
        guard !near.isEmpty else { return }
        meant[word] = Array(near.prefix(Self.most))
        let list = near.prefix(3).map { "‘\($0)’" }
        notes[word] = Words(nl: "Bedoelde je \(FieldSubject.list(list, "of"))?", en: "Did you mean \(FieldSubject.list(list, "or"))?")
    }
}
