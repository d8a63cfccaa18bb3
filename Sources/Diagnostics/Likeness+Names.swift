/// Names that somebody probably meant who typed one that there is not.
extension Likeness {
    /// The names that a word was probably meant to be, the likeliest first: misspelt, else cut short, else with the most words in common.
    package static func nearest(to word: String, among names: some Sequence<String>, limit: Int = 3) -> [String] {
        let names = Array(names)
        for found in [misspelt(word, names), begun(word, names), sharing(word, names)] where !found.isEmpty { return Array(found.prefix(limit)) }
        return []
    }

    /// All that are as near as the nearest: of `rug-201` both `rug-2017` and `rug-2018`.
    private static func misspelt(_ word: String, _ names: [String]) -> [String] {
        guard let best = closest(to: word, among: names) else { return [] }
        let target = Array(word.lowercased().unicodeScalars)
        let reach = distance(target, Array(best.lowercased().unicodeScalars))
        return Set(names).filter { name in
            let scalars = Array(name.lowercased().unicodeScalars)
            return name != word && abs(scalars.count - target.count) <= reach && distance(target, scalars) == reach
        }.sorted()
    }

    private static func begun(_ word: String, _ names: [String]) -> [String] {
        let start = word.lowercased()
        guard start.count > 1 else { return [] }
        return Set(names).filter { $0.lowercased().hasPrefix(start) }.sorted { ($0.count, $0) < ($1.count, $1) }
    }

    /// At least half of the words have to be there, or their beginning.
    private static func sharing(_ word: String, _ names: [String]) -> [String] {
        let wanted = words(of: word)
        let counted = Set(names).map { name in
            let own = words(of: name)
            return (name: name, count: wanted.count { part in own.contains { $0.hasPrefix(part) || part.hasPrefix($0) } })
        }
        return counted.filter { $0.count > 0 && $0.count * 2 >= wanted.count }
            .sorted { (-$0.count, $0.name.count, $0.name) < (-$1.count, $1.name.count, $1.name) }.map(\.name)
    }

    /// Those of three letters and more: `de` and `2e` say nothing of what was meant.
    private static func words(of name: String) -> [Substring] {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }
    }
}

extension Words {
    /// ``Bedoelde je `a`?``
    package static func didYouMean(_ name: String) -> Words {
        Words(nl: "Bedoelde je `\(name)`?", en: "Did you mean `\(name)`?")
    }

    /// ``Bedoelde je `a`, `b` of `c`?``; nil without names.
    package static func didYouMean(_ names: [String]) -> Words? {
        guard let last = names.last else { return nil }
        func list(_ or: String) -> String {
            let first = names.dropLast().map { "`\($0)`" }.joined(separator: ", ")
            return first.isEmpty ? "`\(last)`" : "\(first) \(or) `\(last)`"
        }
        return Words(nl: "Bedoelde je \(list("of"))?", en: "Did you mean \(list("or"))?")
    }
}
