import ArgumentParser
import Diagnostics
import Editorial
import Workspace

struct CheckCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: spoken("Controleer het document.", "Check the document."),
        discussion: spoken(
            """
            Leest alles en verandert niets, behalve met --fix. Eindigt met 0 als er geen fouten zijn, anders met 1.

            Met --since zie je de meldingen in bestanden die sinds die versie veranderd zijn, en die daarbuiten alleen als ze er toen nog niet waren: wie een bron verwijdert, ziet dus ook de verwijzingen die daardoor nergens meer heen gaan.

            Met --fix wordt verbeterd wat zonder vragen kan: een tikfout met maar één mogelijke bedoeling, een onzichtbaar teken. Een verbetering die een bestand onleesbaar zou maken of ergens een fout zou geven, blijft achterwege.

            Voorbeeld: groei check --at proposal/latham-2007 --since main
            """,
            """
            Reads everything and changes nothing, except with --fix. Ends with 0 when there are no errors, with 1 otherwise.

            With --since you see the findings in files that changed since that version, and findings elsewhere only when they are new since then: whoever removes a source also sees the references that lead nowhere because of it.

            With --fix, what needs no asking is mended: a typing error that can mean one thing only, an invisible character. A fix that would make a file unreadable or cause an error anywhere is not made.

            Example: groei check --at proposal/latham-2007 --since main
            """))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var at: AtOption

    @Option(help: ArgumentHelp(spoken("Alleen wat te maken heeft met wijzigingen sinds deze versie, tak of commit.", "Only what has to do with changes since this version, branch or commit."), valueName: spoken("revisie", "rev")), completion: .revisions)
    var since: String?

    @Option(name: .customLong("output"), help: ArgumentHelp(spoken("Vorm van de meldingen: text, json, compact, github, sarif of rdjsonl.", "Form of the findings: text, json, compact, github, sarif or rdjsonl."), valueName: spoken("vorm", "form")))
    var output: FindingFormat?

    @Option(name: .customLong("fail-on"), help: ArgumentHelp(spoken("Vanaf welke ernst de uitkomst 1 is: error, warning of information.", "From which severity the exit code is 1: error, warning or information."), valueName: spoken("ernst", "severity")))
    var failOn: Severity = .error

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(spoken("Zoek ook tikfouten, als de woordenlijsten er zijn (hunspell).", "Look for typing errors as well, when the dictionaries are there (hunspell).")))
    var spelling = true

    @Flag(name: .customLong("fix"), help: ArgumentHelp(spoken("Verbeter wat zonder vragen kan, en meld wat er over is.", "Mend what needs no asking, and report what is left.")))
    var isFix = false

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(spoken("Met --fix: laat zien wat er zou veranderen, maar schrijf niets.", "With --fix: show what would change, but write nothing.")))
    var isDryRun = false

    func run(in context: Context) throws -> Int32 {
        try refuseWhatDoesNotGoTogether()
        let form = try context.form(output) ?? (context.format == .json ? .json : .text)
        let workspace = try context.workspace(withRepository: at.at != nil || since != nil)
        let dictionaries = Dictionaries(context.surroundings, rememberingIn: workspace)
        func check(_ snapshot: Snapshot) -> CheckResult { snapshot.checkResult(lexicon: dictionaries, checksSpelling: spelling) }
        let fixing = isFix ? FixReport(try workspace.fix(with: dictionaries, isDryRun: isDryRun), isDryRun: isDryRun) : nil
        let snapshot = try fixing?.outcome.snapshot ?? context.snapshot(workspace, at: at.at)
        UntilExit.keep(snapshot)
        var result = check(snapshot)
        if let since { result = try workspace.narrowed(result, of: snapshot, since: since) { check($0).findings } }
        dictionaries?.remember()
        let language = context.language(of: snapshot.corpus)
        fixing?.tell(context, form, language, isAllDone: result.findings.isEmpty)
        let renderer = FindingRenderer(language: language, style: context.style)
        if form == .json, let fixing {
            context.console.out(renderer.json(result).adding(fixing.json(renderer)).text())
        } else {
            context.console.outInPieces { renderer.write(result, as: form, with: .of(snapshot, in: workspace), to: $0) }
        }
        if form == .text, spelling, snapshot.corpus.checksSpelling, Dictionaries.areMissing(context.surroundings) { context.console.error(Self.noDictionaries.in(language)) }
        return result.findings.contains { $0.severity <= failOn } || fixing?.outcome.problems.isEmpty == false ? 1 : 0
    }

    private func refuseWhatDoesNotGoTogether() throws(Failure) {
        if isFix, at.at != nil {
            throw Failure(
                .usage, Words(nl: "--fix verbetert je werkbestanden, en --at leest een vastgelegde versie", en: "--fix mends your working files, and --at reads a version that is fixed"),
                hint: Words(nl: "Laat --at weg; een voorstel verbeter je na `groei proposal resume`.", en: "Leave --at out; mend a proposal after `groei proposal resume`."))
        }
        if isFix, since != nil {
            throw Failure(
                .usage, Words(nl: "--fix verbetert het hele document, en gaat niet samen met --since", en: "--fix mends the whole document, and does not go with --since"),
                hint: Words(nl: "Voer eerst het een uit en dan het ander.", en: "Do one and then the other."))
        }
        if isDryRun, !isFix {
            throw Failure(
                .usage, Words(nl: "--dry-run hoort bij --fix", en: "--dry-run belongs to --fix"),
                hint: Words(nl: "Zonder --fix verandert `groei check` nooit iets.", en: "Without --fix, `groei check` never changes anything."))
        }
    }

    private static let noDictionaries = Words(
        nl: "Naar tikfouten is niet gezocht: daarvoor zijn de woordenlijsten nodig (apt install hunspell-nl hunspell-en-us; --no-spelling zwijgt hierover).",
        en: "Typing errors were not looked for: that takes the dictionaries (apt install hunspell-nl hunspell-en-us; --no-spelling is silent about it).")
}
