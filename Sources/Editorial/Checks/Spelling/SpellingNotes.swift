import Diagnostics

/// What may have been meant by the words that no dictionary knows.
struct SpellingNotes {
    /// How many words dictionaries are asked of in one run: one takes up to a quarter of a second. What they said is remembered, so that each run
    /// gets further.
    static let most = 8

    private var notes: [String: Words] = [:]

    init(_ words: [String], _ lexicon: any Lexicon, _ language: Language) {
        var seen: Set<String> = []
        var fresh: [String] = []
        for word in words where seen.insert(word).inserted {
            if let known = lexicon.knownSuggestions(for: word) { notes[word] = Self.note(known, for: word) } else { fresh.append(word) }
        }
        // A name is mostly right, and no dictionary has it.
        fresh = fresh.filter(Self.isSmall) + fresh.filter { !Self.isSmall($0) }
        for word in fresh.prefix(Self.most) { notes[word] = Self.note(lexicon.suggestions(for: word, in: language), for: word) }
        if fresh.count > Self.most { notes[fresh[Self.most]] = Self.more(fresh.count - Self.most) }
    }

    subscript(word: String) -> Words? { notes[word] }

    private static func isSmall(_ word: String) -> Bool { word.first?.isLowercase == true }

    private static func more(_ count: Int) -> Words {
        count == 1
            ? Words(nl: "Of hier iets anders bedoeld is, zoekt de volgende controle uit.", en: "The next check will look for what may have been meant here.")
            : Words(
                nl: "Wat hier en bij nog \(count == 2 ? "1 ander woord" : "\(count - 1) andere woorden") bedoeld kan zijn, zoekt een volgende controle uit.",
                en: "What may have been meant by this and \(count == 2 ? "1 other word" : "\(count - 1) other words"), a next check will look for.")
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
