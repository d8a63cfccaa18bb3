import Diagnostics
import Editorial
import Glibc
import Records

/// Asks on a terminal what stood where a repair is not certain; the same word is asked once.
final class MendingQuestions {
    private var prompt: Prompt
    let asks: Bool
    private var answers: [String: String?] = [:]

    /// - Parameter asks: whether there is somebody to ask: standard input is a terminal, and free.
    init(_ context: Context, _ language: Language, asks: Bool) {
        prompt = Prompt(console: context.console, language: language)
        prompt.correctsLater = nil
        self.asks = asks && context.format == .text && isatty(0) == 1
    }

    /// From now on something was written, which stays when somebody stops.
    func haveWritten() {
        prompt.stopped = Words(nl: "gestopt; wat hersteld is, blijft staan", en: "stopped; what was repaired stays")
    }

    /// - Returns: what stands there; nil to leave it open.
    func answer(_ repair: Repair, in text: String) throws(Failure) -> String? {
        guard asks else { return nil }
        let key = "\(repair.kind) \(repair.old)"
        if let known = answers[key] { return known }
        let answer = try ask(repair, text)
        answers[key] = .some(answer)
        return answer
    }

    private func ask(_ repair: Repair, _ text: String) throws(Failure) -> String? {
        let label = Words(nl: "Wat stond hier? … \(around(repair, text)) …", en: "What was here? … \(around(repair, text)) …").in(prompt.language)
        guard !repair.candidates.isEmpty else {
            prompt.console.error(label)
            let typed = try prompt.text(MendingWords.shown(repair.old), hint: Words(nl: " (leeg laat het zo)", en: " (empty leaves it as it is)"))
            return typed.isEmpty ? nil : typed
        }
        let candidates = Array(repair.candidates.prefix(12))
        let leave = Words(nl: "laat het zo", en: "leave it as it is").in(prompt.language)
        prompt.console.error("\(label):")
        for (index, option) in (candidates.map(name) + [leave]).enumerated() { prompt.console.error("  \(index + 1). \(option)") }
        let typed = try prompt.text(
            Words(nl: "Kies een nummer, of typ wat er stond", en: "Choose a number, or type what was there").in(prompt.language),
            hint: Words(nl: " (leeg laat het zo)", en: " (empty leaves it as it is)"))
        let number = Int(typed) ?? 0
        if typed.isEmpty || typed == leave || number == candidates.count + 1 { return nil }
        // What is no choice is what was there, to the letter.
        return (1...candidates.count).contains(number) ? candidates[number - 1] : candidates.first { name($0) == typed } ?? typed
    }

    /// What a candidate is called in the list.
    private func name(_ candidate: String) -> String {
        switch candidate {
        case "": Words(nl: "niets: haal het weg", en: "nothing: remove it").in(prompt.language)
        case " ": Words(nl: "een spatie", en: "a space").in(prompt.language)
        case "\n": Words(nl: "een nieuwe regel", en: "a new line").in(prompt.language)
        default: candidate
        }
    }

    /// The words around it.
    private func around(_ repair: Repair, _ text: String) -> String {
        let bytes = Array(text.utf8)
        let start = max(0, repair.range.lowerBound - 50)
        let end = min(bytes.count, repair.range.upperBound + 50)
        return MendingWords.shown(String(decoding: bytes[start..<end], as: UTF8.self)).split(separator: " ").joined(separator: " ")
    }
}
