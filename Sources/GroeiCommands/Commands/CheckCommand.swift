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

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace(withRepository: at.at != nil)
        let snapshot = try context.snapshot(workspace, at: at.at)
        snapshot.keepUntilExit()
        let findings = snapshot.check()
        let form = output ?? (context.format == .json ? .json : .text)
        let language = context.language(of: snapshot.corpus)
        context.console.out(FindingRenderer.render(findings, as: form, in: language, style: context.style))
        return findings.contains { $0.severity <= failOn } ? 1 : 0
    }
}
