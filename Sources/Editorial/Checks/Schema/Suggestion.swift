import Diagnostics

/// What was probably meant among names or choices that also have words on screen.
struct Suggestion {
    let name: String
    /// There is one candidate, and the word is long enough to be sure of it.
    let isCertain: Bool

    /// By name, else by label, for people write down what they read on screen.
    init?(for word: String, among names: [String], label: (String) -> Words?) {
        let lowercased = word.lowercased()
        let labels = names.map { name in label(name).map { [$0.nl.lowercased(), $0.en.lowercased()] } ?? [] }
        if let exact = names.indices.first(where: { labels[$0].contains(lowercased) }) {
            // Whoever writes `artikel` may well mean one kind of it, a `tijdschriftartikel`.
            let kinds = names.indices.filter { labels[$0].contains { $0 != lowercased && $0.hasSuffix(lowercased) && !$0.contains(" ") } }
            name = names[kinds.count > 1 ? kinds[0] : exact]
            isCertain = kinds.isEmpty && labels.count { $0.contains(lowercased) } == 1
            return
        }
        // `proefschrift` of `proefschrift of scriptie`.
        let halves = names.indices.filter { labels[$0].contains { Self.halves($0).contains(lowercased) } }
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
        guard let byLabel = names.indices.first(where: { labels[$0].contains { Self.isNear(word, $0) } }) else { return nil }
        (name, isCertain) = (names[byLabel], false)
    }

    private static func halves(_ label: String) -> [String] {
        for joint in [" of ", " or "] {
            if let range = label.firstRange(of: joint) { return [String(label[..<range.lowerBound]), String(label[range.upperBound...])] }
        }
        return []
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
