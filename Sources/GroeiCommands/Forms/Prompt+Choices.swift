import Bibliography
import Diagnostics

/// Choosing from a list.
extension Prompt {
    /// The longest list of choices that is read out as a whole.
    private static let longest = 25

    struct Option {
        let value: String
        let label: String
        /// What it is one of, where there are several: `effect`, `voorwaarde`.
        var kind = ""
    }

    /// One of a list, by its number or by typing part of it; nil when it is left empty and not required.
    ///
    /// - Parameter more: options that are not read out, but found by typing part of their name.
    func choice(_ label: String, _ options: [Option], more: [Option] = [], isRequired: Bool = true, hint: Words? = nil) throws(Failure) -> String? {
        let options = Self.distinct(options)
        var shown = options.count <= Self.longest ? options : []
        console.error("\(label):")
        list(shown)
        if !shown.isEmpty { sayUnlisted(more.count) }
        let ask = Self.question(options, isListed: !shown.isEmpty)
        while true {
            let answer = try text(ask.in(language), isRequired: isRequired, hint: hint ?? Words(nl: " (leeg laten mag)", en: " (may be left empty)"))
            if answer.isEmpty { return nil }
            if let number = Int(answer), number > 0, number <= shown.count { return shown[number - 1].value }
            let near = Self.matches(answer, options)
            let found = near.isEmpty ? Self.matches(answer, more) : near
            switch found.count {
            case 0: say(Words(nl: "‘\(answer)’ is er niet bij.", en: "‘\(answer)’ is not among them."))
            case 1:
                if found[0].label.lowercased() != answer.lowercased() { console.error("  \(found[0].label)") }
                return found[0].value
            case 2...Self.longest:
                say(Words(nl: "Dat past op meer:", en: "That fits several:"))
                shown = found
                list(shown)
            default: say(Words(nl: "Dat past op \(found.count) namen; typ iets meer.", en: "That fits \(found.count) names; type a little more."))
            }
        }
    }

    private static func question(_ options: [Option], isListed: Bool) -> Words {
        if isListed { return Words(nl: "Kies een nummer, of typ een deel van de naam", en: "Choose a number, or type part of the name") }
        let kinds = options.reduce(into: [String]()) { kinds, option in if !option.kind.isEmpty, !kinds.contains(option.kind) { kinds.append(option.kind) } }
        guard kinds.count > 1 else { return Words(nl: "Typ een deel van de naam", en: "Type part of the name") }
        let list = kinds.joined(separator: ", ")
        return Words(nl: "Typ een deel van de naam, of een soort (\(list))", en: "Type part of the name, or a type (\(list))")
    }

    /// One or more of a list.
    func choices(_ label: String, _ options: [Option], isRequired: Bool = true) throws(Failure) -> [String] {
        var chosen: [String] = []
        while let value = try chosen.isEmpty
            ? choice(label, options, isRequired: isRequired)
            : choice(label, options.filter { !chosen.contains($0.value) }, isRequired: false, hint: Words(nl: " (nog een, of leeg)", en: " (one more, or empty)"))
        {
            chosen.append(value)
            if chosen.count == options.count { break }
        }
        return chosen
    }

    /// That a list which was read out is not all there is.
    func sayUnlisted(_ count: Int) {
        guard count > 0 else { return }
        say(Words(nl: "  … en nog \(count); typ een deel van een naam om ze te vinden", en: "  … and \(count) more; type part of a name to find them"))
    }

    private func list(_ options: [Option]) {
        for (index, option) in options.enumerated() { console.error("  \(index + 1). \(option.label)") }
    }

    /// The options, with the value behind those that would be called the same.
    private static func distinct(_ options: [Option]) -> [Option] {
        let counts = Dictionary(options.map { ($0.label, 1) }, uniquingKeysWith: +)
        return options.map { counts[$0.label, default: 1] > 1 ? Option(value: $0.value, label: "\($0.label) [\($0.value)]", kind: $0.kind) : $0 }
    }

    /// The option of exactly that value or name, those of exactly that kind, else those in whose name all words occur, else those in whose value or kind they do; whatever their
    /// accents and case.
    static func matches(_ answer: String, _ options: [Option]) -> [Option] {
        if let exact = options.first(where: { $0.value == answer }) { return [exact] }
        let called = options.filter { $0.label.lowercased() == answer.lowercased() }
        if !called.isEmpty { return called }
        let ofKind = options.filter { !$0.kind.isEmpty && $0.kind == answer.lowercased() }
        if !ofKind.isEmpty { return ofKind }
        let words = SourceID.slug(answer, maximum: 200).split(separator: "-")
        func holding(_ name: (Option) -> String) -> [Option] {
            words.isEmpty ? [] : options.filter { option in
                let text = SourceID.slug(name(option), maximum: 400)
                return words.allSatisfy { text.contains($0) }
            }
        }
        let found = [holding(\.label), holding(\.kind), holding(\.value)]
        return found.first { !$0.isEmpty } ?? []
    }
}
