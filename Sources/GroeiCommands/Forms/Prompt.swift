import Diagnostics

/// Questions on a terminal: one line each, no cursor tricks, so that a screen reader reads them as they come.
struct Prompt {
    let console: Console
    let language: Language
    /// What is said when somebody stops in the middle, with Ctrl-C or Ctrl-D.
    var stopped = Words(nl: "afgebroken; er is niets geschreven", en: "stopped; nothing was written")

    /// How what was answered can be corrected; nil where it cannot.
    var correctsLater: Words? = Words(nl: "; wat je al antwoordde, verbeter je aan het eind", en: "; what you answered before can be corrected at the end")

    func say(_ words: Words) { console.error(words.in(language)) }

    /// The answer to a question, on one line with single spaces.
    func line(_ question: String) throws(Failure) -> String {
        let lines = try lines(question)
        sayJoined(lines)
        return lines.joined(separator: " ")
    }

    /// The lines of an answer that have something on them, with single spaces: more than one where several were pasted.
    private func lines(_ question: String) throws(Failure) -> [String] {
        var doubted: [String] = []
        while true {
            switch Interruption.saying(stopped.in(language), { console.ask(question) }) {
            case .lines(let lines)?:
                let lines = lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
                guard lines.count == 1, lines != doubted, Self.meansStopping(lines[0]) else { return lines }
                doubted = lines
                say(Words(
                    nl: "Stoppen kan met Ctrl-C\(correctsLater?.nl ?? ""). Is ‘\(lines[0])’ echt je antwoord, typ het dan nog eens.",
                    en: "Stop with Ctrl-C\(correctsLater?.en ?? ""). If ‘\(lines[0])’ is your answer, type it once more."))
            case .cutShort?:
                say(Words(
                    nl: "Dit is te lang voor één regel op een terminal: die geeft er hooguit 4095 tekens van door, en de rest raakt kwijt. Geef het als optie (zoals --statement), of zet het er later in met groei edit.",
                    en: "This is too long for one line on a terminal, which passes on 4095 characters at most and loses the rest. Give it as an option (such as --statement), or put it in later with groei edit."))
            case nil:
                console.error("")
                throw Failure(.usage, stopped)
            }
        }
    }

    /// Whether somebody rather wants out, back or help than that this is written down.
    private static func meansStopping(_ answer: String) -> Bool {
        [
            "stop", "stoppen", "terug", "annuleer", "annuleren", "afbreken", "opnieuw", "klaar", "help", "?", "q", ":q", "quit", "exit", "cancel", "back", "undo", "again",
        ].contains(answer.lowercased())
    }

    private func sayJoined(_ lines: [String]) {
        guard lines.count > 1 else { return }
        say(Words(nl: "Je plakte \(lines.count) regels; ze zijn samengenomen.", en: "You pasted \(lines.count) lines; they were taken together."))
    }

    /// A text; empty when the user gives none and it is not required.
    ///
    /// - Parameter keepsLines: whether the lines of a paste stay apart, for whoever knows how to put them together.
    func text(
        _ label: String, isRequired: Bool = false, keepsLines: Bool = false, hint: Words = Words(nl: " (leeg laten mag)", en: " (may be left empty)")
    ) throws(Failure) -> String {
        let lines = try required("\(label)\(isRequired ? "" : hint.in(language)): ", isRequired: isRequired)
        sayJoined(lines)
        return lines.joined(separator: keepsLines ? "\n" : " ")
    }

    private func required(_ question: String, isRequired: Bool) throws(Failure) -> [String] {
        while true {
            let lines = try lines(question)
            if !lines.isEmpty || !isRequired { return lines }
            say(Words(nl: "Dit kan niet leeg blijven.", en: "This cannot be left empty."))
        }
    }

    /// Texts until an empty line; of a paste each line is one.
    func texts(_ label: String, isRequired: Bool = false) throws(Failure) -> [String] {
        let (first, more) = (Words(nl: " (leeg laten mag)", en: " (may be left empty)"), Words(nl: " (nog een, of leeg)", en: " (one more, or empty)"))
        var texts: [String] = []
        while true {
            let isNeeded = isRequired && texts.isEmpty
            let lines = try required(label + (isNeeded ? "" : (texts.isEmpty ? first : more).in(language)) + ": ", isRequired: isNeeded)
            if lines.isEmpty { return texts }
            texts += lines
            if lines.count > 1 { say(Words(nl: "Je plakte \(lines.count) regels; elke regel is er een.", en: "You pasted \(lines.count) lines; each line is one.")) }
        }
    }

    /// Yes or no; anything else is asked again.
    func confirm(_ question: Words) throws(Failure) -> Bool {
        while true {
            let answer = try line("\(question.in(language)) (\(Words(nl: "j/n", en: "y/n").in(language))) ")
            if let isYes = Self.meaning(answer) { return isYes }
            say(Words(nl: "Typ j voor ja of n voor nee.", en: "Type y for yes or n for no."))
        }
    }

    /// Yes or no to something more, when all before it is done: the end of the input (Ctrl-D) is a no.
    func wants(_ question: Words) -> Bool {
        var asking = self
        asking.stopped = Words(nl: "gestopt; wat toegevoegd is, blijft staan", en: "stopped; what was added stays")
        return (try? asking.confirm(question)) ?? false
    }

    /// Whether an answer means yes or no, in either language; nil for anything else.
    static func meaning(_ answer: String) -> Bool? {
        switch answer.lowercased() {
        case "j", "ja", "y", "yes": true
        case "n", "nee", "no": false
        default: nil
        }
    }
}
