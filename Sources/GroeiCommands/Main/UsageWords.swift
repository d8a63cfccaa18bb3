import ArgumentParser
import Diagnostics

/// The argument parser speaks English; its headings and few sentences in Dutch.
enum UsageWords {
    static func translated(_ message: String, _ language: Language) -> String {
        guard language == .nl else { return message }
        return sentences.reduce(message) { text, sentence in
            // The patterns are those below: one that is none would fail in every test of help.
            text.replacing(try! Regex(sentence.pattern)) { match in
                (1..<match.output.count).reduce(sentence.dutch) { $0.replacing("$\($1)", with: match.output[$1].substring ?? "") }
            }
        }
    }

    /// What helps further somebody who mistyped a command, or asked for a form of findings where a form of output belongs.
    static func hint(_ message: String) -> Words? { command(message) ?? form(message) ?? dash(message) }

    private static func command(_ message: String) -> Words? {
        guard let match = message.firstMatch(of: /Unexpected argument '([^']*)'\nUsage: groei ((?:\S+ )?)<subcommand>/) else { return nil }
        let all = Groei.configuration.subcommands
        let within = all.first { $0._commandName == match.2.dropLast() }?.configuration.subcommands ?? []
        // Who looks for `groei accept` behind `groei proposal` is told where it is.
        let found = closest(to: match.1, among: within).map { "groei \(match.2)\($0)" } ?? closest(to: match.1, among: all).map { "groei \($0)" }
        return found.map { .didYouMean($0) }
    }

    private static func closest(to text: Substring, among commands: [any ParsableCommand.Type]) -> String? {
        let names = commands.map { $0._commandName }
        return names.first { $0 == text } ?? Likeness.closest(to: String(text), among: names)
    }

    private static func form(_ message: String) -> Words? {
        FindingFormat.allCases.first { message.contains("'\($0.rawValue)' is invalid for '--format") }.map { form in
            Words(
                nl: "De vorm van meldingen kies je met --output: groei check --output \(form.rawValue)",
                en: "The form of findings is chosen with --output: groei check --output \(form.rawValue)")
        }
    }

    private static func dash(_ message: String) -> Words? {
        guard let option = message.firstMatch(of: /Missing value for '(--[a-z-]+)/)?.1 else { return nil }
        return Words(
            nl: "Begint de waarde met een streepje? Schrijf dan een = ertussen: \(option)='-…'",
            en: "Does the value begin with a dash? Then write a = between them: \(option)='-…'")
    }

    private static let sentences: [(pattern: String, dutch: String)] = [
        (#"(?m)^OVERVIEW:\s+"#, ""), (#"(?m)^USAGE:"#, "GEBRUIK:"), (#"(?m)^ARGUMENTS:"#, "ARGUMENTEN:"), (#"(?m)^OPTIONS:"#, "OPTIES:"),
        (#"(?m)^SUBCOMMANDS:"#, "OPDRACHTEN:"), (#"(?m)^(.+) SUBCOMMANDS:"#, "$1:"), ("<subcommand>", "<opdracht>"), ("<options>", "<opties>"),
        (#"Show the version\."#, "Toon de versie."), (#"Show help information\."#, "Toon deze uitleg."),
        (#"\(values:"#, "(keuze:"), (#"\(default:"#, "(standaard:"), (#";(\s+)default:"#, ";$1standaard:"),
        (#"See '([^']*)' for detailed help\."#, "Meer over een opdracht: $1"),
        (#"(?m)^Error: "#, "fout: "), (#"(?m)^Help:  "#, "Uitleg: "), (#"(?m)^Usage: "#, "Gebruik: "),
        (#"Missing expected argument '([^']*)'"#, "er ontbreekt iets: $1"),
        (#"Missing value for '([^']*)'"#, "achter $1 ontbreekt een waarde"),
        (#"Unknown option '([^']*)'"#, "de optie $1 bestaat niet"),
        (#"Unexpected argument '([^']*)'"#, "‘$1’ hoort hier niet"),
        (#"(\d+) unexpected arguments: "#, "dit hoort hier niet: "),
        (#"\. Did you mean '([^']*)'\?"#, ". Bedoelde je $1?"),
        (#"The value '([^']*)' is invalid for '([^']*)'"#, "‘$1’ kan niet bij $2"),
        (#"Please provide one of the following:"#, "Kies uit:"),
        (#"Please provide one of '([^\n]*)'\."#, "Kies uit '$1'."), (#"(Kies uit '[^\n]*') (?:and|or) '"#, "$1 of '"),
        (#"See '([^']*)' for more information\."#, "Meer uitleg: $1"),
    ]
}
