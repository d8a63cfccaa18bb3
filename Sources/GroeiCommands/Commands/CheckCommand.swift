import ArgumentParser
import Diagnostics
import Workspace

struct CheckCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: spoken("Controleer het document.", "Check the document."),
        discussion: spoken(
            "Leest alles en verandert niets. Eindigt met 0 als er geen fouten zijn, anders met 1.\n\nVoorbeeld: groei check --at proposal/latham-2007",
            "Reads everything and changes nothing. Ends with 0 when there are no errors, with 1 otherwise.\n\nExample: groei check --at proposal/latham-2007"))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var at: AtOption

    @Option(name: .customLong("output"), help: ArgumentHelp(spoken("Vorm van de meldingen: text, json, compact of github.", "Form of the findings: text, json, compact or github."), valueName: spoken("vorm", "form")))
    var output: FindingFormat?

    @Option(name: .customLong("fail-on"), help: ArgumentHelp(spoken("Vanaf welke ernst de uitkomst 1 is: error, warning of information.", "From which severity the exit code is 1: error, warning or information."), valueName: spoken("ernst", "severity")))
    var failOn: Severity = .error

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(spoken("Zoek ook tikfouten, als de woordenlijsten er zijn (hunspell).", "Look for typing errors as well, when the dictionaries are there (hunspell).")))
    var spelling = true

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace(withRepository: at.at != nil)
        let snapshot = try context.snapshot(workspace, at: at.at)
        snapshot.keepUntilExit()
        let dictionaries = Dictionaries(context.surroundings, rememberingIn: workspace)
        let findings = snapshot.check(lexicon: dictionaries, checksSpelling: spelling)
        dictionaries?.remember()
        let form = output ?? (context.format == .json ? .json : .text)
        let language = context.language(of: snapshot.corpus)
        context.console.out(FindingRenderer.render(findings, as: form, in: language, style: context.style))
        if form == .text, spelling, Dictionaries.areMissing(context.surroundings) { context.console.error(Self.noDictionaries.in(language)) }
        return findings.contains { $0.severity <= failOn } ? 1 : 0
    }

    private static let noDictionaries = Words(
        nl: "Naar tikfouten is niet gezocht: daarvoor zijn de woordenlijsten nodig (apt install hunspell-nl hunspell-en-us; --no-spelling zwijgt hierover).",
        en: "Typing errors were not looked for: that takes the dictionaries (apt install hunspell-nl hunspell-en-us; --no-spelling is silent about it).")
}
