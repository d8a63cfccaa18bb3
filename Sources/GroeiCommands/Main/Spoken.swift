import Diagnostics
import FoundationEssentials

/// The language of the words on screen, before the document is known.
enum Spoken {
    /// `--lang`, else the locale; nil leaves it to the document.
    static let chosen: Language? = choose(TypedArguments.all, ProcessInfo.processInfo.environment)

    /// For help and wrong use, which know no document.
    static let language: Language = chosen ?? .nl

    static func choose(_ arguments: [String], _ environment: [String: String]) -> Language? {
        if let named = named(arguments) { return Language(rawValue: named) }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return Language(rawValue: String(locale.prefix(2)).lowercased()).flatMap { locale.count == 2 || "_.@-".contains(locale.dropFirst(2).first ?? "x") ? $0 : nil }
    }

    /// What stands behind `--lang`.
    private static func named(_ arguments: [String]) -> String? {
        for (index, argument) in arguments.enumerated() {
            if argument.hasPrefix("--lang=") { return String(argument.dropFirst(7)) }
            if argument == "--lang", index + 1 < arguments.count { return arguments[index + 1] }
        }
        return nil
    }

    /// Whether no language is named that groei does not speak.
    static func isSound(_ arguments: [String]) -> Bool { named(arguments).map { Language(rawValue: $0) != nil } ?? true }
}

/// A text of the help, in the language of the user.
func spoken(_ nl: String, _ en: String) -> String {
    HelpLayout.fixed(Words(nl: nl, en: en).in(Spoken.language))
}
