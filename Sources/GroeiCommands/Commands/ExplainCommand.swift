import ArgumentParser
import Diagnostics
import Editorial

struct ExplainCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: spoken("Leg een melding van `groei check` uit.", "Explain a finding of `groei check`."),
        discussion: spoken(
            "Zonder naam: een lijst van alle regels; met --all ook de uitleg van elk.\n\nVoorbeeld: groei explain dangling-link",
            "Without a name: a list of all rules; with --all the explanation of each as well.\n\nExample: groei explain dangling-link"))

    @OptionGroup var options: GlobalOptions

    @Argument(help: ArgumentHelp(spoken("De naam tussen blokhaken achter de melding.", "The name in brackets behind the finding."), valueName: spoken("regel", "rule")), completion: .rules)
    var rule: String?

    @Flag(help: ArgumentHelp(spoken("De uitleg van alle regels.", "The explanation of all rules.")))
    var all = false

    @Option(help: ArgumentHelp(spoken("Vorm van --all: text, of markdown in beide talen.", "Form of --all: text, or markdown in both languages."), valueName: spoken("vorm", "form")))
    var output: ExplanationForm?

    func run(in context: Context) throws -> Int32 {
        let language = context.language ?? Spoken.language
        if all { return try explainAll(context, language) }
        guard output == nil else {
            throw Failure(
                .usage, Words(nl: "--output hoort bij --all", en: "--output belongs to --all"),
                hint: Words(nl: "De uitleg van alle regels in Markdown: groei explain --all --output markdown", en: "The explanation of all rules in Markdown: groei explain --all --output markdown"))
        }
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
            context.say(Words(nl: "Waarom een regel er is, met een voorbeeld: groei explain REGEL", en: "Why a rule is there, with an example: groei explain RULE"), language)
            return 0
        }
        guard let text = Rules.page(rule)?.text(language) else {
            throw Failure(
                .usage, Words(nl: "er is geen regel `\(rule)`", en: "there is no rule `\(rule)`"),
                hint: .didYouMean(Likeness.nearest(to: rule, among: Rules.explanations.map(\.id))) ?? Words(nl: "`groei explain` noemt ze allemaal.", en: "`groei explain` names them all."))
        }
        if context.format == .json { context.json(["rule": .string(rule), "text": .string(text)]) } else { context.console.out(text) }
        return 0
    }

    private func explainAll(_ context: Context, _ language: Language) throws -> Int32 {
        guard rule == nil else {
            throw Failure(
                .usage, Words(nl: "--all legt alle regels uit, en `\(rule ?? "")` is er één", en: "--all explains all rules, and `\(rule ?? "")` is one"),
                hint: Words(nl: "Laat een van de twee weg.", en: "Leave one of the two out."))
        }
        let output = try context.form(output)
        if context.format == .json {
            context.console.out(JSON.array(Rules.explanations.map { JSON.dictionary(["rule": .string($0.id), "text": .string($0.text(language))]) }).text())
        } else {
            context.console.out(output == .markdown ? RuleExplanation.document(Rules.explanations) : Rules.explanations.map { $0.text(language) }.joined(separator: "\n"))
        }
        return 0
    }
}

enum ExplanationForm: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
}
