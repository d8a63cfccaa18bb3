import Diagnostics
import Editorial

/// Questions on a terminal: one line each, no cursor tricks, so that a screen reader reads them as they come.
struct Prompt {
    let console: Console
    let language: Language

    /// Stops the command when the input ends; nothing has been written then.
    private func line(_ question: String) throws(Failure) -> String {
        guard let line = console.ask(question) else {
            throw Failure(.usage, Words(nl: "\nafgebroken; er is niets geschreven", en: "\nstopped; nothing was written"))
        }
        return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A text; empty when the user gives none and it is not required.
    func text(_ label: String, isRequired: Bool = false, hint: Words = Words(nl: " (leeg laten mag)", en: " (may be left empty)")) throws(Failure) -> String {
        let optional = isRequired ? "" : hint.in(language)
        while true {
            let answer = try line("\(label)\(optional): ")
            if !answer.isEmpty || !isRequired { return answer }
            console.error(Words(nl: "Dit is nodig.", en: "This is needed.").in(language))
        }
    }

    /// Texts until an empty line.
    func texts(_ label: String, isRequired: Bool = false) throws(Failure) -> [String] {
        var texts: [String] = []
        while true {
            let answer = texts.isEmpty
                ? try text(label, isRequired: isRequired)
                : try text(label, hint: Words(nl: " (nog een, of leeg)", en: " (one more, or empty)"))
            if answer.isEmpty { return texts }
            texts.append(answer)
        }
    }

    /// One of a list, by its number or by typing part of it.
    func choice(_ label: String, _ options: [(value: String, label: String)], isRequired: Bool = true) throws(Failure) -> String? {
        console.error("\(label):")
        for (index, option) in options.enumerated() { console.error("  \(index + 1). \(option.label)") }
        while true {
            let answer = try text(Words(nl: "Kies een nummer, of typ een deel van de naam", en: "Choose a number, or type part of the name").in(language), isRequired: isRequired)
            if answer.isEmpty { return nil }
            if let number = Int(answer), options.indices.contains(number - 1) { return options[number - 1].value }
            let found = options.filter { $0.value == answer || $0.label.lowercased().contains(answer.lowercased()) }
            if found.count == 1 { return found[0].value }
            console.error((found.isEmpty
                ? Words(nl: "Dat is er niet bij.", en: "That is not among them.")
                : Words(nl: "Dat past op: \(found.map(\.label).joined(separator: "; ")).", en: "That fits: \(found.map(\.label).joined(separator: "; ")).")).in(language))
        }
    }

    func confirm(_ question: String) throws(Failure) -> Bool {
        let yes = Words(nl: "j", en: "y").in(language)
        let answer = try line("\(question) (\(yes)/n) ").lowercased()
        return answer.hasPrefix(yes) || answer == "ja" || answer == "yes"
    }
}
