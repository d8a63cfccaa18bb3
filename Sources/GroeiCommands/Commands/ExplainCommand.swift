import ArgumentParser
import Diagnostics
import Editorial

struct ExplainCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: spoken("Leg een melding van `groei check` uit.", "Explain a finding of `groei check`."),
        discussion: spoken("Zonder naam: alle regels.\n\nVoorbeeld: groei explain dangling-link", "Without a name: all rules.\n\nExample: groei explain dangling-link"))

    @OptionGroup var options: GlobalOptions

    @Argument(help: ArgumentHelp(spoken("De naam tussen blokhaken achter de melding.", "The name in brackets behind the finding."), valueName: spoken("regel", "rule")))
    var rule: String?

    func run(in context: Context) throws -> Int32 {
        let language = context.language ?? Spoken.language
        guard let rule else {
            if context.format == .json {
                context.console.out(JSON.array(Rules.explanations.map {
                    JSON.dictionary(["rule": .string($0.id), "what": .string($0.page.what.in(language))])
                }).text())
                return 0
            }
            for explanation in Rules.explanations {
                context.console.out("\(explanation.id.padded(to: 24))\(explanation.page.what.in(language))")
            }
            return 0
        }
        guard let text = RuleExplanation.text(rule, language) else {
            let meant = Likeness.closest(to: rule, among: Rules.explanations.map(\.id))
            throw Failure(
                .usage, Words(nl: "er is geen regel `\(rule)`", en: "there is no rule `\(rule)`"),
                hint: meant.map { Words(nl: "Bedoelde je `\($0)`?", en: "Did you mean `\($0)`?") }
                    ?? Words(nl: "`groei explain` noemt ze allemaal.", en: "`groei explain` names them all."))
        }
        if context.format == .json { context.json(["rule": .string(rule), "text": .string(text)]) } else { context.console.out(text) }
        return 0
    }
}
