import Diagnostics

/// What was probably meant among names or choices that also have words on screen.
struct Suggestion {
    let name: String
    /// There is one candidate, and the word is long enough to be sure of it.
    let isCertain: Bool

    /// By name, else by label, for people write down what they read on screen; else by a word that only one of them says of itself.
    ///
    /// - Parameter help: a sentence on what a name is for: `jaar` is in that of `issued`.
    init?(for word: String, among names: [String], label: (String) -> Words?, help: (String) -> Words? = { _ in nil }) {
        let lowercased = word.lowercased()
        let labels = names.map { name in label(name).map { [$0.nl.lowercased(), $0.en.lowercased()] } ?? [] }
        if let exact = names.indices.first(where: { labels[$0].contains(lowercased) }) {
            // Whoever writes `artikel` may well mean one kind of it, a `tijdschriftartikel`.
            let kinds = names.indices.filter { labels[$0].contains { $0 != lowercased && $0.hasSuffix(lowercased) && !$0.contains(" ") } }
            name = names[kinds.count > 1 ? kinds[0] : exact]
            // `nummer` is what one is called on screen, and a slip of the pen for the other's name `number`.
            let isOther = names.contains { $0 != names[exact] && Self.isNear(word, $0) }
            isCertain = kinds.isEmpty && !isOther && labels.count { $0.contains(lowercased) } == 1
            return
        }
        // `proefschrift` of `proefschrift of scriptie`.
        let (starts, ends) = ([lowercased + " of ", lowercased + " or "], [" of " + lowercased, " or " + lowercased])
        let halves = names.indices.filter { labels[$0].contains { starts.contains(where: $0.hasPrefix) || ends.contains(where: $0.hasSuffix) } }
        if halves.count == 1 {
            (name, isCertain) = (names[halves[0]], false)
            return
        }
        let near = names.filter { Self.isNear(word, $0) }
        if let closest = Likeness.closest(to: word, among: near) {
            // Another digit is another year or number, which nobody can tell from a slip.
            let digits = { (text: String) in text.filter(\.isNumber) }
            (name, isCertain) = (closest, near.count == 1 && word.count >= 4 && digits(closest) == digits(word))
            return
        }
        if let byLabel = names.indices.first(where: { labels[$0].contains { Self.isNear(word, $0) } }) {
            (name, isCertain) = (names[byLabel], false)
            return
        }
        guard word.count >= 4 else { return nil }
        let telling = names.filter { name in [label(name), help(name)].contains { $0.map { Self.says(lowercased, $0) } ?? false } }
        guard telling.count == 1 else { return nil }
        (name, isCertain) = (telling[0], false)
    }

    private static func says(_ word: String, _ words: Words) -> Bool {
        [words.nl, words.en].contains { $0.lowercased().split { !$0.isLetter && $0 != "-" }.contains { $0 == word } }
    }

    /// As many of some names as a sentence has room for, in their order: those that are most like a word, by name or label.
    static func nearest(_ count: Int, to word: String?, among names: [String], label: (String) -> Words?) -> [String] {
        guard let word, names.count > count, word.utf8.count <= 100 else { return Array(names.prefix(count)) }
        let typed = Array(word.lowercased().unicodeScalars)
        /// How much of the longer of two words differs; one that holds the other is near.
        func difference(_ name: String) -> Double {
            let other = Array(name.lowercased().unicodeScalars)
            if min(typed.count, other.count) > 2, name.lowercased().contains(word.lowercased()) || word.lowercased().contains(name.lowercased()) { return 0.2 }
            return Double(Likeness.distance(typed, other)) / Double(max(typed.count, other.count, 1))
        }
        let differences = names.map { name in ([name] + (label(name).map { [$0.nl, $0.en] } ?? [])).map(difference).min() ?? 1 }
        let nearest = names.indices.sorted { (differences[$0], $0) < (differences[$1], $1) }.prefix(count)
        return nearest.sorted().map { names[$0] }
    }

    private static func isNear(_ word: String, _ other: String) -> Bool {
        Likeness.closest(to: word, among: [other]) != nil
    }

    /// ``Bedoelde je `supports` (ondersteunt)?``
    func question(_ label: Words?) -> Words {
        Words(
            nl: "Bedoelde je \(FieldSubject.name(name, label?.nl))?", en: "Did you mean \(FieldSubject.name(name, label?.en))?")
    }
}
