import ArgumentParser
import Diagnostics
import Editorial
import Records
import Workspace

struct ClaimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: spoken("Bevindingen.", "Claims."), subcommands: [ClaimAddCommand.self])
}

struct ClaimAddCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: spoken("Voeg een bevinding toe: wat één bron zegt over effecten of voorwaarden.", "Add a claim: what one source says about effects or conditions."),
        discussion: spoken(
            """
            Op een terminal vraagt groei naar wat je niet opgeeft.

            Voorbeeld:
              groei claim add --source latham-2007 --about effect/behoud-startende-leraren \\
                --statement 'Wie in een opleidingsschool is opgeleid, blijft vaker leraar.' \\
                --direction supports --basis empirical
            """,
            """
            On a terminal groei asks for what you leave out.

            Example:
              groei claim add --source latham-2007 --about effect/behoud-startende-leraren \\
                --statement 'Those trained in a partner school stay in teaching more often.' \\
                --direction supports --basis empirical
            """))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var draft: DraftOptions

    @Option(help: ArgumentHelp(spoken("De bron, met haar id.", "The source, by its id."), valueName: "id"), completion: .values(of: "source", in: "claim"))
    var source: String?
    @Option(help: ArgumentHelp(spoken("Waar het over gaat: effect/… of condition/…. Herhaal voor meer.", "What it is about: effect/… or condition/…. Repeat for more."), valueName: spoken("adres", "address")), completion: .values(of: "about", in: "claim"))
    var about: [String] = []
    @Option(help: ArgumentHelp(spoken("Wat de bron zegt, in eigen woorden.", "What the source says, in your own words."), valueName: spoken("tekst", "text")))
    var statement: String?
    @Option(help: ArgumentHelp(spoken("Wat de bron vindt: supports (ondersteunt), contradicts (spreekt tegen), mixed (wisselend) of none (geen effect gevonden).", "What the source finds: supports, contradicts, mixed or none (no effect found)."), valueName: spoken("richting", "direction")), completion: .values(of: "direction", in: "claim"))
    var direction: String?
    @Option(help: ArgumentHelp(spoken("Waar het op rust: empirical (empirisch), theoretical (theoretisch), review (literatuuroverzicht), policy (beleid of advies) of unstated (niet vermeld).", "What it rests on: empirical, theoretical, review, policy or unstated."), valueName: spoken("grondslag", "basis")), completion: .values(of: "basis", in: "claim"))
    var basis: String?
    @Option(help: ArgumentHelp(spoken("Hoe zeker: high (hoog), moderate (redelijk), low (laag) of very-low (zeer laag).", "How certain: high, moderate, low or very-low."), valueName: spoken("zekerheid", "certainty")), completion: .values(of: "certainty", in: "claim"))
    var certainty: String?
    @Option(help: ArgumentHelp(spoken("Over wie het gaat.", "Whom it is about."), valueName: spoken("tekst", "text")))
    var population: String?
    @Option(help: ArgumentHelp(spoken("Bladzijde of hoofdstuk.", "Page or chapter."), valueName: spoken("plaats", "place")))
    var locator: String?
    @Option(help: ArgumentHelp(spoken("Letterlijk citaat.", "Literal quotation."), valueName: spoken("tekst", "text")))
    var quote: String?

    func run(in context: Context) throws -> Int32 {
        let work = try DraftWork("claim", context)
        let texts: [(String, String?)] = [
            ("source", source), ("statement", statement), ("direction", direction),
            ("basis", basis), ("certainty", certainty), ("population", population), ("locator", locator), ("quote", quote),
        ]
        var fields = texts.compactMap { name, text in text.map { Plain.Field(name: name, value: .string($0)) } }
        if !about.isEmpty { fields.append(.init(name: "about", value: .array(about.map { .string($0) }))) }
        fields = work.typed(fields + (try draft.fields(work.type)))
        let isComplete = work.type.root.properties.map { work.type.fields[$0] }.filter(\.isRequired)
            .allSatisfy { field in fields.contains { $0.name == field.name } }
        if !isComplete, draft.mayAsk(context) {
            guard let written = try ClaimDialogue(work, draft).run(fields) else { return 0 }
            if draft.isDryRun { return work.sayDryRun() }
            context.say(.added(written.record.address), work.language)
            context.say(.proposeNext, work.language)
            return 0
        }
        let mended = try work.mended(fields, draft)
        try work.finish(mended, called: TypedClaimID.of(mended.fields), draft, next: { _ in .proposeNext })
        return 0
    }
}
